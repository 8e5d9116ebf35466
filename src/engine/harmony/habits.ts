/**
 * How much each term (terms.ts) counts, in natural logarithms of odds: a habit of 1 makes a row of chords e times as likely.
 *
 * Found by bench/harmony-fit.mjs from the human chord symbols of one half of the Nottingham jigs and hornpipes (195 tunes),
 * rounded to a tenth; the other half is for bench/harmony.mjs to report on. That half has major and minor tunes only. What
 * was set by hand: ENTER of the other modes, after the sources of chords.ts, and bVII and v in minor, which session players
 * use more than that collection does; notes against diminished chords, from the minor row.
 */
import type { Mode } from '../abc/tune.ts';
import type { Quality, Role } from './chords.ts';

export type Habits = Readonly<Record<string, number>>;

/** A note so many semitones above the root: 0, 1, .. 11. */
const NOTES: Readonly<Record<Quality, readonly number[]>> = {
  major: [1.7, -0.7, -1.5, -1, 2.7, -2, -0.6, 1.7, -1, -0.9, -0.3, -0.6],
  minor: [2.3, -2.5, -0.7, 1.4, -0.6, -0.9, -0.9, 2, -2.4, -0.2, -0.8, -0.8],
  diminished: [2.3, -2.5, -0.7, 1.4, -0.6, -0.9, 2, -0.9, -2.4, -0.2, -0.8, -0.8],
};

/** What chord stands at which place. */
const PLACES: Readonly<Record<string, Readonly<Record<Role, number>>>> = {
  'opens section': { tonic: 1.3, near: 0.4, leading: -0.6, away: -1.1 },
  'opens ending': { tonic: 0.3, near: 0, leading: -0.5, away: 0.2 },
  inside: { tonic: 0, near: 0.1, leading: 0.5, away: -0.5 },
  'fourth bar': { tonic: 0.1, near: 0.2, leading: -0.7, away: 0.4 },
  // The half cadence, and the last chord before a tonic: V in the second half of the fourth bar.
  turn: { tonic: -0.4, near: -0.6, leading: 2.1, away: -0.8 },
  // In a jig these are the last four half bars: IV V, V I, or V V, V I.
  end3: { tonic: 0, near: 0.4, leading: -0.9, away: 0.5 },
  end2: { tonic: -0.5, near: -0.4, leading: 0.9, away: 0 },
  end1: { tonic: -0.4, near: -0.3, leading: 1.4, away: -0.6 },
  end0: { tonic: 1.3, near: 0.7, leading: -0.8, away: -1.3 },
  home: { tonic: 1.3, near: -1, leading: 0.3, away: -0.6 },
};

/** Going to a chord, apart from where one comes from. */
const ENTER: Readonly<Record<Mode, Readonly<Record<string, number>>>> = {
  major: { I: 0.6, V: 0.1, IV: 0.1, ii: -0.6, vi: 0.2, iii: -0.7, II: -1 },
  minor: { i: 0.9, V: -0.4, bVII: 0.3, bIII: -0.4, iv: -1.7, bVI: -0.1, v: -1, IV: -1.8 },
  mixolydian: { I: 0.5, bVII: 1, IV: 0, v: -0.8, V: -1, ii: -1, vi: -0.8 },
  dorian: { i: 0.8, bVII: 1, bIII: -0.5, IV: -0.5, v: -0.5, V: -1.8, ii: -1.5 },
  lydian: { I: 0.5, V: 0, II: 0, vi: -0.3, iii: -0.8, IV: -1.5 },
  phrygian: { i: 0.8, bII: 0.5, bvii: 0, bIII: -0.3, iv: -0.8, bVI: -0.5 },
  locrian: { i: 0.5, bII: 0, bvii: 0, biii: -0.3, iv: -0.3, bVI: -0.3 },
};

/** The root moves so many fifths up: -1 is V to I, 1 is IV to I or I to V, 3 is I to vi. */
const MOTIONS: Readonly<Record<string, number>> = {
  '-5': -1.1,
  '-4': -2,
  '-3': -2,
  '-2': -1,
  '-1': 1,
  0: -0.2,
  1: 0.1,
  2: 0.1,
  3: 0.1,
  4: -1.5,
  5: 0,
};

/** Every note belongs to the chord, all but one do; changing at a bar line and behind it. */
const SINGLE: Habits = { all: 0.8, one: 0.5, 'change bar': -0.7, 'change inside': -2.5 };

type Table = Readonly<Record<string, Readonly<Record<string, number>> | readonly number[]>>;

/** Names of terms: the table's name, the row's, the column's. */
const named = (before: string, table: Table): Habits =>
  Object.fromEntries(
    Object.entries(table).flatMap(([row, columns]) =>
      Object.entries(columns).map(([column, value]) => [`${before}${row} ${column}`, value]),
    ),
  );

export const HABITS: Habits = {
  ...SINGLE,
  ...named('note ', NOTES),
  ...named('', PLACES),
  ...named('enter ', ENTER),
  ...named('', { motion: MOTIONS }),
};
