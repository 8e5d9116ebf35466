/**
 * A network's own chords beside the harmoniser's, on tunes that neither learnt from: a network that was taught text with chord
 * symbols (`lilt train --preset seed FILE --held-out`) finds the symbols that make the tune's text likeliest.
 *
 *   npm run build && node bench/harmony-model.mjs FILE MODEL [--beam 12]
 *
 * Every symbol is taken out of the text, and a beam search puts others into the same places. So the network is told where chords
 * change, and may say the same again; the harmoniser is told nothing.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readTunes } from '../dist/engine/abc/reader.js';
import { harmonise, withoutChordsIn } from '../dist/engine/harmony/index.js';
import { SamplingNetwork } from '../dist/engine/kernel/sampling-network.js';
import { loadModelFolder } from '../dist/engine/model/model-folder.js';
import { blocksOf } from '../dist/engine/training/raw-text.js';
import { add, agreement, barsOf, chordedTunes, groupsOf, halves } from './harmony-agreement.mjs';
import { option, publish, table } from './report.mjs';

const [file, folder] = process.argv.slice(2);
if (!folder) throw new Error('name tunes and a model: node bench/harmony-model.mjs FILE MODEL');
const BEAM = option('beam', 12);
/** Symbols that stand in the training text less often are misprints and basses. */
const LEAST = 5;
const SLOTS = 64;

const { shape, weights, vocabulary, manifest } = await loadModelFolder(folder);
const network = SamplingNetwork.create({ shape, weights, slots: SLOTS, precision: 'f32' });

/** Hypotheses after one more character each: { snapshot, nats, text }. */
function fed(hypotheses, characters) {
  const next = [];
  for (let from = 0; from < hypotheses.length; from += SLOTS) {
    const group = hypotheses.slice(from, from + SLOTS);
    const codes = group.map((_, i) => vocabulary.indexOf(characters[from + i]));
    const nats = group.map((one, slot) => {
      if (one.snapshot) network.restore(slot, one.snapshot);
      else network.reset(slot);
      // Of the very first character nothing is foretold.
      return one.snapshot ? network.logProbability(slot, codes[slot]) : 0;
    });
    const slots = group.map((_, slot) => slot);
    network.step(slots, codes);
    for (const [slot, one] of group.entries())
      next.push({
        snapshot: network.save(slot),
        nats: one.nats + nats[slot],
        text: one.text + characters[from + slot],
      });
  }
  return next;
}

const best = (hypotheses, count) =>
  hypotheses.sort((a, b) => b.nats - a.nats || (a.text < b.text ? -1 : 1)).slice(0, count);

/** Every hypothesis with every symbol. Beginnings that symbols share are gone along with once. */
function withSymbols(hypotheses, symbols) {
  const all = [];
  let open = fed(
    hypotheses,
    hypotheses.map(() => '"'),
  ).map((one) => ({ one, left: symbols }));
  while (open.length > 0) {
    const branches = open.flatMap(({ one, left }) =>
      [...new Set(left.map(([letter]) => letter))].map((letter) => ({
        ...{ one, letter },
        left: left.filter((symbol) => symbol.startsWith(letter)).map((symbol) => symbol.slice(1)),
      })),
    );
    const next = fed(
      branches.map(({ one }) => one),
      branches.map(({ letter }) => letter),
    );
    all.push(...next.filter((_, i) => branches[i].left.includes('')));
    open = next.flatMap((one, i) => {
      const left = branches[i].left.filter((rest) => rest !== '');
      return left.length > 0 ? [{ one, left }] : [];
    });
  }
  return all;
}

/** The text without its symbols, and where they stood. */
function places(block) {
  const were = new Set();
  let plain = '';
  for (const [part] of block.matchAll(/"[^"\n]*"|[^"]+|"/g)) {
    if (part.length > 1 && part.startsWith('"')) were.add(plain.length);
    else plain += part;
  }
  return { plain, were };
}

function likeliest(block, symbols) {
  const { plain, were } = places(block);
  let beam = [{ snapshot: null, nats: 0, text: '' }];
  for (const [at, character] of [...plain].entries()) {
    if (were.has(at)) beam = best(withSymbols(beam, symbols), 4 * BEAM);
    beam = fed(
      beam,
      beam.map(() => character),
    );
    if (were.has(at)) beam = best(beam, BEAM);
  }
  return best(beam, 1)[0].text;
}

const read = (block) => readTunes(block, { size: 2 ** 26 }).tunes[0]?.tune ?? null;
const blocks = blocksOf(readFileSync(file, 'utf8'));
/** Where each tune with symbols stands in the file: the network was held back from every ninth and tenth. */
const chorded = chordedTunes(file);
const { held } = halves(chorded);
const group = groupsOf(chorded);
const melodies = blocks.map((block) => {
  const tune = read(block);
  return tune && JSON.stringify(barsOf(tune));
});
/** Null where it stands there twice. */
const placeOf = (tune) => {
  const melody = JSON.stringify(barsOf(tune));
  const found = melodies.flatMap((own, i) => (own === melody ? [i] : []));
  return found.length === 1 ? found[0] : null;
};
const place = chorded.map(placeOf);
const taught = new Set(group.filter((_, i) => place[i] === null || place[i] % 10 < 8));
const judged = held.flatMap((tune) => {
  const i = chorded.indexOf(tune);
  return place[i] === null || taught.has(group[i]) ? [] : [{ tune, block: blocks[place[i]] }];
});

const counts = new Map();
for (const block of blocks.filter((_, i) => i % 10 < 8))
  for (const [, symbol] of block.matchAll(/"([A-G][^"\n]*)"/g))
    counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
const symbols = [...counts].filter(([, count]) => count >= LEAST).map(([symbol]) => `${symbol}"`);

const sums = { harmoniser: [], network: [] };
for (const { tune, block } of judged) {
  const own = read(likeliest(block, symbols));
  const human = barsOf(tune);
  sums.network.push(agreement(human, barsOf(own)));
  sums.harmoniser.push(agreement(human, barsOf(harmonise(withoutChordsIn(tune)))));
  console.error(`${sums.network.length} of ${judged.length}`);
}
const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
const row = (name, list) => {
  const all = add(list);
  return [
    ...[name, list.length, all.bars],
    ...[percent(all.exact, all.bars), percent(all.root, all.bars)],
    ...[percent(all.beatsExact, all.beats), (all.changesOurs / all.bars).toFixed(2)],
  ];
};
publish(
  'harmony-model',
  'A network’s own chords, and the harmoniser’s',
  `node bench/harmony-model.mjs ${basename(file)} ${manifest.name} --beam ${BEAM}`,
  `Tunes with chord symbols that neither learnt from, nor from another setting of them. The network (${manifest.name}, the case study’s, taught four fifths of the same book as it is printed, ${symbols.length} symbols) puts those symbols that make the text likeliest, by a beam of ${BEAM} into the places where a person wrote any, so it is told where chords change. Otherwise as in harmony.md.`,
  table(
    ['', 'tunes', 'bars', 'first beat', 'its root', 'beats', 'changes a bar'],
    [row('the harmoniser', sums.harmoniser), row('the network’s own', sums.network)],
  ),
);
