/**
 * Pieces in four voices by a model of `lilt train --preset voices`: how many are valid for other programs and for a checker of
 * its own, whether the voices are aligned, what the network does without the mask, and how fast it goes.
 *
 *   npm run lilt -- train --preset voices --corpus chorales/*.abc --out runs/chorales ...
 *   npm run build && node bench/voices.mjs --model runs/chorales [--pieces 200] [--walks 2000] [--corpus chorales/*.abc]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import midi from '@tonejs/midi';
import abcjs from 'abcjs';
import { cellsOf } from '../dist/engine/abc/form.js';
import { barTicks } from '../dist/engine/abc/metre.js';
import { printScore } from '../dist/engine/abc/score-printer.js';
import { readScore } from '../dist/engine/abc/score-reader.js';
import { TICKS } from '../dist/engine/abc/tune.js';
import { BatchWriter } from '../dist/engine/compose/batch-writer.js';
import { chance } from '../dist/engine/compose/chance.js';
import { factsOf } from '../dist/engine/compose/facts.js';
import { SamplingNetwork } from '../dist/engine/kernel/sampling-network.js';
import { loadModelFolder } from '../dist/engine/model/model-folder.js';
import { writeMidi } from '../dist/engine/render/index.js';
import { printPiece } from '../dist/engine/voices/composer.js';
import { readVoicesCorpus } from '../dist/engine/voices/corpus.js';
import { judgePiece } from '../dist/engine/voices/judge.js';
import { planPiece } from '../dist/engine/voices/plan.js';
import { readPieceHeader, spellPieceHeader } from '../dist/engine/voices/text.js';
import { scoreOfText } from '../dist/engine/voices/to-score.js';
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
function writeAll(temperature, concord) {
  const plans = Array.from({ length: PIECES }, (_, i) => ({
    ...planPiece({ number: String(i + 1), temperature }, facts),
    concord,
  }));
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
    while (body.length < 1500 && !body.endsWith('\u0003')) {
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
    const plan = {
      ...planPiece({ number: `walk ${i}`, temperature: 1 }, facts),
      concord: false,
    };
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

/** Major, minor and diminished triads, and the sevenths of the dominant, minor, half diminished, major and diminished. */
const CHORDS = [
  [0, 4, 7],
  [0, 3, 7],
  [0, 3, 6],
  [0, 4, 7, 10],
  [0, 3, 7, 10],
  [0, 3, 6, 10],
  [0, 4, 7, 11],
  [0, 3, 6, 9],
].flatMap((chord) =>
  Array.from({ length: 12 }, (_, root) => new Set(chord.map((tone) => (tone + root) % 12))),
);

/** Beats of a MIDI file on which what sounds belongs to one chord; with the upper voices a bar late too, as a measure of chance. */
function chordsIn(bytes, sum) {
  const { header, tracks } = new midi.Midi(bytes);
  const voices = tracks.filter(({ notes }) => notes.length > 0).map(({ notes }) => notes);
  const end = Math.max(...voices.flat().map((n) => n.ticks + n.durationTicks));
  const at = (notes, tick) =>
    notes
      .filter((n) => n.ticks <= tick && tick < n.ticks + n.durationTicks)
      .map((n) => n.midi % 12);
  const isChord = (tones) => CHORDS.some((chord) => tones.every((tone) => chord.has(tone)));
  for (let tick = 0; tick + 4 * header.ppq < end; tick += header.ppq) {
    sum.beats++;
    if (isChord(voices.flatMap((notes) => at(notes, tick)))) sum.chords++;
    const late = voices.flatMap((notes, v) => at(notes, tick + (v % 2 ? 4 * header.ppq : 0)));
    if (isChord(late)) sum.byChance++;
  }
}

const share = (part, of) => `${((100 * part) / of).toFixed(1)} %`;
const chordRow = (name, { beats, chords, byChance }) => [
  name,
  beats,
  share(chords, beats),
  share(byChance, beats),
];

function judgeAll({ plans, bodies }, sum) {
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
    const sound = writeMidi(abc).midi;
    chordsIn(sound, sum);
    const ours = tracksOf(sound);
    if (ours.four && ours.together) count.ours++;
    if (ours.programs === 4) count.programsOurs++;
  });
  return count;
}

const rows = [];
const harmony = [];
const unmasked = [];
let speed = '';
for (const [temperature, concord] of [
  [1, true],

  [1, false],
]) {
  const written = writeAll(temperature, concord);
  const { cost, time, bodies } = written;
  const name = `${temperature}${concord ? '' : ', no concord'}`;
  if (speed === '')
    speed = `${(PIECES / time).toFixed(1)} pieces a second, ${Math.round(cost.characters / time).toLocaleString('en')} characters a second, of ${Math.round(cost.characters / bodies.length)} each, in one thread, masks and all.`;
  const sum = { beats: 0, chords: 0, byChance: 0 };
  const good = judgeAll(written, sum);
  harmony.push(chordRow(`ours, at ${name}`, sum));
  rows.push([
    name,
    ...['reader', 'bars', 'abc2midi', 'abcm2ps', 'abcjs', 'tracks', 'ours'].map((k) => good[k]),
    Math.min(good.programs, good.programsOurs),
    (cost.nats / cost.characters).toFixed(4),
  ]);
  if (concord) {
    const free = withoutMask(written.plans);
    unmasked.push([temperature, share(free.bars, free.ofBars), free.rules]);
  }
}
const corpusAt = process.argv.indexOf('--corpus');
if (corpusAt >= 0) {
  const sum = { beats: 0, chords: 0, byChance: 0 };
  const { tunes } = await readVoicesCorpus(process.argv.slice(corpusAt + 1));
  for (const { text } of tunes) {
    const { header, body } = readPieceHeader(text);
    const key = { tonic: 'G', mode: header.mode };
    chordsIn(writeMidi(printScore(scoreOfText(header, body, { key, title: '' }))).midi, sum);
  }
  harmony.push(chordRow('the chorales', sum));
}
const ends = wander();
const { heldOut, corpora, steps, bestStep, seconds: trained } = manifest.training;
rmSync(scratch, { recursive: true });

publish(
  'voices',
  'Pieces in four voices',
  `node bench/voices.mjs --pieces ${PIECES} --walks ${WALKS} --model DIR${corpusAt < 0 ? '' : ' --corpus FILES'}`,
  [
    `Trained on ${corpora.filter(({ tunes }) => tunes > 0).length} of ${corpora.length} chorales (\`lilt train --preset voices\`, ` +
      `embedding ${shape.embedding}, ${shape.layers} x ${shape.hidden}, ${steps} steps, best at ${bestStep}, ${Math.round(trained / 60)} minutes); the model is not shipped. ` +
      `Held out: ${heldOut.tunes} pieces, ${heldOut.notes} notes, ${heldOut.natsPerNote.toFixed(3)} nats a note, ${heldOut.natsPerCharacter.toFixed(3)} a character.`,
    '',
    `${PIECES} pieces at each temperature, and how many of them each program or checker takes without an error or a warning. Bars: ` +
      'a checker of this bench alone, which reads the ABC and asks that all voices have the same bars and that these add up. ' +
      'Tracks: the MIDI file has four, which end together; by abc2midi and by ours. Instruments: four different ones in both. Concord: the wish that voices make chords on the beats (concord.ts).',
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
        'mask, nats a character',
      ],
      rows,
    ),
    '',
    `The network alone, with the same ${PIECES} plans and no mask: bars that stand in their turn and have their length, and pieces in ` +
      'which all bars, ties, ranges and endings are right.',
    '',
    table(['temperature', 'bars', 'pieces'], unmasked),
    '',
    'Beats (of the MIDI files) on which all that sounds belongs to one triad or seventh; the same with two voices a bar late says how ' +
      'often that is chance.',
    '',
    table(['', 'beats', 'chords', 'two voices a bar late'], harmony),
    '',
    `${ends} of ${WALKS} walks that take any allowed character, without a network, come to an end.`,
    '',
    speed,
  ].join('\n'),
);
