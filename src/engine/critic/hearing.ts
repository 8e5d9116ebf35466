/** A finished text as the critic hears it: bars of notes on the text's tonic C. */
import { type Cell, cellsOf, type Form } from '../abc/form.ts';
import { prefixesOf } from '../abc/grammar.ts';
import { END, LENGTHS } from '../abc/notation.ts';
import type { NoteEvent } from '../abc/rules/rule.ts';
import { read, START } from '../abc/text-reader.ts';

/** A tune to be judged: the text's header, its begin sign included; its music; and what that is to be read by. */
export interface Piece {
  readonly header: string;
  /** Behind the header, its end sign included; no dittos. */
  readonly body: string;
  readonly form: Form;
  /** Ticks of a bar and of the text's unit. */
  readonly full: number;
  readonly unit: number;
  /** The compass that it was planned in, in steps from the text's C. */
  readonly low: number;
  readonly high: number;
}

export interface HeardBar {
  readonly cell: Cell;
  readonly notes: readonly NoteEvent[];
}

export interface HeardTune extends Pick<Piece, 'full' | 'unit' | 'low' | 'high'> {
  readonly bars: readonly HeardBar[];
}

const EVERY_LENGTH = new Set(LENGTHS.keys());

/** Reads a piece's music. Null for text that is not of its form: what somebody gave to go on with may be such. */
export function hear({ body, form, full, unit, low, high }: Piece): HeardTune | null {
  const cells = cellsOf(form, full);
  const prefixes = prefixesOf(form, cells);
  const context = { unit, lengths: EVERY_LENGTH, tripletLengths: EVERY_LENGTH };
  const bars = cells.map((cell) => ({ cell, notes: [] as NoteEvent[] }));
  let state = START;
  let at = 0;
  for (const c of body) {
    const result = read(state, c, prefixes[at] ?? END, prefixes[at + 1] ?? END, context);
    if (!result) return null;
    for (const event of result.events) {
      if (event.kind === 'bar') at += 1;
      else bars[at]?.notes.push(event);
    }
    state = result.state;
  }
  return { bars, full, unit, low, high };
}
