/**
 * What goes along with a text that is being written and refuses where it is going: novelty, the skeleton of a variation.
 * Unlike a rule of the grammar it may remember as much as it likes, so nobody works out beforehand whether a way out is
 * left: where none is, the writer goes back to the last choice that had another (writer.ts). A finished text has every
 * constraint's consent to every event.
 */
import { barsBack } from '../abc/dittos.ts';
import type { State, Walk } from '../abc/grammar.ts';
import type { Beginning, MusicEvent } from '../abc/rules/rule.ts';
import { beginningOf } from '../abc/text-reader.ts';

export interface Constraint<S = unknown> {
  readonly start: S;
  /** The state after an event in the cell of this number; null: it may not happen. */
  step(state: S, event: MusicEvent, cell: number): S | null;
  /**
   * False where a note or rest that is only beginning to be read is refused already, whatever its length. `step` says the
   * same later; this saves the writer from going there and back.
   */
  admits?(state: S, beginning: Beginning, cell: number): boolean;
  /** True where nothing that the next character ends or begins will be refused: then nobody needs to ask, which is quicker. */
  isIdle?(state: S): boolean;
  /** The state after an event that nobody could help: one of an opening that a person gave. */
  accept?(state: S, event: MusicEvent, cell: number): S;
}

/** A place in the text: the grammar's state, and one of every constraint. */
export interface Place {
  readonly grammar: State;
  readonly constraints: readonly unknown[];
}

export const startOf = (walk: Walk, constraints: readonly Constraint[]): Place => ({
  grammar: walk.start,
  constraints: constraints.map(({ start }) => start),
});

/** The place behind a character; null where the grammar or a constraint refuses it. `given`: constraints have no say. */
export function stepPlace(
  walk: Walk,
  constraints: readonly Constraint[],
  { grammar, constraints: states }: Place,
  character: string,
  given = false,
): Place | null {
  const heard: { event: MusicEvent; cell: number }[] = [];
  const next = walk.step(grammar, character, undefined, (event, cell) =>
    heard.push({ event, cell }),
  );
  if (!next) return null;
  const beginning = given ? null : beginningOf(next.text);
  const after: unknown[] = [];
  for (const [i, constraint] of constraints.entries()) {
    let state = states[i];
    for (const { event, cell } of heard) {
      const stepped = constraint.step(state, event, cell);
      if (stepped !== null) state = stepped;
      else if (given) state = constraint.accept?.(state, event, cell) ?? state;
      else return null;
    }
    if (beginning && constraint.admits?.(state, beginning, next.cell) === false) return null;
    after.push(state);
  }
  return { grammar: next, constraints: after };
}

/** Clears, in place, the characters of a mask that a constraint refuses; whether any is left. */
export function restrict(
  mask: Uint8Array,
  walk: Walk,
  constraints: readonly Constraint[],
  place: Place,
  alphabet: readonly string[],
): boolean {
  if (constraints.every((one, i) => one.isIdle?.(place.constraints[i]))) return mask.includes(1);
  let any = false;
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] !== 1) continue;
    if (barsBack(alphabet[i] as string) !== undefined)
      any = true; // whoever offers a ditto has asked
    else if (stepPlace(walk, constraints, place, alphabet[i] as string)) any = true;
    else mask[i] = 0;
  }
  return any;
}
