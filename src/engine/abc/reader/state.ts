import {
  type BarElement,
  type BarRestElement,
  type FieldElement,
  type Grace,
  type Key,
  type Metre,
  type NoteElement,
  type Place,
  type RestElement,
  TICKS,
  type TupletElement,
} from '../tune.ts';
import type { Problems } from './problems.ts';

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** A note or rest, while a tie, a slur's end or a broken rhythm may still reach back to it. */
export type DraftTimed = Draft<NoteElement> | Draft<RestElement>;
export type DraftElement =
  | DraftTimed
  | Draft<BarElement>
  | BarRestElement
  | TupletElement
  | FieldElement;

/** What was read and waits for the note that it belongs to. */
export interface Pending {
  chord?: string;
  annotations: string[];
  decorations: string[];
  grace?: Grace;
  slursOpen: number;
  /** Where the first of them stands, for problems. */
  place: Place | null;
}

/** What the header says, its defaults applied; fields before the first note still change it. */
export interface Header {
  reference: number;
  titles: string[];
  rhythm: string;
  metre: Metre;
  unit: number;
  key: Key;
  tempo: string;
  fields: { name: string; value: string }[];
}

/** All that the reading of a tune's music depends on, line after line. */
export interface MusicState {
  readonly problems: Problems;
  readonly maxElements: number;
  readonly header: Header;
  readonly elements: DraftElement[];
  /** Ticks of the unit length and the metre, as they are here. */
  unit: number;
  metre: Metre;
  pending: Pending;
  /** The last note or rest, whatever bar lines stand behind it; null before the first. */
  last: DraftTimed | null;
  /** `>` or `<` was read: what the next note's length is multiplied by. */
  broken: {
    readonly numerator: number;
    readonly denominator: number;
    readonly place: Place;
  } | null;
  /** Notes that the tuplet at hand still lacks. */
  tuplet: { left: number; readonly p: number; readonly q: number; readonly place: Place } | null;
  /** Slurs that began inside grace notes; their ends say nothing. */
  graceSlurs: number;
  /** What letters stand for: the standard's, and those of `U:` fields. */
  readonly letters: Map<string, string | null>;
  voice: string | null;
}

/** Longest note: 64 whole notes. */
export const MAX_TICKS = 64 * TICKS;

export function nothingPending(): Pending {
  return { annotations: [], decorations: [], slursOpen: 0, place: null };
}

/** A plain bar line; before any music it is left out. */
export function saysNothing(element: DraftElement): boolean {
  return (
    element.kind === 'bar' &&
    element.style === 'thin' &&
    !element.beginsRepeat &&
    !element.endsRepeat &&
    element.ending === undefined &&
    element.annotations === undefined &&
    element.decorations === undefined
  );
}

/** Adds an element; a tune of too many is not read on. */
export function push(state: MusicState, element: DraftElement): void {
  if (state.elements.length >= state.maxElements) {
    state.problems.fatal(
      element.place,
      `This tune is too long: more than ${state.maxElements.toLocaleString('en')} notes and signs.`,
    );
  }
  state.elements.push(element);
}

/**
 * Adds a note or rest: what was pending hangs on it, broken rhythm and the tuplet at hand are applied to its account.
 */
export function pushTimed(state: MusicState, element: DraftTimed): void {
  const { pending, broken, tuplet } = state;
  if (pending.chord !== undefined) element.chord = pending.chord;
  if (pending.annotations.length > 0) element.annotations = pending.annotations;
  if (pending.decorations.length > 0) element.decorations = pending.decorations;
  if (pending.grace) element.grace = pending.grace;
  if (pending.slursOpen > 0) element.slursOpen = pending.slursOpen;
  state.pending = nothingPending();
  if (broken) {
    element.ticks = exactTicks(state, element.ticks, broken, element.place);
    state.broken = null;
  }
  if (tuplet) {
    if (!Number.isInteger((element.ticks * tuplet.q) / tuplet.p)) {
      state.problems.error(element.place, 'This note is too short for the tuplet that it is in.');
    }
    tuplet.left--;
    if (tuplet.left === 0) state.tuplet = null;
  }
  push(state, element);
  state.last = element;
}

/** `ticks` times a fraction. A length that is no whole number of ticks, or too long, is a problem; 1 stands in for it. */
export function exactTicks(
  state: MusicState,
  ticks: number,
  by: { readonly numerator: number; readonly denominator: number },
  place: Place,
): number {
  const product = (ticks * by.numerator) / by.denominator;
  if (product === 0) state.problems.error(place, 'A note cannot have the length 0.');
  else if (product > MAX_TICKS) {
    state.problems.error(place, 'This note is too long: the most is 64 whole notes.');
  } else if (!Number.isInteger(product)) {
    state.problems.error(
      place,
      'This length cannot be kept exactly: use halves, quarters and so on, or a tuplet.',
    );
  } else return product;
  return 1;
}
