import { expect, it } from 'vitest';
import { completeTrainOptions } from '../../../src/engine/training/train-options.ts';

it('fills in the recipe, with a warm-up that fits short runs', () => {
  expect(completeTrainOptions({})).toMatchObject({
    ...{ steps: 12_000, batch: 16, window: 64, learningRate: 3e-3, warmup: 200, finalShare: 0.02 },
    ...{ clip: 1, dropout: 0.2, embedding: 512, hidden: 256, layers: 3, validShare: 0.06 },
  });
  expect(completeTrainOptions({ steps: 30 }).warmup).toBe(3);
});

it('names every option that is wrong as the command line has it', () => {
  const wrong = { learningRate: 0, dropout: 1, steps: 1.5, unheardOf: 3 } as object;
  expect(() => completeTrainOptions(wrong)).toThrow(
    /--steps.*--learning-rate.*--dropout.*unheardOf/,
  );
  expect(() => completeTrainOptions(wrong)).toThrow(
    expect.objectContaining({ code: 'bad-request' }),
  );
});
