import tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { tfjsCpu } from '../../../../src/engine/training/tfjs/backends.ts';
import { livelyWeights, PLAIN, ROWS, SHAPE, STEPS, someBatch } from '../../../contracts/trainer.ts';

const setup = {
  shape: SHAPE,
  weights: livelyWeights(SHAPE, 1),
  rows: ROWS,
  steps: STEPS,
  threads: 1,
};
const tensors = () => tf.memory().numTensors;

describe('TfjsTrainer', () => {
  it('leaves no tensor behind, whatever it is asked to do', async () => {
    await tfjsCpu.missing();
    const before = tensors();
    const trainer = await tfjsCpu.open(setup);
    const own = tensors() - before;
    // Weights and two moments of each; h and c of each layer, in training and in evaluation.
    expect(own).toBe(3 * setup.weights.size + 4 * SHAPE.layers);
    const options = { ...PLAIN, dropout: 0.2, clipNorm: 0.1 };
    const batch = someBatch(1);
    const work = {
      step: () => trainer.step(batch, options),
      'step without targets': () =>
        trainer.step({ ...batch, targets: batch.targets.map(() => -1) }, options),
      'shorter step': () => trainer.step(someBatch(2, ROWS, 4), options),
      evaluate: () => trainer.evaluate(batch),
      save: () => trainer.save(),
      restore: async () => trainer.restore(await trainer.save()),
      'refused batch': () => trainer.step(someBatch(1, ROWS + 1), options).catch(() => {}),
      'refused state': async () =>
        trainer.restore({ ...(await trainer.save()), cell: [] }).catch(() => {}),
      'step that is not finite': async () => {
        const saved = await trainer.save();
        const broken = new Map([...saved.weights, ['dense.bias', new Float32Array(5).fill(NaN)]]);
        await trainer.restore({ ...saved, weights: broken });
        expect((await trainer.step(batch, options)).gradientNorm).toBeNaN();
      },
    };
    for (const [name, run] of Object.entries(work)) {
      for (let i = 0; i < 2; i++) {
        await run();
        expect(tensors() - before, name).toBe(own);
      }
    }
    await trainer.close();
    expect(tensors()).toBe(before);
  });

  it('computes on its own backend, whichever is selected', async () => {
    const trainer = await tfjsCpu.open(setup);
    tf.registerBackend('another', () => new tf.KernelBackend());
    await tf.setBackend('another');
    const { loss } = await trainer.step(someBatch(1), PLAIN);
    expect(loss).toBeGreaterThan(0);
    await trainer.close();
  });

  it('does what it is asked in turn, though nobody waits', async () => {
    const batches = [1, 2, 3].map((seed) => someBatch(seed));
    const one = await tfjsCpu.open(setup);
    const other = await tfjsCpu.open(setup);
    const expected = [];
    for (const batch of batches) expected.push(await one.step(batch, PLAIN));
    const all = batches.map((batch) => other.step(batch, PLAIN));
    const saved = other.save();
    const closed = other.close();
    expect(await Promise.all(all)).toEqual(expected);
    expect(await saved).toEqual(await one.save());
    await Promise.all([closed, one.close()]);
  });
});
