import { describe, expect, it } from 'vitest';
import { initialWeights } from '../../../src/engine/model/network.ts';
import { calibrate, cooled } from '../../../src/engine/training/calibrate.ts';
import { type EncodedTune, evaluate } from '../../../src/engine/training/evaluation.ts';
import { KernelTrainer } from '../../../src/engine/training/kernel-trainer.ts';
import { seeded } from '../../support/random.ts';

const SHAPE = { vocabulary: 6, embedding: 16, hidden: 16, layers: 1 };
const rows = 2;
const steps = 8;

/** Texts of chance: nothing is to be foretold, so a network is right to be unsure of everything. */
function texts(): EncodedTune[] {
  const random = seeded(3);
  return Array.from({ length: 12 }, () => ({
    text: Int32Array.from({ length: 20 }, () => Math.floor(random() * SHAPE.vocabulary)),
    musicFrom: 1,
    notes: 10,
  }));
}

const open = (weights: ReadonlyMap<string, Float32Array>) =>
  KernelTrainer.create({ shape: SHAPE, weights, rows, steps, threads: 1 });

describe('calibrate', () => {
  it('cools a network that is too sure of itself, and measures what it ships', async () => {
    // Its last layer is four times too loud.
    const loud = cooled(initialWeights(SHAPE, 1), 1 / 4);
    const trainer = await open(loud);
    const before = await evaluate(trainer, texts(), rows, steps);
    const found = await calibrate(trainer, loud, texts(), { rows, steps });
    expect(found?.temperature).toBeGreaterThan(1.2);
    expect(found?.heldOut.natsPerNote).toBeLessThan(before?.natsPerNote ?? 0);
    const shipped = await open(found?.weights ?? new Map());
    expect((await evaluate(shipped, texts(), rows, steps))?.nats).toBeCloseTo(
      found?.heldOut.nats ?? 0,
      4,
    );
    await Promise.all([trainer.close(), shipped.close()]);
  });

  it('leaves the trainer as it was', async () => {
    const weights = initialWeights(SHAPE, 2);
    const trainer = await open(weights);
    await calibrate(trainer, weights, texts(), { rows, steps });
    expect((await trainer.save()).weights).toEqual(weights);
    await trainer.close();
  });

  it('ends when it is told to', async () => {
    const weights = initialWeights(SHAPE, 2);
    const trainer = await open(weights);
    const signal = AbortSignal.abort();
    expect(await calibrate(trainer, weights, texts(), { rows, steps, signal })).toBeNull();
    expect((await trainer.save()).weights).toEqual(weights);
    await trainer.close();
  });
});
