import { describe, expect, it } from 'vitest';
import { seedsFor } from '../../src/cli/seeds.ts';

const never = () => {
  throw new Error('no chance was needed');
};

describe('seedsFor', () => {
  it('leaves a seed that was given as it is', () => {
    expect(seedsFor('42', 1, never)).toEqual(['42']);
    expect(seedsFor('G2BD#7', 1, never)).toEqual(['G2BD#7']);
    expect(seedsFor('-3', 1, never)).toEqual(['-3']);
    expect(seedsFor('42@G', 1, never)).toEqual(['42@G']);
    expect(seedsFor('G2BD@Edor', 1, () => 5)).toEqual(['G2BD#5@Edor']);
    expect(seedsFor('98765432109876543210', 2, never)[0]).toBe('98765432109876543210');
  });

  it('draws what was not given', () => {
    expect(seedsFor(undefined, 1, () => 5)).toEqual(['5']);
    expect(seedsFor('K', 1, () => 5)).toEqual(['K#5']);
    expect(seedsFor('K#', 1, () => 5)).toEqual(['K##5']);
  });

  it('begins many with the one given, all different and the same every time', () => {
    const seeds = seedsFor('42', 10_000, never);
    expect(seeds[0]).toBe('42');
    expect(new Set(seeds).size).toBe(10_000);
    expect(seedsFor('42', 10_000, never)).toEqual(seeds);
    expect(seedsFor('42', 10, never)).toEqual(seeds.slice(0, 10));
    const next = new Set(seedsFor('43', 10_000, never));
    expect(seeds.filter((seed) => next.has(seed)).length).toBeLessThan(3);
    expect(seeds.every((seed) => Number(seed) < 2 ** 31)).toBe(true);
    expect(seedsFor('G2BD#42', 3, never)).toEqual(seeds.slice(0, 3).map((n) => `G2BD#${n}`));
  });
});
