import type { BarElement } from '../tune.ts';
import { markBar } from './attachments.ts';
import { type Cursor, isDigit, isSpace } from './cursor.ts';
import { type DraftElement, type MusicState, push } from './state.ts';

/**
 *   bar    := ":"* ("|" | "||" | "|]" | "[|" | "[|]" | ".|")+ ":"*  |  "::"
 *   ending := ["["] number (("," | "-") number)*
 *
 * Ambiguities, and how they are read:
 * - players write repeats in many ways (`:||:`, `:|:`, `:|` and `|:` on the next line): bar signs with nothing between
 *   them are one bar line, which ends and begins what any of them does;
 * - `: |` and `| :` are `:|` and `|:`; a colon alone is a mistake;
 * - a number behind a bar line, with or without `[` and space, begins an ending; `[1` where no bar line stands begins
 *   one too, behind an invisible bar line;
 * - `[` behind `|` belongs to what follows (`|[K:D]`, `|[CEG]`, `|[1`) unless it is `[|`.
 */

type Style = BarElement['style'];

/** Of two bar lines at one place, the one that says more. */
const WEIGHT: Readonly<Record<Style, number>> = {
  thin: 0,
  dotted: 1,
  invisible: 1,
  double: 2,
  final: 3,
};

/** Whether a bar line begins here. The dot of `.|` is looked at by the caller. */
export function atBar(cursor: Cursor): boolean {
  const c = cursor.peek();
  return c === '|' || c === ':' || (c === '[' && cursor.peek(1) === '|');
}

/** How a run of `|`, `[`, `]` looks when no repeat is in it. */
function styleOf(strokes: string): Style {
  if (strokes === '[|]') return 'invisible';
  if (strokes.endsWith(']')) return 'final';
  return strokes.length > 1 ? 'double' : 'thin';
}

/** Reads a bar line, joins it to the one directly before, and takes the ending's number behind it. */
export function readBar(state: MusicState, cursor: Cursor, dotted = false): void {
  const place = cursor.place(dotted ? cursor.at - 1 : cursor.at);
  const before = cursor.takeWhile((c) => c === ':').length;
  const colonsAt = cursor.at;
  if (before > 0) cursor.skipSpace();
  const strokes = readStrokes(cursor);
  if (strokes === '') {
    cursor.at = colonsAt;
    const last = barBefore(state);
    if (before < 2 && last) {
      last.beginsRepeat = true;
      last.style = 'thin';
      state.problems.remark(
        place,
        'This colon was read as the end of the repeat sign |: before it.',
      );
      return;
    }
    if (before < 2) {
      state.problems.error(place, 'A colon stands alone; did you mean the repeat sign |: or :| ?');
      return;
    }
  }
  const after = strokes === '' ? before : readColonsBehind(cursor, strokes);
  const endsRepeat = before > 0;
  const beginsRepeat = after > 0;
  if (strokes !== '' && (before > 1 || after > 1)) {
    state.problems.remark(place, 'Parts are played twice; more repeats than that are not kept.');
  }
  const repeats = endsRepeat || beginsRepeat;
  const style = repeats ? 'thin' : dotted ? 'dotted' : styleOf(strokes);
  if (state.tuplet) {
    state.problems.remark(state.tuplet.place, 'This tuplet goes on behind a bar line.');
  }
  markBar(state, joinOrPush(state, { kind: 'bar', endsRepeat, beginsRepeat, style, place }));
  readEnding(state, cursor);
}

function readStrokes(cursor: Cursor): string {
  const from = cursor.at;
  while (!cursor.ended) {
    const c = cursor.peek();
    const closes = c === ']' && cursor.at > from && cursor.text[cursor.at - 1] === '|';
    if (c === '|' || closes || (c === '[' && cursor.peek(1) === '|')) cursor.at++;
    else break;
  }
  return cursor.text.slice(from, cursor.at);
}

/** The colons behind a stroke, after at most one space; not those of the next sign, as in `| :|`. */
function readColonsBehind(cursor: Cursor, strokes: string): number {
  // `[|]:|` and `||:|` are two signs, the second a `:|`.
  if (strokes.length > 1 && cursor.peek() === ':' && cursor.peek(1) === '|') return 0;
  const from = cursor.at;
  if (isSpace(cursor.peek()) && cursor.peek(1) === ':') cursor.at++;
  const spaced = cursor.at > from;
  const colons = cursor.takeWhile((c) => c === ':').length;
  if (spaced && (cursor.peek() === '|' || colons > 1)) {
    cursor.at = from;
    return 0;
  }
  return colons;
}

type DraftBar = DraftElement & { kind: 'bar' };

/** The bar line as it stands among the elements: joined to the one before, where nothing is between them. */
function joinOrPush(state: MusicState, bar: DraftBar): DraftBar {
  const last = barBefore(state);
  if (!last) {
    push(state, bar);
    return bar;
  }
  last.endsRepeat ||= bar.endsRepeat;
  last.beginsRepeat ||= bar.beginsRepeat;
  if (last.endsRepeat || last.beginsRepeat) last.style = 'thin';
  else if (WEIGHT[bar.style] > WEIGHT[last.style]) last.style = bar.style;
  return last;
}

/** The bar line directly before this place, unless an ending has begun behind it. */
function barBefore(state: MusicState): DraftBar | null {
  const last = state.elements.at(-1);
  return last?.kind === 'bar' && last.ending === undefined ? last : null;
}

const MOST_ENDING = 20;

/** The number of an ending, if one stands here, directly or behind spaces. */
function readEnding(state: MusicState, cursor: Cursor): void {
  const from = cursor.at;
  cursor.skipSpace();
  if (cursor.peek() === '[' && isDigit(cursor.peek(1))) return; // readBracketEnding's
  if (isDigit(cursor.peek())) takeEnding(state, cursor);
  else cursor.at = from;
}

/** Reads a number that stands by itself: an ending, where a bar line is before it, if only on the line before. */
export function readLooseNumber(state: MusicState, cursor: Cursor): void {
  if (barBefore(state)) {
    takeEnding(state, cursor);
    return;
  }
  const place = cursor.place();
  cursor.takeWhile(isDigit);
  state.problems.error(
    place,
    'A number stands here by itself; it belongs directly behind its note.',
  );
}

/** Reads `[1`. The cursor stands on its `[`. */
export function readBracketEnding(state: MusicState, cursor: Cursor): void {
  const place = cursor.place();
  cursor.at++;
  const style = 'invisible';
  const bar: DraftBar = { kind: 'bar', endsRepeat: false, beginsRepeat: false, style, place };
  const before = barBefore(state);
  if (!before) push(state, bar);
  markBar(state, before ?? bar);
  takeEnding(state, cursor);
}

function takeEnding(state: MusicState, cursor: Cursor): void {
  const place = cursor.place();
  const isPart = (c: string) => isDigit(c) || c === ',' || c === '-';
  const run = cursor.takeWhile(isPart);
  const ending = /^[0-9]{1,2}(?:[,-][0-9]{1,2})*/.exec(run.slice(0, MOST_ENDING))?.[0];
  if (cursor.peek() === '.') cursor.at++;
  const bar = barBefore(state);
  if (ending === undefined || run.length > MOST_ENDING || Number.parseInt(ending, 10) === 0) {
    state.problems.error(place, 'An ending is numbered 1, 2, and so on.');
  } else if (bar) bar.ending = ending;
  else state.problems.error(place, 'Two endings begin at one place.');
}
