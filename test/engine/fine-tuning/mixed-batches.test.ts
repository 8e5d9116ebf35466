import { describe, expect, it } from 'vitest';
import { openMixedStream } from '../../../src/engine/fine-tuning/mixed-batches.ts';

/** Texts that say in every character whose they are: fresh ones count from 100, rehearsed ones from 200. */
const texts = (from: number) =>
  Array.from({ length: 5 }, (_, i) => new Int32Array(7 + i).fill(from + i));
const options = {
  ...{ fresh: texts(100), rehearsed: texts(200) },
  ...{ rows: 5, freshRows: 2, steps: 4, seed: 9 },
};

describe('openMixedStream', () => {
  it('reads fresh texts in the upper rows and rehearsed ones in the lower', () => {
    const stream = openMixedStream(options);
    for (let i = 0; i < 20; i++) {
      const { rows, steps, inputs, targets, resets } = stream.next();
      expect([rows, steps, resets.length]).toEqual([5, 4, 20]);
      for (const one of [inputs, targets]) {
        expect(one.subarray(0, 8).every((c) => c >= 100 && c < 200)).toBe(true);
        expect(one.subarray(8).every((c) => c >= 200)).toBe(true);
      }
    }
  });

  it('goes on from a position as if it had never been closed', () => {
    const straight = openMixedStream(options);
    for (let i = 0; i < 7; i++) straight.next();
    const position = JSON.parse(JSON.stringify(straight.position()));
    const again = openMixedStream({ ...options, position });
    for (let i = 0; i < 20; i++) expect(again.next()).toEqual(straight.next());
  });
});
