/**
 * No passage of a known tune that is longer than the cap: goes along with the text as it is written, hears it as
 * novelty/melody.ts hears a tune, and refuses the note that would make a shared passage too long.
 */
import { LENGTHS } from '../abc/notation.ts';
import type { MusicEvent } from '../abc/rules/rule.ts';
import { CAP } from '../novelty/cap.ts';
import { type Before, behind, GRAM, gramOf, type Heard, transition } from '../novelty/melody.ts';
import { type Passages, positionsOf, runTo } from '../novelty/passages.ts';
import type { Constraint } from './constraint.ts';

/** What has been heard, as far as it matters. */
export interface Hearing {
  /** The last note or rest that is complete; null: none yet. */
  readonly before: Before | null;
  /** Ticks of a note that is tied to the one to come; 0: none is. */
  readonly tied: number;
  /** The latest transitions and grams. */
  readonly transitions: readonly number[];
  readonly grams: readonly number[];
  /** Grams in the longest passage that ends here. */
  readonly run: number;
  /** Grams that would be one too many: how passages go on that are as long as they may be. */
  readonly fatal: readonly number[];
}

const SILENCE: Hearing = { before: null, tied: 0, transitions: [], grams: [], run: 0, fatal: [] };
/** How much longer or shorter than written a note of broken rhythm or of a triplet is. */
const SHIFTS = [1, 3 / 2, 1 / 2, 2 / 3];

/** `cap`: notes (and rests) of the longest passage that may be shared, more than GRAM; `unit`: ticks of the text's. */
export function noveltyConstraint(
  passages: Passages,
  cap: number,
  unit: number,
): Constraint<Hearing> {
  const mostGrams = cap - GRAM;
  if (mostGrams < 1) throw new RangeError(`a cap of ${cap} notes is too low`);
  const lengths = new Set(LENGTHS.flatMap(([, units]) => SHIFTS.map((by) => units * unit * by)));

  const transitionsWith = ({ before, transitions }: Hearing, heard: Heard) =>
    before ? [...transitions.slice(1 - GRAM), transition(before, heard)] : transitions;

  /** A note that is not tied on, its whole length known. */
  const hear = (state: Hearing, heard: Heard): Hearing => {
    const transitions = transitionsWith(state, heard);
    const before = behind(state.before, heard);
    if (transitions.length < GRAM) return { ...SILENCE, before, transitions };
    const gram = gramOf(transitions);
    const grams = [...state.grams, gram].slice(-mostGrams);
    const fatal = new Set<number>();
    let run = 0;
    for (const position of positionsOf(passages, gram)) {
      const shared = runTo(passages, position, grams);
      const next = passages.grams[position + 1];
      if (next && shared === mostGrams) fatal.add(next);
      run = Math.max(run, shared);
    }
    return { before, tied: 0, transitions, grams, run, fatal: [...fatal] };
  };
  const isFatal = (state: Hearing, heard: Heard): boolean =>
    state.fatal.length > 0 && state.fatal.includes(gramOf(transitionsWith(state, heard)));

  const follow = (state: Hearing, event: MusicEvent, mayRefuse: boolean): Hearing | null => {
    if (event.kind === 'bar') return state;
    const ticks = state.tied + event.ticks;
    if (event.tie) return { ...state, tied: ticks };
    const heard = { step: event.step, ticks };
    return mayRefuse && isFatal(state, heard) ? null : hear(state, heard);
  };

  return {
    start: SILENCE,
    step: (state, event) => follow(state, event, true),
    accept: (state, event) => follow(state, event, false) as Hearing,
    // A character may end one note and begin another: so two notes ahead.
    isIdle: ({ run }) => run + 2 <= mostGrams,
    // A passage does not go on with its next note at another length either: that would be the same tune, limping.
    admits(state, { isRest, steps }) {
      if (state.fatal.length === 0 || isRest || steps === null) return true;
      return !steps.every((step) =>
        [...lengths].some((ticks) => isFatal(state, { step, ticks: state.tied + ticks })),
      );
    },
  };
}

/** What the writer of a tune is given: nothing where nothing is known. */
export const novel = (passages: Passages | null, unit: number): readonly Constraint[] =>
  passages === null ? [] : [noveltyConstraint(passages, CAP, unit) as Constraint];
