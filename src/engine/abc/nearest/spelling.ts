/**
 * Notes that the taught text has no words for, double sharps and the like, as the neighbouring letter of the same sound (Cb
 * for B).
 */
import { letterOf, modeSignature, signatureOf } from '../key.ts';
import type { Alteration, Key, Mode, NoteElement, Pitch } from '../tune.ts';

/** Semitones above C of the letters C D E F G A B. */
const SEMITONES = [0, 2, 4, 5, 7, 9, 11] as const;
const semitone = (step: number, alteration: number): number =>
  12 * Math.floor(step / 7) + (SEMITONES[letterOf(step)] ?? 0) + alteration;

/** Alterations of the key on C that the text of a tune in this mode is written against, C to B. */
const TEXT_MODES: Readonly<Partial<Record<Mode, Mode>>> = { lydian: 'major', phrygian: 'minor' };
const textSignature = (mode: Mode): readonly number[] =>
  modeSignature({ tonic: 'C', mode: TEXT_MODES[mode] ?? mode });
/** Steps from a tonic's letter to C. */
const toC = (key: Key): number => -'CDEFGAB'.indexOf(key.tonic.charAt(0));

/** What accidentals hold in a bar as it is read: for their letter, to the end of the bar. */
export class BarSigns {
  readonly #now: number[];

  constructor(signature: readonly number[]) {
    this.#now = [...signature];
  }

  alterationOf({ step, accidental }: Pitch): number {
    const letter = letterOf(step);
    if (accidental !== null) this.#now[letter] = accidental;
    return this.#now[letter] ?? 0;
  }
}

/** What is written in a bar of the tune's key. */
export class WrittenBar {
  readonly #key: Key;
  readonly #own: readonly number[];
  readonly #text: readonly number[];
  readonly #now: number[];
  readonly #most: number;

  /** `most`: sharps or flats that a note may have, and that it may differ by from the key. */
  constructor(key: Key, most: 1 | 2 = 2) {
    this.#key = key;
    this.#most = most;
    this.#own = signatureOf(key);
    this.#text = textSignature(key.mode);
    this.#now = [...this.#own];
  }

  /** Whether the taught text can say it: a single accidental, which none other on its letter stands before. */
  canSay(step: number, alteration: number): boolean {
    const letter = letterOf(step);
    const own = this.#own[letter] ?? 0;
    const now = this.#now[letter] ?? 0;
    const inText = (this.#text[letterOf(step + toC(this.#key))] ?? 0) + alteration - own;
    const cancels = now !== own && alteration !== now && alteration !== own;
    const within = Math.max(Math.abs(alteration), Math.abs(alteration - own)) <= this.#most;
    return within && Math.abs(inText) <= 1 && !cancels;
  }

  spell(step: number, alteration: number): Pitch {
    const letter = letterOf(step);
    const needed = alteration !== this.#now[letter];
    this.#now[letter] = alteration;
    return { step, accidental: needed ? (alteration as Alteration) : null };
  }
}

export function respell(
  note: NoteElement,
  read: BarSigns,
  written: WrittenBar,
  inOwnKey: boolean,
): { note: NoteElement; respelled: boolean } {
  let respelled = false;
  const pitches = note.pitches.map((pitch) => {
    const alteration = read.alterationOf(pitch);
    const spelled = spellings(pitch.step, alteration).find(([step, sign]) =>
      written.canSay(step, sign),
    );
    const [step, sign] = spelled ?? [pitch.step, alteration];
    respelled ||= step !== pitch.step;
    const fresh = written.spell(step, sign);
    // An accidental that a player wrote to be safe stays.
    return inOwnKey && pitch.accidental !== null && sign === pitch.accidental && step === pitch.step
      ? { step, accidental: pitch.accidental }
      : fresh;
  });
  return { note: { ...note, pitches: pitches.sort((a, b) => a.step - b.step) }, respelled };
}

/** A pitch as it is written, and as its neighbours of the same sound. */
function spellings(step: number, alteration: number): (readonly [number, number])[] {
  const sound = semitone(step, alteration);
  const as = (other: number) => [other, sound - semitone(other, 0)] as const;
  return [[step, alteration], as(step + 1), as(step - 1)];
}
