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
  const places = placesOf(vectors, dimensions);
  const known = vectors.map((vector) => ({ ...vector, indices: vector.indices.map(places.of) }));
  const longest = vectors.reduce((most, { values }) => Math.max(most, squared(values)), 0);
  // The loss curves at most by a quarter of a vector's squared length.
  const rate = 1 / (longest / 4 + ridge);
  const weights = new Float64Array(places.count);
  const ahead = new Float64Array(places.count);
  const gradient = new Float64Array(places.count);
  let momentum = 1;
  for (let step = 0; step < steps; step++) {
    gradient.fill(0);
    known.forEach((vector, n) => {
      const chance = 1 / (1 + Math.exp(-product(ahead, vector)));
      const miss = (chance - (classes[n] ?? 0)) / known.length;
      const { indices, values } = vector;
      for (let i = 0; i < indices.length; i++) {
        const place = indices[i] as number;
        gradient[place] = (gradient[place] as number) + miss * (values[i] as number);
      }
    });
    const faster = (1 + Math.sqrt(1 + 4 * momentum ** 2)) / 2;
    const push = (momentum - 1) / faster;
    for (let i = 0; i < weights.length; i++) {
      const at = ahead[i] as number;
      const next = at - rate * ((gradient[i] as number) + ridge * at);
      ahead[i] = next + push * (next - (weights[i] as number));
      weights[i] = next;
    }
    momentum = faster;
  }
  // What was never seen weighs nothing, and stands at 0.
  return ({ indices, values }) => product(weights, { indices: indices.map(places.of), values });
}

/** Of all dimensions those that are in use, numbered from 1: most are not. */
function placesOf(vectors: readonly SparseVector[], dimensions: number) {
  const numbers = new Int32Array(dimensions);
  let count = 1;
  for (const { indices } of vectors)
    for (const index of indices) if (numbers[index] === 0) numbers[index] = count++;
  return { count, of: (index: number) => numbers[index] ?? 0 };
}

const squared = (values: Float64Array): number => values.reduce((sum, v) => sum + v * v, 0);

function product(weights: Float64Array, { indices, values }: SparseVector): number {
  let sum = 0;
  for (let i = 0; i < indices.length; i++)
    sum += (weights[indices[i] as number] as number) * (values[i] as number);
  return sum;
}
