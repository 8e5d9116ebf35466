import { expect, test } from 'vitest';
import { wilsonInterval } from '../../../../src/engine/use-cases/duels/wilson.ts';
import { wilsonScore } from '../../../../src/storage/wilson.ts';

// R. G. Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven methods", Statistics in Medicine
// 17 (1998), 857-872, table I, method 3 (Wilson's score without continuity correction).
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i, as published', (wins, votes, low, high) => {
  const interval = wilsonInterval(wins, votes);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test('of no votes it is all there is', () => {
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
});

test('holds the share, is the same from both sides, and is what tunes are ranked by', () => {
  for (let votes = 1; votes <= 40; votes++) {
    for (let wins = 0; wins <= votes; wins++) {
      const { low, high } = wilsonInterval(wins, votes);
      const other = wilsonInterval(votes - wins, votes);
      expect(low).toBeCloseTo(1 - other.high, 12);
      expect(low).toBeLessThanOrEqual(wins / votes);
      expect(high).toBeGreaterThanOrEqual(wins / votes);
      expect(low).toBeCloseTo(wilsonScore(wins, votes - wins), 12);
    }
  }
});
