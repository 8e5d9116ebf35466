import { describe, expect, it } from 'vitest';
import { learningRateAt } from '../../../src/engine/training/schedule.ts';

const schedule = { peak: 3e-3, warmup: 200, steps: 12_000, finalShare: 0.02 };

describe('learningRateAt', () => {
  it('rises straight to the peak, then falls by half a cosine to its final share', () => {
    expect(learningRateAt(1, schedule)).toBeCloseTo(1.5e-5, 12);
    expect(learningRateAt(100, schedule)).toBeCloseTo(1.5e-3, 12);
    expect(learningRateAt(200, schedule)).toBeCloseTo(3e-3, 12);
    // Half-way through the fall: the mean of the peak and 2 % of it.
    expect(learningRateAt(6_100, schedule)).toBeCloseTo((3e-3 + 6e-5) / 2, 12);
    // A quarter: cos(pi / 4).
    const quarter = 6e-5 + ((3e-3 - 6e-5) * (1 + Math.SQRT1_2)) / 2;
    expect(learningRateAt(200 + 2_950, schedule)).toBeCloseTo(quarter, 12);
    expect(learningRateAt(12_000, schedule)).toBeCloseTo(6e-5, 12);
    expect(learningRateAt(99_999, schedule)).toBeCloseTo(6e-5, 12);
  });

  it('needs no warm-up, and no fall', () => {
    expect(learningRateAt(1, { ...schedule, warmup: 0 })).toBeCloseTo(3e-3, 8);
    expect(learningRateAt(5_000, { ...schedule, finalShare: 1 })).toBeCloseTo(3e-3, 12);
    expect(learningRateAt(1, { peak: 1, warmup: 1, steps: 1, finalShare: 0.5 })).toBe(0.5);
  });
});
