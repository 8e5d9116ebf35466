/**
 * Dittos: a bar that says the same as one before it is written as one sign that says how many bars back that stands, in
 * the text that a network is taught: `①` is the bar before, `④` four bars back. A quarter of the bars of printed tunes are
 * said again (O'Neill, Ryan, Aird); spelled out they ask a network to remember a line of text to the letter, which it does
 * not: left to itself it hardly ever says a bar twice, and its tunes wander. With a sign for it, it can plan to.
 *
 *   :oC2GGECnDCDECAm④...      m is like the bar four back
 *
 * Nothing is lost: `expand` is the inverse of `abridge`. Bars that a tie leads into or out of are always spelled out.
 */
import { END } from './notation.ts';

const MOST_BACK = 32;
/** U+2460.. ① to ⑳, U+3251.. ㉑ to ㉜. */
const signFor = (back: number): string =>
  String.fromCharCode(back <= 20 ? 0x245f + back : 0x3250 + back - 20);

/** The signs, by how many bars back: DITTOS[3] is four. */
export const DITTOS: readonly string[] = Array.from({ length: MOST_BACK }, (_, i) =>
  signFor(i + 1),
);
const BACK: ReadonlyMap<string, number> = new Map(DITTOS.map((sign, i) => [sign, i + 1]));

/** Whether a network with these characters was taught dittos. */
export const knowsDittos = (characters: readonly string[]): boolean =>
  characters.some((c) => BACK.has(c));

/** Bars back that a sign says; undefined for other characters. */
export const barsBack = (sign: string): number | undefined => BACK.get(sign);

interface CellText {
  /** What opens the cell, and the notes in it. */
  readonly prefix: string;
  readonly notes: string;
  readonly isBar: boolean;
}

/** Signs that open cells, and the text's end; notes have none of them (notation.ts). */
const CELLS = new RegExp(`([:|[\\]h-w]+)([^:|[\\]h-w${END}]*)`, 'g');

/** A body, cell by cell. */
const cellsIn = (body: string): CellText[] =>
  [...body.matchAll(CELLS)].map(([, prefix = '', notes = '']) => ({
    prefix,
    notes,
    isBar: /[h-w]$/.test(prefix),
  }));

/** A body (behind the header; its end sign is kept) with dittos for bars that were said before, the nearest such bar each. */
export function abridge(body: string): string {
  const said: { notes: string; alone: boolean }[] = [];
  let before = '';
  let out = '';
  for (const { prefix, notes, isBar } of cellsIn(body)) {
    const alone = !notes.endsWith('-') && !before.endsWith('-');
    before = notes;
    let spelled = notes;
    if (isBar) {
      const at = alone ? said.findLastIndex((bar) => bar.alone && bar.notes === notes) : -1;
      const back = said.length - at;
      if (at >= 0 && back <= MOST_BACK) spelled = DITTOS[back - 1] as string;
      said.push({ notes, alone });
    }
    out += prefix + spelled;
  }
  return out + endOf(body);
}

/** The inverse of `abridge`. Throws RangeError for a ditto of a bar that is not there. */
export function expand(body: string): string {
  const said: string[] = [];
  let out = '';
  for (const { prefix, notes, isBar } of cellsIn(body)) {
    const back = BACK.get(notes);
    const spelled = back === undefined ? notes : said[said.length - back];
    if (spelled === undefined || (back !== undefined && !isBar))
      throw new RangeError(`${notes} stands where there is no such bar`);
    if (isBar) said.push(spelled);
    out += prefix + spelled;
  }
  return out + endOf(body);
}

const endOf = (body: string): string => (body.endsWith(END) ? END : '');

/**
 * What each ditto would say behind a body that ends with the prefix of a bar; only of bars that no tie leads into or out of.
 * Keys are the signs. Empty where no bar begins there, or a tie leads into it.
 */
export function dittosBehind(body: string): Map<string, string> {
  const cells = cellsIn(body);
  const here = cells.at(-1);
  const found = new Map<string, string>();
  if (!here?.isBar || here.notes !== '' || cells.at(-2)?.notes.endsWith('-')) return found;
  const bars = cells.flatMap(({ notes, isBar }, i) =>
    isBar && i < cells.length - 1
      ? [{ notes, tied: notes.endsWith('-') || cells[i - 1]?.notes.endsWith('-') }]
      : [],
  );
  for (let back = 1; back <= Math.min(MOST_BACK, bars.length); back++) {
    const bar = bars[bars.length - back];
    const isNew = bar && ![...found.values()].includes(bar.notes);
    if (bar && !bar.tied && isNew) found.set(DITTOS[back - 1] as string, bar.notes);
  }
  return found;
}
