import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { NewTune, Storage } from '../../../../src/engine/ports.ts';
import { unzip } from '../../../../src/engine/uploads/unzip.ts';
import { openPlaylistDesk } from '../../../../src/engine/use-cases/playlists/open-playlist-desk.ts';
import { PLAYLIST_LIMITS } from '../../../../src/engine/use-cases/playlists/playlist-desk.ts';
import { openTuneDesk } from '../../../../src/engine/use-cases/tunes/open-tune-desk.ts';
import { createMemoryStorage } from '../../../../src/storage/memory-storage.ts';

const ANN = { personId: 'ann', guildId: 'kitchen', managesGuild: false };
const BOB = { ...ANN, personId: 'bob' };
const BOSS = { ...ANN, personId: 'boss', managesGuild: true };
const AWAY = { ...ANN, guildId: 'ceili' };
const ALONE = { ...ANN, guildId: null };

let storage: Storage;
let desk: ReturnType<typeof openPlaylistDesk>;
beforeEach(() => {
  let clock = 0;
  storage = createMemoryStorage(() => new Date(clock++ * 1000));
  const renderer = {
    render: async (abc: string) => ({
      ...{ png: Buffer.of(), altText: '', midi: Buffer.from(`midi of ${abc}`) },
    }),
  };
  desk = openPlaylistDesk({
    ...{ storage, renderer },
    tunes: openTuneDesk({ storage, publicUrl: null, now: () => new Date(0), renderer }),
    // Recording itself is tried elsewhere; here it only counts what is asked of it.
    recordings: {
      on: true,
      sizeOfAll: async () => 0,
      ofAbc: async (abc) => ({ mp3: Buffer.from(`mp3 of ${abc}`), seconds: 1, instrument: 'harp' }),
      async ofAll(tunes, _, title, onProgress) {
        tunes.forEach((_tune, at) => void onProgress?.(at + 1));
        const chapters = tunes.map((tune, at) => ({ title: tune.title, at }));
        return { mp3: Buffer.from(title), seconds: tunes.length, chapters };
      },
    },
    tunebook: async (title) => Buffer.from(title),
    random: randomBytes,
  });
});

const idOf = (i: number) => `t${String(i).padStart(9, '0')}`;
async function keep(i: number, change: Partial<NewTune> = {}): Promise<string> {
  const title = change.title ?? `Tune ${i}`;
  await storage.tunes.add({
    ...{ id: idOf(i), title, modelId: '0123456789ab', blobs: {}, incipit: '', closest: null },
    abc: `X:1\nT:${title}\nR:jig\nM:6/8\nL:1/8\nK:G\nGAB c3|\n`,
    request: { type: 'jig', key: 'G', metre: '6/8', seed: '1', temperature: 1, length: null },
    ...{ authorId: 'ann', guildId: 'kitchen' },
    ...change,
  });
  return idOf(i);
}
async function filled(...tunes: readonly number[]): Promise<string> {
  const { id } = await desk.create('Friday', ANN);
  for (const i of tunes) await desk.add(id, await keep(i), ANN);
  return id;
}
const orderOf = async (id: string) =>
  (await desk.show(id, ANN)).tunes.map(({ tune }) => Number(tune.id.slice(1)));
const forbidden = { code: 'forbidden' };
const unknown = { code: 'not-found' };
const bad = { code: 'bad-request' };

describe('who may do what', () => {
  test('a personal one does not exist for others, not even for managers', async () => {
    const id = await filled(1);
    for (const other of [BOB, BOSS, AWAY, ALONE]) {
      await expect(desk.show(id, other)).rejects.toMatchObject(unknown);
      await expect(desk.add(id, idOf(1), other)).rejects.toMatchObject(unknown);
      await expect(desk.delete(id, other)).rejects.toMatchObject(unknown);
      expect(await desk.list(other)).toEqual([]);
    }
  });

  test('a community’s is seen by its server, and changed by its owner and managers', async () => {
    const id = await filled(1, 2);
    await desk.share(id, { sharing: 'community' }, ANN);
    expect((await desk.show(id, BOB)).tunes).toHaveLength(2);
    await expect(desk.show(id, AWAY)).rejects.toMatchObject(unknown);
    await expect(desk.move(id, '1', 2, BOB)).rejects.toMatchObject(forbidden);
    expect(await desk.open(BOB)).toEqual([]);
    await desk.move(id, '1', 2, BOSS);
    expect(await orderOf(id)).toEqual([2, 1]);
    await desk.share(id, { editing: 'everyone' }, BOSS);
    await desk.move(id, '1', 2, BOB);
    expect(await orderOf(id)).toEqual([1, 2]);
    for (const act of [
      () => desk.rename(id, 'Mine', BOB),
      () => desk.share(id, { sharing: 'personal' }, BOB),
      () => desk.mayDelete(id, BOB),
      () => desk.delete(id, BOB),
    ]) {
      await expect(act()).rejects.toMatchObject(forbidden);
    }
    await desk.delete(id, BOSS);
    await expect(desk.show(id, ANN)).rejects.toMatchObject(unknown);
  });

  test('direct messages have playlists of their own, and no community', async () => {
    const { id } = await desk.create('Alone', ALONE);
    await expect(desk.share(id, { sharing: 'community' }, ALONE)).rejects.toMatchObject(bad);
    await expect(desk.show(id, ANN)).rejects.toMatchObject(unknown);
    await keep(1);
    await expect(desk.add(id, idOf(1), ALONE)).rejects.toMatchObject(unknown);
  });
});

describe('names and limits', () => {
  test.each(['', '   ', 'x'.repeat(61), 'a\u0000b', 'a\u202eb'])('%j is no name', async (name) => {
    await expect(desk.create(name, ANN)).rejects.toMatchObject(bad);
  });
  test('blanks are made one, and a name is found whatever its case', async () => {
    const { id, name } = await desk.create('  Friday \n night ', ANN);
    expect(name).toBe('Friday night');
    expect((await desk.show('fRIDAY night', ANN)).playlist.id).toBe(id);
    await expect(desk.create('Friday night', ANN)).rejects.toMatchObject(bad);
    await desk.create('Friday night', BOB);
  });
  test('of two that differ in capitals alone, the one that is written so is meant', async () => {
    const { id } = await desk.create('Friday', ANN);
    await desk.create('FRIDAY', ANN);
    expect((await desk.show('Friday', ANN)).playlist.id).toBe(id);
    await expect(desk.show('friday', ANN)).rejects.toMatchObject(bad);
  });
  test('a hundred playlists of one person in one server, and two hundred tunes in one', async () => {
    const { id } = await desk.create('0', ANN);
    for (let i = 1; i < PLAYLIST_LIMITS.playlists; i++) await desk.create(`${i}`, ANN);
    await expect(desk.create('more', ANN)).rejects.toMatchObject(bad);
    await expect(desk.copy(id, 'more', ANN)).rejects.toMatchObject(bad);
    await desk.create('more', BOB);
    await desk.create('more', AWAY);
    for (let i = 0; i < PLAYLIST_LIMITS.tunes; i++) await desk.add(id, await keep(i), ANN);
    await expect(desk.add(id, await keep(999), ANN)).rejects.toMatchObject(bad);
    expect(await orderOf(id)).toHaveLength(200);
  });
});

describe('the tunes in it', () => {
  test('are named by number, id, title, or the part of one title', async () => {
    const id = await filled(1, 2, 3);
    for (const named of ['2', idOf(2), 'tune 2', 'E 2']) {
      expect((await desk.move(id, named, 2, ANN)).tune.id).toBe(idOf(2));
    }
    await expect(desk.remove(id, 'tune', ANN)).rejects.toMatchObject(bad);
    for (const named of ['0', '4', '', 'polka']) {
      await expect(desk.remove(id, named, ANN)).rejects.toMatchObject(unknown);
    }
    await desk.remove(id, '1', ANN);
    expect(await orderOf(id)).toEqual([2, 3]);
  });
  test('the first is joined to nothing', async () => {
    const id = await filled(1, 2);
    await expect(desk.join(id, '1', true, ANN)).rejects.toMatchObject(bad);
    await desk.join(id, '2', true, ANN);
    expect((await desk.show(id, ANN)).tunes.map(({ joined }) => joined)).toEqual([false, true]);
  });
});

describe('files', () => {
  test('an empty one is refused', async () => {
    const id = await filled();
    await expect(desk.play(id, {}, ANN)).rejects.toMatchObject(bad);
    await expect(desk.export(id, 'abc', ANN)).rejects.toMatchObject(bad);
  });
  test('a tunebook counts its tunes', async () => {
    const { bytes, fileName } = await desk.export(await filled(3, 1), 'abc', ANN);
    expect(fileName).toBe('friday.abc');
    expect(Buffer.from(bytes).toString()).toMatch(/\nX:1\nT:Tune 3\n[\s\S]*\n\nX:2\nT:Tune 1\n/);
  });
  test('a zip has the text, the notes and the recording of each, and says how far it is', async () => {
    const told: string[] = [];
    const onProgress = (done: number, of: number) => void told.push(`${done}/${of}`);
    const { bytes } = await desk.export(await filled(1, 2), 'zip', ANN, { onProgress });
    const { entries, refused } = unzip(bytes);
    expect(refused).toEqual([]);
    expect(entries.map(({ name }) => name)).toEqual([
      'tunes.abc',
      ...['001-tune-1.mid', '001-tune-1.mp3', '002-tune-2.mid', '002-tune-2.mp3'],
    ]);
    expect(told).toEqual(['1/2', '2/2']);
  });
  test('played as a whole, it has a chapter for each', async () => {
    const { chapters } = await desk.play(await filled(1, 2), {}, ANN);
    expect(chapters.map(({ title }) => title)).toEqual(['Tune 1', 'Tune 2']);
  });
});
