/**
 * A wish that goes along with the rules: voices that sound together on a beat make a chord. A network that has read some
 * dozens of pieces keeps each voice singable, but does not hear three others that it wrote a hundred characters ago; so what
 * they sing is kept here, and characters are struck from the mask that would lead
 *
 * - to a note that, with what already sounds on a beat, belongs to no triad and no seventh (Kostka and Payne, Tonal Harmony:
 *   chord types of common practice; major sevenths are left out, since without their fifths they are mere clashes);
 * - between beats, to a note that is neither of such a chord nor a step from the one before it: passing and neighbour notes.
 *
 * It is a wish and no rule: where it would leave nothing, it is passed over. So it takes no way out that the rules have found.
 */

import type { Cell } from '../abc/form.ts';
import { letterOf } from '../abc/key.ts';
import { LENGTHS } from '../abc/notation.ts';
import { RULES } from '../abc/rules/index.ts';
import type { MusicEvent } from '../abc/rules/rule.ts';
import { ACCIDENTAL, GAP, NOTE } from '../abc/text-reader.ts';
import { TICKS } from '../abc/tune.ts';
import type { PieceState, PieceWalk } from './language.ts';

/** Semitones above C of the letters C D E F G A B. */
const SEMITONES = [0, 2, 4, 5, 7, 9, 11] as const;
const CHORDS: readonly (readonly number[])[] = [
  [0, 4, 7],
  [0, 3, 7],
  [0, 3, 6],
  [0, 4, 7, 10],
  [0, 3, 7, 10],
  [0, 3, 6, 10],
  [0, 3, 6, 9],
];
/** By set of pitch classes, a bit each: whether they belong to one chord. */
const IS_CHORD: readonly boolean[] = Array.from({ length: 4096 }, (_, set) =>
  CHORDS.some((chord) =>
    Array.from({ length: 12 }, (_root, root) =>
      chord.reduce((bits, tone) => bits | (1 << ((tone + root) % 12)), 0),
    ).some((bits) => (set & ~bits) === 0),
  ),
);

const TIME = RULES.findIndex(({ name }) => name === 'time');
const BEAT = TICKS / 4;
/** Sounds are kept for every eighth. */
const MOMENT = TICKS / 8;

interface Sung {
  /** Alterations by letter that hold in this bar. */
  altered: Map<number, number>;
  /** Where the next note begins, in ticks of a whole bar. */
  at: number;
  /** The last note: its step, and its pitch class while it is tied to what follows. */
  step: number | null;
  tied: number | null;
}

export class Concord {
  readonly #cells: readonly Cell[];
  readonly #signature: readonly number[];
  readonly #unit: number;
  readonly #sung: Sung[];
  /** Pitch class by voice, for every eighth of every bar; null: silent, or not written yet. */
  readonly #sounds: (number | null)[][][];

  constructor(
    cells: readonly Cell[],
    {
      voices,
      signature,
      unit,
    }: { readonly voices: number; readonly signature: readonly number[]; readonly unit: number },
  ) {
    this.#cells = cells;
    this.#signature = signature;
    this.#unit = unit;
    const first = cells[0]?.offset ?? 0;
    this.#sung = Array.from({ length: voices }, () => ({
      altered: new Map(),
      at: first,
      step: null,
      tied: null,
    }));
    this.#sounds = cells.map(({ ticks, offset }) =>
      Array.from({ length: Math.ceil((ticks + offset) / MOMENT) }, () =>
        Array<number | null>(voices).fill(null),
      ),
    );
  }

  /** Takes note of what a voice sings in a cell. */
  hear(event: MusicEvent, cell: number, voice: number): void {
    const sung = this.#sung[voice] as Sung;
    if (event.kind === 'bar') {
      sung.altered = new Map();
      sung.at = this.#cells[cell + 1]?.offset ?? 0;
      // A note that is tied over the bar line sounds there before its voice has its turn.
      if (sung.tied !== null && sung.at === 0) this.#sound(cell + 1, 0, 1, voice, sung.tied);
      return;
    }
    const { step, accidental, ticks, tie } = event;
    const tone = step === null ? null : (sung.tied ?? this.#tone(sung, step, accidental));
    if (step !== null && accidental !== null) sung.altered.set(letterOf(step), accidental);
    this.#sound(cell, sung.at, ticks, voice, tone);
    sung.at += ticks;
    sung.step = step;
    sung.tied = tie ? tone : null;
  }

  /** What is left of a mask, in place; all of it where nothing would be. */
  wish(mask: Uint8Array, alphabet: readonly string[], walk: PieceWalk, state: PieceState): void {
    const struck: number[] = [];
    let left = 0;
    for (let i = 0; i < mask.length; i++) {
      if (mask[i] !== 1) continue;
      if (this.#welcomes(walk, state, alphabet[i] as string)) left++;
      else struck.push(i);
    }
    if (left > 0) for (const i of struck) mask[i] = 0;
  }

  #welcomes(walk: PieceWalk, state: PieceState, character: string): boolean {
    const after = walk.step(state, character);
    const { cell, voice } = state;
    // The voice's turn ends here: its last note was looked at when it took its length.
    if (!after || after.cell !== cell || after.voice !== voice) return true;
    const own = after.voices[voice];
    const sung = this.#sung[voice] as Sung;
    if (!own) return true;
    const { mode, acc, step, len } = own.text;
    const at = (this.#cells[cell]?.offset ?? 0) + (own.rules[TIME] as number);
    if (mode === ACCIDENTAL)
      return SEMITONES.some((_, letter) =>
        this.#suits(cell, voice, at, this.#unit, this.#tone(sung, letter, acc - 2), null),
      );
    if (mode === NOTE) {
      const tone = this.#tone(sung, step, acc === 0 ? null : acc - 2);
      const ticks = (LENGTHS[len]?.[1] as number) * this.#unit;
      return this.#suits(cell, voice, at, ticks, sung.tied ?? tone, step);
    }
    if (mode === GAP && character === '-') {
      const before = state.voices[voice]?.text;
      if (!before || before.mode !== NOTE) return true;
      const tone = this.#tone(sung, before.step, before.acc === 0 ? null : before.acc - 2);
      return this.#suits(cell, voice, at, this.#unit, tone, before.step);
    }
    return true;
  }

  /** Whether a tone goes with what the others sing while it lasts. */
  #suits(
    cell: number,
    voice: number,
    at: number,
    ticks: number,
    tone: number,
    step: number | null,
  ): boolean {
    const end = at + ticks;
    for (let t = Math.ceil(at / BEAT) * BEAT; t < end; t += BEAT)
      if (!this.#isChord(cell, voice, t, tone)) return false;
    if (at % BEAT === 0) return true;
    const before = this.#sung[voice]?.step ?? null;
    // The octave may still change: a step is a step in any.
    const moves = before === null || step === null ? 0 : letterOf(step - before);
    return moves <= 1 || moves === 6 || this.#isChord(cell, voice, at, tone);
  }

  #isChord(cell: number, voice: number, at: number, tone: number): boolean {
    const sounding = this.#sounds[cell]?.[Math.floor(at / MOMENT)] ?? [];
    let set = 1 << tone;
    sounding.forEach((other, v) => {
      if (v !== voice && other !== null) set |= 1 << other;
    });
    return IS_CHORD[set] ?? true;
  }

  #tone({ altered }: Sung, step: number, accidental: number | null): number {
    const letter = letterOf(step);
    const alteration = accidental ?? altered.get(letter) ?? this.#signature[letter] ?? 0;
    return ((SEMITONES[letter] as number) + alteration + 12) % 12;
  }

  #sound(cell: number, at: number, ticks: number, voice: number, tone: number | null): void {
    const moments = this.#sounds[cell] ?? [];
    const end = Math.min(at + ticks, moments.length * MOMENT);
    for (let t = Math.ceil(at / MOMENT) * MOMENT; t < end; t += MOMENT)
      (moments[t / MOMENT] as (number | null)[])[voice] = tone;
  }
}
