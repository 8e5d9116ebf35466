/**
 * What a fine-tuning on a few tunes brings: loss on their siblings (other tunes of the same collection, which no part of it
 * ever sees), and on tunes that the base's own training held out. Once on the collection as it is, and once turned upside
 * down (every interval the other way), which stands for music that the base does not know.
 *
 *   npm run build && node bench/fine-tune.mjs COLLECTION.abc --own CORPUS.abc... [--tunes 60] [--draw 1] [--threads 2]
 *
 * `--own`: the files that the base was trained on.
 */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { knowsDittos } from '../dist/engine/abc/dittos.js';
import { printTune } from '../dist/engine/abc/printer.js';
import { readTunes } from '../dist/engine/abc/reader.js';
import { fineTune } from '../dist/engine/fine-tuning/fine-tune.js';
import { loadModelFolder } from '../dist/engine/model/model-folder.js';
import { corpusOf, readCorpus } from '../dist/engine/training/corpus.js';
import { evaluate } from '../dist/engine/training/evaluation.js';
import { KernelTrainer } from '../dist/engine/training/kernel-trainer.js';
import { mix, shuffled } from '../dist/engine/training/random.js';
import { splitCorpus } from '../dist/engine/training/split.js';
import { option, publish, table } from './report.mjs';

const TUNES = option('tunes', 60);
const DRAW = option('draw', 1);
const THREADS = option('threads', 2);
const own = process.argv
  .slice(process.argv.indexOf('--own') + 1)
  .filter((a) => !/^(--|\d)/.test(a));
const collection = process.argv[2];

const base = await loadModelFolder('models');
const dittos = knowsDittos(base.vocabulary.characters);
const held = splitCorpus(
  (await readCorpus(own, dittos)).tunes,
  base.manifest.training.options.validShare,
);
const baseTunes = held.heldOut.filter(({ notes }) => notes > 0);

/** Steps counted from middle C: 10 is the f of the stave's top line, so that tunes stay about its middle. */
const upsideDown = (tune) => ({
  ...tune,
  elements: tune.elements.map((element) =>
    element.kind !== 'note'
      ? element
      : {
          ...element,
          pitches: element.pitches.map(({ step, accidental, ...pitch }) => ({
            ...pitch,
            step: 10 - step,
            accidental: accidental === null ? null : -accidental,
          })),
        },
  ),
});
const read = readTunes(readFileSync(collection, 'utf8')).tunes.flatMap(({ tune }) => tune ?? []);
const learnable = (tunes) =>
  tunes
    .map((tune) => ({ abc: printTune(tune, { barsPerLine: 4 }), title: tune.titles[0] ?? '' }))
    .filter((tune) => corpusOf([tune]).tunes.length > 0);

async function lossOn(model, tunes) {
  const trainer = await KernelTrainer.create({
    ...{ shape: model.shape, weights: model.weights, rows: 16, steps: 64, threads: THREADS },
  });
  const texts = tunes.map((tune) => ({ ...tune, text: model.vocabulary.encode(tune.text) }));
  const found = await evaluate(trainer, texts, 16, 64);
  await trainer.close();
  return found;
}

const figures = [];
const facts = [];
for (const [kind, tunes] of [
  ['as it is', learnable(read)],
  ['upside down', learnable(read.map(upsideDown))],
]) {
  const order = [...shuffled(tunes.length, mix(77, DRAW))].map((i) => tunes[i]);
  const out = mkdtempSync(join(tmpdir(), 'lilt-bench-'));
  const begun = Date.now();
  const { report } = await fineTune({
    ...{ baseDir: 'models', tunes: order.slice(0, TUNES), out, name: 'Bench', threads: THREADS },
    ...{ clock: () => new Date(), software: 'bench', hardware: 'bench', contributions: [] },
    onProgress: ({ phase, step, heldOut }) =>
      phase === 'measuring' && console.error(kind, step, heldOut),
  });
  const minutes = (Date.now() - begun) / 60_000;
  const tuned = await loadModelFolder(out);
  const siblings = corpusOf(order.slice(TUNES), dittos).tunes.filter(({ notes }) => notes > 0);
  for (const [what, texts] of [
    [`${siblings.length} siblings`, siblings],
    [`${baseTunes.length} of the base's corpus`, baseTunes],
  ]) {
    const before = await lossOn(base, texts);
    const after = await lossOn(tuned, texts);
    const change = (figure) => `${((after[figure] / before[figure] - 1) * 100).toFixed(1)} %`;
    figures.push([
      ...[kind, what, before.natsPerNote.toFixed(3), after.natsPerNote.toFixed(3)],
      ...[change('natsPerNote'), before.natsPerCharacter.toFixed(3)],
      ...[after.natsPerCharacter.toFixed(3), change('natsPerCharacter')],
    ]);
  }
  const { share } = tuned.manifest.training.options;
  facts.push([
    ...[kind, report.contributed.tunes, report.contributed.heldOut, report.steps],
    ...[tuned.manifest.training.bestStep, share, minutes.toFixed(1), report.offered ? 'yes' : 'no'],
  ]);
  rmSync(out, { recursive: true, force: true });
}
publish(
  'fine-tune',
  'What fine-tuning brings',
  `node bench/fine-tune.mjs ${basename(collection)} --own ${own.map((f) => basename(f)).join(' ')} --tunes ${TUNES} --draw ${DRAW} --threads ${THREADS}`,
  `Model ${base.id}, ${TUNES} tunes drawn from ${basename(collection)}; loss on tunes that the fine-tuning never saw. ` +
    'Upside down: the same collection with every interval the other way, in place of music that the base does not know.',
  `${table(
    ['collection', 'held out', 'a note, before', 'after', '', 'a character, before', 'after', ''],
    figures,
  )}\n\n${table(
    ['collection', 'taught', 'held out', 'steps', 'best step', 'share', 'minutes', 'offered'],
    facts,
  )}`,
);
