import { describe, expect, it } from 'vitest';
import {
  type Both,
  between,
  chooseWeights,
} from '../../../src/engine/fine-tuning/choose-weights.ts';
import type { HeldOut } from '../../../src/engine/training/evaluation.ts';

const heldOut = (natsPerNote: number): HeldOut => ({
  ...{ tunes: 1, characters: 2, notes: 1, nats: natsPerNote },
  ...{ natsPerCharacter: natsPerNote / 2, natsPerNote, natsPerTitleCharacter: null },
});
const both = (fresh: number, rehearsed: number): Both => ({
  fresh: heldOut(fresh),
  rehearsed: heldOut(rehearsed),
});
const at = (x: number) => new Map([['w', Float32Array.from([x, 10 * x])]]);
const placeOf = (weights: ReadonlyMap<string, Float32Array>) => weights.get('w')?.[0] as number;

describe('between', () => {
  it('is the point on the line', () => {
    const [one, other] = between(at(1), at(3), 0.25).get('w') as Float32Array;
    expect([one, other]).toEqual([1.5, 15]);
    expect(between(at(1), at(3), 1).get('w')).toEqual(at(3).get('w'));
  });
});

describe('chooseWeights', () => {
  // A valley on the way: contributed tunes are foretold best at 0.7, the base's ever worse.
  const valley = (forgets: number) => async (weights: ReadonlyMap<string, Float32Array>) => {
    const x = placeOf(weights);
    return both(1.5 + (x - 0.7) ** 2, 2 + forgets * x);
  };

  it('takes the least loss on contributed tunes', async () => {
    const choice = await chooseWeights(at(0), at(1), both(1.99, 2), 0.02, valley(0.01));
    expect(choice?.share).toBe(0.7);
    expect(choice?.fresh.natsPerNote).toBeCloseTo(1.5);
  });

  it('goes no farther than may be forgotten', async () => {
    const choice = await chooseWeights(at(0), at(1), both(1.99, 2), 0.02, valley(0.088));
    expect(choice?.share).toBe(0.45);
    expect(choice?.rehearsed.natsPerNote).toBeCloseTo(2.0396);
  });

  it('goes the least way where all forget too much', async () => {
    const choice = await chooseWeights(at(0), at(1), both(1.99, 2), 0.02, valley(100));
    expect(choice?.share).toBe(0.05);
  });

  it('is null when measuring was broken off', async () => {
    expect(await chooseWeights(at(0), at(1), both(2, 2), 0.02, async () => null)).toBeNull();
  });
});
