import { letterOf, readKey, signatureOf } from './key.ts';
import type { Alteration, NoteElement, Tune } from './tune.ts';

/** A note of a tune as it sounds. */
export interface SoundingNote {
  readonly element: NoteElement;
  /** MIDI numbers (middle C is 60) in the order of its pitches: one, or several for a double stop. */
  readonly midi: readonly number[];
  /** It is not struck anew: a tie leads to it. */
  readonly tied: boolean;
}

/** Semitones above C of the letters C D E F G A B. */
const SEMITONES = [0, 2, 4, 5, 7, 9, 11] as const;
const MIDDLE_C = 60;

/**
 * The notes of a tune in their order, grace notes left out. An accidental holds to the end of its bar for its letter in every
 * octave (ABC 2.1, section 11.3, `%%propagate-accidentals pitch`), and beyond it where a tie carries it.
 */
export function soundingNotes(tune: Tune): SoundingNote[] {
  let signature = signatureOf(tune.key);
  const altered = new Map<number, Alteration>();
  const notes: SoundingNote[] = [];
  // Whether nothing but bar lines and fields stands behind the last of them.
  let adjacent = false;
  for (const element of tune.elements) {
    if (element.kind === 'bar' || element.kind === 'bar-rest') altered.clear();
    if (element.kind === 'rest' || element.kind === 'bar-rest') adjacent = false;
    if (element.kind === 'field' && element.name === 'K') {
      const key = readKey(element.value)?.key;
      if (key) signature = signatureOf(key);
    }
    if (element.kind !== 'note') continue;
    const last = notes.at(-1);
    const tiedTo = adjacent && last?.element.tie === true ? last : null;
    const midi = element.pitches.map(({ step, accidental }) => {
      const letter = letterOf(step);
      if (accidental !== null) altered.set(letter, accidental);
      const at = tiedTo?.element.pitches.findIndex((pitch) => pitch.step === step) ?? -1;
      const carried = accidental === null ? tiedTo?.midi[at] : undefined;
      return carried ?? numberOf(step, altered.get(letter) ?? signature[letter] ?? 0);
    });
    const tied =
      tiedTo !== null && midi.length > 0 && midi.every((one) => tiedTo.midi.includes(one));
    notes.push({ element, midi, tied });
    adjacent = true;
  }
  return notes;
}

/** MIDI number of a diatonic step above middle C with an alteration. */
function numberOf(step: number, alteration: Alteration): number {
  return MIDDLE_C + 12 * Math.floor(step / 7) + (SEMITONES[letterOf(step)] ?? 0) + alteration;
}
