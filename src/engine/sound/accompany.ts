import type { MidiNote, PlayedBar, PlayedTune, Ticks } from '../render/index.ts';
import { TICKS_PER_QUARTER } from '../render/index.ts';
import { type ChordNotes, chordNotes } from './chord-notes.ts';
import { idiomOf } from './idioms.ts';
import { above, alternates, DOUBLE_BASS, fifthOf, GUITAR_BASS, voicing } from './voicings.ts';

const EIGHTH = TICKS_PER_QUARTER / 2;

/** Strengths of the strokes. */
export const VELOCITY = { bass: 92, alternate: 84, chord: 66, accented: 78 } as const;
/** A chord is damped after this part of the way to the next stroke, bass notes ring until there. */
export const CHICK = 0.7;
/** A plectrum takes so many ticks from string to string: some 10 ms in a reel. */
export const STRUM: Ticks = 8;

export interface Accompaniment {
  readonly guitar: readonly MidiNote[];
  readonly bass: readonly MidiNote[];
}

interface Stroke {
  readonly at: Ticks;
  readonly end: Ticks;
  readonly letter: string;
  readonly last: boolean;
}

/**
 * Guitar and bass from a tune's chord symbols, as its type is accompanied; without chord symbols, nothing. They begin with
 * the first whole bar, so that a pick-up stands alone, and let the last chord ring.
 */
export function accompany(tune: PlayedTune, type: string): Accompaniment {
  const guitar: MidiNote[] = [];
  const bass: MidiNote[] = [];
  const symbols = tune.symbols.flatMap(({ at, symbol }) => {
    const notes = chordNotes(symbol);
    return notes === null ? [] : [{ at, notes }];
  });
  if (symbols.length === 0) return { guitar, bass };
  const strokes = strokesOf(tune.bars, type);
  let lastChord: ChordNotes | null = null;
  for (const { at, end, letter, last } of strokes) {
    const chord = symbols.findLast((one) => one.at <= at)?.notes ?? null;
    if (chord === null) continue;
    const isBass = letter === 'B' || letter === 'F';
    if (isBass) {
      const fifth = letter === 'F' && !last && alternates(chord, lastChord);
      const tone = fifth ? fifthOf(chord) : chord.bass;
      const velocity = fifth ? VELOCITY.alternate : VELOCITY.bass;
      guitar.push({ pitch: above(GUITAR_BASS, tone), start: at, end, velocity });
      bass.push({ pitch: above(DOUBLE_BASS, tone), start: at, end, velocity });
      lastChord = chord;
    }
    if (!isBass || last) {
      const velocity = letter === 'C' ? VELOCITY.accented : VELOCITY.chord;
      const length = last ? end - at : Math.round((end - at) * CHICK);
      for (const [string, pitch] of voicing(chord).entries()) {
        const start = at + Math.min(string * STRUM, Math.floor(length / 4));
        guitar.push({ pitch, start, end: at + length, velocity });
      }
    }
  }
  return { guitar, bass };
}

/** The strokes of all bars; each ends where the next begins. */
function strokesOf(bars: readonly PlayedBar[], type: string): Stroke[] {
  const struck: { at: Ticks; letter: string }[] = [];
  let end: Ticks = 0;
  for (const bar of wholeBars(bars)) {
    for (const [eighth, letter] of [...idiomOf(type, bar.metre)].entries()) {
      const at = bar.start + eighth * EIGHTH;
      if (letter !== '.' && at < bar.end) struck.push({ at, letter });
    }
    end = bar.end;
  }
  // The tune ends with its last bass note, which has the chord with it and rings.
  const last = struck.findLastIndex(({ letter }) => letter === 'B' || letter === 'F');
  return struck.slice(0, last + 1).map(({ at, letter }, index) => ({
    ...{ at, letter, last: index === last },
    end: index === last ? end : (struck[index + 1]?.at ?? end),
  }));
}

/**
 * Bars as they are counted: the pick-up at the beginning is none, and two parts that make up a bar, before and after a repeat
 * sign, are one.
 */
function wholeBars(bars: readonly PlayedBar[]): PlayedBar[] {
  const whole: PlayedBar[] = [];
  let open: PlayedBar | null = null;
  for (const bar of isPickUp(bars[0]) ? bars.slice(1) : bars) {
    const joined: PlayedBar = open === null ? bar : { ...bar, start: open.start };
    const length = joined.end - joined.start;
    const wanted = fullLength(bar);
    if (bar.full || length > wanted) {
      if (open !== null) whole.push(open);
      whole.push(bar);
      open = null;
    } else if (length === wanted) {
      whole.push({ ...joined, full: true });
      open = null;
    } else {
      open = joined;
    }
  }
  if (open !== null) whole.push(open);
  return whole;
}

function isPickUp(bar: PlayedBar | undefined): boolean {
  return bar !== undefined && !bar.full && bar.end - bar.start < fullLength(bar);
}

function fullLength({ metre }: PlayedBar): Ticks {
  return Math.round((metre.num / metre.den) * 4 * TICKS_PER_QUARTER);
}
