/**
 * The pitches that a tune may use, as masks over characters: the compass, and the accidentals that its key can print. They
 * concern the note at hand and nothing else, so they are kept apart from musical time: a mask is what time allows and
 * what pitch allows.
 */

import type { Cell } from './form.ts';
import { ACCIDENTALS } from './notation.ts';
import { compass } from './rules/compass.ts';
import { REFUSED, type RuleContext } from './rules/rule.ts';
import { ACCIDENTAL, GAP, NOTE, START, type TextState } from './text-reader.ts';
import type { Alteration } from './tune.ts';

/** Letters by their step without mark, and what the marks do to them. */
const STEP_OF = new Map([...'CDEFGABcdefgab'].map((letter, step) => [letter, step]));
const MARKS: Readonly<Record<string, number>> = { ',': -7, "'": 7 };

const BETWEEN: TextState = { ...START, mode: GAP };

export class PitchMasks {
  readonly #alphabet: readonly string[];
  readonly #context: Pick<RuleContext, 'compass' | 'accidentals'>;
  readonly #kept = new Map<number, Uint8Array>();

  constructor(alphabet: readonly string[], context: Pick<RuleContext, 'compass' | 'accidentals'>) {
    this.#alphabet = alphabet;
    this.#context = context;
  }

  /** One byte a character: 1 where pitch has nothing against it. */
  mask(s: TextState): Uint8Array {
    // Once a note has a length its pitch is settled; then, as between notes, only the next one matters.
    const open = s.mode === ACCIDENTAL || (s.mode === NOTE && s.len === 0);
    const key = open ? (s.mode * 4 + s.acc) * 64 + s.step + 7 : 0;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const at = open ? s : BETWEEN;
    const mask = Uint8Array.from(this.#alphabet, (c) => (this.#allows(at, c) ? 1 : 0));
    this.#kept.set(key, mask);
    return mask;
  }

  #allows(s: TextState, c: string): boolean {
    const letter = STEP_OF.get(c);
    const sign = ACCIDENTALS[c];
    if (s.mode === ACCIDENTAL) return letter !== undefined && this.#reachable(letter, s.acc);
    if (s.mode === NOTE) {
      const mark = MARKS[c];
      if (mark !== undefined) return this.#fits(s.step + mark, s.acc);
      if (!this.#fits(s.step, s.acc)) return false; // only its mark can bring it into the compass
    }
    if (letter !== undefined) return this.#reachable(letter, 0);
    if (sign === undefined) return true;
    return [...STEP_OF.values()].some((step) => this.#reachable(step, sign + 2));
  }

  /** Whether the letter can be a note that fits, as it stands or with its mark. */
  #reachable(step: number, acc: number): boolean {
    return this.#fits(step, acc) || this.#fits(step < 7 ? step - 7 : step + 7, acc);
  }

  #fits(step: number, acc: number): boolean {
    const accidental = acc === 0 ? null : ((acc - 2) as Alteration);
    const event = {
      kind: 'note',
      step,
      accidental,
      ticks: 0,
      written: 0,
      triplet: 0,
      tie: false,
    } as const;
    return compass.step(0, event, {} as Cell, this.#context as RuleContext) !== REFUSED;
  }
}
