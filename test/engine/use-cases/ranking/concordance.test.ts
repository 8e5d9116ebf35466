import { describe, expect, test } from 'vitest';
import {
  concordanceOf,
  type Scored,
} from '../../../../src/engine/use-cases/ranking/concordance.ts';
import { chance } from '../../../support/wandering-composer.ts';

const scored = (text: string, type = 'jig'): Scored[] =>
  [...text].map((c, i) => ({ type, liked: c === '+', score: i }));

describe('concordance', () => {
  test('is 1 where every liked tune is above every other, 0 the other way round', () => {
    expect(concordanceOf(scored('---+++'))).toEqual({ share: 1, low: 1, high: 1 });
    expect(concordanceOf(scored('+++---'))).toEqual({ share: 0, low: 0, high: 0 });
  });

  test('counts pairs', () => {
    // Of 2 x 2 pairs, one is the wrong way round.
    expect(concordanceOf(scored('-+-+'))?.share).toBe(0.75);
    const tied = scored('-+-+').map((tune) => ({ ...tune, score: 1 }));
    expect(concordanceOf(tied)?.share).toBe(0.5);
  });

  test('compares tunes of one type only', () => {
    const both = [
      ...scored('-+', 'jig'),
      ...scored('-+', 'reel').map((t) => ({ ...t, score: t.score - 100 })),
    ];
    expect(concordanceOf(both)?.share).toBe(1);
    expect(concordanceOf([...scored('++', 'jig'), ...scored('--', 'reel')])).toBeNull();
    expect(concordanceOf([])).toBeNull();
  });

  test('has the interval of leaving each tune out', () => {
    const below = chance(3);
    const tunes = Array.from({ length: 30 }, (_, i) => ({
      type: i % 2 === 0 ? 'jig' : 'reel',
      liked: below(2) === 0,
      score: below(7),
    }));
    const without = tunes.map((_, i) => concordanceOf(tunes.filter((_, j) => j !== i))?.share ?? 0);
    const mean = without.reduce((a, b) => a + b, 0) / without.length;
    const error = Math.sqrt((without.reduce((a, b) => a + (b - mean) ** 2, 0) * 29) / 30);
    const found = concordanceOf(tunes);
    expect(found && (found.high - found.low) / 2).toBeCloseTo(2.576 * error, 9);
  });
});
