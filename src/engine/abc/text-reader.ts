/**
 * The token automaton: characters of the network's text in, musical events out. It alone knows how the text is spelled
 * (notation.ts). An event is emitted by the character that proves its token ended (`A` may still become `A3/`), so no
 * rule ever sees half a note.
 *
 */
import { LETTERS } from './key.ts';
import { ACCIDENTALS, END, HIGHEST_STEP, LENGTHS, LOWEST_STEP } from './notation.ts';
import type { Beginning, MusicEvent, NoteEvent } from './rules/rule.ts';
import type { Alteration } from './tune.ts';

/** What is being read: nothing, an accidental, a note, a rest, the fixed characters that open a cell; or all is read. */
export const GAP = 0;
export const ACCIDENTAL = 1;
export const NOTE = 2;
export const REST = 3;
export const PREFIX = 4;
export const DONE = 5;

/** All fields are small whole numbers, so that a state can be its own key (`keyOfText`). */
export interface TextState {
  readonly mode: number;
  /** Accidental of the note that is being read: alteration + 2; 0: none. */
  readonly acc: number;
  /** Its diatonic step. */
  readonly step: number;
  /** Its length so far, as an index into LENGTHS. */
  readonly len: number;
  /** After `A>` or `A<`: 1 + the LENGTHS index that the partner must have too; 0: nothing is owed. */
  readonly owed: number;
  /** 1 when the partner is the long one (`<`). */
  readonly long: number;
  /** Notes still due in a triplet, and 1 + the LENGTHS index of its notes once that is known. */
  readonly left: number;
  readonly tlen: number;
  /** Characters of the cell's prefix that have been read. */
  readonly at: number;
}

const STEPS = HIGHEST_STEP - LOWEST_STEP + 1;
const LENS = LENGTHS.length;
/** How many different keys there are. */
export const TEXT_KEYS = 4 * 4 * STEPS * LENS * (LENS + 1) * 2 * 4 * (LENS + 1);
/** A whole number below TEXT_KEYS that no other state within a cell (not in its prefix) has: every field but `at` is a digit of it. */
export function keyOfText(s: TextState): number {
  let key = s.mode * 4 + s.acc;
  key = key * STEPS + s.step - LOWEST_STEP;
  key = key * LENS + s.len;
  key = key * (LENS + 1) + s.owed;
  key = key * 2 + s.long;
  key = key * 4 + s.left;
  return key * (LENS + 1) + s.tlen;
}

/** What the automaton must know of the tune it reads. */
export interface TextContext {
  /** Ticks of the unit length. */
  readonly unit: number;
  /** Indices into LENGTHS that may be used, outside and inside triplets. */
  readonly lengths: ReadonlySet<number>;
  readonly tripletLengths: ReadonlySet<number>;
}

export interface Read {
  readonly state: TextState;
  readonly events: readonly MusicEvent[];
}

const BLANK: TextState = {
  mode: GAP,
  acc: 0,
  step: 0,
  len: 0,
  owed: 0,
  long: 0,
  left: 0,
  tlen: 0,
  at: 0,
};
/** Before the first character of a cell. */
export const START: TextState = { ...BLANK, mode: PREFIX };

const NO_EVENTS: readonly MusicEvent[] = [];
const BAR: MusicEvent = { kind: 'bar' };

const INDEX_OF = new Map(LENGTHS.map(([text], i) => [text, i]));
/** LENGTHS index after one more character, or undefined. */
const LONGER: readonly ReadonlyMap<string, number>[] = LENGTHS.map(
  ([text]) =>
    new Map(
      ['2', '3', '4', '6', '8', '/'].flatMap((c) => {
        const next = INDEX_OF.get(text + c);
        return next === undefined ? [] : [[c, next] as const];
      }),
    ),
);
/** Lengths that may take part in broken rhythm: 1, 2 and 1/2 units. */
const PLAIN: ReadonlySet<number> = new Set(['', '2', '/'].map((t) => INDEX_OF.get(t) as number));

const LETTER_STEPS: ReadonlyMap<string, number> = new Map(
  [...LETTERS].flatMap((l, i) => [[l, i] as const, [l.toLowerCase(), i + 7] as const]),
);

/**
 * One character further. `prefix` opens the current cell, `next` the cell behind it (END behind the last).
 * Null where the character cannot stand here. A bar event means that the current cell is now the next one.
 */
export function read(
  s: TextState,
  c: string,
  prefix: string,
  next: string,
  context: TextContext,
): Read | null {
  switch (s.mode) {
    case PREFIX: {
      if (c !== prefix[s.at]) return null;
      const done = s.at + 1 === prefix.length;
      return { state: done ? BLANK : { ...BLANK, mode: PREFIX, at: s.at + 1 }, events: NO_EVENTS };
    }
    case GAP:
      return between(s, c, next, NO_EVENTS);
    case ACCIDENTAL: {
      const step = LETTER_STEPS.get(c);
      return step === undefined ? null : only(begin(s, NOTE, s.acc, step));
    }
    case NOTE:
      return inNote(s, c, next, context);
    case REST: {
      const longer = LONGER[s.len]?.get(c);
      return longer !== undefined ? only(withLength(s, longer)) : ended(s, c, next, context);
    }
    default:
      return null;
  }
}

function inNote(s: TextState, c: string, next: string, context: TextContext): Read | null {
  if (s.len === 0) {
    if (c === ',')
      return s.step >= 0 && s.step < 7 ? only(begin(s, NOTE, s.acc, s.step - 7)) : null;
    if (c === "'")
      return s.step >= 7 && s.step < 14 ? only(begin(s, NOTE, s.acc, s.step + 7)) : null;
  }
  const longer = LONGER[s.len]?.get(c);
  if (longer !== undefined) return only(withLength(s, longer));
  if (c === '>' || c === '<') {
    if (s.owed !== 0 || s.left !== 0 || !PLAIN.has(s.len)) return null;
    const whole = finish(s, context, false);
    if (!whole) return null;
    const ticks = c === '>' ? whole.ticks * 1.5 : whole.ticks / 2;
    const state = { ...BLANK, owed: s.len + 1, long: c === '<' ? 1 : 0 };
    return { state, events: [{ ...whole, ticks, written: ticks }] };
  }
  if (c === '-') {
    const event = s.left === 0 ? finish(s, context, true) : null;
    return event && { state: behind(s, event), events: [event] };
  }
  return ended(s, c, next, context);
}

/** The character belongs to what follows the note or rest that is being read. */
function ended(s: TextState, c: string, next: string, context: TextContext): Read | null {
  if (c !== next[0] && !OPENERS.has(c)) return null;
  const event = finish(s, context, false);
  return event && between(behind(s, event), c, next, [event]);
}

/** A character between two elements: a new one begins, or the cell ends. */
function between(
  s: TextState,
  c: string,
  next: string,
  events: readonly MusicEvent[],
): Read | null {
  const step = LETTER_STEPS.get(c);
  if (step !== undefined) return { state: begin(s, NOTE, 0, step), events };
  const accidental = ACCIDENTALS[c];
  if (accidental !== undefined) return { state: begin(s, ACCIDENTAL, accidental + 2, 0), events };
  if (s.owed !== 0 || s.left !== 0) return null;
  if (c === next[0]) {
    const state = next === END ? { ...BLANK, mode: DONE } : next.length === 1 ? BLANK : SECOND;
    return { state, events: [...events, BAR] };
  }
  if (c === 'z') return { state: begin(s, REST, 0, 0), events };
  if (c === '(') return { state: { ...BLANK, left: 3 }, events };
  return null;
}

const SECOND: TextState = { ...BLANK, mode: PREFIX, at: 1 };
/** Characters that begin an element. */
const OPENERS: ReadonlySet<string> = new Set([...LETTER_STEPS.keys(), ...'^_=z(']);

const only = (state: TextState): Read => ({ state, events: NO_EVENTS });

const begin = (s: TextState, mode: number, acc: number, step: number): TextState => ({
  mode,
  acc,
  step,
  len: 0,
  owed: s.owed,
  long: s.long,
  left: s.left,
  tlen: s.tlen,
  at: 0,
});

const withLength = (s: TextState, len: number): TextState => ({
  ...begin(s, s.mode, s.acc, s.step),
  len,
});

/** The event of the note or rest that is being read, or null where its length may not stand. */
function finish(s: TextState, context: TextContext, tie: boolean): NoteEvent | null {
  const units = LENGTHS[s.len]?.[1] as number;
  let ticks = units * context.unit;
  const written = ticks;
  if (s.left > 0) {
    if (s.tlen === 0 ? !context.tripletLengths.has(s.len) : s.tlen !== s.len + 1) return null;
    ticks = (ticks * 2) / 3;
  } else if (s.owed !== 0) {
    if (s.owed !== s.len + 1) return null;
    ticks = s.long === 1 ? ticks * 1.5 : ticks / 2;
  } else if (!context.lengths.has(s.len)) return null;
  return {
    kind: 'note',
    step: s.mode === REST ? null : s.step,
    accidental: s.acc === 0 ? null : ((s.acc - 2) as Alteration),
    ticks,
    written: s.left > 0 ? written : ticks,
    triplet: (s.left > 0 ? 4 - s.left : 0) as 0 | 1 | 2 | 3,
    tie,
  };
}

/** The state behind a finished note. */
const behind = (s: TextState, event: NoteEvent): TextState =>
  event.triplet > 0 && event.triplet < 3
    ? { ...BLANK, left: 3 - event.triplet, tlen: s.len + 1 }
    : BLANK;

/** What the state knows of a note or rest that is being read; null between notes. Kept: there are few. */
export function beginningOf(s: TextState): Beginning | null {
  if (s.mode === GAP || s.mode === PREFIX || s.mode === DONE) return null;
  const key = s.mode * 1000 + (s.acc > 0 ? 500 : 0) + (s.len > 0 ? 100 : 0) + s.step - LOWEST_STEP;
  const known = BEGINNINGS.get(key);
  if (known) return known;
  const marked = s.step < 7 ? s.step - 7 : s.step + 7;
  const bare = s.len === 0 && s.step >= 0 && s.step < 14;
  const beginning: Beginning = {
    isRest: s.mode === REST,
    hasAccidental: s.acc > 0,
    steps: s.mode === NOTE ? (bare ? [s.step, marked] : [s.step]) : null,
  };
  BEGINNINGS.set(key, beginning);
  return beginning;
}
const BEGINNINGS = new Map<number, Beginning>();
