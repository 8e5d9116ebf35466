import { EngineError } from '../errors.ts';
import { withChords } from '../harmony/index.ts';
import {
  type MidiNote,
  type PlayedTune,
  PROGRAMS,
  playTune,
  TICKS_PER_QUARTER,
  type Ticks,
  type VoiceNotes,
} from '../render/index.ts';
import { sentence } from '../sentence.ts';
import { accentAt } from './accents.ts';
import { accompany } from './accompany.ts';
import { withCountIn } from './count-in.ts';
import { fitRange } from './fit-range.ts';
import { follow } from './follow.ts';
import type { Instrument } from './instruments.ts';
import type { Part, Piece, Role, SoundedNote } from './piece.ts';
import { isForMelody, playVoice, roleOf } from './play-voice.ts';

export type Speed = 'slow' | 'usual' | 'fast';

/** Parts of the usual tempo: slow enough to learn by ear from, fast enough for a good night. */
export const SPEEDS: Readonly<Record<Speed, number>> = { slow: 0.66, usual: 1, fast: 1.2 };

/** How a tune is played, all of it said. */
export interface Manner {
  readonly instrument: Instrument;
  readonly speed: Speed;
  readonly countIn: boolean;
  /** Chords are chosen where the tune has none. */
  readonly harmony: boolean;
  readonly times: number;
}

/** General MIDI programs of the accompaniment: steel-string guitar, double bass. */
const GUITAR = 25;
const BASS = 32;

/** The longest recording of a tune; what is rendered takes 60 MB a minute while it is mixed. */
export const MOST_SECONDS = 360;

/** Between two notes of the same pitch there is at least so much silence, in seconds, or they would be one. */
const RESTRUCK = 0.02;

/**
 * A tune as it is about to be played: the melody on its instrument, guitar and bass as the type is accompanied, the tempo
 * and swing of the type. Where the text has voices for others, they play what stands there, each on its instrument. Throws EngineError 'bad-abc' for text that has no music, 'bad-request' for a tune that would take
 * longer than MOST_SECONDS.
 */
export function perform(abc: string, type: string, manner: Manner): Piece {
  const tune = playTune(manner.harmony ? harmonised(abc) : abc, type);
  const secondsPerTick = 60 / (tune.quartersPerMinute * SPEEDS[manner.speed] * TICKS_PER_QUARTER);
  const once = pieceOf(tune, type, manner, secondsPerTick);
  const { times } = manner;
  let piece = once;
  for (let time = 1; time < times; time++) piece = follow(piece, once);
  if (piece.ends > MOST_SECONDS) {
    throw new EngineError(
      'bad-request',
      sentence('This tune would take {minutes} minutes to play, and at most {most} are recorded.', {
        minutes: Math.ceil(piece.ends / 60),
        most: MOST_SECONDS / 60,
      }),
      { seconds: piece.ends },
    );
  }
  if (!manner.countIn) return piece;
  const { metre, dance } = tune;
  const bar = metre.num / metre.den;
  // A beat that does not go into the bar (5/4 in halves) is counted in the metre's own.
  const beat = Number.isInteger(bar / dance.beat) ? dance.beat : 1 / metre.den;
  return withCountIn(piece, {
    beat: beat * 4 * TICKS_PER_QUARTER * secondsPerTick,
    perBar: Math.round(bar / beat),
  });
}

/** Text that only abcjs makes out is played as it is. */
function harmonised(abc: string): string {
  try {
    return withChords(abc);
  } catch (error) {
    if (error instanceof EngineError && error.code === 'bad-abc') return abc;
    throw error;
  }
}

function pieceOf(
  tune: PlayedTune,
  type: string,
  { instrument }: Manner,
  secondsPerTick: number,
): Piece {
  const [first, ...others] = tune.voices;
  if (first === undefined) {
    throw new EngineError(
      'bad-abc',
      sentence('There is not one note in this tune that can be played.'),
    );
  }
  const { guitar, bass } = accompany(tune, type);
  const inSeconds = (notes: readonly MidiNote[]): SoundedNote[] =>
    notes.map(({ start, end, ...note }) => ({
      ...note,
      start: start * secondsPerTick,
      end: end * secondsPerTick,
    }));
  const sung = (voice: VoiceNotes, role: Role): Part => {
    const notes = melodyOf(voice.notes, tune, type, instrument);
    return {
      ...{ role, program: instrument.program },
      notes: articulated(inSeconds(notes), instrument),
    };
  };
  const asWritten = (voice: VoiceNotes, role: Role): Part => ({
    ...{ role, program: voice.program ?? 0 },
    notes: inSeconds(playVoice(voice.notes, role)),
  });
  const parts: Part[] = [
    isForMelody(first) ? sung(first, 'melody') : asWritten(first, 'melody'),
    ...others.map((voice) =>
      // Voices of which nothing is said are as many players of what plays the first.
      voice.program === PROGRAMS.melody ? sung(voice, 'melody') : asWritten(voice, roleOf(voice)),
    ),
    { role: 'guitar', program: GUITAR, notes: inSeconds(guitar) },
    { role: 'bass', program: BASS, notes: inSeconds(bass) },
  ];
  const ends = Math.max(...tune.voices.flatMap(({ notes }) => notes.map(({ end }) => end)));
  return {
    title: tune.title,
    parts: parts.filter(({ notes }) => notes.length > 0),
    downbeat: downbeatOf(tune) * secondsPerTick,
    begins: 0,
    ends: ends * secondsPerTick,
    next: nextDownbeatOf(tune) * secondsPerTick,
  };
}

function melodyOf(
  notes: readonly MidiNote[],
  { bars, voices }: PlayedTune,
  type: string,
  instrument: Instrument,
): MidiNote[] {
  // Voices of one kind are moved together.
  const alike = voices.filter((voice) => voice.program === voices[0]?.program);
  const fitted = fitRange(
    alike.flatMap((voice) => voice.notes.map(({ pitch }) => pitch)),
    instrument,
  );
  const eighth = TICKS_PER_QUARTER / 2;
  let at = 0;
  return notes.map(({ pitch, start, end, velocity }) => {
    while ((bars[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    const bar = bars[at];
    const accent = bar === undefined ? 1 : accentAt(type, bar, start, eighth);
    const touched = velocity * (1 + (accent - 1) * instrument.touch);
    return {
      ...{ start, end, pitch: fitted(pitch) },
      velocity: Math.max(1, Math.min(127, Math.round(touched))),
    };
  });
}

/** Notes as long as the instrument holds them, and begun a little early where it speaks late. */
function articulated(
  notes: readonly SoundedNote[],
  { held, ring, speaks }: Instrument,
): SoundedNote[] {
  const nextOfPitch = new Map<number, number>();
  const articulate = (note: SoundedNote, isLast: boolean): SoundedNote => {
    const length = (note.end - note.start) * (isLast ? 1 : held);
    const again = nextOfPitch.get(note.pitch) ?? Number.POSITIVE_INFINITY;
    nextOfPitch.set(note.pitch, note.start);
    const end = Math.min(note.start + length + ring, again - RESTRUCK);
    return {
      ...note,
      start: Math.max(0, note.start - speaks),
      end: Math.max(note.start + length / 2, end) - speaks,
    };
  };
  // From the end, so that every note knows when its pitch is struck next.
  const ordered = [...notes].sort((a, b) => a.start - b.start);
  return ordered
    .map((_, index) => {
      const at = ordered.length - 1 - index;
      return articulate(ordered[at] as SoundedNote, index === 0);
    })
    .reverse();
}

/** Where the first whole bar begins. */
function downbeatOf({ bars }: PlayedTune): Ticks {
  const [first, second] = bars;
  return first !== undefined && !first.full && second !== undefined ? second.start : 0;
}

/** Where the bar after the last one begins: a last bar that a pick-up has made short is counted whole. */
function nextDownbeatOf({ bars }: PlayedTune): Ticks {
  const last = bars.at(-1);
  if (last === undefined) return 0;
  const full = Math.round((last.metre.num / last.metre.den) * 4 * TICKS_PER_QUARTER);
  const short = !last.full && last.end - last.start < full;
  return short && bars.length > 1 ? last.start + full : last.end;
}
