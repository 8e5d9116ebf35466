/**
 * The longest passage that a tune shares with a corpus, in any key: of the corpus' own tunes with those under other titles,
 * and of ours with all, written with the known tunes masked and without. In notes and bars as the certificate counts them
 * (src/engine/novelty), and in characters of the canonical text without its bar letters, which is another reckoning.
 *
 *   npm run build && node bench/novelty.mjs CORPUS.abc... [--model models] [--tunes 1000]
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readTune, readTunes } from '../dist/engine/abc/reader.js';
import { titleKey } from '../dist/engine/abc/titles.js';
import { createComposer } from '../dist/engine/compose/composer.js';
import { TUNE_TYPES } from '../dist/engine/compose/tune-types.js';
import { CAP } from '../dist/engine/novelty/cap.js';
import { closestTo } from '../dist/engine/novelty/closest.js';
import { NOVELTY, writeRepertoire } from '../dist/engine/novelty/index-file.js';
import { KnownTunes } from '../dist/engine/novelty/known-tunes.js';
import { passagesOf } from '../dist/engine/novelty/passages.js';
import { learnable, musicOf } from '../dist/engine/training/learnable.js';
import { option, publish, table } from './report.mjs';

const TUNES = option('tunes', 1000);
const at = process.argv.indexOf('--model');
const MODEL = at < 0 ? 'models' : process.argv[at + 1];
const files = process.argv.slice(2).filter((arg) => arg.endsWith('.abc'));
if (files.length === 0) throw new Error('name the corpus: node bench/novelty.mjs CORPUS.abc...');

const corpus = files.flatMap((file) =>
  readTunes(readFileSync(file, 'utf8'), { size: 2 ** 26 }).tunes.flatMap(({ tune }) => tune ?? []),
);
const known = new KnownTunes();
/** Tunes that are known, copies left out. */
const humans = corpus.filter((tune) => {
  const before = known.tunes.length;
  known.add(tune, tune.titles[0] ?? '');
  return known.tunes.length > before;
});
const keys = humans.map((tune) => titleKey(tune.titles[0] ?? ''));

/** What the certificate says, other tunes under the same title left out. */
const all = { passages: passagesOf(known.tunes), titles: known.tunes.map((_, i) => String(i)) };
function certificate(tune, key = null) {
  return closestTo(all, tune, (i) => key === null || keys[i] !== key);
}

/** Canonical music without bar letters; null for a tune that has none. */
function charactersOf(tune) {
  const read = learnable(tune);
  if ('refused' in read) return null;
  return musicOf(read.canonical)
    .split('\n')
    .slice(1)
    .join('')
    .replace(/[^A-Ga-gz^_=,'2-8/<>(-]/g, '');
}
const LONGEST = 200;
const suffixes = humans.flatMap((tune, i) => {
  const text = charactersOf(tune) ?? '';
  return Array.from({ length: text.length }, (_, from) => ({
    text: text.slice(from, from + LONGEST),
    key: keys[i],
  }));
});
suffixes.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
function alike(a, b) {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}
/** The longest row of characters that stands in the corpus too, under another title. */
function longestRow(tune, key = null) {
  const text = charactersOf(tune);
  if (text === null) return null;
  let longest = 0;
  for (let from = 0; from < text.length; from++) {
    const own = text.slice(from, from + LONGEST);
    let [low, high] = [0, suffixes.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (suffixes[middle].text < own) low = middle + 1;
      else high = middle;
    }
    // The likest ones stand on either side; those under the same title are passed over.
    for (const [start, by] of [
      [low, 1],
      [low - 1, -1],
    ]) {
      for (let i = start; suffixes[i]; i += by) {
        const n = alike(own, suffixes[i].text);
        if (n <= longest) break;
        if (key === null || suffixes[i].key !== key) {
          longest = n;
          break;
        }
      }
    }
  }
  return longest;
}

async function written(withIndex) {
  const folder = mkdtempSync(join(tmpdir(), 'novelty-'));
  for (const name of ['manifest.json', 'weights.safetensors'])
    cpSync(join(MODEL, name), join(folder, name));
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  if (manifest.extras.novelty !== undefined)
    throw new Error('its manifest names its known tunes: it cannot write without them');
  if (withIndex)
    writeFileSync(join(folder, NOVELTY), writeRepertoire({ tunes: known.tunes, isWhole: true }));
  const composer = await createComposer({ modelDir: folder, workers: 2 });
  const from = process.cpuUsage();
  const tunes = await Promise.all(
    Array.from({ length: TUNES }, (_, i) =>
      composer.write({ type: TUNE_TYPES[i % TUNE_TYPES.length].name, seed: String(i + 1) }),
    ),
  );
  const seconds = process.cpuUsage(from).user / 1e6;
  await composer.close();
  rmSync(folder, { recursive: true });
  return { abc: tunes.map(({ abc }) => abc), seconds };
}

const shares = [0.5, 0.75, 0.9, 0.95, 0.99, 1];
function row(name, values) {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  const of = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return [name, sorted.length, ...shares.map(of)];
}
const before = await written(false);
const after = await written(true);
const changed = after.abc.filter((abc, i) => abc !== before.abc[i]).length;
const read = (abc) => readTune(abc).tune;
const groups = [
  ['human', humans, keys],
  ['ours, nothing masked', before.abc.map(read), null],
  ['ours', after.abc.map(read), null],
].map(([name, tunes, own]) => ({
  name,
  certificates: tunes.map((tune, i) => certificate(tune, own?.[i] ?? null)),
  rows: tunes.map((tune, i) => longestRow(tune, own?.[i] ?? null)),
}));
const head = ['', 'tunes', ...shares.map((s) => (s === 1 ? 'most' : `${s * 100} %`))];
const of = (what) =>
  table(
    head,
    groups.map(({ name, certificates, rows }) =>
      row(name, what === 'characters' ? rows : certificates.map((c) => c[what])),
    ),
  );
publish(
  'novelty',
  'The longest passage shared with a known tune',
  `node bench/novelty.mjs ${files.map((f) => basename(f)).join(' ')} --tunes ${TUNES}`,
  `${corpus.length} tunes of print (${humans.length} that are no copies of each other), each against those under other titles; ` +
    `${TUNES} of ours over all types at the usual temperature against all of them. At most ${CAP.notes} notes and ${CAP.characters} characters may be shared: ` +
    `${changed} of ours (${((100 * changed) / TUNES).toFixed(1)} %) are not what they would be without the mask. ` +
    `Writing them took ${before.seconds.toFixed(1)} s of processor time without it and ${after.seconds.toFixed(1)} s with it.`,
  `## Notes\n\n${of('notes')}\n\n## Bars\n\n${of('bars')}\n\n## Characters of music\n\n${of('characters')}`,
);
