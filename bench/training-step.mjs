/**
 * Time of one training step (forward, backward, clipping, Adam) of the case study's network, batch 16 x 64, dropout 0.2.
 *
 *   npm run build && node bench/training-step.mjs [--rounds 15]
 */
import { availableParallelism } from 'node:os';
import { kernelForTraining } from '../dist/engine/kernel/instance.js';
import { parametersOf, sizeOf } from '../dist/engine/kernel/shape.js';
import { KernelTrainer } from '../dist/engine/training/kernel-trainer.js';
import { plainTrainer } from './plain-network.mjs';
import {
  inTurns,
  least,
  median,
  numbers,
  option,
  publish,
  SHAPE,
  someWeights,
  table,
} from './report.mjs';

const rows = 16;
const steps = 64;
const rounds = option('rounds', 15);
const next = numbers(3);
const someBatch = (rows, steps) => {
  const characters = () => Int32Array.from({ length: rows * steps }, () => next(SHAPE.vocabulary));
  return {
    rows,
    steps,
    inputs: characters(),
    targets: characters(),
    resets: new Uint8Array(rows * steps),
  };
};
const batch = someBatch(rows, steps);
const options = { learningRate: 1e-3, clipNorm: 1, dropout: 0.2, dropoutSeed: 1 };
const weightsOf = (shape) => someWeights(shape, parametersOf, sizeOf);

/** The plain network computes the same thing: a small one's losses stay the kernel's over several steps. */
async function checkPlain() {
  const shape = { ...SHAPE, embedding: 32, hidden: 32 };
  const small = someBatch(4, 8);
  const plain = plainTrainer(shape, weightsOf(shape), 4, 8);
  const kernel = await KernelTrainer.create({
    shape,
    weights: weightsOf(shape),
    rows: 4,
    steps: 8,
    threads: 1,
  });
  for (let i = 0; i < 20; i++) {
    const zeroed = { ...small, resets: small.resets.map((_, j) => (j % 8 === 0 ? 1 : 0)) };
    const { loss } = await kernel.step(zeroed, { ...options, dropout: 0, clipNorm: 0 });
    const other = plain(small);
    if (!(Math.abs(loss - other) < 1e-3))
      throw new Error(`step ${i}: plain ${other}, kernel ${loss}`);
  }
  await kernel.close();
}
await checkPlain();

const kernels = ['lstm', ...(kernelForTraining() === 'lstm-relaxed' ? ['lstm-relaxed'] : [])];
const plain = plainTrainer(SHAPE, weightsOf(SHAPE), rows, steps);
const trainers = [];
for (const kernel of kernels) {
  for (const threads of [1, 2]) {
    const trainer = await KernelTrainer.create({
      shape: SHAPE,
      weights: weightsOf(SHAPE),
      rows,
      steps,
      threads,
      kernel,
    });
    const name = `wasm${kernel === 'lstm' ? '' : ', fused multiply-add'}, ${threads} thread${threads > 1 ? 's' : ''}`;
    trainers.push({ name, trainer, run: () => trainer.step(batch, options) });
  }
}
const reference = 'plain JavaScript, 1 thread';
const times = await inTurns(
  [{ name: reference, run: () => plain(batch), most: 2 }, ...trainers],
  rounds,
);
for (const { trainer } of trainers) await trainer.close();

const base = least(times.get(reference));
publish(
  'training-step',
  'One training step',
  `node bench/training-step.mjs --rounds ${rounds}`,
  `${SHAPE.layers} x LSTM(${SHAPE.hidden}), embedding ${SHAPE.embedding}, ${SHAPE.vocabulary} characters; batch ${rows} x ` +
    `${steps}, f32. Contestants take turns; milliseconds of a step, least and median of ${rounds} (2 for plain ` +
    `JavaScript). ${availableParallelism()} processors.` +
    (kernels.length === 1 ? ' This Node does not take the build with fused multiply-add.' : ''),
  table(
    ['', 'least ms', 'median ms', 'characters/s', 'times plain'],
    [...times].map(([name, list]) => [
      name,
      least(list).toFixed(0),
      median(list).toFixed(0),
      Math.round((rows * steps * 1000) / least(list)),
      (base / least(list)).toFixed(1),
    ]),
  ),
);
