import { describe, expect, it } from 'vitest';
import { scoreBatches, scoreText } from '../../../src/engine/training/text-score.ts';
import type { Batch, Trainer } from '../../../src/engine/training/trainer.ts';

const numbers = (count: number) => Int32Array.from({ length: count }, (_, i) => i);

describe('scoreBatches', () => {
  it('asks for every character but the first once, and reads the one before it then', () => {
    for (const [count, rows, steps] of [
      [23, 2, 4],
      [24, 3, 5],
      [7, 16, 4],
      [300, 4, 8],
      [2, 3, 2],
    ] as const) {
      const asked: number[] = [];
      for (const { inputs, targets } of scoreBatches(numbers(count), rows, steps)) {
        targets.forEach((target, cell) => {
          if (target < 0) return;
          asked.push(target);
          expect(inputs[cell]).toBe(target - 1);
        });
      }
      expect(asked.sort((a, b) => a - b)).toEqual([...numbers(count)].slice(1));
    }
  });

  it('warms every row with the characters in front of its own, and zeroes its state only before those', () => {
    const [warm, first, ...more] = scoreBatches(numbers(41), 4, 4); // stretches of 10
    expect([...(warm as Batch).inputs]).toEqual([
      ...[0, 0, 0, 0], // the text's own beginning has nothing in front
      ...[6, 7, 8, 9],
      ...[16, 17, 18, 19],
      ...[26, 27, 28, 29],
    ]);
    expect((warm as Batch).targets.every((target) => target === -1)).toBe(true);
    expect([...(warm as Batch).resets].flatMap((reset, i) => (reset ? [i] : []))).toEqual([
      0, 4, 8, 12,
    ]);
    expect([...(first as Batch).resets].flatMap((reset, i) => (reset ? [i] : []))).toEqual([0]);
    expect(more.every(({ resets }) => resets.every((reset) => reset === 0))).toBe(true);
  });
});

describe('scoreText', () => {
  it('sums over what was asked, and stops when it is told to', async () => {
    const trainer = {
      evaluate: async ({ targets }: Batch) => ({
        nats: Float32Array.from(targets, (target) => (target < 0 ? 0 : target / 2)),
        hits: Uint8Array.from(targets, (target) => (target >= 0 && target % 4 === 0 ? 1 : 0)),
      }),
    } as unknown as Trainer;
    // Targets 1 .. 8: 36 / 2 nats, and 4 and 8 are hits.
    expect(await scoreText(trainer, numbers(9), { rows: 2, steps: 3 })).toEqual({
      characters: 8,
      natsPerCharacter: 18 / 8,
      accuracy: 2 / 8,
    });
    const signal = AbortSignal.abort();
    expect(await scoreText(trainer, numbers(9), { rows: 2, steps: 3, signal })).toBeNull();
  });
});
