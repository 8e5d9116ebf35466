import { tupletTime } from '../metre.ts';
import type { BarRestElement, TupletElement } from '../tune.ts';
import { decorate, readNamedDecoration, readQuoted } from './attachments.ts';
import { atBar, readBar, readBracketEnding, readLooseNumber } from './bars.ts';
import { Cursor, isDigit, isSpace } from './cursor.ts';
import { readInlineField } from './fields.ts';
import { readGrace } from './grace.ts';
import { atPitch, readDoubleStop, readLength, readNote } from './notes.ts';
import { exactTicks, type MusicState, push, pushTimed } from './state.ts';

/**
 * The music of a tune, line by line.
 *
 *   line    := (element | space)* ["\"]
 *   element := note | rest | double stop | tuplet | bar | ending          notes.ts, bars.ts
 *            | grace | quoted | decoration | slur | tie | broken           grace.ts, attachments.ts
 *            | inline field                                                fields.ts
 *   rest    := ("z" | "x") length | ("Z" | "X") [digits]
 *   tuplet  := "(" p [":" [q] [":" [r]]]
 *   slur    := "(" | ")"
 *   tie     := "-"
 *   broken  := ">"+ | "<"+
 *   nothing := "y" [digits] | "`" | "*" | "$" | "#" | ";" | "?" | "@" | "\"
 *
 * Ambiguities:
 * - `(` before a digit begins a tuplet, otherwise a slur; `[` begins a bar line (`[|`), an ending (`[1`), a field
 *   (`[K:`) or a double stop, decided by the next one or two characters;
 * - `.` before `|` makes a dotted bar line, before `(` or `-` a dotted slur or tie (read as plain), otherwise staccato;
 * - a tie or broken-rhythm sign belongs to the last note or rest, whatever spaces stand between; broken rhythm also
 *   reaches over a bar line (with a remark);
 * - `>` in `!>!` is a decoration, in `>>` a longer dotting.
 */
export function readMusicLine(state: MusicState, text: string, line: number, from = 0): void {
  const cursor = new Cursor(text, line, from);
  while (!cursor.ended) readElement(state, cursor);
}

const IGNORED = new Set(['`', '*', '$', '#', ';', '?', '@']);

function readElement(state: MusicState, cursor: Cursor): void {
  const c = cursor.peek();
  if (isSpace(c) || IGNORED.has(c)) cursor.at++;
  else if (atPitch(cursor)) readNote(state, cursor);
  else if (atBar(cursor)) bar(state, cursor);
  else if (c === '[') bracket(state, cursor);
  else if (c === '(') openParenthesis(state, cursor);
  else if (isDigit(c)) readLooseNumber(state, cursor);
  else if (c === ')') closeSlur(state, cursor);
  else if (c === '"') readQuoted(state, cursor);
  else if (c === '{') readGrace(state, cursor);
  else if (c === '>' || c === '<') broken(state, cursor);
  else if (c === '-') tie(state, cursor);
  else if (c === 'z' || c === 'x') rest(state, cursor);
  else if (c === 'Z' || c === 'X') barRest(state, cursor);
  else if (c === 'y') {
    cursor.at++;
    readLength(state, cursor);
  } else if (c === '!' || c === '+') readNamedDecoration(state, cursor);
  else if (c === '.' && '|(-'.includes(cursor.peek(1)) && cursor.peek(1) !== '') {
    cursor.at++;
    if (cursor.peek() === '|') bar(state, cursor, true);
  } else if (state.letters.has(c) || /^[A-Za-z]$/.test(c)) letter(state, cursor);
  else other(state, cursor);
}

function bar(state: MusicState, cursor: Cursor, dotted = false): void {
  if (state.broken) {
    state.problems.remark(state.broken.place, 'The > or < here reaches over a bar line.');
  }
  readBar(state, cursor, dotted);
}

function bracket(state: MusicState, cursor: Cursor): void {
  if (isDigit(cursor.peek(1))) readBracketEnding(state, cursor);
  else if (/^[A-Za-z]$/.test(cursor.peek(1)) && cursor.peek(2) === ':')
    readInlineField(state, cursor);
  else readDoubleStop(state, cursor);
}

const MOST_SLURS = 16;

function openParenthesis(state: MusicState, cursor: Cursor): void {
  if (isDigit(cursor.peek(1))) {
    tuplet(state, cursor);
    return;
  }
  const place = cursor.place();
  cursor.at++;
  if (state.pending.slursOpen >= MOST_SLURS) {
    state.problems.error(place, `More than ${MOST_SLURS} slurs begin at one note.`);
    return;
  }
  state.pending.slursOpen++;
  state.pending.place ??= place;
}

function closeSlur(state: MusicState, cursor: Cursor): void {
  const place = cursor.place();
  cursor.at++;
  if (state.pending.slursOpen > 0) state.pending.slursOpen--;
  else if (state.graceSlurs > 0) state.graceSlurs--;
  else if (!state.last)
    state.problems.remark(place, 'A slur ends before any note; it was left out.');
  else if ((state.last.slursClose ?? 0) >= MOST_SLURS) {
    state.problems.error(place, `More than ${MOST_SLURS} slurs end at one note.`);
  } else state.last.slursClose = (state.last.slursClose ?? 0) + 1;
}

const MOST_IN_TUPLET = 32;

function tuplet(state: MusicState, cursor: Cursor): void {
  const place = cursor.place();
  cursor.at++;
  const numbers: (number | null)[] = [];
  do {
    if (numbers.length > 0) cursor.at++;
    const digits = cursor.takeWhile(isDigit);
    numbers.push(digits === '' ? null : digits.length > 2 ? Number.NaN : Number(digits));
  } while (numbers.length < 3 && cursor.peek() === ':' && cursor.peek(1) !== '|');
  const p = numbers[0] ?? 0;
  const q = numbers[1] ?? tupletTime(p, state.metre) ?? 0;
  const r = numbers[2] ?? p;
  const sensible = [p, q, r].every((n) => n >= 1 && n <= MOST_IN_TUPLET) && p > 1;
  if (!sensible) {
    state.problems.error(
      place,
      'This is no tuplet that can be read: write (2 to (9, or (p:q for p notes in the time of q.',
    );
    return;
  }
  if (state.tuplet) {
    state.problems.error(place, 'A tuplet begins before the one before it has all its notes.');
    return;
  }
  const element: TupletElement = { kind: 'tuplet', p, q, r, place };
  push(state, element);
  state.tuplet = { left: r, p, q, place };
}

const MOST_DOTS = 3;

function broken(state: MusicState, cursor: Cursor): void {
  const place = cursor.place();
  const sign = cursor.peek();
  const dots = cursor.takeWhile((c) => c === sign).length;
  if (!state.last || state.broken || cursor.peek() === '<' || cursor.peek() === '>') {
    state.problems.error(place, `A ${sign} must stand between two notes.`);
    cursor.takeWhile((c) => c === '<' || c === '>');
    return;
  }
  if (dots > MOST_DOTS) {
    state.problems.error(place, `More than three ${sign} between two notes.`);
    return;
  }
  const denominator = 2 ** dots;
  const long = { numerator: 2 * denominator - 1, denominator, place };
  const short = { numerator: 1, denominator, place };
  state.last.ticks = exactTicks(state, state.last.ticks, sign === '>' ? long : short, place);
  state.broken = sign === '>' ? short : long;
}

function tie(state: MusicState, cursor: Cursor): void {
  const place = cursor.place();
  cursor.at++;
  if (state.last?.kind === 'note') state.last.tie = true;
  else state.problems.remark(place, 'A tie stands behind no note; it was left out.');
}

function rest(state: MusicState, cursor: Cursor): void {
  const place = cursor.place();
  const invisible = cursor.peek() === 'x';
  cursor.at++;
  const ticks = exactTicks(state, state.unit, readLength(state, cursor), place);
  pushTimed(state, { kind: 'rest', ticks, invisible, place });
}

const MOST_BARS = 64;

function barRest(state: MusicState, cursor: Cursor): void {
  const place = cursor.place();
  cursor.at++;
  const digits = cursor.takeWhile(isDigit);
  const bars = digits === '' ? 1 : Number(digits);
  if (!(bars >= 1 && bars <= MOST_BARS)) {
    state.problems.error(place, `A rest of whole bars (Z) can have 1 to ${MOST_BARS} of them.`);
    return;
  }
  const element: BarRestElement = { kind: 'bar-rest', bars, place };
  push(state, element);
}

/** A letter that is no note: a decoration, or nothing that we know. */
function letter(state: MusicState, cursor: Cursor): void {
  const from = cursor.at;
  const c = cursor.peek();
  cursor.at++;
  const name = state.letters.get(c);
  if (name) decorate(state, name, cursor, from);
  else if (name === undefined) {
    state.problems.remark(
      cursor.place(from),
      `The letter ${c} is no note and no decoration; it was left out.`,
    );
  }
}

function other(state: MusicState, cursor: Cursor): void {
  const place = cursor.place();
  const c = cursor.peek();
  cursor.at++;
  if (c === '\\') {
    // Continues the line; anywhere else it says nothing.
    return;
  }
  if (c === '&') {
    state.problems.fatal(
      place,
      'Two voices in one bar (&) cannot be read: only tunes with a single voice.',
    );
  }
  if (c === ']' || c === '}') {
    state.problems.error(place, `A ${c} closes nothing.`);
  } else if (c < ' ' || c === '\u007F') {
    state.problems.error(place, 'There is a character here that cannot be seen; delete it.');
  } else {
    const code = c.charCodeAt(0);
    const shown = code >= 0xd800 && code <= 0xdfff ? 'This character' : `The character ${c}`;
    if (code >= 0xd800 && code <= 0xdbff) cursor.at++;
    state.problems.error(place, `${shown} means nothing in music.`);
  }
}
