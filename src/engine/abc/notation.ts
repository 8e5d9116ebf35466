/**
 * How the text that the network reads and writes is spelled. It is ABC made regular:
 *
 *   text    := BEGIN header body END
 *   header  := "K:C" mode "\n" "R:" type "\n" "M:" metre "\n" "F:" form " " lowest " " highest [" ~"] "\n"
 *   form    := section+ ["="]             "=" : the last bar is a full one in spite of the pick-up
 *   section := [length "+"] bars (":" | "|" | "[" bars "]")   pick-up; bars; repeated, once, or with endings of so many bars
 *   body    := cell+                      one for every pick-up and bar of the form
 *   cell    := [":" | "|"] ["[" | "]"] [countdown] element*
 *              section begins (repeated or once), first or second ending begins, bars left in the section
 *   element := note ["-"] | "z" length | "(" three notes | note (">" | "<") note
 *   note    := ["^" | "_" | "="] letter [","|"'"] [length]
 *
 * What differs from ABC, and why: all music stands on the tonic C, so that what is learnt in one key is known in all. A
 * bar begins with a letter that says how many bars are left in the section, in place of a plain bar line, so that the
 * network need not count to sixteen to know that a cadence is due. `F:` says the form and the compass beforehand, so that
 * the network plans what the grammar will ask of it. "(" is a triplet, the only tuplet that these tunes use.
 */
import { LETTERS, letterOf } from './key.ts';
import type { Alteration } from './tune.ts';
import { TICKS } from './tune.ts';

/** Behind the compass: the tune does not end on its tonic. (One printed tune of six: it goes round, or the key is another.) */
export const RESTLESS = ' ~';

export const BEGIN = '\u0002';
export const END = '\u0003';

/** Bars left, from 1 (`h`, the last) to 16 (`w`); longer sections go round from 9 again. */
const COUNTDOWN = 'hijklmnopqrstuvw';
export function countdown(left: number): string {
  return COUNTDOWN[left <= 16 ? left - 1 : 8 + ((left - 1) % 8)] as string;
}

/** Lengths in units, as they are written. Those of broken rhythm (3:1) between two notes are written with > and <. */
export const LENGTHS: readonly (readonly [text: string, units: number])[] = [
  ['', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
  ['6', 6],
  ['8', 8],
  ['/', 1 / 2],
  ['3/', 3 / 2],
  ['//', 1 / 4],
  ['3//', 3 / 4],
];

/** Ticks of the unit length that canonical text uses in a metre: 1/8, but 1/16 in 2/4. */
export function unitOf(metre: { beats: number; unit: number }): number {
  return metre.beats === 2 && metre.unit === 4 ? TICKS / 16 : TICKS / 8;
}

/** The written length, or null where no spelling stands for it. */
export function spellLength(ticks: number, unit: number): string | null {
  return LENGTHS.find(([, units]) => units * unit === ticks)?.[0] ?? null;
}

/** Steps that can be written: C, (an octave under middle C) to b'. */
export const LOWEST_STEP = -7;
export const HIGHEST_STEP = 20;

/** `C` for 0, `c` for 7, `B,` for -1, `c'` for 14. */
export function spellStep(step: number): string {
  const letter = LETTERS[letterOf(step)] as string;
  if (step >= 7) return letter.toLowerCase() + "'".repeat(Math.floor(step / 7) - 1);
  return letter + ','.repeat(-Math.floor(step / 7));
}

/** Inverse of spellStep; null for anything else. */
export function readStep(text: string): number | null {
  const match = /^([A-G])(,?)$|^([a-g])('?)$/.exec(text);
  if (!match) return null;
  const base = LETTERS.indexOf((match[1] ?? match[3] ?? '').toUpperCase());
  return match[1] ? base - (match[2] ? 7 : 0) : base + 7 + (match[4] ? 7 : 0);
}

export const ACCIDENTALS: Readonly<Record<string, Alteration>> = { '^': 1, _: -1, '=': 0 };

/**
 * Every character that the grammar may ask a body for. A network has to know all of them, also those that none of the tunes
 * it learnt from happens to have: the countdown of a longer section, an octave's comma.
 */
export const BODY_CHARACTERS: string = [
  ...[BEGIN, END, COUNTDOWN, LETTERS.join(''), LETTERS.join('').toLowerCase(), ",'", 'z(<>-:|[]'],
  ...LENGTHS.map(([text]) => text),
  ...Object.keys(ACCIDENTALS),
].join('');
