/**
 * The skeleton of a tune: the notes on its strong beats. A variation keeps them, and everything between them is drawn anew.
 */
import { letterOf } from '../abc/key.ts';
import { spellMetre } from '../abc/metre.ts';
import type { NoteEvent } from '../abc/rules/rule.ts';
import { type Alteration, type Metre, TICKS } from '../abc/tune.ts';
import type { Constraint } from './constraint.ts';

/**
 * Where the weight lies, in eighths from the bar line: the beats that are tapped in six, nine and two; in four the first and
 * the third, which carry a reel's chords; in three the first, and the third, which leads on. (Breathnach, Folk Music and
 * Dances of Ireland, chapter 5.)
 */
const STRONG: Readonly<Record<string, readonly number[]>> = {
  '6/8': [0, 3],
  '9/8': [0, 3, 6],
  '2/4': [0, 2],
  '3/4': [0, 4],
  '4/4': [0, 4],
};

/** Strong beats of a bar in ticks from its beginning. */
export const strongBeats = (metre: Metre): readonly number[] =>
  (STRONG[spellMetre(metre)] ?? [0]).map((eighths) => (eighths * TICKS) / 8);

/** A note that has to begin at a place of a cell. */
export interface Demand {
  /** Ticks from the cell's beginning. */
  readonly at: number;
  readonly step: number;
  readonly alteration: Alteration;
}

/** The notes of a cell that begin on the beats given (ticks from the cell's beginning), as demands. */
export function demandsOf(
  notes: readonly NoteEvent[],
  beats: readonly number[],
  signature: readonly number[],
): Demand[] {
  const now = [...signature];
  const demands: Demand[] = [];
  let at = 0;
  for (const { step, accidental, ticks } of notes) {
    if (step !== null) {
      const letter = letterOf(step);
      if (accidental !== null) now[letter] = accidental;
      if (beats.includes(at)) demands.push({ at, step, alteration: now[letter] as Alteration });
    }
    at += ticks;
  }
  return demands;
}

interface Along {
  readonly cell: number;
  /** Ticks of the cell that are filled. */
  readonly at: number;
  /** Alterations by letter that hold in the bar. */
  readonly now: readonly number[];
}

/**
 * Refuses what leaves the skeleton: `demands` by cell; cells without any are free. `closed`: cells whose last note may not be tied
 * on, since what follows is given. `lengths`: ticks of the cells; `signature`: alterations of the letters C to B.
 */
export function skeletonConstraint(
  demands: readonly (readonly Demand[])[],
  closed: readonly boolean[],
  lengths: readonly number[],
  signature: readonly number[],
): Constraint<Along> {
  const begin = (cell: number): Along => ({ cell, at: 0, now: signature });
  return {
    start: begin(0),
    step({ at, now }, event, cell) {
      if (event.kind === 'bar') return begin(cell + 1);
      const end = at + event.ticks;
      if (event.tie && closed[cell] && end === lengths[cell]) return null;
      let after = now;
      if (event.step !== null && event.accidental !== null) {
        const changed = [...now];
        changed[letterOf(event.step)] = event.accidental;
        after = changed;
      }
      for (const demand of demands[cell] ?? []) {
        if (demand.at > at && demand.at < end) return null;
        if (demand.at !== at) continue;
        if (event.step !== demand.step) return null;
        if (after[letterOf(demand.step)] !== demand.alteration) return null;
      }
      return { cell, at: end, now: after };
    },
    accept: ({ at, now }, event, cell) =>
      event.kind === 'bar' ? begin(cell + 1) : { cell, at: at + event.ticks, now },
    isIdle: ({ cell }) => !closed[cell] && (demands[cell] ?? []).length === 0,
    admits({ at }, { isRest, steps }, cell) {
      const demand = demands[cell]?.find((one) => one.at === at);
      return !demand || (!isRest && (steps?.includes(demand.step) ?? true));
    },
  };
}
