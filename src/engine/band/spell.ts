import { LETTERS, letterOf, signatureOf } from '../abc/key.ts';
import type { Alteration, Key, Pitch } from '../abc/tune.ts';
import type { ChordNotes } from '../sound/chord-notes.ts';

const MIDDLE_C = 60;
/** Semitones above C of the letters C D E F G A B. */
const SEMITONES = [0, 2, 4, 5, 7, 9, 11] as const;
/** Letters above its root that a tone of a chord has, by semitones: a third is a third, whatever its size. */
const LETTERS_UP = [0, 1, 1, 2, 2, 3, 4, 4, 4, 5, 6, 6] as const;

/** A chord that sounds, and the letters that its symbol has. */
export interface NamedChord {
  readonly notes: ChordNotes;
  /** 0 (C) to 6 (B). */
  readonly root: number;
  /** Of what stands behind the stroke of `D/F#`. */
  readonly bass: number;
}

export function namedChord(symbol: string, notes: ChordNotes): NamedChord {
  const [, root = 'C', bass = root] = /^([A-G])[^/]*(?:\/([A-G]))?/.exec(symbol) ?? [];
  return { notes, root: LETTERS.indexOf(root), bass: LETTERS.indexOf(bass) };
}

/** A tone of a chord without its accidental: how its letter is altered stands beside it. */
export interface Spelled {
  /** Diatonic steps above middle C. */
  readonly step: number;
  readonly alteration: Alteration;
}

/**
 * A sounding MIDI number as the tone of a chord that it is. A tone that would need a double accidental (the third of `D#m7b5`'s
 * neighbours) is written on the next letter.
 */
export function spellTone(midi: number, { notes, root, bass }: NamedChord): Spelled {
  const pitchClass = midi % 12;
  const up = LETTERS_UP[(((pitchClass - notes.root) % 12) + 12) % 12] ?? 0;
  const wanted =
    pitchClass === notes.bass && notes.bass !== notes.root ? bass : letterOf(root + up);
  for (const letter of [wanted, letterOf(wanted + 1), letterOf(wanted - 1)]) {
    const natural = SEMITONES[letter] ?? 0;
    const alteration = ((pitchClass - natural + 18) % 12) - 6;
    if (alteration < -1 || alteration > 1) continue;
    const octave = Math.round((midi - MIDDLE_C - natural - alteration) / 12);
    return { step: 7 * octave + letter, alteration: alteration as Alteration };
  }
  throw new Error(`the pitch ${midi} has no letter`);
}

/**
 * Accidentals of one bar. A letter that was once altered in the bar has its accidental written every time from there on: some
 * programs hold an accidental for all octaves, some for its own, and a reader is in no doubt.
 */
export function barSpelling(key: Key): (tone: Spelled) => Pitch {
  const signature = signatureOf(key);
  const altered = new Set<number>();
  return ({ step, alteration }) => {
    const letter = letterOf(step);
    if (alteration !== signature[letter]) altered.add(letter);
    return { step, accidental: altered.has(letter) ? alteration : null };
  };
}
