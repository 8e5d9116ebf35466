/**
 * What int8 costs: nats of held-out tunes by the network that is sampled, in f32 and in int8. The held-out tunes are those
 * that the model's own training held out.
 *
 *   npm run build && node bench/quantised.mjs CORPUS.abc... [--tunes 185]
 */
import { basename } from 'node:path';
import { SamplingNetwork } from '../dist/engine/kernel/sampling-network.js';
import { loadModelFolder } from '../dist/engine/model/model-folder.js';
import { readCorpus } from '../dist/engine/training/corpus.js';
import { splitCorpus } from '../dist/engine/training/split.js';
import { option, publish, table } from './report.mjs';

const TUNES = option('tunes', 185);
const files = process.argv.slice(2).filter((arg) => arg.endsWith('.abc'));
const { shape, weights, vocabulary, manifest, id } = await loadModelFolder('models');
const { tunes } = await readCorpus(files, false);
const { heldOut } = splitCorpus(tunes, manifest.training.options.validShare);
const texts = heldOut.filter(({ notes }) => notes > 0).slice(0, TUNES);

const rows = ['f32', 'int8'].map((precision) => {
  const network = SamplingNetwork.create({ shape, weights, slots: 1, precision });
  let nats = 0;
  let notes = 0;
  let characters = 0;
  for (const { text, musicFrom, notes: n } of texts) {
    const numbers = vocabulary.encode(text);
    network.reset(0);
    for (let i = 0; i + 1 < numbers.length; i++) {
      network.step([0], [numbers[i]]);
      if (i + 1 < musicFrom) continue;
      nats -= network.logProbability(0, numbers[i + 1]);
      characters++;
    }
    notes += n;
  }
  return [precision, (nats / notes).toFixed(4), (nats / characters).toFixed(4)];
});
publish(
  'quantised',
  'What int8 costs',
  `node bench/quantised.mjs ${files.map((f) => basename(f)).join(' ')}`,
  `Model ${id}, ${texts.length} tunes that its training held out.`,
  table(['weights', 'nats a note', 'nats a character'], rows),
);
