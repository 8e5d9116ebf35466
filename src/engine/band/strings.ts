import type { Element } from '../abc/tune.ts';
import type { ChordNotes } from '../sound/chord-notes.ts';
import { idiomOf } from '../sound/idioms.ts';
import {
  above,
  alternates,
  DOUBLE_BASS,
  fifthOf,
  GUITAR_BASS,
  voicing,
} from '../sound/voicings.ts';
import type { BandBar } from './bars.ts';
import { noteOf, restOf } from './lengths.ts';
import { barSpelling, type NamedChord, spellTone } from './spell.ts';
import { type Stroke, strokesOf } from './strokes.ts';

/** Dances whose chords are plucked, low strings and then high ones, and not struck. */
const PLUCKED = /waltz|mazurka|air/i;

/** Both are written an octave higher than they sound. */
const WRITTEN_HIGHER = 7;

interface Played {
  readonly at: number;
  /** Sounding, as MIDI numbers. */
  readonly pitches: readonly number[];
  readonly chord: NamedChord;
}

/** The guitar's bars: the roots and fifths of its idiom on the low strings, chords on the upper ones. */
export function guitarBars(bars: readonly BandBar[], type: string): Element[][] {
  const plucked = PLUCKED.test(type);
  return barsOf(bars, type, (strokes, tone, last) => {
    let chords = 0;
    return strokes.map(({ at, letter, chord }, index): Played => {
      const tones = voicing(chord.notes);
      const isBass = isBassNote(letter);
      const low = isBass ? [above(GUITAR_BASS, tone(index))] : [];
      if (last && index === strokes.length - 1) return { at, chord, pitches: [...low, ...tones] };
      if (isBass) return { at, chord, pitches: low };
      const half = tones.length - 2;
      chords += 1;
      const pair = chords % 2 === 1 ? tones.slice(0, 2) : tones.slice(Math.max(0, half));
      return { at, chord, pitches: plucked ? pair : tones };
    });
  });
}

/** The double bass has the guitar's roots and fifths, and lets each ring until the next. */
export function bassBars(bars: readonly BandBar[], type: string): Element[][] {
  return barsOf(bars, type, (strokes, tone) =>
    strokes.flatMap(({ at, letter, chord }, index) =>
      isBassNote(letter) ? [{ at, chord, pitches: [above(DOUBLE_BASS, tone(index))] }] : [],
    ),
  );
}

const isBassNote = (letter: string): boolean => letter === 'B' || letter === 'F';

/**
 * @param playing what an instrument makes of a bar's strokes. `tone` is the pitch class of a stroke's bass note. The last bar ends
 *   with its last bass note.
 */
function barsOf(
  bars: readonly BandBar[],
  type: string,
  playing: (strokes: readonly Stroke[], tone: (index: number) => number, last: boolean) => Played[],
): Element[][] {
  let before: ChordNotes | null = null;
  return bars.map((bar) => {
    const { beats, unit, symbol } = bar.metre;
    const pattern = symbol === 'none' ? 'B' : idiomOf(type, { num: beats, den: unit });
    const all = strokesOf(bar, pattern);
    const end = all.findLastIndex(({ letter }) => isBassNote(letter));
    const strokes = bar.last && end >= 0 ? all.slice(0, end + 1) : all;
    const tones = strokes.map(({ letter, chord: { notes } }, index) => {
      if (!isBassNote(letter)) return notes.bass;
      const ends = bar.last && index === strokes.length - 1;
      const fifth = letter === 'F' && !ends && alternates(notes, before);
      before = notes;
      return fifth ? fifthOf(notes) : notes.bass;
    });
    return written(
      bar,
      playing(strokes, (index) => tones[index] ?? 0, bar.last),
    );
  });
}

/** Notes as they are written, each until the next or to the bar's end, with rests where nothing sounds. */
function written({ ticks, key }: BandBar, played: readonly Played[]): Element[] {
  const spell = barSpelling(key);
  const first = played[0]?.at ?? ticks;
  return [
    ...restOf(first),
    ...played.flatMap(({ at, pitches, chord }, index) => {
      const spelled = pitches
        .toSorted((a, b) => a - b)
        .map((midi) => spellTone(midi, chord))
        .map((tone) => ({ ...tone, step: tone.step + WRITTEN_HIGHER }))
        .map(spell);
      return noteOf(spelled, (played[index + 1]?.at ?? ticks) - at);
    }),
  ];
}
