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
  major: [1.3, -1, -1.9, -1.3, 2.3, -2.4, -1, 1.3, -1.3, -1.2, -0.7, -1],
  minor: [1.9, -2.8, -1.1, 1, -0.8, -1.3, -1.1, 1.6, -2.8, -0.5, -1.2, -1],
  diminished: [1.9, -2.8, -1.1, 1, -0.8, -1.3, 1.6, -1.1, -2.8, -0.5, -1.2, -1],
};

/** What chord stands at which place. */
const PLACES: Readonly<Record<string, Readonly<Record<Role, number>>>> = {
  'opens section': { tonic: 1.2, near: 0.4, leading: -0.6, away: -1.1 },
  'opens ending': { tonic: 0.2, near: 0.1, leading: -0.5, away: 0.1 },
  inside: { tonic: 0.1, near: 0.2, leading: 0.6, away: -0.4 },
  'fourth bar': { tonic: 0.2, near: 0.3, leading: -0.6, away: 0.5 },
  // The half cadence, and the last chord before a tonic: V in the second half of the fourth bar.
  turn: { tonic: -0.4, near: -0.6, leading: 2.1, away: -0.8 },
  // In a jig these are the last four half bars: IV V, V I, or V V, V I.
  end3: { tonic: 0, near: 0.4, leading: -0.9, away: 0.5 },
  end2: { tonic: -0.5, near: -0.4, leading: 0.9, away: 0 },
  end1: { tonic: -0.4, near: -0.3, leading: 1.4, away: -0.7 },
  end0: { tonic: 1.6, near: 0.4, leading: -0.7, away: -1.5 },
};

/** Going to a chord, apart from where one comes from. */
const ENTER: Readonly<Record<Mode, Readonly<Record<string, number>>>> = {
  major: { I: 0.5, V: 0, IV: 0, ii: -0.7, vi: 0, iii: -0.8, II: -1.1 },
  minor: { i: 0.8, V: -0.5, bVII: 0.3, bIII: -0.5, iv: -1.8, bVI: -0.2, v: -1, IV: -1.9 },
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
  '-1': 0.9,
  0: -0.3,
  1: -0.1,
  2: -0.2,
  3: -0.2,
  4: -1.8,
  5: -0.4,
};

/** Every note belongs to the chord, all but one do; changing at a bar line and behind it. */
const SINGLE: Habits = { all: 0.8, one: 0.5, 'change bar': -0.5, 'change inside': -2.3 };

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
