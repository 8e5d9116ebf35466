import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  BYTES_A_SECOND,
  INSTRUMENTS,
  openStudio,
  type Studio,
} from '../../../src/engine/sound/index.ts';
import { type Keyboard, openKeyboard } from '../../../src/engine/sound/keyboard.ts';
import { loudness } from '../../../src/engine/sound/loudness.ts';
import { CEILING_DBFS, LOUDNESS_LUFS, mix, TAIL_SECONDS } from '../../../src/engine/sound/mix.ts';
import { perform } from '../../../src/engine/sound/perform.ts';
import { mannerOf } from '../../../src/engine/sound/record.ts';
import { openSoundfont } from '../../../src/engine/sound/soundfont.ts';
import { RATE } from '../../../src/engine/sound/synthesise.ts';
import { describeWith } from '../../support/programs.ts';

const JIG = 'X:1\nT:The Kettle\nR:jig\nM:6/8\nL:1/8\nK:G\nD|GAB BAB|d2B A2G|AGE GED|G3 G2|\n';
/** Four bars, the last one short by the pick-up, at 116 dotted quarters a minute. */
const SECONDS = (8 * 60) / 116;

let studio: Studio;
let keyboard: Keyboard;
beforeAll(async () => {
  studio = await openStudio();
  keyboard = await openKeyboard(await openSoundfont());
});

/** The frames of an MP3 behind its tag: bit rate and samples a second of each. */
function framesOf(mp3: Uint8Array): { kbits: number; rate: number }[] {
  const bytes = Buffer.from(mp3);
  const sevens = (at: number) =>
    bytes.subarray(at, at + 4).reduce((size, byte) => (size << 7) | byte, 0);
  const frames: { kbits: number; rate: number }[] = [];
  for (let at = 10 + sevens(6); at + 4 <= bytes.length; ) {
    // MPEG 1, layer III, no checksum.
    if (bytes.readUInt16BE(at) !== 0xfffb) throw new Error(`no frame at ${at}`);
    const flags = bytes[at + 2] ?? 0;
    const kbits =
      [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320][flags >> 4] ?? 0;
    const rate = [44_100, 48_000, 32_000][(flags >> 2) & 3] ?? 0;
    frames.push({ kbits, rate });
    at += Math.floor((144_000 * kbits) / rate) + ((flags >> 1) & 1);
  }
  return frames;
}

describe.each(INSTRUMENTS)('mixed, $name', ({ name }) => {
  test('is as loud as all others, and never over the ceiling', () => {
    const piece = perform(JIG, 'jig', mannerOf('jig', { instrument: name, countIn: true }));
    const { left, right } = mix(keyboard, piece);
    expect(left.length).toBeCloseTo((piece.ends + TAIL_SECONDS) * RATE, -1);
    expect(loudness([left, right], RATE)).toBeGreaterThan(LOUDNESS_LUFS - 0.7);
    expect(loudness([left, right], RATE)).toBeLessThan(LOUDNESS_LUFS + 0.7);
    const ceiling = 10 ** (CEILING_DBFS / 20) + 1e-6;
    for (const channel of [left, right]) {
      expect(channel.every((sample) => Math.abs(sample) <= ceiling)).toBe(true);
      expect(Math.abs(channel.at(-1) ?? 1)).toBeLessThan(1e-3);
    }
  });
});

test('the tune is heard over what accompanies it', () => {
  const piece = perform(JIG, 'jig', mannerOf('jig', {}));
  const only = (roles: readonly string[]) => ({
    ...piece,
    parts: piece.parts.filter(({ role }) => roles.includes(role)),
  });
  expect(only(['guitar', 'bass']).parts).toHaveLength(2);
  // The same melody, once with all and once alone: what differs is the accompaniment.
  const all = mix(keyboard, piece);
  const alone = mix(keyboard, only(['melody']));
  expect(loudness([all.left], RATE) - loudness([alone.left], RATE)).toBeLessThan(1);
});

test('an MP3 of 128 kbit/s all through, as long as it says', async () => {
  const { mp3, seconds, instrument } = await studio.record(JIG, 'jig');
  expect(instrument).toBe('fiddle');
  expect(seconds).toBeCloseTo(SECONDS + TAIL_SECONDS, 1);
  const frames = framesOf(mp3);
  expect(new Set(frames.map(({ kbits, rate }) => `${kbits} ${rate}`))).toEqual(
    new Set(['128 32000']),
  );
  expect((frames.length * 1152) / RATE).toBeCloseTo(seconds, 0);
  expect(Buffer.from(mp3).includes('The Kettle')).toBe(true);
});

test('the same tune in the same way is the same bytes, whatever was played in between', async () => {
  const first = await studio.record(JIG, 'jig', { instrument: 'banjo' });
  await studio.record(JIG.replace('K:G', 'K:A'), 'reel', { instrument: 'harp' });
  const again = await studio.record(JIG, 'jig', { instrument: 'banjo' });
  expect(Buffer.from(again.mp3).equals(first.mp3)).toBe(true);
  const other = await (await openStudio()).record(JIG, 'jig', { instrument: 'banjo' });
  expect(Buffer.from(other.mp3).equals(first.mp3)).toBe(true);
});

test('many tunes: a chapter each, sets without a gap, progress after each', async () => {
  const tune = (title: string, joined: boolean) => ({ abc: JIG, type: 'jig', title, joined });
  const progress: number[] = [];
  const tunes = [tune('One', true), tune('Two', true), tune('Three', false)];
  const { mp3, seconds, chapters } = await studio.recordAll(tunes, {}, 'An evening', (done) =>
    progress.push(done),
  );
  // Known beforehand, too, and the size by it.
  expect(await studio.secondsOfAll(tunes, {})).toBeCloseTo(seconds, 1);
  expect(Math.abs(seconds * BYTES_A_SECOND - mp3.length)).toBeLessThan(4096);
  expect(progress).toEqual([1, 2, 3]);
  expect(chapters.map(({ title }) => title)).toEqual(['One', 'Two', 'Three']);
  const [one, two, three] = chapters.map(({ at }) => at);
  expect(one).toBe(0);
  // The last bar leaves room for the pick-up, so that the beat goes on.
  expect(two).toBeCloseTo(SECONDS, 2);
  expect(three).toBeCloseTo(2 * SECONDS + 1.5, 2);
  expect(seconds).toBeCloseTo(3 * SECONDS + 1.5 + TAIL_SECONDS, 1);
  expect((framesOf(mp3).length * 1152) / RATE).toBeCloseTo(seconds, 0);
});

test('no tunes are a recording of nothing', async () => {
  const { chapters, seconds } = await studio.recordAll([], {}, 'Nothing');
  expect({ chapters, seconds }).toEqual({ chapters: [], seconds: 0 });
  expect(await studio.secondsOfAll([], {})).toBe(0);
});

test.each([
  ['X:1\nK:C\nz4|\n', {}],
  ['', {}],
  ['X:1\nT:Only words\n', {}],
  ['X:1\nM:4/4\nL:1/4\nK:C\nC64|C64|C64|C64|C64|C64|\n', { times: 9 }],
])('%j cannot be recorded, and says why', async (abc, how) => {
  await expect(studio.record(abc, 'reel', how)).rejects.toMatchObject({ name: 'EngineError' });
});

describeWith('ffmpeg')('another program decodes it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lilt-recording-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = (program: string, ...args: string[]) => {
    const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
    return stdout + stderr;
  };

  test('at its length and level, without clipping, silent at the end', async () => {
    const path = join(folder, 'jig.mp3');
    const { mp3, seconds } = await studio.record(JIG, 'jig', { times: 4 });
    writeFileSync(path, mp3);
    const seen = run(
      'ffprobe',
      '-v',
      'error',
      '-show_entries',
      'format=duration,bit_rate:format_tags=title,artist',
      path,
    );
    expect(seen).toContain('TAG:title=The Kettle');
    expect(seen).toContain('TAG:artist=Lilt');
    expect(Number(/bit_rate=(\d+)/.exec(seen)?.[1])).toBeCloseTo(128_000, -3);
    expect(Number(/duration=([\d.]+)/.exec(seen)?.[1])).toBeCloseTo(seconds, 0);
    const measured = run(
      'ffmpeg',
      '-hide_banner',
      '-i',
      path,
      '-af',
      'ebur128=peak=true',
      '-f',
      'null',
      '-',
    );
    const summary = measured.slice(measured.lastIndexOf('Summary'));
    expect(
      Math.abs(Number(/I:\s+(-?[\d.]+) LUFS/.exec(summary)?.[1]) - LOUDNESS_LUFS),
    ).toBeLessThan(0.8);
    expect(Number(/Peak:\s+(-?[\d.]+) dBFS/.exec(summary)?.[1])).toBeLessThan(0);
    const tail = run(
      'ffmpeg',
      '-hide_banner',
      '-sseof',
      '-0.05',
      '-i',
      path,
      '-af',
      'volumedetect',
      '-f',
      'null',
      '-',
    );
    expect(Number(/max_volume: (-?[\d.]+) dB/.exec(tail)?.[1])).toBeLessThan(-50);
  });

  test('with its chapters', async () => {
    const path = join(folder, 'set.mp3');
    const tunes = ['Ó Dálaigh’s', 'Second'].map((title) => ({
      ...{ abc: JIG, type: 'jig' },
      title,
      joined: true,
    }));
    writeFileSync(path, (await studio.recordAll(tunes, {}, 'A set')).mp3);
    const seen = run('ffprobe', '-v', 'error', '-show_chapters', path);
    expect(seen.match(/TAG:title=.*/g)).toEqual(['TAG:title=Ó Dálaigh’s', 'TAG:title=Second']);
    expect(Number(/id=1[\s\S]*?start_time=([\d.]+)/.exec(seen)?.[1])).toBeCloseTo(SECONDS, 2);
  });
});
