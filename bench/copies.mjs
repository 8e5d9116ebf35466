/**
 * Passages of 10 to 24 notes that tunes of ours share with a corpus, in any key: windows of successive notes, compared by
 * their steps from the first one and by their lengths, repeats as written. This program knows nothing of the index by which
 * tunes are kept from being copies (src/engine/novelty), so it can contradict it.
 *
 *   npm run build && node bench/copies.mjs CORPUS.abc... [--tunes 200]
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readTunes } from '../dist/engine/abc/reader.js';
import { createComposer } from '../dist/engine/compose/composer.js';
import { TUNE_TYPES } from '../dist/engine/compose/tune-types.js';
import { option, publish, table } from './report.mjs';

const TUNES = option('tunes', 200);
const files = process.argv.slice(2).filter((arg) => /\.(abc|txt)$/.test(arg));
if (files.length === 0) throw new Error('name the corpus: node bench/copies.mjs CORPUS.abc...');

/** Windows of n notes: steps from the first note, and lengths in proportion to the first. */
function windows(tune, n) {
  const notes = tune.elements.flatMap((e) =>
    e.kind === 'note' ? [{ step: e.pitches.at(-1).step, ticks: e.ticks }] : [],
  );
  const found = [];
  for (let i = 0; i + n <= notes.length; i++) {
    const [first] = notes.slice(i, i + 1);
    const own = notes.slice(i, i + n);
    found.push(own.map((x) => `${x.step - first.step}:${x.ticks / first.ticks}`).join(' '));
  }
  return found;
}

const corpus = files.flatMap((file) =>
  readTunes(readFileSync(file, 'utf8'), { size: 2 ** 26 }).tunes.flatMap(({ tune }) => tune ?? []),
);
const composer = await createComposer({ modelDir: 'models', workers: 2 });
const ours = await Promise.all(
  Array.from({ length: TUNES }, (_, i) =>
    composer.write({ type: TUNE_TYPES[i % TUNE_TYPES.length].name, seed: String(i + 1) }),
  ),
);
await composer.close();
const written = ours.map(({ abc }) => readTunes(abc).tunes[0].tune);

const rows = [10, 12, 13, 14, 15, 16, 24].map((n) => {
  const known = new Set(corpus.flatMap((tune) => windows(tune, n)));
  const all = written.map((tune) => windows(tune, n));
  const shared = all.map((list) => list.filter((w) => known.has(w)).length);
  const windowsInAll = all.reduce((sum, list) => sum + list.length, 0);
  const sum = shared.reduce((a, b) => a + b, 0);
  return [
    n,
    windowsInAll,
    sum,
    `${((100 * sum) / windowsInAll).toFixed(2)} %`,
    shared.filter((x) => x > 0).length,
  ];
});
publish(
  'copies',
  'Passages that stand in the corpus',
  `node bench/copies.mjs ${files.map((f) => basename(f)).join(' ')} --tunes ${TUNES}`,
  `${TUNES} tunes over all types at the usual temperature, against ${corpus.length} tunes. At most 14 notes are allowed to be shared with a tune that the model learnt from; text files are of tunes that it never saw.`,
  table(['notes', 'passages of ours', 'in the corpus', 'share', 'tunes with any'], rows),
);
