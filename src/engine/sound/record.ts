import { setImmediate } from 'node:timers/promises';
import { EngineError } from '../errors.ts';
import { sentence } from '../sentence.ts';
import { type PlacedPiece, placed } from './follow.ts';
import { type Chapter, id3Tag } from './id3.ts';
import { INSTRUMENTS, instrumentFor, instrumentOf } from './instruments.ts';
import { openKeyboard } from './keyboard.ts';
import { mix, TAIL_SECONDS } from './mix.ts';
import { openMp3Stream } from './mp3-stream.ts';
import { type Manner, perform, SPEEDS, type Speed } from './perform.ts';
import type { Piece } from './piece.ts';
import { openSoundfont } from './soundfont.ts';

/** Later with every change of what recordings sound like: those that were kept before are made anew. */
export const RENDERER_VERSION = 1;

/** How a tune is to be played; what is left out is as usual. */
export interface Performance {
  /** By name; left out, what suits the type. */
  readonly instrument?: string;
  readonly speed?: Speed;
  /** A bar or two are clicked before the tune. */
  readonly countIn?: boolean;
  /** Chords are chosen where the tune has none; unless false. Without them, and without any in the text, the melody is alone. */
  readonly harmony?: boolean;
  /** How often the tune is played, with its repeats as written each time: 1 to 9. */
  readonly times?: number;
}

export interface RecordedTune {
  readonly mp3: Uint8Array;
  readonly seconds: number;
  /** The name of what the melody was played on. */
  readonly instrument: string;
}

/** One of several tunes in a recording. */
export interface TuneInTurn {
  readonly abc: string;
  readonly type: string;
  readonly title: string;
  /** It follows the tune before it without a gap, as in a set. */
  readonly joined: boolean;
}

export interface RecordedTunes {
  readonly mp3: Uint8Array;
  readonly seconds: number;
  readonly chapters: readonly Chapter[];
}

const MOST_TIMES = 9;
/** From the last note of a tune to the next tune, where they do not belong together. */
const GAP_SECONDS = 1.5;

/** What plays tunes; it keeps the soundfont in memory, some 150 MB with what is unpacked of it. */
export interface Studio {
  /** Throws EngineError 'bad-abc' for text without music, 'bad-request' for an instrument there is not or a tune too long. */
  record(abc: string, type: string, how?: Performance): Promise<RecordedTune>;
  /** One recording with a chapter for each tune, in their order. Memory is taken for one of them at a time. */
  recordAll(
    tunes: readonly TuneInTurn[],
    how: Performance,
    title: string,
    onProgress?: (done: number) => void,
  ): Promise<RecordedTunes>;
  /** How long that would be, without making a sound: some milliseconds a tune. */
  secondsOfAll(tunes: readonly TuneInTurn[], how: Performance): Promise<number>;
}

export async function openStudio(): Promise<Studio> {
  const keyboard = await openKeyboard(await openSoundfont());
  return {
    async record(abc, type, how = {}) {
      const manner = mannerOf(type, how);
      const piece = perform(abc, type, manner);
      const stream = await openMp3Stream();
      stream.add(mix(keyboard, piece), 0);
      const { frames, seconds } = stream.end();
      const mp3 = Buffer.concat([id3Tag(piece.title), ...frames]);
      return { mp3, seconds, instrument: manner.instrument.name };
    },

    async recordAll(tunes, how, title, onProgress = () => {}) {
      const stream = await openMp3Stream();
      const chapters: Chapter[] = [];
      for (const [index, { piece, at }] of (await inTurn(tunes, how)).entries()) {
        chapters.push({ title: tunes[index]?.title ?? piece.title, at });
        stream.add(mix(keyboard, piece), at);
        onProgress(index + 1);
        await setImmediate();
      }
      const { frames, seconds } = stream.end();
      return {
        mp3: Buffer.concat([id3Tag(title, chapters, seconds), ...frames]),
        seconds,
        chapters,
      };
    },

    async secondsOfAll(tunes, how) {
      const last = (await inTurn(tunes, how)).at(-1);
      return last === undefined ? 0 : last.at + last.piece.ends + TAIL_SECONDS;
    },
  };
}

/** Tunes as they are played, each where it begins. */
async function inTurn(tunes: readonly TuneInTurn[], how: Performance): Promise<PlacedPiece[]> {
  const pieces: { piece: Piece; joined: boolean }[] = [];
  for (const { abc, type, joined } of tunes) {
    const isFirst = pieces.length === 0;
    // The count-in is for the first.
    const manner = mannerOf(type, { ...how, countIn: how.countIn === true && isFirst });
    pieces.push({ piece: perform(abc, type, manner), joined: joined && !isFirst });
    // Whoever waits for one tune is let in between.
    await setImmediate();
  }
  return placed(pieces, GAP_SECONDS);
}

/** Throws EngineError 'bad-request' for what nobody can play. */
export function mannerOf(type: string, how: Performance): Manner {
  const { speed = 'usual', countIn = false, harmony = true, times = 1 } = how;
  const instrument =
    how.instrument === undefined ? instrumentFor(type) : instrumentOf(how.instrument);
  if (instrument === undefined) {
    throw new EngineError(
      'bad-request',
      sentence('There is no {instrument} here. There is: {instruments}.', {
        instrument: how.instrument ?? '',
        instruments: INSTRUMENTS.map(({ name }) => name).join(', '),
      }),
    );
  }
  if (
    !Object.hasOwn(SPEEDS, speed) ||
    !(Number.isInteger(times) && times >= 1 && times <= MOST_TIMES)
  ) {
    throw new EngineError(
      'bad-request',
      sentence('A tune is played 1 to {most} times, slow, usual or fast.', { most: MOST_TIMES }),
    );
  }
  return { instrument, speed, countIn, harmony, times };
}
