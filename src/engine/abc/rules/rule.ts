/**
 * A musical rule is a small automaton over the events of a tune. It never looks ahead: the grammar does that for all
 * rules together. Sampling steps the rules along what the network would like to write and masks what they refuse; an
 * upload is judged by stepping the same rules along what was written. A rule's state is one whole number, so that
 * states can be compared, kept and used as keys without anybody writing such a key by hand.
 */
import type { Cell } from '../form.ts';
import type { Alteration } from '../tune.ts';

/** A note or a rest, once everything about it is known. */
export interface NoteEvent {
  readonly kind: 'note';
  /** Diatonic step (C 0, c 7); null for a rest. */
  readonly step: number | null;
  readonly accidental: Alteration | null;
  /** As it sounds: broken rhythm and tuplet applied. */
  readonly ticks: number;
  /** As the text has it before the tuplet: what a printer needs. */
  readonly written: number;
  /** 1, 2, 3: its place in a triplet; 0: in none. */
  readonly triplet: 0 | 1 | 2 | 3;
  readonly tie: boolean;
}

/** The cell is full and the bar line behind it is drawn. */
export interface BarEvent {
  readonly kind: 'bar';
}

export type MusicEvent = NoteEvent | BarEvent;

/** What a rule may know about the tune besides its own state. */
export interface RuleContext {
  /** Alterations of the letters C D E F G A B by the key signature. */
  readonly signature: readonly number[];
  /** Lowest and highest step that may be used; null: no bounds. */
  readonly compass: { readonly low: number; readonly high: number } | null;
  /** Which accidentals may stand before which letter, as `letter * 3 + (alteration + 1)`; null: all. */
  readonly accidentals: ReadonlySet<number> | null;
  /** Letter index of the tonic; null: the ending is free. */
  readonly home: number | null;
  /** The least length of the last note, in ticks. */
  readonly rest: number;
}

/** What is known of a note or rest before it has a length. */
export interface Beginning {
  readonly isRest: boolean;
  readonly hasAccidental: boolean;
  /** The steps that it may still be; null: any, or a rest. */
  readonly steps: readonly number[] | null;
}

/** What `step` answers to an event that cannot stand. */
export const REFUSED = -1;

export interface Rule {
  readonly name: string;
  readonly start: number;
  /** States are 0 .. states - 1, in any tune that is sampled. */
  readonly states: number;
  /** The state after the event (0 or more), or REFUSED. `cell` is the one it stands in; a bar line closes it. */
  step(state: number, event: MusicEvent, cell: Cell, context: RuleContext): number;
  /** Why `step` refused, in a sentence for a player. */
  explain(state: number, event: MusicEvent, cell: Cell, context: RuleContext): string;
  /**
   * False where a note or rest that is only beginning to be read is refused already, whatever its length. `step` says the
   * same later; this saves the look-ahead from following it.
   */
  admits?(state: number, beginning: Beginning, cell: Cell): boolean;
  /**
   * The least state that the future cannot tell from this one, while a note on this letter (C 0 .. B 6; null: none) is being
   * read. Without it every state counts as itself.
   */
  essence?(state: number, letter: number | null): number;
  /** A character that this state waits for, if any: the look-ahead then tries it too. */
  awaits?(state: number): string | null;
}
