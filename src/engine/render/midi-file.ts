import { type KeyOfTune, keySignature } from './midi-key.ts';
import { TICKS_PER_QUARTER, type Ticks } from './ticks.ts';

/**
 * A Standard MIDI File (MMA RP-001), format 1, written out byte by byte.
 *
 *   header: MThd 6 | format 1 | tracks | ticks per quarter
 *   track:  MTrk length | (ticks since the last event as a variable-length number, event)* | end of track
 *
 * Written here rather than by @tonejs/midi 2.0.28, which tests read it back with: that one writes every key signature
 * 14 fifths too sharp and titles with one byte to a UTF-16 unit, and copies the whole file for every event (five
 * seconds for 8,000 notes).
 */
export interface MidiSong {
  readonly title: string;
  readonly quartersPerMinute: number;
  readonly metre: { readonly num: number; readonly den: number };
  readonly key: KeyOfTune;
  readonly parts: readonly MidiPart[];
  /** When all parts end together; left out, each ends with its last note. */
  readonly ends?: Ticks;
}

export interface MidiPart {
  readonly name: string;
  /** General MIDI program, from 0; null: the drum kit. */
  readonly program: number | null;
  readonly notes: readonly MidiNote[];
}

export interface MidiNote {
  /** Middle C is 60. */
  readonly pitch: number;
  readonly start: Ticks;
  /** After `start`. */
  readonly end: Ticks;
  /** 1 to 127. */
  readonly velocity: number;
}

interface MidiEvent {
  readonly at: Ticks;
  /** Of events at the same tick, notes end before others begin. */
  readonly order: 0 | 1 | 2;
  readonly bytes: readonly number[];
}

/** The tenth channel is for drums. */
const CHANNELS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15] as const;
const DRUM_CHANNEL = 9;

/** The file as bytes. Parts beyond the fifteenth share the last channel. */
export function midiFile(song: MidiSong): Uint8Array {
  const { parts, ends = 0 } = song;
  const tracks = [
    conductorTrack(song),
    ...parts.map((part, at) =>
      partTrack(part, part.program === null ? DRUM_CHANNEL : (CHANNELS[at] ?? 15), ends),
    ),
  ];
  const header = [...uint16(1), ...uint16(tracks.length), ...uint16(TICKS_PER_QUARTER)];
  return Uint8Array.from([
    ...chunk('MThd', header),
    ...tracks.flatMap((bytes) => chunk('MTrk', bytes)),
  ]);
}

/** Title, tempo, metre and key: what concerns all parts. */
function conductorTrack({ title, quartersPerMinute, metre, key }: MidiSong): number[] {
  const microsecondsPerQuarter = Math.round(60_000_000 / quartersPerMinute);
  const { fifths, minor } = keySignature(key);
  const compound = metre.den >= 8 && metre.num % 3 === 0;
  const clocksPerClick = ((compound ? 3 : 1) * 96) / metre.den; // of 24 to a quarter
  return trackBytes([
    meta(0x03, [...Buffer.from(title)]),
    meta(0x51, [...uint16(microsecondsPerQuarter >> 8), microsecondsPerQuarter & 0xff]),
    meta(0x58, [metre.num & 0xff, Math.round(Math.log2(metre.den)), clocksPerClick & 0xff, 8]),
    meta(0x59, [fifths & 0xff, minor ? 1 : 0]),
  ]);
}

function partTrack(part: MidiPart, channel: number, ends: Ticks): number[] {
  const notes = part.notes.flatMap(({ pitch, start, end, velocity }): MidiEvent[] => [
    { at: start, order: 2, bytes: [0x90 | channel, pitch, velocity] },
    { at: end, order: 1, bytes: [0x80 | channel, pitch, 64] },
  ]);
  notes.sort((a, b) => a.at - b.at || a.order - b.order);
  return trackBytes(
    [
      meta(0x03, [...Buffer.from(part.name)]),
      { at: 0, order: 0, bytes: [0xc0 | channel, part.program ?? 0] },
      ...notes,
    ],
    ends,
  );
}

function meta(type: number, data: readonly number[]): MidiEvent {
  return { at: 0, order: 0, bytes: [0xff, type, ...variableLength(data.length), ...data] };
}

/** Events in the order of their times, and the end of the track: at `ends`, or with the last event where that is later. */
function trackBytes(events: readonly MidiEvent[], ends: Ticks = 0): number[] {
  const bytes: number[] = [];
  let now = 0;
  for (const event of events) {
    bytes.push(...variableLength(event.at - now), ...event.bytes);
    now = event.at;
  }
  bytes.push(...variableLength(Math.max(0, ends - now)), 0xff, 0x2f, 0);
  return bytes;
}

function chunk(name: string, data: readonly number[]): number[] {
  return [...Buffer.from(name), ...uint16(data.length >>> 16), ...uint16(data.length), ...data];
}

function uint16(value: number): [number, number] {
  return [(value >>> 8) & 0xff, value & 0xff];
}

/** Seven bits to a byte, the highest first; all but the last have the eighth bit set. Up to 2^28 - 1. */
function variableLength(value: number): number[] {
  const bytes = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift(0x80 | (rest & 0x7f));
  return bytes;
}
