import type { Batch } from './trainer.ts';

/**
 * Refuses a batch that a trainer was not opened for.
 * @returns how many of its targets count
 * @throws RangeError where its rows, steps or a character do not fit
 */
export function checkBatch(
  batch: Batch,
  most: { readonly rows: number; readonly steps: number; readonly vocabulary: number },
): number {
  const { rows, steps, inputs, targets } = batch;
  if (rows !== most.rows || !(steps >= 1 && steps <= most.steps)) {
    throw new RangeError(
      `a batch of ${rows} x ${steps}; this trainer takes ${most.rows} rows of at most ${most.steps} steps`,
    );
  }
  let counted = 0;
  for (let i = 0; i < rows * steps; i++) {
    const input = inputs[i] ?? -1;
    const target = targets[i] ?? Number.NaN;
    if (!(input >= 0 && input < most.vocabulary && target >= -1 && target < most.vocabulary)) {
      throw new RangeError(`character ${input} -> ${target} of a vocabulary of ${most.vocabulary}`);
    }
    if (target >= 0) counted++;
  }
  return counted;
}
