/**
 * Standard MIDI Files (MMA RP-001) as notes, bounded: everything in a file may be a lie.
 *
 *   file  := MThd 6 format tracks division | (MTrk length event* | other chunk)*
 *   event := variable-length ticks since the last one, (status | running status) data
 *
 * Read here as it is written in render/midi-file.ts: the readers at hand loop or run out of memory on files like those of
 * the tests.
 */

export interface MidiNote {
  /** Middle C is 60. */
  readonly pitch: number;
  readonly start: number;
  readonly end: number;
}

/** The notes of one channel in one track. */
export interface MidiPart {
  readonly name: string;
  readonly channel: number;
  /** By their beginning. */
  readonly notes: readonly MidiNote[];
}

export interface MidiSong {
  readonly ticksPerQuarter: number;
  readonly title: string;
  readonly parts: readonly MidiPart[];
  readonly metres: readonly {
    readonly at: number;
    readonly beats: number;
    readonly unit: number;
  }[];
  readonly keys: readonly {
    readonly at: number;
    readonly sharps: number;
    readonly minor: boolean;
  }[];
}

/** A file that cannot be read, in a sentence with the byte where it goes wrong. */
export class MidiFault extends Error {}

const MOST_TRACKS = 64;
const MOST_EVENTS = 200_000;
/** Ticks from beginning to end: 2^28 is a single longest wait, and about four days at 120. */
const LONGEST = 2 ** 28;
const LONGEST_TEXT = 200;

class Bytes {
  readonly data: Uint8Array;
  at: number;
  readonly end: number;

  constructor(data: Uint8Array, at: number, end: number) {
    this.data = data;
    this.at = at;
    this.end = end;
  }

  fault(why: string): never {
    throw new MidiFault(`The MIDI file is broken at byte ${this.at + 1}: ${why}.`);
  }

  byte(): number {
    if (this.at >= this.end) this.fault('it is cut off');
    return this.data[this.at++] ?? 0;
  }

  number(bytes: number): number {
    let value = 0;
    for (let i = 0; i < bytes; i++) value = value * 256 + this.byte();
    return value;
  }

  /** Seven bits to a byte, at most four bytes. */
  variable(): number {
    let value = 0;
    for (let i = 0; i < 4; i++) {
      const byte = this.byte();
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
    return this.fault('a number is longer than four bytes');
  }

  take(length: number): Uint8Array {
    if (length > this.end - this.at) this.fault('it is cut off');
    this.at += length;
    return this.data.subarray(this.at - length, this.at);
  }
}

interface Draft {
  title: string;
  events: number;
  readonly parts: MidiPart[];
  readonly metres: MidiSong['metres'][number][];
  readonly keys: MidiSong['keys'][number][];
}

/** Throws MidiFault where it is none that can be read. */
export function readMidi(data: Uint8Array): MidiSong {
  const file = new Bytes(data, 0, data.length);
  if (text(file.take(4)) !== 'MThd') file.fault('it does not begin with MThd');
  const headerLength = file.number(4);
  if (headerLength < 6) file.fault('its header is too short');
  const header = file.at;
  const format = file.number(2);
  const tracks = file.number(2);
  const division = file.number(2);
  file.at = header;
  file.take(headerLength);
  if (format > 2) file.fault(`format ${format} is not known`);
  if (tracks > MOST_TRACKS)
    throw new MidiFault(`The MIDI file has ${tracks} tracks; at most ${MOST_TRACKS} are read.`);
  if (division & 0x8000)
    throw new MidiFault(
      'The MIDI file counts time in frames of film, not in beats; export it with beats.',
    );
  if (division === 0)
    throw new MidiFault('The MIDI file says that a beat has no ticks (division 0).');
  const song: Draft = { title: '', events: 0, parts: [], metres: [], keys: [] };
  for (let track = 0; track < tracks && file.at < file.end; ) {
    const kind = text(file.take(4));
    const length = file.number(4);
    if (length > file.end - file.at) file.fault(`a chunk of ${length} bytes is cut off`);
    const from = file.at;
    file.take(length);
    if (kind !== 'MTrk') continue;
    readTrack(new Bytes(data, from, from + length), track === 0, song);
    track++;
  }
  const { title, parts, metres, keys } = song;
  return { ticksPerQuarter: division, title, parts, metres, keys };
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** A name as UTF-8 where it is, otherwise Latin-1; without what cannot be shown. */
function name(bytes: Uint8Array): string {
  const short = bytes.subarray(0, LONGEST_TEXT);
  const utf8 = Buffer.from(short).toString('utf8');
  const read = utf8.includes('\uFFFD') ? text(short) : utf8;
  return read.replace(/\p{Cc}/gu, ' ').trim();
}

/** Data bytes behind each kind of channel event, 0x8 to 0xE. */
const DATA_BYTES = [2, 2, 2, 2, 1, 1, 2] as const;

function readTrack(track: Bytes, isFirst: boolean, song: Draft): void {
  let now = 0;
  let status = 0;
  let trackName = '';
  const channels = new Map<number, MidiNote[]>();
  const open = new Map<number, number>(); // channel * 128 + pitch: when it began
  const close = (key: number) => {
    const start = open.get(key);
    open.delete(key);
    if (start === undefined || now <= start) return;
    const channel = key >> 7;
    const notes = channels.get(channel) ?? [];
    notes.push({ pitch: key & 127, start, end: now });
    channels.set(channel, notes);
  };
  while (track.at < track.end) {
    now += track.variable();
    if (now > LONGEST) track.fault('it would last for days');
    if (++song.events > MOST_EVENTS)
      throw new MidiFault(
        `The MIDI file has more than ${MOST_EVENTS.toLocaleString('en')} events; send single tunes.`,
      );
    const first = track.byte();
    if (first === 0xff) {
      const kind = track.byte();
      const data = track.take(track.variable());
      if (kind === 0x2f) break;
      if (kind === 0x03) {
        trackName = name(data);
        if (isFirst) song.title = trackName;
      } else readMeta(kind, data, now, song);
      continue;
    }
    if (first === 0xf0 || first === 0xf7) {
      track.take(track.variable());
      continue;
    }
    if (first > 0xf0) track.fault('an event there cannot stand in a file');
    if (first >= 0x80) status = first;
    else track.at--;
    if (status === 0) track.fault('data stands there before any event');
    const kind = status >> 4;
    const data = track.take(DATA_BYTES[kind - 8] ?? 2);
    if (data.some((byte) => byte > 0x7f)) track.fault('a data byte is too large');
    if (kind !== 8 && kind !== 9) continue;
    const key = ((status & 15) << 7) | (data[0] ?? 0);
    close(key);
    if (kind === 9 && (data[1] ?? 0) > 0) open.set(key, now);
  }
  for (const key of [...open.keys()]) close(key);
  for (const [channel, notes] of channels) {
    notes.sort((a, b) => a.start - b.start || b.pitch - a.pitch);
    song.parts.push({ name: trackName, channel, notes });
  }
}

function readMeta(kind: number, data: Uint8Array, at: number, { metres, keys }: Draft): void {
  const [first = 0, second = 0] = data;
  if (kind === 0x58 && data.length >= 2 && first >= 1 && first <= 32 && second <= 5)
    metres.push({ at, beats: first, unit: 2 ** second });
  const sharps = (first << 24) >> 24;
  if (kind === 0x59 && data.length >= 2 && Math.abs(sharps) <= 7)
    keys.push({ at, sharps, minor: second === 1 });
}
