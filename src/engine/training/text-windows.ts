import { EngineError } from '../errors.ts';
import type { Batch } from './trainer.ts';

/** A text cut as the case study cuts it; the same windows in the same order in every epoch. */
export interface TextWindows {
  /** Windows of an epoch. */
  readonly count: number;
  /** Window `index`, 0 .. count - 1. */
  at(index: number): Batch;
}

/**
 * Every row of the batch reads a stretch of its own, floor(length / rows) characters long, window by window; the
 * character to foretell is always the next one of the text. No state is ever zeroed (`resets`): a row's state goes on from
 * its last window to the first of the next epoch.
 *
 *     row 0   |--w0--|--w1--| ... |--w150--|..      the windows' starts are those of range(0, stretch - steps, steps),
 *     row 1   |--w0--|--w1--| ... |--w150--|..      so the last target still lies in the row's own stretch, and what
 *     ...                                           is left over behind it is not read
 *
 * 155,222 characters in 16 rows of 64 steps make 151 windows. Throws EngineError 'bad-request' for a text without one.
 */
export function textWindows(text: Int32Array, rows: number, steps: number): TextWindows {
  const stretch = Math.floor(text.length / rows);
  const count = Math.max(0, Math.ceil((stretch - steps) / steps));
  if (count === 0) {
    throw new EngineError(
      'bad-request',
      `The text has ${text.length} characters, and ${rows * (steps + 1)} are the fewest that can be trained on. Give a longer one.`,
      { characters: text.length },
    );
  }
  return {
    count,
    at(index) {
      if (!(index >= 0 && index < count)) throw new RangeError(`window ${index} of ${count}`);
      const inputs = new Int32Array(rows * steps);
      const targets = new Int32Array(rows * steps);
      for (let row = 0; row < rows; row++) {
        const from = row * stretch + index * steps;
        inputs.set(text.subarray(from, from + steps), row * steps);
        targets.set(text.subarray(from + 1, from + 1 + steps), row * steps);
      }
      return { rows, steps, inputs, targets, resets: new Uint8Array(rows * steps) };
    },
  };
}
