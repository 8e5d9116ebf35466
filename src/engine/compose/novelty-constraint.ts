/**
 * No passage of a known tune that is longer than the cap: goes along with the text as it is written, hears it as
 * novelty/melody.ts hears a tune, and refuses the note that would make a shared passage too long.
 */
import { LENGTHS, spellLength, spellStep } from '../abc/notation.ts';
import type { MusicEvent, NoteEvent } from '../abc/rules/rule.ts';
import { CAP, type Cap } from '../novelty/cap.ts';
import { type Before, behind, GRAM, gramOf, type Heard, transition } from '../novelty/melody.ts';
import { type Passages, positionsOf, runTo } from '../novelty/passages.ts';
import type { Constraint } from './constraint.ts';

/** What has been heard, as far as it matters. */
export interface Hearing {
  /** The last note or rest that is complete; null: none yet. */
  readonly before: Before | null;
  /** Ticks of a note that is tied to the one to come; 0: none is. */
  readonly tied: number;
  /** The latest transitions and grams, and how many characters the latest notes count. */
  readonly transitions: readonly number[];
  readonly grams: readonly number[];
  readonly characters: readonly number[];
  /** How shared passages would go on that are about as long as they may be: grams, and how many characters are left for each. */
  readonly ends: ReadonlyMap<number, number>;
  /** No shared passage is so long that the note at hand or the one behind it could be refused. */
  readonly isIdle: boolean;
}

const SILENCE: Hearing = {
  ...{ before: null, tied: 0, transitions: [], grams: [], characters: [] },
  ...{ ends: new Map(), isIdle: true },
};
/** How much longer or shorter than written a note of broken rhythm or of a triplet is. */
const SHIFTS = [1, 3 / 2, 1 / 2, 2 / 3];
/** A note counts as many characters as it is written with, but no more than this: so it is known how soon a cap is near. */
const MOST_CHARACTERS = 3;

/** `unit`: ticks of the text's. Throws RangeError for a cap no longer than a gram. */
export function noveltyConstraint(passages: Passages, cap: Cap, unit: number): Constraint<Hearing> {
  const mostGrams = cap.notes - GRAM;
  if (mostGrams < 1) throw new RangeError(`a cap of ${cap.notes} notes is too low`);
  const lengths = new Set(LENGTHS.flatMap(([, units]) => SHIFTS.map((by) => units * unit * by)));

  const transitionsWith = ({ before, transitions }: Hearing, heard: Heard) =>
    before ? [...transitions.slice(1 - GRAM), transition(before, heard)] : transitions;

  /** How many characters are left behind so many notes. */
  const roomBehind = (characters: readonly number[], notes: number): number =>
    cap.characters - characters.slice(-notes).reduce((all, n) => all + n, 0);

  const isRefused = (state: Hearing, heard: Heard, characters: number): boolean =>
    state.ends.size > 0 &&
    Math.min(MOST_CHARACTERS, characters) >
      (state.ends.get(gramOf(transitionsWith(state, heard))) ?? MOST_CHARACTERS);

  /** A note that is not tied on, its whole length known. */
  const hear = (state: Hearing, heard: Heard, written: number): Hearing => {
    const transitions = transitionsWith(state, heard);
    const before = behind(state.before, heard);
    const latest = [...state.characters, Math.min(MOST_CHARACTERS, written)];
    const characters = latest.slice(-cap.notes);
    // A passage that is yet to be noticed has GRAM notes behind it.
    let isIdle = mostGrams > 1 && roomBehind(characters, GRAM) >= 2 * MOST_CHARACTERS;
    if (transitions.length < GRAM) return { ...SILENCE, before, transitions, characters, isIdle };
    const gram = gramOf(transitions);
    const grams = [...state.grams, gram].slice(-mostGrams);
    const ends = new Map<number, number>();
    for (const position of positionsOf(passages, gram)) {
      const run = runTo(passages, position, grams);
      const left = roomBehind(characters, GRAM + run);
      if (run + 2 > mostGrams || left < 2 * MOST_CHARACTERS) isIdle = false;
      const next = passages.grams[position + 1];
      if (!next) continue;
      const room = run === mostGrams ? 0 : left;
      if (room < MOST_CHARACTERS) ends.set(next, Math.min(room, ends.get(next) ?? room));
    }
    return { before, tied: 0, transitions, grams, characters, ends, isIdle };
  };

  const follow = (state: Hearing, event: MusicEvent, mayRefuse: boolean): Hearing | null => {
    if (event.kind === 'bar') return state;
    const heard = { step: event.step, ticks: state.tied + event.ticks };
    if (event.tie) return { ...state, tied: heard.ticks };
    const characters = state.tied > 0 ? MOST_CHARACTERS : charactersOf(event, state.before, unit);
    if (mayRefuse && isRefused(state, heard, characters)) return null;
    return hear(state, heard, characters);
  };

  return {
    start: SILENCE,
    step: (state, event) => follow(state, event, true),
    accept: (state, event) => follow(state, event, false) as Hearing,
    // A character may end one note and begin another.
    isIdle: (state) => state.isIdle,
    // A passage does not go on with its next note at another length either: that would be the same tune, limping.
    admits(state, { isRest, steps }) {
      if (state.ends.size === 0 || isRest || steps === null) return true;
      return !steps.every((step) =>
        [...lengths].some((ticks) =>
          isRefused(state, { step, ticks: state.tied + ticks }, spellStep(step).length + 1),
        ),
      );
    },
  };
}

/** What a note or rest is written with: accidental, letter, octave, length; `>` and `<` count with the first of their notes. */
function charactersOf(note: NoteEvent, before: Before | null, unit: number): number {
  const { step, accidental, ticks, written } = note;
  const isPartner = before !== null && (ticks === 3 * before.ticks || before.ticks === 3 * ticks);
  const length = written === 1.5 * unit ? 1 : (spellLength(written, unit)?.length ?? 1);
  return (
    (accidental === null ? 0 : 1) +
    (step === null ? 1 : spellStep(step).length) +
    (isPartner ? 0 : length)
  );
}

/** What the writer of a tune is given: nothing where nothing is known. */
export const novel = (passages: Passages | null, unit: number): readonly Constraint[] =>
  passages === null ? [] : [noveltyConstraint(passages, CAP, unit) as Constraint];
