import { EngineError } from '../errors.ts';
import { sentence } from '../sentence.ts';
import { type AbcTune, type AudioEvent, parseTune, playedTracks, playedVoices } from './abcjs.ts';
import { spreadAccidentals } from './bar-accidentals.ts';
import { boundedTune, musicLines } from './bounded-text.ts';
import { type DanceTempo, danceTempo } from './dance-tempo.ts';
import { type MidiNote, type MidiPart, midiFile } from './midi-file.ts';
import { swing } from './swing.ts';
import { TICKS_PER_QUARTER, TICKS_PER_WHOLE, type Ticks, toTicks } from './ticks.ts';

/** General MIDI programs, from 0: fiddle, nylon guitar, double bass. */
const PROGRAMS = { melody: 40, chords: 24, bass: 32 } as const;

/** Longest tune that is played, in whole notes: at a reel's tempo, an hour. Repeats and rests count. */
const MAX_WHOLE_NOTES = 3_600;
/** Longest single note or rest, in whole notes. */
const MAX_NOTE = 64;

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
 * The first tune of an ABC text as a Standard MIDI File, format 1: repeats and endings played out, a melody track for
 * each voice, and where there are chord symbols one track of chords and one of bass. A `Q:` in the text decides the
 * tempo, else the type does. Throws EngineError 'bad-abc' for text that has no music or is too long.
 */
export function writeMidi(abc: string, options: MidiOptions = {}): WrittenMidi {
  const text = boundedTune(abc);
  const tune = parseTune(playedLines(text));
  const words = parseTune(text).metaText;
  checkLengths(tune);
  spreadAccidentals(tune);

  const metre = tune.getMeterFraction();
  const dance = danceTempo(options.type ?? words.rhythm ?? '', metre);
  const tempo =
    tune.metaText.tempo === undefined ? dance.beatsPerMinute : writtenTempo(tune, dance);
  const parts = playedParts(tune, dance);
  const quartersPerMinute = tempo * dance.beat * 4;
  const title = words.title ?? '';
  const midi = midiFile({ title, quartersPerMinute, metre, key: tune.getKeySignature(), parts });
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

/** Melody parts first, then chords and bass; parts without a note are left out. */
function playedParts(tune: AbcTune, dance: DanceTempo): MidiPart[] {
  const tracks = playedTracks(tune, PROGRAMS).map((track) => track.flatMap(noteOf));
  const played = (program: number) =>
    tracks.map((notes) => notes.filter((note) => note.program === program));
  const melodies = played(PROGRAMS.melody).filter((notes) => notes.length > 0);
  const parts = [
    ...melodies.map((notes, at) => ({
      name: at === 0 ? 'Melody' : `Melody ${at + 1}`,
      program: PROGRAMS.melody,
      notes,
    })),
    { name: 'Chords', program: PROGRAMS.chords, notes: played(PROGRAMS.chords).flat() },
    { name: 'Bass', program: PROGRAMS.bass, notes: played(PROGRAMS.bass).flat() },
  ].filter(({ notes }) => notes.length > 0);
  if (!dance.swings) return parts;

  const boundaries = melodies.flat().flatMap(({ start, end }) => [start, end]);
  const swung = swing(boundaries, fullBarStarts(tune), (dance.beat / 2) * TICKS_PER_WHOLE);
  return parts.map((part) => ({
    ...part,
    notes: part.notes.map((note) => ({ ...note, start: swung(note.start), end: swung(note.end) })),
  }));
}

/** Notes of the chord track carry their own programs; all others are melody. */
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

/** Starts of the bars that are as long as the metre says: pick-ups and their complements count from their neighbours. */
function fullBarStarts(tune: AbcTune): Ticks[] {
  const { num, den } = tune.getMeterFraction();
  const full = toTicks(num / den);
  const starts: Ticks[] = [];
  let time = 0;
  let barStart = 0;
  for (const element of playedVoices(tune)[0] ?? []) {
    time += element.duration ?? 0;
    if (element.el_type !== 'bar') continue;
    if (toTicks(time) - barStart === full) starts.push(barStart);
    barStart = toTicks(time);
  }
  return starts.length > 0 ? starts : [0];
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
  const music = musicLines(text);
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
