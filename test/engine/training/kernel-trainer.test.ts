import { describe, expect, it } from 'vitest';
import { kernelForTraining } from '../../../src/engine/kernel/instance.ts';
import type { NetworkShape } from '../../../src/engine/model/network.ts';
import { KernelTrainer } from '../../../src/engine/training/kernel-trainer.ts';
import {
  countTargets,
  dropoutFactor,
  livelyWeights,
  PLAIN,
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

describe('KernelTrainer', () => {
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
});
