import { describe, expect, it } from 'vitest';
import { EngineError } from '../../../src/engine/errors.ts';
import { kernelForTraining } from '../../../src/engine/kernel/instance.ts';
import { dropBelow, dropoutKeys } from '../../../src/engine/kernel/training-share.ts';
import type { NetworkShape } from '../../../src/engine/model/network.ts';
import { KernelTrainer } from '../../../src/engine/training/kernel-trainer.ts';
import {
  countTargets,
  expectSlopes,
  gradientOf,
  livelyWeights,
  PLAIN,
  ROWS,
  referenceNats,
  SHAPE,
  STEPS,
  someBatch,
  sum,
  trainerContract,
} from '../../contracts/trainer.ts';

trainerContract('kernel, one thread', (setup) =>
  KernelTrainer.create({ ...setup, threads: 1, kernel: 'lstm' }),
);
trainerContract('kernel, two threads', (setup) =>
  KernelTrainer.create({ ...setup, threads: 2, kernel: 'lstm' }),
);
// Node 20 does not take it; there the suite has been run already.
if (kernelForTraining() === 'lstm-relaxed') {
  trainerContract('kernel with fused multiply-add', (setup) =>
    KernelTrainer.create({ ...setup, threads: 1, kernel: 'lstm-relaxed' }),
  );
}

/** What lstm.c does for one element, written a second time. */
function dropoutFactor(rate: number, seed: number, hidden: number) {
  const mix = (x: number): number => {
    let y = x >>> 0;
    y = Math.imul(y ^ (y >>> 16), 0x7feb352d) >>> 0;
    y = Math.imul(y ^ (y >>> 15), 0x846ca68b) >>> 0;
    return (y ^ (y >>> 16)) >>> 0;
  };
  return (layer: number, row: number, step: number, unit: number): number => {
    const [first, second] = dropoutKeys(seed, layer);
    const ofRow = (second + Math.imul(row, 0x9e3779b9)) >>> 0;
    const bits = mix(mix((step * hidden + unit) ^ first) ^ ofRow);
    return bits >= dropBelow(rate) ? 1 / (1 - rate) : 0;
  };
}

describe('KernelTrainer', () => {
  it('has the gradient of the network with its dropout mask', async () => {
    const weights = livelyWeights(SHAPE, 2);
    const dropout = { dropout: 0.4, dropoutSeed: 2 ** 40 + 12345 };
    const trainer = await KernelTrainer.create({
      shape: SHAPE,
      weights,
      rows: ROWS,
      steps: STEPS,
      threads: 1,
    });
    const batch = someBatch(3);
    const { loss } = await trainer.step(batch, { ...PLAIN, ...dropout, learningRate: 0 });
    const factor = dropoutFactor(0.4, dropout.dropoutSeed, SHAPE.hidden);
    const reference = (w: typeof weights | ReadonlyMap<string, Float64Array | Float32Array>) =>
      sum(referenceNats(SHAPE, w, batch, [], factor).nats) / countTargets(batch);
    expect(Math.abs(loss - reference(weights))).toBeLessThan(2e-5);
    expectSlopes(await gradientOf(trainer), weights, reference);
    await trainer.close();
  });

  it('drops the share that was asked for', () => {
    const factor = dropoutFactor(0.2, 99, 256);
    let dropped = 0;
    for (let i = 0; i < 40_000; i++) {
      if (factor(i % 3, i % 16, i % 64, i % 256) === 0) dropped++;
    }
    expect(dropped / 40_000).toBeCloseTo(0.2, 1);
  });

  it('does the same on one thread, two and three, dropout included', async () => {
    const shape: NetworkShape = { vocabulary: 21, embedding: 32, hidden: 48, layers: 3 };
    const weights = livelyWeights(shape, 4);
    const results = [];
    for (const threads of [1, 2, 3]) {
      const trainer = await KernelTrainer.create({ shape, weights, rows: 7, steps: 9, threads });
      const options = { ...PLAIN, learningRate: 1e-3, dropout: 0.2 };
      const losses = [];
      for (const seed of [1, 2, 3]) {
        const batch = someBatch(seed, 7, 9, 21);
        const { loss, gradientNorm } = await trainer.step(batch, { ...options, dropoutSeed: seed });
        const { nats } = await trainer.evaluate(batch);
        losses.push(loss, gradientNorm, sum(nats) / countTargets(batch));
      }
      results.push(losses);
      await trainer.close();
    }
    const [one = [], ...others] = results;
    for (const other of others) {
      other.forEach((value, i) => {
        expect(Math.abs(value - (one[i] ?? Number.NaN))).toBeLessThan(1e-5);
      });
    }
  });

  it('takes windows shorter than its longest', async () => {
    const weights = livelyWeights(SHAPE, 1);
    const options = { shape: SHAPE, weights, rows: ROWS, threads: 1 };
    const long = await KernelTrainer.create({ ...options, steps: 11 });
    const exact = await KernelTrainer.create({ ...options, steps: STEPS });
    await long.step(someBatch(7, ROWS, 11), { ...PLAIN, learningRate: 0 });
    await exact.restore({ ...(await long.save()) });
    const result = await exact.step(someBatch(1), PLAIN);
    expect(await long.step(someBatch(1), PLAIN)).toEqual(result);
    await Promise.all([long.close(), exact.close()]);
  });

  it('leaves the weights alone where the gradient is not finite', async () => {
    const weights = livelyWeights(SHAPE, 1);
    const broken = new Map([...weights, ['dense.bias', new Float32Array(5).fill(Number.NaN)]]);
    const trainer = await KernelTrainer.create({
      shape: SHAPE,
      weights: broken,
      rows: ROWS,
      steps: STEPS,
      threads: 1,
    });
    const before = await trainer.save();
    const { gradientNorm } = await trainer.step(someBatch(1), PLAIN);
    expect(gradientNorm).toBeNaN();
    const after = await trainer.save();
    expect(after.weights).toEqual(before.weights);
    expect(after.step).toBe(0);
    await trainer.close();
  });

  it('lets other events have their turn between steps, and does nothing once it is closed', async () => {
    const weights = livelyWeights(SHAPE, 1);
    const options = { shape: SHAPE, weights, rows: ROWS, steps: STEPS, threads: 2 };
    const trainer = await KernelTrainer.create(options);
    let stopped = false;
    setImmediate(() => {
      stopped = true;
    });
    let taken = 0;
    while (!stopped && taken < 1000) {
      await trainer.step(someBatch(1), PLAIN);
      taken++;
    }
    expect(taken).toBeLessThan(3);
    await trainer.close();
    await trainer.close();
    await expect(trainer.step(someBatch(1), PLAIN)).rejects.toThrow(/closed/);
  });

  it('refuses sizes that the kernel cannot run and weights that do not fit', async () => {
    const create = (shape: NetworkShape, weights = livelyWeights(SHAPE, 1)) =>
      KernelTrainer.create({ shape, weights, rows: 1, steps: 1, threads: 1 });
    await expect(create({ ...SHAPE, hidden: 20 })).rejects.toThrow(
      /hidden size is 20; .* multiple of 16, such as 32/,
    );
    await expect(create({ ...SHAPE, embedding: 0 })).rejects.toThrow(EngineError);
    await expect(create({ ...SHAPE, vocabulary: 6 })).rejects.toThrow(
      /embedding should have 6 x 16/,
    );
    await expect(create({ ...SHAPE, layers: 1 })).rejects.toThrow(/does not have: lstm.1.kernel/);
    await expect(create({ ...SHAPE, layers: 3 })).rejects.toMatchObject({ code: 'bad-model' });
  });
});
