import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Storage } from '../../../../src/engine/ports.ts';
import { openRecordingDesk } from '../../../../src/engine/use-cases/recordings/open-recording-desk.ts';
import {
  openRecorder,
  type Recorder,
} from '../../../../src/engine/use-cases/recordings/recorder.ts';
import type { RecordingDesk } from '../../../../src/engine/use-cases/recordings/recording-desk.ts';
import { createMemoryStorage } from '../../../../src/storage/memory-storage.ts';

const ABC = 'X:1\nT:One\nR:jig\nM:6/8\nL:1/8\nK:G\nGAB cde|dBG G3|\n';
const AOIFE = { personId: '1', guildId: '10' };

/** The real recorder, and how often it was asked. */
const real = openRecorder();
afterAll(() => real.close());
let asked: string[] = [];
const recorder: Recorder = {
  ...real,
  record(abc, type, how) {
    asked.push(how.instrument ?? '');
    return real.record(abc, type, how);
  },
};

let storage: Storage;
let desk: RecordingDesk;
beforeEach(async () => {
  asked = [];
  storage = createMemoryStorage(() => new Date(0));
  desk = openRecordingDesk({ storage, recorder });
  await storage.models.register({
    ...{ id: '0123456789ab', name: 'first', parentId: null, manifest: '{}', files: {} },
    ...{ guildId: null, authorId: null, contributionIds: [] },
  });
  await storage.tunes.add({
    id: 'abc0123xyz',
    title: 'One',
    abc: ABC,
    request: {
      ...{ type: 'jig', key: 'G', metre: '6/8', seed: '1', temperature: 0.75, length: null },
    },
    modelId: '0123456789ab',
    authorId: '1',
    guildId: '10',
    blobs: {},
    incipit: null,
    closest: null,
  });
});

describe('a tune', () => {
  test('is recorded once for every way of playing it, and kept', async () => {
    const [one, other] = await Promise.all([
      desk.ofTune('abc0123xyz', {}, AOIFE),
      desk.ofTune('abc0123xyz', { speed: 'usual', harmony: true, times: 1 }, AOIFE),
    ]);
    expect(asked).toEqual(['fiddle']);
    expect(Buffer.from(one.mp3).equals(other.mp3)).toBe(true);
    expect(one).toMatchObject({ instrument: 'fiddle', tune: { title: 'One' } });
    // After a restart, from what is kept.
    const later = openRecordingDesk({ storage, recorder });
    const kept = await later.ofTune('abc0123xyz', { instrument: 'fiddle' }, AOIFE);
    expect(asked).toEqual(['fiddle']);
    expect(Buffer.from(kept.mp3).equals(one.mp3)).toBe(true);
    expect([kept.seconds, kept.instrument]).toEqual([one.seconds, 'fiddle']);
    const slow = await desk.ofTune('abc0123xyz', { speed: 'slow' }, AOIFE);
    expect(asked).toEqual(['fiddle', 'fiddle']);
    expect(slow.seconds).toBeGreaterThan(one.seconds + 1);
  });

  test('is played on what was asked for, else what the server plays on, else what suits it', async () => {
    const instrumentOf = async (how = {}) =>
      (await desk.ofTune('abc0123xyz', how, AOIFE)).instrument;
    expect(await instrumentOf()).toBe('fiddle');
    await storage.guilds.set('10', { defaultInstrument: 'banjo' });
    expect(await instrumentOf()).toBe('banjo');
    expect(await instrumentOf({ instrument: 'harp' })).toBe('harp');
    await storage.guilds.set('10', { defaultInstrument: 'serpent' });
    expect(await instrumentOf()).toBe('fiddle');
  });

  test('is nobody else’s', async () => {
    const elsewhere = { personId: '1', guildId: '11' };
    await expect(desk.ofTune('abc0123xyz', {}, elsewhere)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(asked).toEqual([]);
  });

  test('whose file is gone is recorded again', async () => {
    const { mp3 } = await desk.ofAbc(ABC, 'jig', {});
    const name = await storage.blobs.put(mp3, 'audio/mpeg');
    await storage.blobs.remove(name);
    expect(Buffer.from((await desk.ofAbc(ABC, 'jig', {})).mp3).equals(mp3)).toBe(true);
    expect(asked).toEqual(['fiddle', 'fiddle']);
    expect((await storage.blobs.get(name))?.bytes.length).toBe(mp3.length);
  });

  test('that failed is tried again', async () => {
    const nothing = 'X:1\nM:4/4\nL:1/8\nK:C\nz8|\n';
    for (let time = 0; time < 2; time++) {
      await expect(desk.ofAbc(nothing, 'reel', {})).rejects.toMatchObject({ code: 'bad-abc' });
    }
    expect(asked).toHaveLength(2);
  });
});

test('what nobody can play is refused before anybody is asked', async () => {
  await expect(desk.ofAbc(ABC, 'jig', { instrument: 'kazoo' })).rejects.toMatchObject({
    code: 'bad-request',
  });
  expect(asked).toEqual([]);
});

test('many tunes, with progress', async () => {
  const progress: number[] = [];
  const tunes = ['One', 'Two'].map((title) => ({ abc: ABC, type: 'jig', title, joined: true }));
  const { chapters } = await desk.ofAll(tunes, {}, 'A set', (done) => progress.push(done));
  expect(progress).toEqual([1, 2]);
  expect(chapters.map(({ title }) => title)).toEqual(['One', 'Two']);
});

test('where no recordings are made, that is said', async () => {
  const silent = openRecordingDesk({ storage });
  expect(silent.on).toBe(false);
  await expect(silent.ofTune('abc0123xyz', {}, AOIFE)).rejects.toMatchObject({
    code: 'bad-request',
  });
  await expect(silent.ofAll([], {}, '')).rejects.toMatchObject({ code: 'bad-request' });
});
