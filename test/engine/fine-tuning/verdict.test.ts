import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/engine/fine-tuning/verdict.ts';
import { inEnglish } from '../../../src/engine/sentence.ts';
import type { HeldOut } from '../../../src/engine/training/evaluation.ts';

const heldOut = (natsPerNote: number) => ({ natsPerNote }) as HeldOut;
const both = (fresh: number, rehearsed: number) => ({
  fresh: heldOut(fresh),
  rehearsed: heldOut(rehearsed),
});

describe('judge', () => {
  it('offers what is better on the new and not much worse on the old', () => {
    const { offered, verdict } = judge(both(2, 1.8), both(1.7, 1.818));
    const text = inEnglish(verdict);
    expect(offered).toBe(true);
    expect(text).toContain('15 % better');
    expect(text).toContain('1.70 nats a note, before 2.00');
    expect(text).toContain('1 % less easily');
  });

  it('does not offer what learnt next to nothing, nor what forgot too much', () => {
    expect(judge(both(2, 1.8), both(1.99, 1.7))).toMatchObject({ offered: false });
    expect(inEnglish(judge(both(2, 1.8), both(1.99, 1.7)).verdict)).toContain('only 0.5 % better');
    expect(inEnglish(judge(both(2, 1.8), both(2.1, 1.8)).verdict)).toContain('no better than');
    const forgot = judge(both(2, 1.8), both(1.2, 1.88));
    expect(forgot.offered).toBe(false);
    expect(inEnglish(forgot.verdict)).toContain('forgotten too much');
  });
});
