import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { EngineError } from '../../src/engine/errors.ts';
import type { NewTune, Storage } from '../../src/engine/ports.ts';

let serial = 0;

/** A tune with everything filled in; ids are new each time. */
export function someTune(changes: Partial<NewTune> = {}): NewTune {
  serial += 1;
  return {
    id: `t${process.pid.toString(36)}`.padEnd(6, '0') + serial.toString(36).padStart(4, '0'),
    title: `The Tester’s Delight №${serial}`,
    abc: 'X:1\nT:The Tester’s Delight\nR:jig\nM:6/8\nL:1/8\nK:G\n|:G2B d2g|"Am"f>ed \'c2 A:|\n',
    request: {
      type: 'jig',
      key: 'G',
      metre: '6/8',
      seed: 'G2BD#42',
      temperature: 0.8,
      length: null,
    },
    modelId: '0123456789ab',
    authorId: '123456789012345678',
    guildId: '987654321098765432',
    blobs: { png: 'a'.repeat(64), midi: 'b'.repeat(64) },
    incipit: null,
    closest: null,
    ...changes,
  };
}

function storageErrorOf(work: Promise<unknown>): Promise<EngineError> {
  return work.then(
    (value) => expect.fail(`no error, but ${inspect(value)}`),
    (error: unknown) => {
      expect(error).toBeInstanceOf(EngineError);
      return error as EngineError;
    },
  );
}

/** What TuneStore and VoteStore promise. `lastTime` is what the clock said last. */
export function tunesContract(storage: () => Storage, lastTime: () => Date): void {
  describe('tunes', () => {
    test('come back as they were added, with the time', async () => {
      const tune = someTune();
      const added = await storage().tunes.add(tune);
      expect(added).toEqual({ ...tune, createdAt: lastTime() });
      expect(await storage().tunes.get(tune.id)).toEqual(added);
    });

    test('may leave author, guild, length and blobs out', async () => {
      const request = { ...someTune().request, length: '16', temperature: 1 / 3 };
      const tune = someTune({ authorId: null, guildId: null, blobs: {}, request });
      await storage().tunes.add(tune);
      expect(await storage().tunes.get(tune.id)).toMatchObject(tune);
    });

    test('keep who plays with them, and have nobody where nobody was asked', async () => {
      const request = { ...someTune().request, band: 'guitar and bass' };
      const { id } = await storage().tunes.add(someTune({ request }));
      expect((await storage().tunes.get(id))?.request).toEqual(request);
      const alone = await storage().tunes.add(someTune());
      expect((await storage().tunes.get(alone.id))?.request).not.toHaveProperty('band');
    });

    test('keep the known tune that they come closest to', async () => {
      for (const closest of [
        { title: 'The Humours of Bandon', bars: 1.67, notes: 11 },
        { title: null, bars: 0, notes: 0 },
        null,
      ]) {
        const { id } = await storage().tunes.add(someTune({ closest, title: 'Close' }));
        expect((await storage().tunes.get(id))?.closest).toEqual(closest);
      }
      const home = { guildId: someTune().guildId, personId: 'ann' };
      const found = await storage().tunes.search({ home, title: 'Close' }, { offset: 0, limit: 9 });
      expect(found.items.map(({ closest }) => closest?.notes)).toEqual([undefined, 0, 11]);
      for (const wrong of [
        { title: 'no\0such', bars: 1, notes: 7 },
        { title: 'Far', bars: Number.NaN, notes: 7 },
        { title: 'Far', bars: 1, notes: 7.5 },
        { title: 'Far', bars: 1, notes: 2 ** 31 },
      ]) {
        const error = await storageErrorOf(storage().tunes.add(someTune({ closest: wrong })));
        expect(error.code).toBe('storage');
      }
    });

    test('keep what they were made from, whole', async () => {
      const { request, abc } = someTune();
      const from = {
        tuneId: 'abcde01234',
        title: 'Old “Tune”',
        abc,
        how: 'variation',
        amount: 0.5,
      } as const;
      for (const source of [from, { ...from, tuneId: null, how: 'title' } as const]) {
        const tune = someTune({ request: { ...request, from: source }, title: 'Made' });
        const { id } = await storage().tunes.add(tune);
        expect((await storage().tunes.get(id))?.request.from).toEqual(source);
        expect((await storage().tunes.add(tune)).id).toBe(id);
        const other = { ...tune, request: { ...request, from: { ...source, title: 'Other' } } };
        expect((await storageErrorOf(storage().tunes.add(other))).code).toBe('storage');
      }
      const home = { guildId: someTune().guildId, personId: 'ann' };
      const found = await storage().tunes.search({ home, title: 'Made' }, { offset: 0, limit: 9 });
      expect(found.items.map((tune) => tune.request.from?.how)).toEqual(['title', 'variation']);
      const wrong = { ...request, from: { ...from, abc: 'no\0such' } };
      const error = await storageErrorOf(storage().tunes.add(someTune({ request: wrong })));
      expect(error.code).toBe('storage');
    });

    test('there is none with another id', async () => {
      expect(await storage().tunes.get('nosuchtune')).toBeNull();
      expect(await storage().tunes.get('no\0such')).toBeNull();
      expect(await storage().tunes.get("'; DROP TABLE")).toBeNull();
      expect(await storage().models.get('no\0such')).toBeNull();
      expect(await storage().votes.of('no\0such', 'ann')).toBe(0);
      expect(await storage().votes.count('no\0such')).toEqual({ up: 0, down: 0 });
      expect(await storage().tunes.list({ guildId: '\ud800', limit: 5 })).toEqual([]);
      const error = await storageErrorOf(storage().votes.cast('no\0such', 'ann', 1));
      expect(error.code).toBe('not-found');
    });

    test('adding the same again changes nothing', async () => {
      const tune = someTune();
      const first = await storage().tunes.add(tune);
      const before = await storage().tunes.count();
      const { png, midi } = tune.blobs;
      const again = { ...tune, blobs: { midi: `${midi}`, png: `${png}` } };
      expect(await storage().tunes.add(again)).toEqual(first);
      expect(await storage().tunes.count()).toBe(before);
    });

    test('another tune with the same id is refused, and the first one stays', async () => {
      const tune = someTune();
      const first = await storage().tunes.add(tune);
      const error = await storageErrorOf(storage().tunes.add({ ...tune, abc: 'X:1\nK:D\nD8|\n' }));
      expect(error).toMatchObject({ code: 'storage', context: { id: tune.id, taken: true } });
      expect(await storage().tunes.get(tune.id)).toEqual(first);
    });

    test('of two different ones with one id at once, one is kept and one refused', async () => {
      const tunes = [someTune(), someTune()].map((tune) => ({ ...tune, id: 'sameatonce' }));
      const results = await Promise.allSettled(tunes.map((tune) => storage().tunes.add(tune)));
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    test.each([
      ['NUL in the title', { title: 'a\0b' }],
      ['half of a pair in the ABC', { abc: 'X:1\nT:\ud83c\nK:C\n' }],
      ['half of a pair in a blob’s role', { blobs: { '\udc00': 'a'.repeat(64) } }],
      ['an endless id', { id: 'x'.repeat(10_000) }],
      [
        'a temperature that is no number',
        { request: { ...someTune().request, temperature: Number.NaN } },
      ],
    ])('what cannot be kept as it is is refused: %s', async (_, changes) => {
      const good = someTune();
      const [bad, beside] = await Promise.allSettled([
        storage().tunes.add(someTune(changes)),
        storage().tunes.add(good),
      ]);
      expect(bad).toMatchObject({ status: 'rejected', reason: { code: 'storage' } });
      // The one that came at the same time is none the worse.
      expect(beside.status).toBe('fulfilled');
    });

    test('other scripts, emoji and very long text are kept', async () => {
      const tune = someTune({
        title: 'Ceol 𝄞 na hÉireann 🎻 日本',
        abc: `X:1\nK:C\n${'CDEF GABc|'.repeat(20_000)}\n`,
      });
      await storage().tunes.add(tune);
      expect(await storage().tunes.get(tune.id)).toMatchObject(tune);
    });

    test('are listed newest first, by guild, with a limit, and before a time', async () => {
      const guildId = randomUUID();
      const tunes = [];
      for (let i = 0; i < 5; i++) tunes.push(await storage().tunes.add(someTune({ guildId })));
      const elsewhere = await storage().tunes.add(someTune());
      const nowhere = await storage().tunes.add(someTune({ guildId: null }));

      const newest = tunes.toReversed();
      expect(await storage().tunes.list({ guildId, limit: 10 })).toEqual(newest);
      expect(await storage().tunes.list({ guildId, limit: 2 })).toEqual(newest.slice(0, 2));
      const before = newest[1]?.createdAt ?? new Date(0);
      expect(await storage().tunes.list({ guildId, limit: 2, before })).toEqual(newest.slice(2, 4));
      expect(await storage().tunes.list({ limit: 2 })).toEqual([nowhere, elsewhere]);
      const withoutGuild = await storage().tunes.list({ guildId: null, limit: 1_000 });
      expect(withoutGuild[0]).toEqual(nowhere);
      expect(withoutGuild.every((tune) => tune.guildId === null)).toBe(true);
      expect(await storage().tunes.list({ guildId: 'other', limit: 10 })).toEqual([]);
    });

    test('200 at once are all kept', async () => {
      const before = await storage().tunes.count();
      const tunes = Array.from({ length: 200 }, () => someTune());
      const added = await Promise.all(tunes.map((tune) => storage().tunes.add(tune)));
      expect(await storage().tunes.count()).toBe(before + 200);
      const kept = await Promise.all(tunes.map(({ id }) => storage().tunes.get(id)));
      expect(kept).toEqual(added);
    });
  });

  describe('votes', () => {
    const voted = async () => (await storage().tunes.add(someTune())).id;

    test('count once a person, can change and be taken back', async () => {
      const id = await voted();
      expect(await storage().votes.count(id)).toEqual({ up: 0, down: 0 });
      expect(await storage().votes.of(id, 'ann')).toBe(0);
      expect(await storage().votes.cast(id, 'ann', 1)).toEqual({ up: 1, down: 0 });
      expect(await storage().votes.cast(id, 'ann', 1)).toEqual({ up: 1, down: 0 });
      expect(await storage().votes.cast(id, 'bob', -1)).toEqual({ up: 1, down: 1 });
      expect(await storage().votes.cast(id, 'ann', -1)).toEqual({ up: 0, down: 2 });
      expect(await storage().votes.of(id, 'ann')).toBe(-1);
      expect(await storage().votes.cast(id, 'ann', 0)).toEqual({ up: 0, down: 1 });
      expect(await storage().votes.cast(id, 'ann', 0)).toEqual({ up: 0, down: 1 });
      expect(await storage().votes.of(id, 'ann')).toBe(0);
      expect(await storage().votes.count(id)).toEqual({ up: 0, down: 1 });
    });

    test('stay with their tune', async () => {
      const [one, other] = [await voted(), await voted()];
      await storage().votes.cast(one, 'ann', 1);
      expect(await storage().votes.count(other)).toEqual({ up: 0, down: 0 });
      expect(await storage().votes.of(other, 'ann')).toBe(0);
    });

    test.each([1, -1, 0] as const)(
      '%i on a tune that does not exist is an error',
      async (value) => {
        const error = await storageErrorOf(storage().votes.cast('nosuchtune', 'ann', value));
        expect(error.code).toBe('not-found');
        expect(await storage().votes.count('nosuchtune')).toEqual({ up: 0, down: 0 });
      },
    );

    test('200 at once count right', async () => {
      const id = await voted();
      const cast = Array.from({ length: 200 }, (_, i) =>
        // Every voter twice: first the other way, then as counted below. Same voter in order, voters at once.
        storage()
          .votes.cast(id, `voter ${i}`, i % 4 === 0 ? 1 : -1)
          .then(() => storage().votes.cast(id, `voter ${i}`, i % 4 === 0 ? -1 : 1)),
      );
      await Promise.all(cast);
      expect(await storage().votes.count(id)).toEqual({ up: 150, down: 50 });
    });

    test('one person pressing twice at once has one vote', async () => {
      const id = await voted();
      await Promise.all(Array.from({ length: 20 }, () => storage().votes.cast(id, 'ann', 1)));
      expect(await storage().votes.count(id)).toEqual({ up: 1, down: 0 });
    });
  });
}
