import { mix, shuffled } from './random.ts';
import type { Batch } from './trainer.ts';

/**
 * The endless text that a training run reads, cut into windows.
 *
 * Every row of the batch reads one text after another. Texts follow each other without a gap: where one ends inside a
 * window, the next begins at the very next step with its state zeroed, so no step is spent on padding:
 *
 *     input    ^ A B c d  ^ G 2 ...        ^ begins a text, $ ends it
 *     target   A B c d $  G 2 B ...        (the end symbol is learnt, and never fed)
 *     reset    1 0 0 0 0  1 0 0
 *
 * A row that is done takes the next text of the epoch's shuffled order, which all rows share: each text is read exactly
 * once an epoch, by one row. The order of epoch e is drawn from the seed and e alone, so where the stream stands is a
 * handful of numbers, and a stream opened at that place goes on as if never closed.
 */
export interface BatchStream {
  /** The next window: `rows` x `steps`, arrays of its own. */
  next(): Batch;
  /** Where the stream stands, as JSON. */
  position(): StreamPosition;
}

export interface StreamPosition {
  /** Epoch that the next text is taken from, from 0. */
  readonly epoch: number;
  /** Texts of that epoch that rows have begun. */
  readonly taken: number;
  /** For each row the text it is reading and the index of its next input; text -1: none yet. */
  readonly rows: readonly { readonly text: number; readonly at: number }[];
}

export interface StreamOptions {
  /** Encoded texts, at least one; each at least two characters (a begin and an end symbol). */
  readonly texts: readonly Int32Array[];
  readonly rows: number;
  readonly steps: number;
  readonly seed: number;
  /** Where to go on; default: the beginning. */
  readonly position?: StreamPosition;
}

/** Throws RangeError when there is no text, a text is too short, or the position is not one of this stream. */
export function openBatchStream(options: StreamOptions): BatchStream {
  const { texts, rows, steps, seed, position } = options;
  if (texts.length === 0) throw new RangeError('no texts to train on');
  if (texts.some((text) => text.length < 2)) throw new RangeError('a text is too short');
  if (position !== undefined) checkPosition(position, texts, rows);

  let epoch = position?.epoch ?? 0;
  let taken = position?.taken ?? 0;
  let order = shuffled(texts.length, mix(seed, epoch));
  const reading = Array.from({ length: rows }, (_, row) => ({
    ...(position?.rows[row] ?? { text: -1, at: 0 }),
  }));

  const takeText = (): number => {
    if (taken === texts.length) {
      epoch += 1;
      taken = 0;
      order = shuffled(texts.length, mix(seed, epoch));
    }
    return order[taken++] as number;
  };

  return {
    next() {
      const inputs = new Int32Array(rows * steps);
      const targets = new Int32Array(rows * steps);
      const resets = new Uint8Array(rows * steps);
      for (const [row, place] of reading.entries()) {
        for (let step = 0; step < steps; step++) {
          // The last character is only ever a target: a text of n characters has n - 1 inputs.
          if (place.text < 0 || place.at >= lengthOf(texts, place.text) - 1) {
            place.text = takeText();
            place.at = 0;
          }
          const text = texts[place.text] as Int32Array;
          const cell = row * steps + step;
          inputs[cell] = text[place.at] as number;
          targets[cell] = text[place.at + 1] as number;
          if (place.at === 0) resets[cell] = 1;
          place.at += 1;
        }
      }
      return { rows, steps, inputs, targets, resets };
    },
    position: () => ({ epoch, taken, rows: reading.map(({ text, at }) => ({ text, at })) }),
  };
}

function lengthOf(texts: readonly Int32Array[], index: number): number {
  return (texts[index] as Int32Array).length;
}

function checkPosition(position: StreamPosition, texts: readonly Int32Array[], rows: number): void {
  const fits =
    position.rows.length === rows &&
    position.taken <= texts.length &&
    position.rows.every(
      ({ text, at }) => text < texts.length && (text < 0 || at < lengthOf(texts, text)),
    );
  if (!fits) throw new RangeError('the position belongs to a stream over other texts or rows');
}
