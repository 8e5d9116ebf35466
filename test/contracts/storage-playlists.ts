import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { NewPlaylist, Storage, StoredPlaylist } from '../../src/engine/ports.ts';
import { someTune } from './storage-tunes.ts';

const MANY = 200;

export function somePlaylist(changes: Partial<NewPlaylist> = {}): NewPlaylist {
  return {
    id: randomUUID().replaceAll('-', '').slice(0, 10),
    guildId: '987654321098765432',
    ownerId: '123456789012345678',
    name: `Tuesday ${randomUUID()}`,
    sharing: 'personal',
    editing: 'owner',
    ...changes,
  };
}

/** What PlaylistStore promises. `lastTime` is what the clock said last. */
export function playlistsContract(storage: () => Storage, lastTime: () => Date): void {
  describe('playlists', () => {
    const playlists = () => storage().playlists;
    const newTune = async () => (await storage().tunes.add(someTune())).id;

    /** A playlist of new tunes, added by ann; those marked with + are joined to the one before. */
    async function listOf(marks: string): Promise<{ list: StoredPlaylist; tunes: string[] }> {
      let list = await playlists().create(somePlaylist());
      const tunes: string[] = [];
      for (const mark of marks) {
        const id = await newTune();
        tunes.push(id);
        list = await playlists().add(list.id, id, 'ann', MANY);
        if (mark === '+') list = await playlists().join(list.id, id, true);
      }
      return { list, tunes };
    }
    /** `a b+c`: tunes by letters, in the order in which they were added; joined ones with +. */
    function spelled({ entries }: StoredPlaylist, tunes: readonly string[]): string {
      return entries
        .map(({ tuneId, joined }, index) => {
          const letter = String.fromCharCode(97 + tunes.indexOf(tuneId));
          return (index === 0 ? (joined ? '+' : '') : joined ? '+' : ' ') + letter;
        })
        .join('');
    }

    test('come back as they were made, empty', async () => {
      const playlist = somePlaylist();
      const made = await playlists().create(playlist);
      const at = lastTime();
      expect(made).toEqual({ ...playlist, createdAt: at, updatedAt: at, entries: [] });
      expect(await playlists().get(playlist.id)).toEqual(made);
      const own = somePlaylist({ guildId: null, name: 'In direct messages №1' });
      expect(await playlists().create(own)).toMatchObject(own);
      expect(await playlists().get(own.id)).toMatchObject(own);
      expect(await playlists().get('nosuchlist')).toBeNull();
      expect(await playlists().get('no\0such')).toBeNull();
    });

    test('with an id that is taken, or of a name that the owner has there, are refused', async () => {
      const first = await playlists().create(somePlaylist());
      const { guildId, ownerId, name } = first;
      await expect(playlists().create(somePlaylist({ id: first.id }))).rejects.toMatchObject({
        code: 'storage',
        context: { taken: true },
      });
      const again = somePlaylist({ guildId, ownerId, name });
      await expect(playlists().create(again)).rejects.toMatchObject({ code: 'bad-request' });
      expect(await playlists().get(again.id)).toBeNull();
      expect(await playlists().get(first.id)).toEqual(first);
      // Of others, in other places, and in direct messages once too.
      await playlists().create(somePlaylist({ guildId, name, ownerId: randomUUID() }));
      await playlists().create(somePlaylist({ guildId: randomUUID(), ownerId, name }));
      await playlists().create(somePlaylist({ guildId: null, ownerId, name }));
      await expect(
        playlists().create(somePlaylist({ guildId: null, ownerId, name })),
      ).rejects.toMatchObject({ code: 'bad-request' });
    });

    test('of one name made by one owner at once are one', async () => {
      const same = somePlaylist({ guildId: null });
      const made = await Promise.allSettled(
        Array.from({ length: 10 }, () => playlists().create({ ...same, id: somePlaylist().id })),
      );
      expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const one of made) {
        if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'bad-request' });
      }
    });

    test.each([
      ['NUL in the name', { name: 'a\0b' }],
      ['half of a pair in the owner', { ownerId: '\ud800' }],
      ['an endless name', { name: 'x'.repeat(10_000) }],
    ])('that cannot be kept as they are are refused: %s', async (_, changes) => {
      await expect(playlists().create(somePlaylist(changes))).rejects.toMatchObject({
        code: 'storage',
      });
      const { name } = changes as { name?: string };
      if (name === undefined) return;
      const { id } = await playlists().create(somePlaylist());
      await expect(playlists().rename(id, name)).rejects.toMatchObject({ code: 'storage' });
    });

    test('are listed latest change first: one’s own and the community’s', async () => {
      const [guildId, ann, bob] = [randomUUID(), randomUUID(), randomUUID()];
      const make = (changes: Partial<NewPlaylist>) =>
        playlists().create(somePlaylist({ guildId, ...changes }));
      const hers = await make({ ownerId: ann });
      const shared = await make({ ownerId: ann, sharing: 'community' });
      const his = await make({ ownerId: bob });
      const alone = await make({ ownerId: ann, guildId: null, sharing: 'community' });
      await make({ ownerId: ann, guildId: randomUUID(), sharing: 'community' });
      const ids = async (filter: Parameters<Storage['playlists']['list']>[0]) =>
        (await playlists().list(filter)).map(({ id }) => id);
      expect(await ids({ guildId, personId: ann })).toEqual([shared.id, hers.id]);
      expect(await ids({ guildId, personId: bob })).toEqual([his.id, shared.id]);
      expect(await ids({ guildId })).toEqual([shared.id]);
      expect(await ids({ guildId: null, personId: ann })).toEqual([alone.id]);
      expect(await ids({ guildId: null, personId: bob })).toEqual([]);
      expect(await ids({ guildId: null })).toEqual([]);
      expect(await ids({ guildId: 'no\0such', personId: ann })).toEqual([]);

      await playlists().add(hers.id, await newTune(), ann, MANY);
      const [first] = await playlists().list({ guildId, personId: ann });
      const { entries: _, ...summary } = hers;
      expect(first).toEqual({ ...summary, updatedAt: lastTime(), tuneCount: 1 });
    });

    test('can be renamed, to a name that the owner has not there', async () => {
      const one = await playlists().create(somePlaylist());
      const other = await playlists().create(somePlaylist());
      const name = `Réel №2 ${randomUUID()}`;
      const renamed = await playlists().rename(one.id, name);
      expect(renamed).toEqual({ ...one, name, updatedAt: lastTime() });
      expect(await playlists().get(one.id)).toEqual(renamed);
      await expect(playlists().rename(one.id, other.name)).rejects.toMatchObject({
        code: 'bad-request',
      });
      expect(await playlists().rename(one.id, name)).toMatchObject({ name });
      expect(await playlists().rename(other.id, one.name)).toMatchObject({ name: one.name });
    });

    test('can be shared, and taken back', async () => {
      const { list } = await listOf('--');
      const shared = await playlists().share(list.id, {
        sharing: 'community',
        editing: 'everyone',
      });
      expect(shared).toEqual({
        ...list,
        ...{ sharing: 'community', editing: 'everyone', updatedAt: lastTime() },
      });
      expect(await playlists().get(list.id)).toEqual(shared);
    });

    test('take tunes at the end, each once, as many as may be', async () => {
      const { id } = await playlists().create(somePlaylist());
      const [one, two, three] = [await newTune(), await newTune(), await newTune()];
      const first = await playlists().add(id, one, 'ann', 2);
      const entry = { tuneId: one, addedById: 'ann', joined: false };
      expect(first.entries).toEqual([{ ...entry, addedAt: expect.any(Date) }]);
      expect(first.updatedAt).toEqual(lastTime());
      const both = await playlists().add(id, two, 'bob', 2);
      expect(both.entries).toEqual([
        first.entries[0],
        { tuneId: two, addedById: 'bob', joined: false, addedAt: expect.any(Date) },
      ]);
      expect(await playlists().get(id)).toEqual(both);
      // One that is there stays, in a full playlist too.
      expect(await playlists().add(id, one, 'cat', 2)).toEqual(both);
      await expect(playlists().add(id, three, 'ann', 2)).rejects.toMatchObject({
        code: 'bad-request',
        context: { most: 2 },
      });
      for (const tuneId of ['nosuchtune', 'no\0such']) {
        await expect(playlists().add(id, tuneId, 'ann', 9)).rejects.toMatchObject({
          code: 'not-found',
        });
      }
      expect(await playlists().get(id)).toEqual(both);
    });

    test('lose tunes, and the others close up', async () => {
      const { list, tunes } = await listOf('----');
      const left = await playlists().remove(list.id, tunes[1] ?? '');
      expect(spelled(left, tunes)).toBe('a c d');
      expect(left.updatedAt).toEqual(lastTime());
      await expect(playlists().remove(list.id, tunes[1] ?? '')).rejects.toMatchObject({
        code: 'not-found',
      });
      expect(await playlists().get(list.id)).toEqual(left);
    });

    test.each([
      ['----', 1, 3, 'a c b d'],
      ['----', 1, 1, 'b a c d'],
      ['----', 0, 4, 'b c d a'],
      ['----', 3, 99, 'a b c d'],
      ['----', 0, 99, 'b c d a'],
      ['----', 2, 0, 'c a b d'],
      // The first has none to be joined to.
      ['-+--', 0, 3, 'b c a d'],
      ['-+--', 1, 1, 'b+a c d'],
      // Within its set it stays in it; out of it the set closes up.
      ['-++-', 0, 3, 'b+c+a d'],
      ['-++-', 2, 2, 'a+c+b d'],
      ['-++-', 1, 4, 'a+c d b'],
      ['--++', 3, 1, 'd a b+c'],
      // In between two tunes of a set it comes into the set.
      ['-++-', 3, 2, 'a+d+b+c'],
      ['-++-', 3, 1, 'd a+b+c'],
      ['-+-+', 2, 2, 'a+c+b d'],
    ])('of %j: the tune at %i goes to place %i: %s', async (marks, from, place, expected) => {
      const { list, tunes } = await listOf(marks);
      const moved = await playlists().move(list.id, tunes[from] ?? '', place);
      expect(spelled(moved, tunes)).toBe(expected);
      expect(await playlists().get(list.id)).toEqual(moved);
    });

    test.each([
      ['-+--', 0, 'b c d'],
      ['-++-', 0, 'b+c d'],
      ['-++-', 1, 'a+c d'],
      ['--++', 1, 'a c+d'],
      ['--+-', 0, 'b+c d'],
      ['-+-+', 2, 'a+b d'],
    ])('of %j: without the tune at %i: %s', async (marks, at, expected) => {
      const { list, tunes } = await listOf(marks);
      const left = await playlists().remove(list.id, tunes[at] ?? '');
      expect(spelled(left, tunes)).toBe(expected);
      expect(await playlists().get(list.id)).toEqual(left);
    });

    test('join tunes to the one before and part them, but not the first', async () => {
      const { list, tunes } = await listOf('---');
      const [a, b, c] = tunes;
      expect(spelled(await playlists().join(list.id, b ?? '', true), tunes)).toBe('a+b c');
      expect(spelled(await playlists().join(list.id, c ?? '', true), tunes)).toBe('a+b+c');
      expect(spelled(await playlists().join(list.id, b ?? '', false), tunes)).toBe('a b+c');
      expect(spelled(await playlists().join(list.id, a ?? '', true), tunes)).toBe('a b+c');
    });

    test('that do not change keep the time of their last change', async () => {
      const { list, tunes } = await listOf('-+');
      const [a, b] = tunes;
      expect(await playlists().add(list.id, b ?? '', 'bob', MANY)).toEqual(list);
      expect(await playlists().move(list.id, b ?? '', 2)).toEqual(list);
      expect(await playlists().join(list.id, b ?? '', true)).toEqual(list);
      expect(await playlists().join(list.id, a ?? '', true)).toEqual(list);
      expect(await playlists().get(list.id)).toEqual(list);
    });

    test('can be copied as they are, into somebody’s own', async () => {
      const { list, tunes } = await listOf('-+-');
      const into = somePlaylist({ ownerId: 'cat', sharing: 'community' });
      const copy = await playlists().copy(list.id, into);
      expect(copy).toMatchObject(into);
      expect(spelled(copy, tunes)).toBe('a+b c');
      expect(copy.entries.every(({ addedById }) => addedById === 'cat')).toBe(true);
      await playlists().remove(copy.id, tunes[0] ?? '');
      expect(await playlists().get(list.id)).toEqual(list);
      await expect(
        playlists().copy(list.id, somePlaylist({ ...into, id: somePlaylist().id })),
      ).rejects.toMatchObject({ code: 'bad-request' });
      await expect(playlists().copy(list.id, somePlaylist({ id: list.id }))).rejects.toMatchObject({
        code: 'storage',
      });
    });

    test('can be deleted, and their tunes stay', async () => {
      const { list, tunes } = await listOf('--');
      await playlists().delete(list.id);
      expect(await playlists().get(list.id)).toBeNull();
      await playlists().delete(list.id);
      await playlists().delete('no\0such');
      for (const id of tunes) expect(await storage().tunes.get(id)).not.toBeNull();
      await playlists().create(somePlaylist({ id: list.id, name: list.name }));
    });

    test.each(['nosuchlist', 'no\0such'])('there is none with the id %j', async (id) => {
      const tuneId = await newTune();
      const { list } = await listOf('-');
      for (const work of [
        () => playlists().rename(id, 'name'),
        () => playlists().share(id, { sharing: 'personal', editing: 'owner' }),
        () => playlists().add(id, tuneId, 'ann', MANY),
        () => playlists().remove(id, tuneId),
        () => playlists().move(id, tuneId, 1),
        () => playlists().join(id, tuneId, true),
        () => playlists().copy(id, somePlaylist()),
        // Nor is that tune in another one.
        () => playlists().remove(list.id, tuneId),
        () => playlists().move(list.id, tuneId, 1),
        () => playlists().join(list.id, tuneId, true),
      ]) {
        await expect(work()).rejects.toMatchObject({ code: 'not-found' });
      }
    });

    test('changed by two people at once 50 times each lose no tune and double none', {
      timeout: 120_000,
    }, async () => {
      const { list, tunes } = await listOf('------');
      await racePlaylist(list.id, tunes, [playlists(), playlists()]);
      await expectWhole(list.id, tunes);
    });

    test('to which 30 people add tunes at once have them all, and no more than may be', async () => {
      const { id } = await playlists().create(somePlaylist());
      const tunes = await Promise.all(Array.from({ length: 30 }, newTune));
      const results = await Promise.allSettled(
        [...tunes, ...tunes].map((tuneId, i) => playlists().add(id, tuneId, `${i}`, 25)),
      );
      const list = await playlists().get(id);
      const kept = list?.entries.map(({ tuneId }) => tuneId) ?? [];
      expect(kept).toHaveLength(25);
      expect(new Set(kept).size).toBe(25);
      expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(10);
    });

    async function expectWhole(id: string, tunes: readonly string[]): Promise<void> {
      const list = await playlists().get(id);
      const kept = list?.entries.map(({ tuneId }) => tuneId) ?? [];
      expect(kept.toSorted()).toEqual([...tunes].toSorted());
      expect(list?.entries[0]?.joined).toBe(false);
    }
  });
}

/** Several people at one playlist: each moves, joins, takes out and puts back tunes, 50 times one after the other. */
export async function racePlaylist(
  id: string,
  tunes: readonly string[],
  people: readonly Storage['playlists'][],
): Promise<void> {
  const tune = (index: number) => tunes[index % tunes.length] ?? '';
  const worker = async (playlists: Storage['playlists'], who: number) => {
    for (let step = 0; step < 50; step++) {
      const list = await playlists.move(id, tune(step * 5 + who), (step * 3 + who) % 7);
      const places = list.entries.map(({ tuneId }) => tuneId);
      expect(places.toSorted()).toEqual([...tunes].toSorted());
      expect(list.entries[0]?.joined).toBe(false);
      if (step % 5 === who) await playlists.join(id, tune(step + who), step % 2 === 0);
    }
  };
  await Promise.all(people.map(worker));
}
