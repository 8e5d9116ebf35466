/**
 * Pieces in four voices by a model of `lilt train --preset voices`: how many are valid for other programs and for a checker of
 * its own, whether the voices are aligned, what the network does without the mask, and how fast it goes.
 *
 *   npm run lilt -- train --preset voices --corpus chorales/*.abc --out runs/chorales ...
 *   npm run build && node bench/voices.mjs --model runs/chorales [--pieces 200] [--walks 2000]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import midi from '@tonejs/midi';
import abcjs from 'abcjs';
import { cellsOf } from '../dist/engine/abc/form.js';
import { barTicks } from '../dist/engine/abc/metre.js';
import { readScore } from '../dist/engine/abc/score-reader.js';
import { TICKS } from '../dist/engine/abc/tune.js';
import { BatchWriter } from '../dist/engine/compose/batch-writer.js';
import { chance } from '../dist/engine/compose/chance.js';
import { factsOf } from '../dist/engine/compose/facts.js';
import { SamplingNetwork } from '../dist/engine/kernel/sampling-network.js';
import { loadModelFolder } from '../dist/engine/model/model-folder.js';
import { writeMidi } from '../dist/engine/render/index.js';
import { printPiece } from '../dist/engine/voices/composer.js';
import { judgePiece } from '../dist/engine/voices/judge.js';
import { planPiece } from '../dist/engine/voices/plan.js';
import { spellPieceHeader } from '../dist/engine/voices/text.js';
import { VoiceGrammars, writePiece } from '../dist/engine/voices/writer.js';
import { option, publish, table } from './report.mjs';

const PIECES = option('pieces', 200);
const WALKS = option('walks', 2000);
const folderOf = process.argv[process.argv.indexOf('--model') + 1];
const model = await loadModelFolder(folderOf);
const { shape, weights, vocabulary, manifest } = model;
const facts = factsOf(manifest.extras);
const grammars = new VoiceGrammars(vocabulary.characters);
const network = SamplingNetwork.create({ shape, weights, slots: 16, precision: 'int8' });
const scratch = mkdtempSync(join(tmpdir(), 'lilt-voices-'));
const seconds = () => Number(process.hrtime.bigint()) / 1e9;

function run(program, args) {
  const { stdout, stderr, error } = spawnSync(program, args, { cwd: scratch, encoding: 'utf8' });
  if (error) throw error;
  return stdout + stderr;
}

/** Writes all pieces, 16 side by side. */
function writeAll(temperature) {
  const plans = Array.from({ length: PIECES }, (_, i) =>
    planPiece({ number: String(i + 1), temperature }, facts),
  );
  const cost = { nats: 0, characters: 0 };
  const writer = new BatchWriter({
    slots: network.slots,
    reset: (slot) => network.reset(slot),
    draw(slot, mask, t, random) {
      const drawn = network.draw(slot, mask, t, random);
      cost.nats -= Math.log(network.keptOf(slot));
      return drawn;
    },
    step: (slots, characters) => network.step(slots, characters),
  });
  const bodies = plans.map(() => '');
  const start = seconds();
  plans.forEach((plan, i) => {
    writer.add(
      (slot) => writePiece(plan, vocabulary, grammars, slot),
      (body) => {
        bodies[i] = body;
        cost.characters += body.length;
      },
      (error) => {
        throw error;
      },
    );
  });
  while (writer.busy) writer.step();
  return { plans, bodies, cost, time: seconds() - start };
}

/** The same plans without the mask: the share of bars that have their length in their voice's turn, and how many texts obey all rules. */
function withoutMask(plans) {
  const alone = SamplingNetwork.create({ shape, weights, slots: 1, precision: 'int8' });
  const found = { bars: 0, ofBars: 0, rules: 0 };
  for (const plan of plans) {
    const header = spellPieceHeader(plan.header).text;
    const random = chance(plan.request.number, 'voices without a mask');
    alone.reset(0);
    for (const c of header) alone.step([0], [vocabulary.indexOf(c)]);
    let body = '';
    while (body.length < 4000 && !body.endsWith('\u0003')) {
      const drawn = alone.draw(0, null, plan.request.temperature, random());
      body += vocabulary.characters[drawn];
      alone.step([0], [drawn]);
    }
    const cells = cellsOf(plan.header.form, barTicks(plan.header.metre));
    const turns = body.match(/[WXYZ][^WXYZ]*/g) ?? [];
    cells.forEach(({ ticks }, cell) => {
      [...'WXYZ'].forEach((sign, v) => {
        const turn = turns[4 * cell + v] ?? '';
        found.ofBars++;
        if (turn[0] === sign && eighthsIn(turn.slice(1)) * (TICKS / 8) === ticks) found.bars++;
      });
    });
    const walk = grammars.walkFor(plan);
    let state = walk.start;
    for (const c of body) state = state && walk.step(state, c);
    if (state && walk.accepts(state)) found.rules++;
  }
  return found;
}

/** Walks that take any character that is allowed, as likely as another: how many come to an end. */
function wander() {
  const random = chance('1', 'voices walks');
  let ends = 0;
  for (let i = 0; i < WALKS; i++) {
    const plan = planPiece({ number: `walk ${i}`, temperature: 1 }, facts);
    const writing = writePiece(plan, vocabulary, grammars, {
      draw(mask) {
        const open = [...mask.keys()].filter((k) => mask[k] === 1);
        if (open.length === 0) throw new Error('a dead end');
        return open[random() % open.length];
      },
    });
    try {
      while (!writing.next().done);
      ends++;
    } catch (error) {
      console.error(`walk ${i}: ${error.message}`);
    }
  }
  return ends;
}

const LENGTH = /[\^_=]*[A-Ga-g][,']*(\d*)(\/*)(\d*)([<>]?)|[zx](\d*)(\/*)(\d*)([<>]?)/g;

/** Eighths that the notes and rests of a bar last. */
function eighthsIn(bar) {
  let sum = 0;
  let before = '';
  for (const m of bar.matchAll(LENGTH)) {
    const [digits, slashes, below, sign] = m[1] === undefined ? m.slice(5, 9) : m.slice(1, 5);
    const part = slashes === '' ? 1 : below === '' ? 2 ** slashes.length : Number(below);
    const plain = (digits === '' ? 1 : Number(digits)) / part;
    const own = sign === '>' ? 1.5 : sign === '<' ? 0.5 : 1;
    sum += plain * own * (before === '>' ? 0.5 : before === '<' ? 1.5 : 1);
    before = sign;
  }
  return sum;
}

/** Eighths of every bar, voice by voice, of an ABC text: read with patterns of this bench's own. */
function barsOf(abc) {
  const voices = abc
    .slice(abc.indexOf('\nK:'))
    .split(/^V:.*$/m)
    .slice(1);
  return voices.map((text) => {
    const music = text.replace(/^%%.*$/gm, '').replace(/\s/g, '');
    return music
      .split(/:?\|[\]:|]?/)
      .filter((bar) => bar !== '')
      .map(eighthsIn);
  });
}

/** All voices have the same bars, none longer than the metre, and those that are shorter make whole ones with their neighbours. */
function barsAreRight(abc) {
  const [beats] = /^M:(\d)\/4$/m.exec(abc).slice(1).map(Number);
  const voices = barsOf(abc);
  const [first] = voices;
  const same = voices.length === 4 && voices.every((bars) => bars.join() === first.join());
  const short = first.filter((bar) => bar !== 2 * beats);
  const lastIsFull = short.length === 1 && first[0] === short[0];
  const paired =
    short.length % 2 === 0 && short.every((b, i) => i % 2 || b + short[i + 1] === 2 * beats);
  return same && (lastIsFull || paired);
}

/** Tracks with notes: their number, and whether they sound to the same moment. */
function tracksOf(bytes) {
  const tracks = new midi.Midi(bytes).tracks.filter(({ notes }) => notes.length > 0);
  const ends = tracks.map(({ notes }) => Math.max(...notes.map((n) => n.ticks + n.durationTicks)));
  const programs = new Set(tracks.map(({ instrument }) => instrument.number));
  // abc2midi cuts the last notes of staccato and of ties by a tick or two.
  return {
    four: tracks.length === 4,
    together: Math.max(...ends) - Math.min(...ends) <= 5,
    programs: programs.size,
  };
}

function judgeAll({ plans, bodies }) {
  const count = {
    reader: 0,
    bars: 0,
    abcjs: 0,
    abc2midi: 0,
    abcm2ps: 0,
    tracks: 0,
    ours: 0,
    programs: 0,
    programsOurs: 0,
  };
  plans.forEach((plan, i) => {
    const { abc } = printPiece(plan, bodies[i]);
    const { score } = readScore(abc);
    if (score && judgePiece(score).form) count.reader++;
    if (barsAreRight(abc)) count.bars++;
    if ((abcjs.parseOnly(abc)[0].warnings ?? []).length === 0) count.abcjs++;
    writeFileSync(join(scratch, 'piece.abc'), abc);
    if (!/warning|error/i.test(run('abc2midi', ['piece.abc', '-o', 'piece.mid']))) count.abc2midi++;
    if (!/warning|error/i.test(run('abcm2ps', ['piece.abc', '-O', 'piece.ps']))) count.abcm2ps++;
    const theirs = tracksOf(readFileSync(join(scratch, 'piece.mid')));
    if (theirs.four && theirs.together) count.tracks++;
    if (theirs.programs === 4) count.programs++;
    const ours = tracksOf(writeMidi(abc).midi);
    if (ours.four && ours.together) count.ours++;
    if (ours.programs === 4) count.programsOurs++;
  });
  return count;
}

const rows = [];
let speed = '';
for (const temperature of [1, 0.8]) {
  const written = writeAll(temperature);
  const { cost, time, bodies } = written;
  if (speed === '')
    speed = `${(PIECES / time).toFixed(1)} pieces a second, ${Math.round(cost.characters / time).toLocaleString('en')} characters a second, of ${Math.round(cost.characters / bodies.length)} each, in one thread, masks and all.`;
  const good = judgeAll(written);
  const free = withoutMask(written.plans);
  rows.push([
    temperature,
    ...['reader', 'bars', 'abc2midi', 'abcm2ps', 'abcjs', 'tracks', 'ours'].map((k) => good[k]),
    Math.min(good.programs, good.programsOurs),
    `${((100 * free.bars) / free.ofBars).toFixed(1)} %`,
    free.rules,
    (cost.nats / cost.characters).toFixed(4),
  ]);
}
const ends = wander();
const { heldOut, corpora, steps, bestStep, seconds: trained } = manifest.training;
rmSync(scratch, { recursive: true });

publish(
  'voices',
  'Pieces in four voices',
  `node bench/voices.mjs --pieces ${PIECES} --walks ${WALKS} --model DIR`,
  [
    `Trained on ${corpora.filter(({ tunes }) => tunes > 0).length} of ${corpora.length} chorales (\`lilt train --preset voices\`, ` +
      `embedding ${shape.embedding}, ${shape.layers} x ${shape.hidden}, ${steps} steps, best at ${bestStep}, ${Math.round(trained / 60)} minutes); the model is not shipped. ` +
      `Held out: ${heldOut.tunes} pieces, ${heldOut.notes} notes, ${heldOut.natsPerNote.toFixed(3)} nats a note, ${heldOut.natsPerCharacter.toFixed(3)} a character.`,
    '',
    `${PIECES} pieces at each temperature, and how many of them each program or checker takes without an error or a warning. Bars: ` +
      'a checker of this bench alone, which reads the ABC and asks that all voices have the same bars and that these add up. ' +
      'Tracks: the MIDI file has four, which end together; by abc2midi and by ours. Instruments: four different ones in both. Without the mask: the same plans, the ' +
      'network drawing from all characters; bars: how many of them have their length and stand in their turn, rules: pieces in ' +
      'which all bars, ties, ranges and endings are right.',
  ].join('\n'),
  [
    table(
      [
        'temperature',
        'our judge',
        'bars',
        'abc2midi',
        'abcm2ps',
        'abcjs',
        'tracks',
        'our tracks',
        'instruments',
        'no mask: bars',
        'rules',
        'mask, nats a character',
      ],
      rows,
    ),
    '',
    `${ends} of ${WALKS} walks that take any allowed character, without a network, come to an end.`,
    '',
    speed,
  ].join('\n'),
);
