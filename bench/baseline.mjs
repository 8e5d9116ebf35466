/**
 * The case study's network, trained its way on the raw text of the very tunes that the model that ships learnt from: the
 * mark that it has to beat. Weights are kept every second epoch, and each is measured on the raw text of the held-out
 * tunes; the state is carried on from tune to tune, as in its training.
 *
 *   npm run build && node bench/baseline.mjs --seed 1 [--epochs 12] [--threads 2]
 *
 * Figures are nats a note: all that the text of a tune costs, header and all, and what its music alone costs (the lines behind `K:`),
 * both divided by its notes. bench/results/baseline.md is written from them. A run that was stopped goes on.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readTunes } from '../dist/engine/abc/reader.js';
import { titleKey } from '../dist/engine/abc/titles.js';
import { trainCaseStudy } from '../dist/engine/training/case-study.js';
import { readCaseStudyCheckpoint } from '../dist/engine/training/case-study-checkpoint.js';
import { caseStudyOptionsSchema } from '../dist/engine/training/case-study-options.js';
import { learnable, musicOf } from '../dist/engine/training/learnable.js';
import { blocksOf, readRawText } from '../dist/engine/training/raw-text.js';
import { placeOfTitle } from '../dist/engine/training/split.js';
import { trainerNamed } from '../dist/engine/training/trainers.js';
import { option } from './report.mjs';

const FOLK = ['airds-airs', 'oneills-1850', 'ryans-mammoth'];
const VALID_SHARE = 0.06;
const seed = option('seed', 1);
const out = `runs/baseline-${seed}`;

/** Raw blocks of the tunes that can be learnt from, those of held-out titles apart; one of each music. */
export function rawParts() {
  const training = [];
  const heldOut = [];
  const seen = new Set();
  for (const name of FOLK) {
    for (const block of blocksOf(readFileSync(`../shared/data/folk/${name}.abc`, 'utf8'))) {
      const [{ tune } = {}] = readTunes(block, { size: 1e6 }).tunes;
      const taught = tune && learnable(tune);
      if (!taught || 'refused' in taught) continue;
      const music = musicOf(taught.canonical);
      if (seen.has(music)) continue;
      seen.add(music);
      const title = titleKey(tune.titles[0] ?? '');
      const part = placeOfTitle(title) < VALID_SHARE ? heldOut : training;
      part.push({ raw: `${block.trim()}\n\n`, notes: taught.canonical.notes });
    }
  }
  return { training, heldOut };
}

mkdirSync('runs/baseline', { recursive: true });
const { training, heldOut } = rawParts();
const path = 'runs/baseline/training.abc';
const text = training.map(({ raw }) => raw).join('');
if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
console.log(
  `${training.length} tunes to learn from, ${text.length} characters; ${heldOut.length} held out`,
);

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());
const options = caseStudyOptionsSchema.parse({
  ...{ epochs: option('epochs', 12), keepEvery: 2, seed, threads: option('threads', 2) },
});
const resume = existsSync(`${out}/checkpoint`) ? await readCaseStudyCheckpoint(out) : undefined;
await trainCaseStudy({
  ...{ corpus: await readRawText(path), out, name: `baseline-${seed}`, options },
  openTrainer: (await trainerNamed('kernel')).open,
  clock: () => new Date(),
  ...{ software: 'lilt', hardware: 'cpu', signal: stop.signal },
  ...(resume && { resume }),
  onProgress: (progress) => console.log(JSON.stringify(progress)),
});
