import { chordSymbol } from '../abc/chord-symbol.ts';
import { EngineError } from '../errors.ts';
import { sentence } from '../sentence.ts';
import {
  type AbcTune,
  type AudioEvent,
  type PlayedVoice,
  parseTune,
  playedTracks,
  playedVoices,
} from './abcjs.ts';
import { spreadAccidentals } from './bar-accidentals.ts';
import { boundedTune, musicLines } from './bounded-text.ts';
import { type DanceTempo, danceTempo, type PlayedMetre } from './dance-tempo.ts';
import type { MidiNote } from './midi-file.ts';
import { type PlayedBar, playedBars } from './played-bars.ts';
import { swing } from './swing.ts';
import { TICKS_PER_WHOLE, type Ticks, toTicks } from './ticks.ts';

/** General MIDI programs, from 0, by which the notes of abcjs are told apart: fiddle, nylon guitar, double bass. */
export const PROGRAMS = { melody: 40, chords: 24, bass: 32 } as const;

/** What a text says whose other voices have the chords. */
const GCHORD_OFF = /^%%MIDI\s+gchordoff\s*$/m;

/** Longest tune that is played, in whole notes: at a reel's tempo, an hour. Repeats and rests count. */
const MAX_WHOLE_NOTES = 3_600;
/** Longest single note or rest, in whole notes. */
const MAX_NOTE = 64;

/** A tune in the order in which it sounds: repeats and endings played out, ties joined, swung where the dance swings. */
export interface PlayedTune {
  readonly title: string;
  readonly metre: PlayedMetre;
  readonly key: { readonly root: string; readonly acc: string; readonly mode: string };
  /** What the type has us know: beat and swing. */
  readonly dance: DanceTempo;
  /** Beats of the dance a minute. */
  readonly tempo: number;
  readonly quartersPerMinute: number;
  /** Voices in their order; those without any note are left out. */
  readonly voices: readonly VoiceNotes[];
  /** Chord symbols strummed in the plain way of abcjs. */
  readonly strummed: {
    readonly chords: readonly MidiNote[];
    readonly bass: readonly MidiNote[];
  };
  /** Chord symbols that are to be played, by the time from which they hold, ascending. */
  readonly symbols: readonly { readonly at: Ticks; readonly symbol: string }[];
  /** Bars of the first voice, one after the other. */
  readonly bars: readonly PlayedBar[];
}

/** What one voice plays. */
export interface VoiceNotes {
  /** As it stands before its staff; empty where none does. */
  readonly name: string;
  /** General MIDI program, from 0; null: the drum kit. That of PROGRAMS.melody where the text names none. */
  readonly program: number | null;
  readonly notes: readonly MidiNote[];
}

/**
 * The first tune of an ABC text as it is played; MIDI files and recordings are both made of this. A `Q:` in the text decides
 * the tempo, else `type` does, or what `R:` says where that is undefined. Throws EngineError 'bad-abc' for text that has no
 * music or is too long.
 */
export function playTune(abc: string, type: string | undefined): PlayedTune {
  const text = boundedTune(abc);
  const tune = parseTune(playedLines(text));
  const words = parseTune(text).metaText;
  checkLengths(tune);
  spreadAccidentals(tune);

  const metre = tune.getMeterFraction();
  const dance = danceTempo(type ?? words.rhythm ?? '', metre);
  const tempo =
    tune.metaText.tempo === undefined ? dance.beatsPerMinute : writtenTempo(tune, dance);
  const sequences = playedVoices(tune);
  const bars = playedBars(sequences[0] ?? [], metre);
  const tracks = playedTracks(tune, PROGRAMS);
  // One track for each voice, and behind them the chords where there are any.
  const voices = tracks
    .slice(0, sequences.length)
    .map(voiceOf)
    .filter(({ notes }) => notes.length > 0);
  const strummed = tracks.slice(sequences.length).flatMap((track) => track.flatMap(noteOf));
  const swung = (notes: readonly MidiNote[]) =>
    dance.swings ? swingOf(notes, bars, dance) : (time: Ticks) => time;
  const played = (notes: readonly MidiNote[], swinging: (time: Ticks) => Ticks): MidiNote[] =>
    notes.map(({ pitch, start, end, velocity }) => ({
      ...{ pitch, velocity },
      start: swinging(start),
      end: swinging(end),
    }));
  const lead = swung(voices[0]?.notes ?? []);
  const of = (program: number) =>
    played(
      strummed.filter((note) => note.program === program),
      lead,
    );
  const symbols = GCHORD_OFF.test(text) ? [] : symbolsOf(sequences);
  return {
    title: words.title ?? '',
    metre,
    key: tune.getKeySignature(),
    dance,
    tempo,
    quartersPerMinute: tempo * dance.beat * 4,
    // Each swings by its own pairs: a drum's even ones would take the swing out of dotted ones.
    voices: voices.map((voice) => ({
      ...voice,
      notes: played(voice.notes, swung(voice.notes)),
    })),
    strummed: { chords: of(PROGRAMS.chords), bass: of(PROGRAMS.bass) },
    symbols: symbols.map(({ at, symbol }) => ({ at: lead(at), symbol })),
    bars,
  };
}

/** Pairs are counted from the bars that are as long as the metre says: pick-ups and their complements count from their neighbours. */
function swingOf(
  notes: readonly MidiNote[],
  bars: readonly PlayedBar[],
  dance: DanceTempo,
): (time: Ticks) => Ticks {
  const starts = bars.filter(({ full }) => full).map(({ start }) => start);
  const boundaries = notes.flatMap(({ start, end }) => [start, end]);
  return swing(boundaries, starts.length > 0 ? starts : [0], (dance.beat / 2) * TICKS_PER_WHOLE);
}

/** What abcjs has for the drum kit in place of a program. */
const DRUM_KIT = 128;

function voiceOf(track: readonly AudioEvent[]): VoiceNotes {
  const program = track.find(({ cmd }) => cmd === 'program')?.instrument ?? PROGRAMS.melody;
  const name = track.find(({ cmd, type }) => cmd === 'text' && type === 'name')?.text ?? '';
  return {
    name,
    program: program === DRUM_KIT ? null : Math.min(127, Math.max(0, program)),
    notes: track.flatMap(noteOf),
  };
}

/** Notes of the chord track carry their own programs. */
function noteOf(event: AudioEvent): (MidiNote & { readonly program: number })[] {
  const { cmd, pitch = -1, start = 0, duration = 0, volume = 80, instrument } = event;
  if (cmd !== 'note' || !(duration > 0) || !(pitch >= 0 && pitch <= 127)) return [];
  const silence = Math.max(0, Math.min(event.gap ?? 0, duration / 2));
  const from = toTicks(start);
  return [
    {
      pitch: Math.round(pitch),
      start: from,
      end: Math.max(from + 1, toTicks(start + duration - silence)),
      velocity: Math.max(1, Math.min(127, Math.round(volume))),
      program:
        instrument === PROGRAMS.chords || instrument === PROGRAMS.bass
          ? instrument
          : PROGRAMS.melody,
    },
  ];
}

/** Of the first voice that has any. */
function symbolsOf(voices: readonly PlayedVoice[]): { at: Ticks; symbol: string }[] {
  for (const voice of voices) {
    const symbols: { at: Ticks; symbol: string }[] = [];
    let time = 0;
    for (const { duration = 0, chord } of voice) {
      const written = chord?.find(({ position }) => position === 'default')?.name;
      const symbol = written === undefined ? null : chordSymbol(written);
      if (symbol !== null) symbols.push({ at: toTicks(time), symbol });
      time += duration;
    }
    if (symbols.length > 0) return symbols;
  }
  return [];
}

/** In the beat of the dance: what `Q:` says, by way of the length of a bar. */
function writtenTempo(tune: AbcTune, { beat }: DanceTempo): number {
  const { num, den } = tune.getMeterFraction();
  const perMinute = 60_000 / tune.millisecondsPerMeasure();
  const tempo = (num / den / beat) * perMinute;
  if (!(tempo >= 5 && tempo <= 1_000)) {
    throw new EngineError(
      'bad-abc',
      sentence(
        'The tempo of this tune can not be played. Write it as Q:1/4=120, for 120 quarter notes a minute.',
      ),
      { field: 'Q' },
    );
  }
  return Math.round(tempo * 1_000) / 1_000;
}

/** The music, and of the fields the tempo. */
function playedLines(text: string): string {
  const tempo = /^Q:.*$/m.exec(text)?.[0];
  const music = musicLines(text, { played: true });
  return tempo === undefined ? music : music.replace(/^K:/m, `${tempo}\nK:`);
}

/** Throws EngineError 'bad-abc' for notes and tunes of absurd length, before they are played out. */
function checkLengths(tune: AbcTune): void {
  let longest = 0;
  let total = 0;
  for (const line of tune.lines) {
    for (const element of line.staff?.flatMap((staff) => staff.voices.flat()) ?? []) {
      const bars = element.rest?.text ?? 0;
      const length = Math.max(element.duration ?? 0, Number(bars) || 0);
      longest = Math.max(longest, length);
      total += length;
    }
  }
  if (!(longest <= MAX_NOTE && total <= MAX_WHOLE_NOTES)) {
    throw new EngineError(
      'bad-abc',
      sentence(
        'This tune is too long to play: at most {most} whole notes to a note and {mostInAll} in all.',
        { most: MAX_NOTE, mostInAll: MAX_WHOLE_NOTES },
      ),
      { longest, total },
    );
  }
}
