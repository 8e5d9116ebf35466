import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { NewTune, Storage, StoredTune, TuneFilter } from '../../src/engine/ports.ts';
import { someTune } from './storage-tunes.ts';

const ALL = { offset: 0, limit: 100 };
const ANN = '123456789012345678';

/** What TuneSearch promises, and VoteStore of what a ranker learns from. `lastTime` is what the clock said last. */
export function searchContract(storage: () => Storage, lastTime: () => Date): void {
  /** Tunes of a server of their own, oldest first. */
  async function kept(...changes: Partial<NewTune>[]) {
    const guildId = randomUUID();
    const tunes: StoredTune[] = [];
    for (const change of changes) {
      tunes.push(await storage().tunes.add(someTune({ guildId, ...change })));
    }
    return { guildId, home: { guildId, personId: ANN }, tunes };
  }
  const ofType = (type: string, key = 'G') => ({
    request: { ...someTune().request, type, key },
  });
  async function titles(filter: TuneFilter): Promise<string[]> {
    const { items, total } = await storage().tunes.search(filter, ALL);
    expect(total).toBe(items.length);
    return items.map(({ title }) => title);
  }

  describe('search', () => {
    test('gives a server’s tunes newest first, page by page, with the number of all', async () => {
      const { home, tunes } = await kept(...Array.from({ length: 5 }, () => ({})));
      await kept({});
      const newest = tunes.toReversed();
      const page = (offset: number, limit: number) =>
        storage().tunes.search({ home }, { offset, limit });
      expect(await page(0, 10)).toEqual({ items: newest, total: 5 });
      expect(await page(0, 2)).toEqual({ items: newest.slice(0, 2), total: 5 });
      expect(await page(4, 2)).toEqual({ items: newest.slice(4), total: 5 });
      expect(await page(6, 2)).toEqual({ items: [], total: 5 });
      const empty = { guildId: randomUUID(), personId: ANN };
      expect(await storage().tunes.search({ home: empty }, ALL)).toEqual({ items: [], total: 0 });
    });

    test('gives in direct messages the person’s own tunes, and nothing of another’s', async () => {
      const [ann, bob] = [randomUUID(), randomUUID()];
      await kept({ guildId: null, authorId: ann, title: 'hers' });
      await kept({ guildId: null, authorId: bob, title: 'his' });
      await kept({ guildId: null, authorId: null, title: 'of the command line' });
      await kept({ authorId: ann, title: 'hers in a server' });
      expect(await titles({ home: { guildId: null, personId: ann } })).toEqual(['hers']);
      const his = { home: { guildId: null, personId: ann }, authorId: bob };
      expect(await titles(his)).toEqual([]);
    });

    test('finds part of a title in letters of either case', async () => {
      const { home } = await kept(
        { title: 'Ceol na hÉireann' },
        { title: 'Ceol na hÓige' },
        { title: 'The ÖLMÜHLE' },
      );
      expect(await titles({ home, title: 'CEOL' })).toHaveLength(2);
      expect(await titles({ home, title: 'Éire' })).toEqual(['Ceol na hÉireann']);
      expect(await titles({ home, title: 'ÉIRE' })).toEqual(['Ceol na hÉireann']);
      expect(await titles({ home, title: 'ölmühle' })).toEqual(['The ÖLMÜHLE']);
      expect(await titles({ home, title: 'Eire' })).toEqual([]);
      expect(await titles({ home, title: '' })).toHaveLength(3);
      expect(await titles({ home, title: 'x'.repeat(3_000) })).toEqual([]);
    });

    test.each(['100%', 'a_b', 'back\\slash', '%', '_', '\\', "it's"])(
      'takes %j in a title as it stands',
      async (text) => {
        const { home } = await kept(
          { title: `with ${text} in it` },
          { title: 'plain aXb 100 its' },
        );
        expect(await titles({ home, title: text })).toEqual([`with ${text} in it`]);
      },
    );

    test('finds by type, key and author, all of them together', async () => {
      const { home } = await kept(
        { title: 'jig in G', ...ofType('jig') },
        { title: 'jig in Ador', ...ofType('jig', 'Ador') },
        { title: 'reel in G', ...ofType('reel') },
        { title: 'reel in Ador by bob', ...ofType('reel', 'Ador'), authorId: 'bob' },
      );
      expect(await titles({ home, type: 'jig' })).toEqual(['jig in Ador', 'jig in G']);
      expect(await titles({ home, key: 'G' })).toEqual(['reel in G', 'jig in G']);
      expect(await titles({ home, authorId: 'bob' })).toEqual(['reel in Ador by bob']);
      expect(await titles({ home, type: 'jig', key: 'Ador', title: 'in' })).toEqual([
        'jig in Ador',
      ]);
      expect(await titles({ home, type: 'jig', authorId: 'bob' })).toEqual([]);
    });

    test('finds what is in a playlist', async () => {
      const { guildId, home, tunes } = await kept({ title: 'one' }, { title: 'two' }, {});
      const id = randomUUID().slice(0, 10);
      const rights = { sharing: 'community', editing: 'owner' } as const;
      await storage().playlists.create({ id, guildId, ownerId: ANN, name: 'list', ...rights });
      for (const tune of tunes.slice(0, 2)) await storage().playlists.add(id, tune.id, ANN, 10);
      expect(await titles({ home, playlistId: id })).toEqual(['two', 'one']);
      expect(await titles({ home, playlistId: id, title: 'ONE' })).toEqual(['one']);
      expect(await titles({ home, playlistId: 'nosuchlist' })).toEqual([]);
    });

    test('finds what begins with an incipit, which may be added later', async () => {
      const { home, tunes } = await kept(
        { title: 'one', incipit: '+2+2-4' },
        { title: 'two', incipit: '+2+2+1' },
        { title: 'three', incipit: 'a%b' },
        { title: 'not known' },
        { title: 'cannot be known', incipit: '' },
      );
      expect(await titles({ home, incipit: '+2+2' })).toEqual(['two', 'one']);
      expect(await titles({ home, incipit: '+2+2-4' })).toEqual(['one']);
      expect(await titles({ home, incipit: '2+2' })).toEqual([]);
      expect(await titles({ home, incipit: 'a%' })).toEqual(['three']);
      expect(await titles({ home, incipit: 'a_' })).toEqual([]);
      expect(await titles({ home, incipit: '' })).toHaveLength(4);

      const waiting = tunes[3];
      const without = async () =>
        (await storage().tunes.withoutIncipit(10_000)).map(({ id }) => id);
      expect(await without()).toContain(waiting?.id);
      expect(await without()).not.toContain(tunes[4]?.id);
      await storage().tunes.setIncipit(waiting?.id ?? '', '+2+2-4-1');
      expect(await without()).not.toContain(waiting?.id);
      expect(await titles({ home, incipit: '+2+2-4' })).toEqual(['not known', 'one']);
      expect((await storage().tunes.get(waiting?.id ?? ''))?.incipit).toBe('+2+2-4-1');
      for (const id of ['nosuchtune', 'no\0such']) {
        await expect(storage().tunes.setIncipit(id, '')).rejects.toMatchObject({
          code: 'not-found',
        });
      }
    });

    test('finds by any word of an incipit, and by any that is wanted', async () => {
      const { home } = await kept(
        { title: 'two words', incipit: 'nnml nml' },
        { title: 'one word', incipit: 'nml' },
        { title: 'another', incipit: 'mmm' },
      );
      expect(await titles({ home, incipit: 'nml' })).toEqual(['one word', 'two words']);
      expect(await titles({ home, incipit: 'nnm' })).toEqual(['two words']);
      expect(await titles({ home, incipit: 'nnm mm' })).toEqual(['another', 'two words']);
      expect(await titles({ home, incipit: 'l' })).toEqual([]);
      expect(await titles({ home, incipit: 'ml nml' })).toEqual(['one word', 'two words']);
      const { home: later, tunes } = await kept({ title: 'later' });
      await storage().tunes.setIncipit(tunes[0]?.id ?? '', 'nnml nml');
      expect(await titles({ home: later, incipit: 'nml' })).toEqual(['later']);
      await storage().tunes.setIncipit(tunes[0]?.id ?? '', 'nnml');
      expect(await titles({ home: later, incipit: 'nml' })).toEqual([]);
    });

    test('lists tunes without an incipit oldest first', async () => {
      const { tunes } = await kept({}, {}, {});
      const found = await storage().tunes.withoutIncipit(10_000);
      expect(found.slice(-3)).toEqual(tunes);
      const times = found.map(({ createdAt }) => createdAt.getTime());
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(await storage().tunes.withoutIncipit(1)).toEqual(found.slice(0, 1));
    });

    test('a tune whose incipit came later is still the same tune', async () => {
      const tune = someTune();
      const added = await storage().tunes.add(tune);
      await storage().tunes.setIncipit(tune.id, '+1');
      expect(await storage().tunes.add(tune)).toEqual({ ...added, incipit: '+1' });
    });

    test.each(['no\0such', '\ud800'])('finds nothing by %j', async (text) => {
      const { home } = await kept({});
      const nothing = { items: [], total: 0 };
      for (const filter of [
        ...[
          { home: { guildId: text, personId: ANN } },
          { home: { guildId: null, personId: text } },
        ],
        ...[{ title: text }, { type: text }, { key: text }, { authorId: text }],
        ...[{ playlistId: text }, { incipit: text }],
      ]) {
        expect(await storage().tunes.search({ home, ...filter }, ALL)).toEqual(nothing);
      }
      const ranked = storage().tunes.ranking({ home, type: text }, ALL);
      expect(await ranked).toEqual(nothing);
    });
  });

  describe('ranking', () => {
    async function vote(id: string | undefined, up: number, down: number): Promise<void> {
      for (let i = 0; i < up + down; i++) {
        await storage().votes.cast(id ?? '', `voter ${i}`, i < up ? 1 : -1);
      }
    }

    test('is by the lower bound of Wilson’s interval, and leaves out what nobody voted on', async () => {
      const { home, tunes } = await kept({}, {}, {}, {}, {});
      const [one, ten, most, bad] = tunes;
      await vote(one?.id, 1, 0);
      await vote(ten?.id, 10, 0);
      await vote(most?.id, 11, 4);
      await vote(bad?.id, 0, 3);
      const { items, total } = await storage().tunes.ranking({ home }, ALL);
      expect(total).toBe(4);
      expect(items.map(({ tune }) => tune)).toEqual([ten, most, one, bad]);
      expect(items.map(({ up, down }) => [up, down])).toEqual([
        [10, 0],
        [11, 4],
        [1, 0],
        [0, 3],
      ]);
      // The formula, worked out apart from the program.
      const scores = items.map(({ score }) => score);
      for (const [index, score] of [0.7224672, 0.4804957, 0.2065493, 0].entries()) {
        expect(scores[index]).toBeCloseTo(score, 5);
      }
    });

    test('is the same to the last bit wherever it is computed', async () => {
      const { home, tunes } = await kept({});
      await vote(tunes[0]?.id, 7, 3);
      const { items } = await storage().tunes.ranking({ home }, ALL);
      expect(items[0]?.score).toBe(0.3967781474611453);
    });

    test('puts among equals fewer votes against first, then the newest', async () => {
      const { home, tunes } = await kept({}, {}, {}, {});
      const [older, newer, worse, worst] = tunes;
      await vote(older?.id, 2, 1);
      await vote(newer?.id, 2, 1);
      await vote(worst?.id, 0, 4);
      await vote(worse?.id, 0, 1);
      const { items } = await storage().tunes.ranking({ home }, ALL);
      expect(items.map(({ tune }) => tune.id)).toEqual(
        [newer, older, worse, worst].map((tune) => tune?.id),
      );
    });

    test('is by type and key, in one server, in pages', async () => {
      const { home, tunes } = await kept(
        ofType('jig'),
        ofType('jig', 'D'),
        ofType('reel'),
        ofType('jig'),
      );
      for (const [index, { id }] of tunes.entries()) await vote(id, index + 1, 0);
      const other = await kept(ofType('jig'));
      await vote(other.tunes[0]?.id, 20, 0);
      const ids = async (...args: Parameters<Storage['tunes']['ranking']>) => {
        const { items, total } = await storage().tunes.ranking(...args);
        return [total, ...items.map(({ tune }) => tunes.findIndex(({ id }) => id === tune.id))];
      };
      expect(await ids({ home }, ALL)).toEqual([4, 3, 2, 1, 0]);
      expect(await ids({ home }, { offset: 1, limit: 2 })).toEqual([4, 2, 1]);
      expect(await ids({ home }, { offset: 8, limit: 2 })).toEqual([4]);
      expect(await ids({ home, type: 'jig' }, ALL)).toEqual([3, 3, 1, 0]);
      expect(await ids({ home, type: 'jig', key: 'G' }, ALL)).toEqual([2, 3, 0]);
      expect(await ids({ home, type: 'polka' }, ALL)).toEqual([0]);
      const dm = { guildId: null, personId: randomUUID() };
      expect(await ids({ home: dm }, ALL)).toEqual([0]);
    });

    test('counts only votes that were last changed since then', async () => {
      const { home, tunes } = await kept({}, {});
      const [old, fresh] = tunes;
      await vote(old?.id, 3, 0);
      await storage().votes.cast(fresh?.id ?? '', 'ann', 1);
      const since = new Date(lastTime().getTime() + 1);
      const ranked = async (from: Date) => {
        const { items } = await storage().tunes.ranking({ home, since: from }, ALL);
        return items.map(({ tune, up, down }) => [tune.id, up, down]);
      };
      expect(await ranked(since)).toEqual([]);
      // The same vote again is no change; another one is.
      await storage().votes.cast(old?.id ?? '', 'voter 0', 1);
      expect(await ranked(since)).toEqual([]);
      await storage().votes.cast(old?.id ?? '', 'voter 1', -1);
      expect(await ranked(since)).toEqual([[old?.id, 0, 1]]);
      await storage().votes.cast(fresh?.id ?? '', 'bob', 1);
      expect(await ranked(lastTime())).toEqual([[fresh?.id, 1, 0]]);
      expect(await ranked(new Date(0))).toHaveLength(2);
    });
  });

  describe('ballots', () => {
    test('are the tunes that were voted on with all their votes, latest vote first', async () => {
      const { guildId, tunes } = await kept({}, {}, {}, {});
      const [one, two, three, none] = tunes;
      await storage().votes.cast(one?.id ?? '', 'ann', 1);
      await storage().votes.cast(two?.id ?? '', 'ann', -1);
      await storage().votes.cast(three?.id ?? '', 'ann', 1);
      await storage().votes.cast(one?.id ?? '', 'bob', -1);
      await storage().votes.cast(none?.id ?? '', 'bob', 1);
      await storage().votes.cast(none?.id ?? '', 'bob', 0);
      const expected = [
        { tune: one, up: 1, down: 1 },
        { tune: three, up: 1, down: 0 },
        { tune: two, up: 0, down: 1 },
      ];
      expect(await storage().votes.ballots({ guildId, limit: 10 })).toEqual(expected);
      expect(await storage().votes.ballots({ guildId, limit: 2 })).toEqual(expected.slice(0, 2));
      expect(await storage().votes.ballots({ guildId: randomUUID(), limit: 10 })).toEqual([]);
      expect(await storage().votes.ballots({ guildId: 'no\0such', limit: 10 })).toEqual([]);
    });

    test('of 50 who vote at once: each is told the count that their vote made', async () => {
      const { tunes } = await kept({});
      const id = tunes[0]?.id ?? '';
      const counts = await Promise.all(
        Array.from({ length: 50 }, (_, i) => storage().votes.cast(id, `voter ${i}`, 1)),
      );
      const ups = counts.map(({ up }) => up).toSorted((a, b) => a - b);
      expect(ups).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
      // And all of them change their minds at once.
      const changed = await Promise.all(
        Array.from({ length: 50 }, (_, i) => storage().votes.cast(id, `voter ${i}`, -1)),
      );
      const downs = changed.map(({ up, down }) => `${up}:${down}`).toSorted();
      const expected = Array.from({ length: 50 }, (_, i) => `${49 - i}:${i + 1}`);
      expect(downs).toEqual(expected.toSorted());
    });
  });
}
