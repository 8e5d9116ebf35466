/**
 * Time of one training step on every backend that can be used here, taken in turns, beside the kernel's.
 *
 *   npm run build && node bench/backends.mjs [--rounds 15] [--threads 2] [--slow-rounds 2]
 *
 * Where there is no graphics card, VK_DRIVER_FILES=/usr/lib/chromium/vk_swiftshader_icd.json gives WebGPU one that the
 * processor plays: right, and of no use as a measure of WebGPU.
 */
import { availableParallelism } from 'node:os';
import { parametersOf, sizeOf } from '../dist/engine/kernel/shape.js';
import { TRAINERS } from '../dist/engine/training/trainers.js';
import { inTurns, least, median, numbers, option, publish, someWeights, table } from './report.mjs';

/** The case study's network, its 87 characters included. */
const SHAPE = { vocabulary: 87, embedding: 512, hidden: 256, layers: 3 };
const rows = 16;
const steps = 64;
const rounds = option('rounds', 15);
const slowRounds = option('slow-rounds', 2);
const threads = option('threads', availableParallelism());

const next = numbers(3);
const characters = () => Int32Array.from({ length: rows * steps }, () => next(SHAPE.vocabulary));
const batch = {
  rows,
  steps,
  inputs: characters(),
  targets: characters(),
  resets: new Uint8Array(rows * steps),
};
const options = { learningRate: 1e-3, clipNorm: 1, dropout: 0.2, dropoutSeed: 1 };

const kernel = TRAINERS.find(({ name }) => name === 'kernel');
const contestants = [];
const absent = [];
for (const backend of TRAINERS) {
  const missing = await backend.missing();
  if (missing !== null) {
    absent.push({ name: backend.name, missing });
    continue;
  }
  const device = await backend.device();
  const weights = someWeights(SHAPE, parametersOf, sizeOf);
  const trainer = await backend.open({ shape: SHAPE, weights, rows, steps, threads });
  const losses = [];
  contestants.push({
    name: backend.name,
    device: device.emulated ? `${device.name} (emulated)` : device.name,
    // Emulated cards and plain JavaScript take many seconds a step.
    most: device.emulated || backend.name === 'tfjs-cpu' ? slowRounds : rounds,
    trainer,
    losses,
    run: async () => losses.push((await trainer.step(batch, options)).loss),
  });
}
const times = await inTurns(contestants, rounds);
for (const { trainer } of contestants) await trainer.close();

const [first] = contestants.find(({ name }) => name === kernel.name).losses;
for (const { name, losses } of contestants) {
  if (!(Math.abs(losses[0] - first) < 1e-4))
    throw new Error(`${name}: loss ${losses[0]}, kernel ${first}`);
}
const base = least(times.get(kernel.name));
publish(
  'backends',
  'One training step on each backend',
  `node bench/backends.mjs --rounds ${rounds} --threads ${threads} --slow-rounds ${slowRounds}`,
  `${SHAPE.layers} x LSTM(${SHAPE.hidden}), embedding ${SHAPE.embedding}, ${SHAPE.vocabulary} characters; batch ${rows} x ` +
    `${steps}, dropout 0.2, f32. Contestants take turns; milliseconds of a step, least and median. The kernel on ` +
    `${threads} threads. All have the same loss at the first step to 1e-4.`,
  [
    table(
      ['', 'on', 'rounds', 'least ms', 'median ms', 'times the kernel'],
      contestants.map(({ name, device }) => {
        const list = times.get(name);
        const ratio = least(list) / base;
        return [
          name,
          device,
          list.length,
          least(list).toFixed(0),
          median(list).toFixed(0),
          ratio.toFixed(2),
        ];
      }),
    ),
    ...absent.map(({ name, missing }) => `${name} could not be used: ${missing}`),
  ].join('\n\n'),
);
