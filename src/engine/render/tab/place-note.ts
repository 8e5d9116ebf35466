import type { Fingering, Strings, Tab, Whistle } from './instruments.ts';
import { INSTRUMENTS } from './instruments.ts';

/** Where a note is found on an instrument. */
export type Placed =
  | { readonly kind: 'strings'; readonly stops: readonly Stop[] }
  | { readonly kind: 'whistle'; readonly fingering: Fingering }
  /** A tie leads to it: nothing new is to be done. */
  | { readonly kind: 'held' }
  /** Some note of it lies outside what the instrument has. */
  | { readonly kind: 'outside'; readonly side: 'below' | 'above' };

/** A string, counted from the lowest, and how many semitones above the open one it is stopped. */
export interface Stop {
  readonly string: number;
  readonly semitones: number;
}

/** Where the notes of a double stop (MIDI numbers as written for the instrument) are found. */
export function placeNote(tab: Tab, midi: readonly number[]): Placed {
  const instrument = INSTRUMENTS[tab];
  return instrument.kind === 'strings' ? onStrings(instrument, midi) : onWhistle(instrument, midi);
}

/** Each note on a string of its own, as low on the strings as can be: open strings are what these players look for. */
function onStrings({ strings, furthest }: Strings, midi: readonly number[]): Placed {
  const downwards = [...midi].sort((a, b) => b - a);
  const highest = strings.at(-1)?.open ?? 0;
  if (downwards.some((note) => note > highest + furthest))
    return { kind: 'outside', side: 'above' };
  const stops = assign(downwards, strings.length - 1);
  return stops === null ? { kind: 'outside', side: 'below' } : { kind: 'strings', stops };

  /** The best way to put these notes, highest first, on the strings up to this one. */
  function assign([note, ...lower]: readonly number[], top: number): Stop[] | null {
    if (note === undefined) return [];
    for (let string = top; string >= 0; string--) {
      const semitones = note - (strings[string]?.open ?? 0);
      if (semitones < 0) continue;
      if (semitones > furthest) return null;
      const rest = assign(lower, string - 1);
      if (rest !== null) return [{ string, semitones }, ...rest];
    }
    return null;
  }
}

/** A whistle has one voice: of a double stop it plays the upper note. */
function onWhistle({ lowest, fingerings }: Whistle, midi: readonly number[]): Placed {
  const semitones = Math.max(...midi) - lowest;
  const fingering = fingerings[semitones];
  if (fingering !== undefined) return { kind: 'whistle', fingering };
  return { kind: 'outside', side: semitones < 0 ? 'below' : 'above' };
}

/** First position: where each finger stands on a string in semitones, the hand at rest. */
const FINGERS = [0, 2, 4, 5, 7] as const;

/**
 * The finger of the first position for a stop: `0` open, `1` to `4`, `L` before one that stands a semitone lower than its usual
 * place (`L2` is G on the E string), `H` before one that reaches higher (`H3` is G sharp on the D string, `H4` C on the E string).
 */
export function fingerOf(semitones: number): string {
  const finger = FINGERS.indexOf(semitones as (typeof FINGERS)[number]);
  if (finger >= 0) return String(finger);
  return { 1: 'L1', 3: 'L2', 6: 'H3', 8: 'H4' }[semitones] ?? '';
}
