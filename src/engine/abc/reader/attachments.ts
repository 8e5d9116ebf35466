import { chordSymbol } from '../chord-symbol.ts';
import { BAR_DECORATIONS, decorationName } from '../decorations.ts';
import { decodeText } from '../text-escapes.ts';
import type { Cursor } from './cursor.ts';
import type { DraftElement, MusicState } from './state.ts';

/**
 *   quoted     := '"' (chord symbol | ("^" | "_" | "<" | ">" | "@") text | text) '"'
 *   decoration := "!" name "!" | "+" name "+" | letter
 *
 * Ambiguities: quoted text without a placement sign is a chord symbol where it reads as one, and otherwise text above
 * the staff (players write fingerings and `"Fine"` so). A single `!` is a line break of old programs, and says nothing.
 */

const LONGEST_TEXT = 200;
const LONGEST_NAME = 32;
const MOST = 16;

/** Reads a chord symbol or an annotation; it waits for the next note. */
export function readQuoted(state: MusicState, cursor: Cursor): void {
  const place = cursor.place();
  const close = cursor.text.indexOf('"', cursor.at + 1);
  if (close < 0) {
    state.problems.error(place, 'A quote (") is never closed on its line.');
    cursor.at = cursor.text.length;
    return;
  }
  const text = decodeText(cursor.text.slice(cursor.at + 1, close)).trim();
  cursor.at = close + 1;
  const { pending } = state;
  const symbol = chordSymbol(text);
  if (text === '') return;
  if (text.length > LONGEST_TEXT || pending.annotations.length >= MOST) {
    state.problems.error(place, 'There is too much text before one note.');
    return;
  }
  pending.place ??= place;
  if (symbol === null) {
    const sign = text.charAt(0);
    const placed = '^_<>@'.includes(sign);
    const body = (placed ? text.slice(1) : text).trim();
    if (body !== '') pending.annotations.push((placed ? sign : '^') + body);
  } else if (pending.chord === undefined) pending.chord = symbol;
  else if (pending.chord !== symbol) {
    state.problems.remark(place, `Two chords before one note; ${symbol} was left out.`);
  }
}

/** Adds a decoration to the next note, once. */
export function decorate(state: MusicState, name: string, cursor: Cursor, from: number): void {
  const { decorations } = state.pending;
  if (decorations.includes(name)) return;
  if (decorations.length >= MOST) {
    state.problems.error(cursor.place(from), 'There are too many decorations before one note.');
    return;
  }
  decorations.push(name);
  state.pending.place ??= cursor.place(from);
}

const NAME = /^[A-Za-z0-9.()<>+^]+$/;

/** Reads `!name!` or `+name+`, or the `!` that breaks lines. */
export function readNamedDecoration(state: MusicState, cursor: Cursor): void {
  const from = cursor.at;
  const sign = cursor.peek();
  const close = cursor.text.slice(from + 1, from + 2 + LONGEST_NAME).indexOf(sign);
  const written = close > 0 ? cursor.text.slice(from + 1, from + 1 + close) : '';
  const name = decorationName(written) ?? decorationName(written.toLowerCase());
  if (name !== null) {
    cursor.at = from + 2 + close;
    decorate(state, name, cursor, from);
    return;
  }
  if (sign === '!' && NAME.test(written)) {
    cursor.at = from + 2 + close;
    state.problems.remark(
      cursor.place(from),
      `The decoration !${written}! is not known; it was left out.`,
    );
    return;
  }
  cursor.at++;
  if (sign === '+') state.problems.error(cursor.place(from), 'A + stands alone here.');
}

/** Hangs the text and decorations that were read on the bar line they stand before; the rest waits for a note. */
export function markBar(state: MusicState, bar: DraftElement & { kind: 'bar' }): void {
  const { pending } = state;
  const annotations = [...(bar.annotations ?? []), ...pending.annotations];
  const fitting = pending.decorations.filter((name) => BAR_DECORATIONS.has(name));
  if (pending.place && fitting.length < pending.decorations.length) {
    state.problems.remark(
      pending.place,
      'A decoration for a note stands before a bar line; it was left out.',
    );
  }
  const decorations = [...new Set([...(bar.decorations ?? []), ...fitting])];
  if (annotations.length > MOST) {
    state.problems.error(bar.place, 'There is too much text at one bar line.');
    return;
  }
  if (annotations.length > 0) bar.annotations = annotations;
  if (decorations.length > 0) bar.decorations = decorations;
  pending.annotations = [];
  pending.decorations = [];
}
