import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Storage } from '../../../../src/engine/ports.ts';
import { NOTE_INSTRUMENTS } from '../../../../src/engine/use-cases/gallery/note-instruments.ts';
import {
  type NoteSampler,
  openNoteSampler,
} from '../../../../src/engine/use-cases/gallery/note-sampler.ts';
import { createMemoryStorage } from '../../../../src/storage/memory-storage.ts';
import { describeWith } from '../../../support/programs.ts';

let storage: Storage;
let sampler: NoteSampler;
beforeAll(() => {
  storage = createMemoryStorage(() => new Date());
  sampler = openNoteSampler(storage);
});
afterAll(() => sampler.close());

test('a note is rendered once, however often and by however many it is asked for', async () => {
  let kept = 0;
  const counting = openNoteSampler({
    ...storage,
    recordings: {
      get: (key) => storage.recordings.get(key),
      add: (recording) => {
        kept += 1;
        return storage.recordings.add(recording);
      },
    },
  });
  const notes = await Promise.all([1, 2, 3].map(() => counting.note('harp', 60)));
  expect(kept).toBe(1);
  for (const { bytes } of notes) expect(bytes).toEqual(notes[0]?.bytes);
  // Another process finds it kept, and renders nothing.
  const { bytes, fileName } = await sampler.note('harp', 60);
  expect(Buffer.from(bytes).equals(Buffer.from(notes[0]?.bytes ?? []))).toBe(true);
  expect(fileName).toBe('harp-60.mp3');
  await counting.close();
});

test('a note whose file was lost is made anew', async () => {
  const before = await sampler.note('flute', 74);
  const blobs = { ...storage.blobs, get: async () => null };
  const other = openNoteSampler({ ...storage, blobs });
  const after = await other.note('flute', 74);
  expect(Buffer.from(after.bytes).equals(Buffer.from(before.bytes))).toBe(true);
  await other.close();
});

test.each([
  ['kazoo', 60],
  ['fiddle', 40],
  ['fiddle', 120],
  ['fiddle', 60.5],
  ['fiddle', Number.NaN],
  ['__proto__', 60],
])('there is no %s %d', async (instrument, pitch) => {
  await expect(sampler.note(instrument, pitch)).rejects.toMatchObject({ code: 'not-found' });
});

test('there are not so many notes that they could fill a disk', () => {
  const notes = NOTE_INSTRUMENTS.map(({ range: [low, high] }) => high - low + 1);
  expect(notes.reduce((sum, count) => sum + count, 0)).toBeLessThan(500);
});

describeWith('ffmpeg')('by another decoder', () => {
  const rate = 16_000;

  function decode(mp3: Uint8Array): Float32Array {
    const to = ['-f', 'f32le', '-ac', '1', '-ar', String(rate), '-'];
    const bytes = execFileSync('ffmpeg', ['-v', 'error', '-i', '-', ...to], {
      input: mp3,
      maxBuffer: 64 * 1024 * 1024,
    });
    return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  }

  /** How much a sound is like itself a period of the pitch later, from -1 to 1. */
  function likeness(sound: Float32Array, pitch: number): number {
    const period = rate / (440 * 2 ** ((pitch - 69) / 12));
    const lag = Math.round(4 * period);
    const from = Math.round(0.3 * rate);
    let [both, one, other] = [0, 0, 0];
    for (let at = from; at < from + 4000; at += 1) {
      const [a = 0, b = 0] = [sound[at], sound[at + lag]];
      both += a * b;
      one += a * a;
      other += b * b;
    }
    return both / Math.sqrt(one * other);
  }

  describe.each(NOTE_INSTRUMENTS)('$name', ({ name, range: [low, high] }) => {
    const middle = Math.round((low + high) / 2);

    test('sounds the pitch that it is asked for, for long enough and at a level', async () => {
      const { bytes } = await sampler.note(name, middle);
      const sound = decode(bytes);
      expect(sound.length / rate).toBeGreaterThan(0.8);
      expect(sound.length / rate).toBeLessThan(3.7);
      const peak = sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
      expect(peak).toBeGreaterThan(0.4);
      expect(peak).toBeLessThan(0.9);
      const right = likeness(sound, middle);
      expect(right).toBeGreaterThan(0.5);
      for (const wrong of [middle - 1, middle + 1])
        expect(likeness(sound, wrong)).toBeLessThan(right);
    });
  });
});
