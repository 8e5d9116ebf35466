import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../../../src/engine/model/vocabulary.ts';
import { textWindows } from '../../../src/engine/training/text-windows.ts';

const numbers = (count: number) => Int32Array.from({ length: count }, (_, i) => i);

describe('textWindows', () => {
  it('has the rows side by side, each going on where its last window ended', () => {
    // 23 characters in 2 rows: stretches of 11, of which windows of 3 begin at 0, 3 and 6.
    const windows = textWindows(numbers(23), 2, 3);
    expect(windows.count).toBe(3);
    const all = [0, 1, 2].map((index) => windows.at(index));
    expect(all.map(({ inputs }) => [...inputs])).toEqual([
      [0, 1, 2, 11, 12, 13],
      [3, 4, 5, 14, 15, 16],
      [6, 7, 8, 17, 18, 19],
    ]);
    for (const { rows, steps, inputs, targets, resets } of all) {
      expect({ rows, steps }).toEqual({ rows: 2, steps: 3 });
      expect([...targets]).toEqual([...inputs].map((i) => i + 1));
      expect([...resets]).toEqual([0, 0, 0, 0, 0, 0]); // never, not even where the text begins again
    }
    expect(() => windows.at(3)).toThrow(RangeError);
  });

  it('makes 151 windows of the case study, and its last target is still a row’s own', () => {
    // As many characters as its text has, of as many kinds.
    const text = Array.from({ length: 155_222 }, (_, i) => String.fromCharCode(32 + (i % 87)));
    const vocabulary = vocabularyOf(text);
    expect(vocabulary.size).toBe(87);
    const windows = textWindows(vocabulary.encode(text.join('')), 16, 64);
    expect(windows.count).toBe(151);
    const { targets } = textWindows(numbers(155_222), 16, 64).at(150);
    const stretch = 9701;
    for (let row = 0; row < 16; row++) {
      expect(targets[row * 64 + 63]).toBe(row * stretch + 9664);
      expect(targets[row * 64 + 63]).toBeLessThan((row + 1) * stretch);
    }
  });

  it('stops where a window more would need a target of the next row, and refuses a text without a window', () => {
    expect(textWindows(numbers(2 * 6), 2, 3).count).toBe(1);
    expect(textWindows(numbers(2 * 7), 2, 3).count).toBe(2);
    expect(textWindows(numbers(2 * 4), 2, 3).count).toBe(1);
    expect(() => textWindows(numbers(2 * 4 - 1), 2, 3)).toThrow('8 are the fewest');
  });
});
