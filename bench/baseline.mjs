/**
 * The mark that our network has to beat: the case study's, trained its way on the raw text of the very tunes that the model that
 * ships learnt from, and measured on the raw text of those held out from both.
 *
 *   npm run build && node bench/baseline.mjs CORPUS.abc... [--seed 1] [--epochs 14] [--threads 2] [--measure]
 *
 * Weights are kept every second epoch, in runs/baseline-SEED; a run that was stopped goes on. With --measure nothing is trained:
 * bench/results/baseline.md is written from what is there.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { foretell } from '../dist/engine/evaluation/foretelling.js';
import { rawTunes } from '../dist/engine/evaluation/held-out.js';
import { loadModelFolder } from '../dist/engine/model/model-folder.js';
import { trainCaseStudy } from '../dist/engine/training/case-study.js';
import { readCaseStudyCheckpoint } from '../dist/engine/training/case-study-checkpoint.js';
import { caseStudyOptionsSchema } from '../dist/engine/training/case-study-options.js';
import { readRawText } from '../dist/engine/training/raw-text.js';
import { trainerNamed } from '../dist/engine/training/trainers.js';
import { option, publish, table } from './report.mjs';

const HELD_OUT = 0.06;
const seed = option('seed', 1);
const threads = option('threads', 2);
const out = `runs/baseline-${seed}`;
const paths = process.argv.slice(2).filter((arg) => arg.endsWith('.abc'));
if (paths.length === 0) throw new Error('name the corpus: node bench/baseline.mjs CORPUS.abc...');
const texts = paths.map((path) => readFileSync(path, 'utf8'));

if (!process.argv.includes('--measure')) await train();
await measure();

async function train() {
  const learnt = rawTunes(texts, HELD_OUT).filter(({ isHeldOut }) => !isHeldOut);
  const text = learnt.map(({ raw }) => raw).join('');
  mkdirSync('runs/baseline', { recursive: true });
  const path = 'runs/baseline/training.abc';
  const hash = (of) => createHash('sha256').update(of).digest('hex');
  if (!existsSync(path) || hash(readFileSync(path)) !== hash(text)) writeFileSync(path, text);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());
  const options = { epochs: option('epochs', 14), keepEvery: 2, seed, threads };
  const resume = existsSync(`${out}/checkpoint`) ? await readCaseStudyCheckpoint(out) : undefined;
  await trainCaseStudy({
    ...{ corpus: await readRawText(path), out, name: `baseline-${seed}` },
    options: caseStudyOptionsSchema.parse(options),
    openTrainer: (await trainerNamed('kernel')).open,
    clock: () => new Date(),
    ...{ software: 'lilt', hardware: 'cpu', signal: stop.signal },
    ...(resume && { resume }),
    onProgress: (progress) => process.stderr.write(`${JSON.stringify(progress)}\n`),
  });
}

async function measure() {
  const figuresOf = async (folder) =>
    foretell(await loadModelFolder(folder), { paths, texts }, HELD_OUT, threads);
  const ours = await figuresOf('models');
  const epochs = readdirSync(out).filter((name) => name.startsWith('epoch-'));
  const rows = [];
  for (const name of epochs.sort()) rows.push([name, await figuresOf(`${out}/${name}`)]);
  const three = (x) => x.toFixed(3);
  const less = (x) => `${(100 * (1 - ours.natsPerNote / x)).toFixed(1)} %`;
  publish(
    'baseline',
    "The case study's network on our tunes",
    `npm run build && node bench/baseline.mjs airds-airs.abc oneills-1850.abc ryans-mammoth.abc --seed ${seed}`,
    'Embedding 512, three LSTMs of 256, dropout 0.2, Adam at 0.001, 16 rows by 64 characters, state carried from tune to tune: the ' +
      'case study, on the raw text of the tunes that the model that ships learnt from, weights of every second epoch. Held out are ' +
      `the same ${ours.tunes} tunes under ${(100 * HELD_OUT).toFixed(0)} % of the titles. Nats of their music by its notes: all of the lines ` +
      'behind `K:` (raw text says more than ours: chord symbols, ornaments, line ends), and *plain*, without what our text leaves out, which is a lower bound. One seed: a run takes an hour.',
    table(
      ['', 'nats a note', 'plain', 'ours is less by', 'than plain by'],
      [
        ...rows.map(([name, { natsPerNote, plainNatsPerNote }]) => [
          `case study, epoch ${Number(name.slice('epoch-'.length))}`,
          ...[natsPerNote, plainNatsPerNote].map(three),
          ...[natsPerNote, plainNatsPerNote].map(less),
        ]),
        ['the model that ships', three(ours.natsPerNote), '', '', ''],
      ],
    ),
  );
}
