import { describe, expect, it } from 'vitest';
import { openBatchStream } from '../../../src/engine/training/batches.ts';
import type { Batch } from '../../../src/engine/training/trainer.ts';

const texts = (...lengths: number[]) =>
  // Text number n is n*100, n*100+1, ...: a character says where it stands.
  lengths.map((length, n) => Int32Array.from({ length }, (_, at) => n * 100 + at));

/** Texts that a row has been fed, from its inputs and resets; the last may be unfinished. */
function readBack(batches: readonly Batch[], row: number): number[][] {
  const read: number[][] = [];
  for (const { inputs, targets, resets, steps } of batches) {
    for (let step = 0; step < steps; step++) {
      const cell = row * steps + step;
      if (resets[cell] === 1) read.push([inputs[cell] as number]);
      const text = read.at(-1) as number[];
      expect(inputs[cell]).toBe(text.at(-1));
      text.push(targets[cell] as number);
    }
  }
  return read;
}

describe('openBatchStream', () => {
  it('reads one text again and again, its state reset at each beginning, without padding', () => {
    const stream = openBatchStream({ texts: texts(4), rows: 1, steps: 5, seed: 1 });
    const first = stream.next();
    expect([...first.inputs]).toEqual([0, 1, 2, 0, 1]);
    expect([...first.targets]).toEqual([1, 2, 3, 1, 2]);
    expect([...first.resets]).toEqual([1, 0, 0, 1, 0]);
    const second = stream.next();
    expect([...second.inputs]).toEqual([2, 0, 1, 2, 0]);
    expect([...second.resets]).toEqual([0, 1, 0, 0, 1]);
  });

  it('reads each text exactly once an epoch, whole, over all rows together', () => {
    const all = texts(2, 3, 5, 8, 13, 21, 34, 7, 7, 9, 40);
    const stream = openBatchStream({ texts: all, rows: 3, steps: 7, seed: 5 });
    const batches: Batch[] = [];
    // Taken is counted when a row begins a text: run until the third epoch is well under way.
    while (stream.position().epoch < 3) batches.push(stream.next());
    const read = [0, 1, 2].flatMap((row) => readBack(batches, row));
    const begun = all.map((_, n) => read.filter(([first]) => first === n * 100).length);
    // Three whole epochs are begun; of the fourth, only what the position says.
    const beyond = stream.position().taken;
    expect(begun.every((times) => times === 3 || times === 4)).toBe(true);
    expect(begun.reduce((sum, times) => sum + times, 0)).toBe(3 * all.length + beyond);
    const whole = read.filter((text) => {
      const own = all[Math.floor((text[0] as number) / 100)] as Int32Array;
      return text.join() === [...own].join();
    });
    // All but the three that rows are still reading.
    expect(whole.length).toBeGreaterThanOrEqual(read.length - 3);
  });

  it('draws another order for another epoch and another seed, the same for the same', () => {
    const all = texts(...Array.from({ length: 30 }, () => 2));
    const order = (seed: number) => {
      const stream = openBatchStream({ texts: all, rows: 1, steps: 60, seed });
      return [...stream.next().inputs].map((character) => character / 100);
    };
    const drawn = order(1);
    expect(order(1)).toEqual(drawn);
    expect(order(2)).not.toEqual(drawn);
    const [first, second] = [drawn.slice(0, 30), drawn.slice(30)];
    expect(second).not.toEqual(first);
    expect([...first].sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i));
    expect([...second].sort((a, b) => a - b)).toEqual([...first].sort((a, b) => a - b));
  });

  it('goes on from any position as if never stopped', () => {
    const options = { texts: texts(6, 9, 4, 17, 3), rows: 2, steps: 5, seed: 3 };
    const straight = openBatchStream(options);
    for (let n = 0; n < 25; n++) {
      const position = JSON.parse(JSON.stringify(straight.position()));
      const resumed = openBatchStream({ ...options, position });
      expect(resumed.next()).toEqual(straight.next());
      expect(resumed.position()).toEqual(straight.position());
    }
  });

  it('refuses texts that cannot be read, and positions over other texts', () => {
    const options = { texts: texts(6, 9), rows: 2, steps: 5, seed: 3 };
    expect(() => openBatchStream({ ...options, texts: [] })).toThrow(RangeError);
    expect(() => openBatchStream({ ...options, texts: texts(3, 1) })).toThrow(RangeError);
    const rows = [
      { text: 1, at: 3 },
      { text: 0, at: 0 },
    ];
    for (const position of [
      { epoch: 0, taken: 3, rows },
      { epoch: 0, taken: 2, rows: rows.slice(1) },
      { epoch: 0, taken: 2, rows: [...rows.slice(1), { text: 2, at: 0 }] },
      { epoch: 0, taken: 2, rows: [...rows.slice(1), { text: 1, at: 9 }] },
    ]) {
      expect(() => openBatchStream({ ...options, position })).toThrow(RangeError);
    }
    openBatchStream({ ...options, position: { epoch: 0, taken: 2, rows } });
  });
});
