import { describe, expect, it } from 'vitest';
import { readTune } from '../../../src/engine/abc/reader.ts';
import type { Tune } from '../../../src/engine/abc/tune.ts';
import {
  areaUnderCurve,
  discriminate,
  discriminateHalves,
  wilson,
} from '../../../src/engine/evaluation/discrimination.ts';
import { type MeasuredTune, measureTune } from '../../../src/engine/evaluation/measured-tune.ts';
import { fitSparseLogistic } from '../../../src/engine/evaluation/sparse-logistic.ts';
import { seeded } from '../../support/random.ts';
import { type KindOfBars, smallTunes } from '../../support/small-tunes.ts';

const tunes = (kind: KindOfBars, count: number, seed: number): MeasuredTune[] =>
  smallTunes(count, kind, seed).map(
    ({ abc }) => measureTune(readTune(abc).tune as Tune) as MeasuredTune,
  );

describe('logistic regression on sparse vectors', () => {
  it('ends where the slope of what it minimises is nothing', () => {
    const random = seeded(3);
    const vectors = Array.from({ length: 40 }, () => ({
      indices: Int32Array.from([0, 1 + Math.floor(random() * 4)]),
      values: Float64Array.from([random() - 0.5, random()]),
    }));
    const classes = vectors.map((): 0 | 1 => (random() < 0.5 ? 0 : 1));
    const ridge = 0.05;
    const score = fitSparseLogistic(vectors, classes, { dimensions: 5, ridge, steps: 2000 });
    const weights = Array.from({ length: 5 }, (_, i) =>
      score({ indices: Int32Array.from([i]), values: Float64Array.from([1]) }),
    );
    const loss = (w: readonly number[]) =>
      vectors.reduce(
        (sum, { indices, values }, n) => {
          const z = indices.reduce((s, at, i) => s + (w[at] ?? 0) * (values[i] ?? 0), 0);
          return sum + Math.log1p(Math.exp(classes[n] === 1 ? -z : z)) / vectors.length;
        },
        (ridge / 2) * w.reduce((s, x) => s + x * x, 0),
      );
    for (let i = 0; i < 5; i++) {
      const moved = (by: number) => loss(weights.map((w, j) => (j === i ? w + by : w)));
      expect((moved(1e-4) - moved(-1e-4)) / 2e-4).toBeCloseTo(0, 6);
    }
  });
});

describe('telling tunes apart', () => {
  it('cannot tell tunes of one kind, and can tell two kinds', () => {
    const same = discriminate(tunes('scales', 40, 1), tunes('scales', 40, 2), 1);
    const other = discriminate(tunes('scales', 40, 1), tunes('arpeggios', 40, 2), 1);
    expect(same).toMatchObject({ tunes: 40 });
    expect(same?.aucLow).toBeLessThan(0.5);
    expect(same?.aucHigh).toBeGreaterThan(0.5);
    expect(other?.auc).toBeGreaterThan(0.99);
    expect(other?.accuracy).toBeGreaterThan(0.95);
    expect(other?.alone.melody).toBeGreaterThan(0.95);
  }, 60_000);

  it('deals a corpus into halves that it cannot tell, and says nothing of a handful', () => {
    const halves = discriminateHalves(tunes('turns', 60, 1), 30, 1);
    expect(halves?.aucLow).toBeLessThan(0.5);
    expect(halves?.aucHigh).toBeGreaterThan(0.5);
    expect(discriminate(tunes('turns', 5, 1), tunes('turns', 5, 2), 1)).toBeNull();
  }, 60_000);

  it('counts pairs in the right order', () => {
    const random = seeded(5);
    const high = Array.from({ length: 50 }, () => Math.floor(random() * 12) + 2);
    const low = Array.from({ length: 40 }, () => Math.floor(random() * 12));
    const order = (a: number, b: number) => (a > b ? 1 : a === b ? 0.5 : 0);
    const pairs = high.flatMap((a) => low.map((b) => order(a, b)));
    const { auc, aucLow, aucHigh } = areaUnderCurve(high, low);
    expect(auc).toBeCloseTo(pairs.reduce<number>((sum, x) => sum + x, 0) / pairs.length, 12);
    expect(aucLow).toBeLessThan(auc);
    expect(aucHigh).toBeGreaterThan(auc);
    expect(areaUnderCurve([2, 3], [0, 1])).toMatchObject({ auc: 1 });
  });

  it("has Wilson's interval", () => {
    // Newcombe 1998, table I: 81 of 263, score method: 0.2553 to 0.3662.
    const { accuracyLow, accuracyHigh } = wilson(81, 263);
    expect(accuracyLow).toBeCloseTo(0.2553, 4);
    expect(accuracyHigh).toBeCloseTo(0.3662, 4);
  });
});
