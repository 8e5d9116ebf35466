import type { Sentence } from '../sentence.ts';

/** Something at a place of a text; both numbers count from 1. */
export interface Finding {
  readonly line: number;
  readonly column: number;
  readonly message: Sentence;
}

/** A bar that is another than it was; empty text: it was not there, or is not any more. */
export interface ChangedBar {
  /** As players count, from 1; 0 for a pick-up at the beginning. Of the mended tune, or where a bar went, of the first. */
  readonly bar: number;
  readonly before: string;
  readonly after: string;
}

/** A tune that somebody wrote, and what could be made better in it. */
export interface ImprovedTune {
  readonly title: string;
  /** What `R:` says, in lower case. */
  readonly type: string;
  /** Where it begins in the text that it is from. */
  readonly line: number;
  /** The mended tune, complete; as it was written where nothing was changed. Null where it cannot be read at all. */
  readonly abc: string | null;
  readonly changed: boolean;
  /** What is wrong in it, by the lines of the text that it is from. */
  readonly found: readonly Finding[];
  /** What was done about it. */
  readonly repairs: readonly Sentence[];
  readonly bars: readonly ChangedBar[];
  /** What is still wrong, and has to be mended by somebody who knows the tune. */
  readonly remaining: readonly Finding[];
  /** What may well be meant, and was left alone. */
  readonly advice: readonly Finding[];
}
