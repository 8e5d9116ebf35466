import { EngineError } from '../errors.ts';
import { sentence } from '../sentence.ts';
import { type MidiPart, midiFile } from './midi-file.ts';
import { type PlayedTune, PROGRAMS, playTune } from './played-tune.ts';
import { TICKS_PER_QUARTER } from './ticks.ts';

export interface MidiOptions {
  /** Decides tempo and swing; what `R:` says where none is given. */
  readonly type?: string;
}

export interface WrittenMidi {
  readonly midi: Uint8Array;
  readonly seconds: number;
  /** Beats a minute, in the beat that a foot taps. */
  readonly tempo: number;
  /** That beat as a part of a whole note: 3/8 in a jig, 1/2 in a reel. */
  readonly beat: number;
}

/**
 * The first tune of an ABC text as a Standard MIDI File, format 1: repeats and endings played out, a track for each voice,
 * on its instrument and all of the same length, and where there are chord symbols that nobody plays one track of chords and
 * one of bass. A `Q:` in the text decides the tempo, else the type does. Throws EngineError 'bad-abc' for text that has no music or is too long.
 */
export function writeMidi(abc: string, options: MidiOptions = {}): WrittenMidi {
  const tune = playTune(abc, options.type);
  const { title, metre, key, tempo, dance, quartersPerMinute } = tune;
  const parts = partsOf(tune);
  const ends = tune.voices.length > 1 ? { ends: tune.bars.at(-1)?.end ?? 0 } : {};
  const midi = midiFile({ title, quartersPerMinute, metre, key, parts, ...ends });
  if (parts.length === 0) {
    throw new EngineError(
      'bad-abc',
      sentence('There is not one note in this tune that can be played.'),
    );
  }
  const last = Math.max(
    ...parts.map(({ notes }) => notes.reduce((end, note) => Math.max(end, note.end), 0)),
  );
  return {
    midi,
    seconds: ((last / TICKS_PER_QUARTER) * 60) / quartersPerMinute,
    tempo,
    beat: dance.beat,
  };
}

/** Voices first, then chords and bass; parts without a note are left out. */
function partsOf({ voices, strummed }: PlayedTune): MidiPart[] {
  return [
    ...voices.map(({ name, program, notes }, at) => ({
      name: voices.length > 1 && name !== '' ? name : at === 0 ? 'Melody' : `Melody ${at + 1}`,
      program,
      notes,
    })),
    { name: 'Chords', program: PROGRAMS.chords, notes: strummed.chords },
    { name: 'Bass', program: PROGRAMS.bass, notes: strummed.bass },
  ].filter(({ notes }) => notes.length > 0);
}
