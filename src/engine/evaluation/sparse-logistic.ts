/**
 * Logistic regression on sparse vectors with a ridge on the weights (le Cessie and van Houwelingen 1992), by Nesterov's
 * accelerated gradient, whose step follows from the longest vector: nothing is drawn, so the answer is always the same.
 */
import type { SparseVector } from './words-of-tune.ts';

export interface LogisticOptions {
  readonly dimensions: number;
  /** Half of it, times the squared length of the weights, is added to the mean loss. */
  readonly ridge: number;
  readonly steps: number;
}

/** A score for a vector: log odds of the second class. */
export type Score = (vector: SparseVector) => number;

/** Learns to tell vectors of class 1 from those of class 0. There is no constant: classes are to be equally many. */
export function fitSparseLogistic(
  vectors: readonly SparseVector[],
  classes: readonly (0 | 1)[],
  { dimensions, ridge, steps }: LogisticOptions,
): Score {
  const longest = vectors.reduce((most, { values }) => Math.max(most, squared(values)), 0);
  // The loss curves at most by a quarter of a vector's squared length.
  const rate = 1 / (longest / 4 + ridge);
  let weights = new Float64Array(dimensions);
  let ahead = new Float64Array(dimensions);
  let momentum = 1;
  for (let step = 0; step < steps; step++) {
    const gradient = ahead.map((w) => w * ridge);
    vectors.forEach((vector, n) => {
      const miss = 1 / (1 + Math.exp(-product(ahead, vector))) - (classes[n] ?? 0);
      const { indices, values } = vector;
      for (let i = 0; i < indices.length; i++) {
        const place = indices[i] as number;
        gradient[place] =
          (gradient[place] as number) + (miss * (values[i] as number)) / vectors.length;
      }
    });
    const next = ahead.map((w, i) => w - rate * (gradient[i] as number));
    const faster = (1 + Math.sqrt(1 + 4 * momentum ** 2)) / 2;
    const push = (momentum - 1) / faster;
    const before = weights;
    ahead = next.map((w, i) => w + push * (w - (before[i] as number)));
    weights = next;
    momentum = faster;
  }
  return (vector) => product(weights, vector);
}

const squared = (values: Float64Array): number => values.reduce((sum, v) => sum + v * v, 0);

function product(weights: Float64Array, { indices, values }: SparseVector): number {
  let sum = 0;
  for (let i = 0; i < indices.length; i++)
    sum += (weights[indices[i] as number] as number) * (values[i] as number);
  return sum;
}
