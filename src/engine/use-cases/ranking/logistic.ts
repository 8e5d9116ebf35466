/**
 * Logistic regression by Newton's method (iteratively reweighted least squares; McCullagh and Nelder, Generalized Linear
 * Models, 2.5), with a Gaussian prior on the weights, so that it always has one best answer.
 */

export interface Example {
  readonly features: readonly number[];
  readonly liked: boolean;
}

/** Weights come from a normal distribution of this standard deviation, before anything is known (features have 1). */
const PRIOR_DEVIATION = 0.5;
/** Of the constant, which is to be free. */
const PRIOR_OF_CONSTANT = 100;
const MOST_STEPS = 50;
const SMALL = 1e-9;

/**
 * Weights, one a feature, by which `sum(weight * feature)` is the greater the likelier the tune is liked. The constant is
 * left out: it ranks nothing.
 */
export function fitLogistic(examples: readonly Example[]): number[] {
  const rows = examples.map(({ features }) => [1, ...features]);
  const size = rows[0]?.length ?? 1;
  const precision = Array.from({ length: size }, (_, i) =>
    i === 0 ? PRIOR_OF_CONSTANT ** -2 : PRIOR_DEVIATION ** -2,
  );
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = weights.map((w, i) => -w * (precision[i] ?? 0));
    const curvature = precision.map((p, i) => precision.map((_, j) => (i === j ? p : 0)));
    rows.forEach((row, n) => {
      const chance = 1 / (1 + Math.exp(-dot(weights, row)));
      const miss = (examples[n]?.liked ? 1 : 0) - chance;
      const spread = chance * (1 - chance);
      row.forEach((x, i) => {
        gradient[i] = (gradient[i] ?? 0) + miss * x;
        const line = curvature[i];
        if (!line) return;
        for (let j = 0; j < size; j++) line[j] = (line[j] ?? 0) + spread * x * (row[j] ?? 0);
      });
    });
    const change = solve(curvature, gradient);
    weights = weights.map((w, i) => w + (change[i] ?? 0));
    if (Math.max(...change.map(Math.abs)) < SMALL) break;
  }
  return weights.slice(1);
}

export const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

/** Solves a symmetric positive definite system by Gaussian elimination; such a one needs no pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  rows.forEach((row, i) => {
    const pivot = row[i] ?? 1;
    for (const below of rows.slice(i + 1)) {
      const factor = (below[i] ?? 0) / pivot;
      for (let j = i; j < below.length; j++) below[j] = (below[j] ?? 0) - factor * (row[j] ?? 0);
    }
  });
  const solution = new Array<number>(rows.length).fill(0);
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i] ?? [];
    let rest = row[rows.length] ?? 0;
    for (let j = i + 1; j < rows.length; j++) rest -= (row[j] ?? 0) * (solution[j] ?? 0);
    solution[i] = rest / (row[i] ?? 1);
  }
  return solution;
}
