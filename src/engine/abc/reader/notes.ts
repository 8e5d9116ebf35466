import { fraction } from '../length.ts';
import type { Alteration, NoteElement, Pitch } from '../tune.ts';
import { type Cursor, isDigit, isPitchLetter, isSpace } from './cursor.ts';
import { exactTicks, type MusicState, pushTimed } from './state.ts';

/**
 *   note        := pitch length
 *   pitch       := ["^" | "^^" | "=" | "_" | "__"] letter ("," | "'")*
 *   length      := [digits] ("/"* | "/" digits)
 *   double stop := "[" (note ["-"])+ "]" length
 *
 * Ambiguities: `//` is a quarter, `3//` three quarters, `3/` three halves. In a double stop the first note's length is
 * multiplied by the outer one; where the others differ, ABC 2.1 says that the first decides, and so it does here.
 */

/** A length as written, in units; `written` is false where nothing stands. */
export interface Length {
  readonly numerator: number;
  readonly denominator: number;
}

const ONE: Length = { numerator: 1, denominator: 1 };
const MOST_DIGITS = 5;
const MOST_SLASHES = 8;

/** Lowest and highest step that is taken for music: about the ends of a piano. */
const LOWEST = -28;
const HIGHEST = 34;
const MOST_PITCHES = 10;

function readNumber(cursor: Cursor): number | null {
  const digits = cursor.takeWhile(isDigit);
  if (digits === '') return null;
  return digits.length > MOST_DIGITS ? Number.NaN : Number(digits);
}

/** Reads a length. One that makes no sense is a problem, and 1 stands in for it. */
export function readLength(state: MusicState, cursor: Cursor): Length {
  const from = cursor.at;
  const numerator = readNumber(cursor) ?? 1;
  const slashes = cursor.takeWhile((c) => c === '/').length;
  const below = slashes > 0 ? readNumber(cursor) : null;
  const denominator = below === null ? 2 ** Math.min(slashes, MOST_SLASHES + 1) : below;
  if (Number.isNaN(numerator) || Number.isNaN(denominator) || slashes > MOST_SLASHES) {
    state.problems.error(cursor.place(from), 'This length is too long a number.');
    return ONE;
  }
  if (denominator === 0 || numerator === 0) {
    state.problems.error(cursor.place(from), 'A note cannot have the length 0.');
    return ONE;
  }
  if (below !== null && slashes > 1) {
    state.problems.error(cursor.place(from), 'This length has too many slashes before its number.');
    return ONE;
  }
  return fraction(numerator, denominator);
}

const SIGNS: Readonly<Record<string, Alteration>> = { '^': 1, '^^': 2, '=': 0, _: -1, __: -2 };

function isAccidental(c: string): boolean {
  return c === '^' || c === '_' || c === '=';
}

/** Whether a pitch begins here. */
export function atPitch(cursor: Cursor): boolean {
  return isPitchLetter(cursor.peek()) || isAccidental(cursor.peek());
}

/** Reads a pitch; null (with a problem) where an accidental stands before no note, or the note is off every keyboard. */
export function readPitch(state: MusicState, cursor: Cursor): Pitch | null {
  const from = cursor.at;
  const sign = cursor.takeWhile(isAccidental);
  if (!isPitchLetter(cursor.peek())) {
    const quarterTone = sign !== '' && /^[0-9/]/.test(cursor.peek());
    state.problems.error(
      cursor.place(from),
      quarterTone
        ? 'Quarter tones cannot be read.'
        : `An accidental (${sign.slice(0, 4)}) must stand directly before its note.`,
    );
    return null;
  }
  const letter = cursor.peek();
  cursor.at++;
  const marks = cursor.takeWhile((c) => c === ',' || c === "'");
  let octaves = 0;
  for (const mark of marks) octaves += mark === "'" ? 1 : -1;
  const step = 'CDEFGAB'.indexOf(letter.toUpperCase()) + (letter >= 'a' ? 7 : 0) + 7 * octaves;
  const accidental = sign === '' ? null : SIGNS[sign];
  if (accidental === undefined) {
    state.problems.error(cursor.place(from), `${sign.slice(0, 6)} is no accidental.`);
    return null;
  }
  if (step < LOWEST || step > HIGHEST) {
    state.problems.error(cursor.place(from), 'This note is too high or too low to be played.');
    return null;
  }
  return { step, accidental };
}

/** Reads a note and adds it. */
export function readNote(state: MusicState, cursor: Cursor): void {
  const place = cursor.place();
  const pitch = readPitch(state, cursor);
  const length = readLength(state, cursor);
  if (!pitch) return;
  const ticks = exactTicks(state, state.unit, length, place);
  pushTimed(state, { kind: 'note', pitches: [pitch], ticks, tie: false, place });
}

/** Lowest first; of two spellings of one step, the plain one first. */
export function byHeight(a: Pitch, b: Pitch): number {
  return a.step - b.step || (a.accidental ?? -9) - (b.accidental ?? -9);
}

/** Reads a double stop and adds it. The cursor stands on its `[`. */
export function readDoubleStop(state: MusicState, cursor: Cursor): void {
  const place = cursor.place();
  const pitches: Pitch[] = [];
  let inner: Length | null = null;
  let differs = false;
  let tie = false;
  cursor.at++;
  while (cursor.peek() !== ']') {
    const c = cursor.peek();
    if (atPitch(cursor)) {
      const pitch = readPitch(state, cursor);
      const length = readLength(state, cursor);
      if (pitch) pitches.push(pitch);
      if (inner === null) inner = length;
      else if (inner.numerator !== length.numerator || inner.denominator !== length.denominator) {
        differs = true;
      }
    } else if (c === '-') {
      tie = true;
      cursor.at++;
    } else if (c === 'z' || c === 'x') {
      state.problems.remark(cursor.place(), 'A rest between [ and ] was left out.');
      cursor.at++;
      readLength(state, cursor);
    } else if (state.letters.get(c)) {
      state.pending.decorations.push(state.letters.get(c) ?? '');
      cursor.at++;
    } else if (isSpace(c) || c === '(' || c === ')') {
      cursor.at++;
    } else {
      state.problems.error(
        place,
        cursor.ended
          ? 'A [ is never closed by a ] on its line.'
          : 'Between [ and ] only notes can stand.',
      );
      const close = cursor.text.indexOf(']', cursor.at);
      cursor.at = close < 0 ? cursor.text.length : close + 1;
      return;
    }
  }
  cursor.at++;
  const outer = readLength(state, cursor);
  if (pitches.length === 0 || inner === null) {
    state.problems.error(place, 'There is no note between [ and ].');
    return;
  }
  if (pitches.length > MOST_PITCHES) {
    state.problems.error(place, `More than ${MOST_PITCHES} notes at once cannot be played.`);
    return;
  }
  if (differs) {
    state.problems.remark(place, 'The notes between [ and ] differ in length; the first decides.');
  }
  const length = fraction(inner.numerator * outer.numerator, inner.denominator * outer.denominator);
  const ticks = exactTicks(state, state.unit, length, place);
  const note: { -readonly [K in keyof NoteElement]: NoteElement[K] } = {
    kind: 'note',
    pitches: pitches.sort(byHeight),
    ticks,
    tie,
    place,
  };
  pushTimed(state, note);
}
