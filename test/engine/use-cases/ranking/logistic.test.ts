import { describe, expect, test } from 'vitest';
import { type Example, fitLogistic } from '../../../../src/engine/use-cases/ranking/logistic.ts';
import { chance } from '../../../support/wandering-composer.ts';

const below = chance(5);
const normal = () => (below(1000) + below(1000) + below(1000)) / 500 - 3;

function examples(count: number, weights: readonly number[]): Example[] {
  return Array.from({ length: count }, () => {
    const features = weights.map(normal);
    const z = features.reduce((sum, x, i) => sum + x * (weights[i] ?? 0), 0.3);
    return { features, liked: below(10_000) / 10_000 < 1 / (1 + Math.exp(-z)) };
  });
}

/** Log posterior with the constant that suits best, found by another way than the fit's: a fine grid. */
function posterior(all: readonly Example[], weights: readonly number[], constant: number): number {
  let sum = -(constant ** 2) / 2 / 100 ** 2;
  for (const w of weights) sum -= (w * w) / 2 / 0.5 ** 2;
  for (const { features, liked } of all) {
    const z = features.reduce((s, x, i) => s + x * (weights[i] ?? 0), constant);
    sum -= Math.log(1 + Math.exp(liked ? -z : z));
  }
  return sum;
}

const best = (all: readonly Example[], weights: readonly number[]): number =>
  Math.max(...Array.from({ length: 4001 }, (_, i) => posterior(all, weights, (i - 2000) / 1000)));

describe('logistic regression', () => {
  test('finds the top of the posterior: every step from it goes down', () => {
    const all = examples(150, [1, -0.5, 0]);
    const weights = fitLogistic(all);
    const top = best(all, weights);
    for (let i = 0; i < 3; i++)
      for (const step of [-0.05, 0.05])
        expect(
          best(
            all,
            weights.map((w, j) => (j === i ? w + step : w)),
          ),
        ).toBeLessThan(top);
  });

  test('finds the weights behind many examples', () => {
    const weights = fitLogistic(examples(20_000, [1, -0.5, 0]));
    [1, -0.5, 0].forEach((w, i) => {
      expect(Math.abs((weights[i] ?? 9) - w)).toBeLessThan(0.06);
    });
  });

  test('stays finite where the examples can be told apart without a miss, or are all the same', () => {
    const apart = Array.from({ length: 40 }, (_, i) => ({ features: [i - 20, 0], liked: i >= 20 }));
    const [slope, nothing] = fitLogistic(apart);
    expect(slope).toBeGreaterThan(0.3);
    expect(nothing).toBe(0);
    const same = Array.from({ length: 40 }, (_, i) => ({ features: [0], liked: i % 2 === 0 }));
    expect(fitLogistic(same)).toEqual([0]);
  });
});
