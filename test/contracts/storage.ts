import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Clock, Storage } from '../../src/engine/ports.ts';
import { blobContract } from './storage-blobs.ts';
import { contributionsContract, someSet, someTunes } from './storage-contributions.ts';
import { duelsContract, someDuel } from './storage-duels.ts';
import { jobsContract, someJob } from './storage-jobs.ts';
import { modelsContract, someModel } from './storage-models.ts';
import { personalContract } from './storage-personal.ts';
import { playlistsContract, somePlaylist } from './storage-playlists.ts';
import { recordingsContract } from './storage-recordings.ts';
import { searchContract } from './storage-search.ts';
import { someTune, tunesContract } from './storage-tunes.ts';

/** One place that can keep things, for the suite below. */
export interface StorageUnderTest {
  readonly name: string;
  /** What was accepted is there after closing and opening again. */
  readonly keeps: boolean;
  open(now: Clock): Promise<Storage>;
  /** Removes what `open` made. */
  remove(): Promise<void>;
}

/** What engine/ports.ts promises, for every implementation. */
export function storageContract(place: StorageUnderTest): void {
  describe(`storage: ${place.name}`, () => {
    let storage: Storage;
    /** Moves on by a second with every look, so that every tune has a time of its own. */
    let time = Date.UTC(2031, 4, 6, 7, 8, 9, 123);
    const now = () => {
      time += 1_000;
      return new Date(time);
    };
    const lastTime = () => new Date(time);
    beforeAll(async () => {
      storage = await place.open(now);
    });
    afterAll(async () => {
      await storage.close();
      await place.remove();
    });

    tunesContract(() => storage, lastTime);
    modelsContract(() => storage, lastTime);
    contributionsContract(() => storage, lastTime);
    jobsContract(() => storage);
    searchContract(() => storage, lastTime);
    playlistsContract(() => storage, lastTime);
    duelsContract(() => storage, lastTime);
    recordingsContract(() => storage);
    personalContract(() => storage);
    blobContract(() => storage.blobs);

    if (!place.keeps) return;

    test('everything is there after closing and opening again', async () => {
      const tune = await storage.tunes.add(someTune());
      await storage.votes.cast(tune.id, 'ann', -1);
      const model = await storage.models.register(someModel());
      const settings = await storage.guilds.activate(randomUUID(), model.id, 'ann');
      const set = await storage.contributions.add(someSet(), someTunes(3));
      const [first, second] = [someJob(), someJob()];
      await storage.jobs.add(first);
      await storage.jobs.add(second);
      const { id: listId } = await storage.playlists.create(somePlaylist());
      const list = await storage.playlists.add(listId, tune.id, 'ann', 10);
      const duel = await storage.duels.add(someDuel());
      await storage.duels.vote(duel.id, 'ann', 'b');
      const recording = { key: randomUUID(), blob: 'a'.repeat(64), seconds: 12.5 };
      await storage.recordings.add(recording);
      const blob = await storage.blobs.put(new Uint8Array([1, 2, 3]), 'application/octet-stream');
      const tunes = await storage.tunes.count();

      await storage.close();
      await storage.close(); // Twice is not an error.
      storage = await place.open(now);

      expect(await storage.tunes.get(tune.id)).toEqual(tune);
      expect(await storage.tunes.count()).toBe(tunes);
      expect(await storage.votes.of(tune.id, 'ann')).toBe(-1);
      expect(await storage.models.get(model.id)).toEqual(model);
      expect(await storage.guilds.get(settings.guildId)).toEqual(settings);
      expect(await storage.contributions.get(set.id)).toEqual(set);
      expect(await storage.contributions.tunes([set.id])).toEqual(someTunes(3));
      expect(await storage.playlists.get(listId)).toEqual(list);
      expect(await storage.duels.get(duel.id)).toEqual(duel);
      expect(await storage.duels.count(duel.id)).toEqual({ a: 0, b: 1 });
      expect(await storage.recordings.get(recording.key)).toEqual(recording);
      // The turns too.
      expect(await storage.jobs.claim('one', 60_000)).toMatchObject(first);
      expect(await storage.jobs.claim('one', 60_000)).toMatchObject(second);
      for (const { id } of [first, second]) {
        await storage.jobs.finish(id, 'one', { state: 'cancelled' });
      }
      expect((await storage.blobs.get(blob))?.bytes).toEqual(new Uint8Array([1, 2, 3]));
    });

    test('closing waits for what is under way', async () => {
      const tunes = Array.from({ length: 30 }, () => someTune());
      const adding = Promise.all(tunes.map((tune) => storage.tunes.add(tune)));
      await storage.close();
      await adding;
      storage = await place.open(now);
      for (const { id } of tunes) expect(await storage.tunes.get(id)).not.toBeNull();
    });
  });
}
