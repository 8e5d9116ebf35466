import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ContributedTune, NewContribution, Storage } from '../../src/engine/ports.ts';

export function someSet(changes: Partial<NewContribution> = {}): NewContribution {
  return {
    id: randomUUID().replaceAll('-', '').slice(0, 10),
    guildId: '987654321098765432',
    contributorId: '123456789012345678',
    name: 'Tunes of the Tuesday session',
    confirmation: 'These tunes may be used to train a model.',
    files: [
      { name: 'tuesday.abc', sha256: 'a'.repeat(64) },
      { name: 'más.zip', sha256: 'b'.repeat(64) },
    ],
    ...changes,
  };
}

/** Tunes that differ in everything; `mark` tells those of one set from those of another. */
export function someTunes(count: number, mark = ''): ContributedTune[] {
  return Array.from({ length: count }, (_, i) => ({
    title: `Tune ${mark}${i} №`,
    abc: `X:1\nT:Tune ${mark}${i}\nK:G\nG2BD "Am"g>f\\\n|]\n`,
    musicHash: `${mark}${i}`.padStart(64, '0'),
  }));
}

/** What ContributionStore promises. `lastTime` is what the clock said last. */
export function contributionsContract(storage: () => Storage, lastTime: () => Date): void {
  describe('contributed sets', () => {
    const sets = () => storage().contributions;

    test('come back as they were given, with their tunes in order', async () => {
      const set = someSet();
      const tunes = someTunes(1_203).toReversed();
      const added = await sets().add(set, tunes);
      expect(added).toEqual({
        ...set,
        createdAt: lastTime(),
        tuneCount: 1_203,
        withdrawnAt: null,
        withdrawnBy: null,
      });
      expect(await sets().get(set.id)).toEqual(added);
      expect(await sets().tunes([set.id])).toEqual(tunes);
    });

    test('may be empty, of files without a name, and are otherwise none', async () => {
      const set = someSet({ files: [] });
      expect(await sets().add(set, [])).toMatchObject({ ...set, tuneCount: 0 });
      expect(await sets().tunes([set.id])).toEqual([]);
      expect(await sets().get('nosuchset0')).toBeNull();
      expect(await sets().get('no\0such')).toBeNull();
      expect(await sets().tunes(['nosuchset0', 'no\0such'])).toEqual([]);
    });

    test('are read in the order that they are asked for', async () => {
      const [one, other] = [someSet(), someSet()];
      await sets().add(one, someTunes(3, 'a'));
      await sets().add(other, someTunes(2, 'b'));
      expect(await sets().tunes([other.id, one.id])).toEqual([
        ...someTunes(2, 'b'),
        ...someTunes(3, 'a'),
      ]);
    });

    test('with an id that is taken are refused, and the first one stays', async () => {
      const set = someSet();
      const first = await sets().add(set, someTunes(2));
      await expect(sets().add({ ...set, name: 'another' }, someTunes(3))).rejects.toMatchObject({
        code: 'storage',
        context: { taken: true },
      });
      expect(await sets().get(set.id)).toEqual(first);
      expect(await sets().tunes([set.id])).toHaveLength(2);
    });

    test('of which one tune cannot be kept are not kept at all', async () => {
      const set = someSet();
      const tunes = [...someTunes(700), { title: 'a\0b', abc: '', musicHash: 'x' }];
      await expect(sets().add(set, tunes)).rejects.toMatchObject({ code: 'storage' });
      expect(await sets().get(set.id)).toBeNull();
      expect(await sets().tunes([set.id])).toEqual([]);
    });

    test('are listed newest first, by server and contributor', async () => {
      const guildId = randomUUID();
      const added = [];
      for (const contributorId of ['ann', 'bob', 'ann']) {
        added.push(await sets().add(someSet({ guildId, contributorId }), someTunes(1)));
      }
      await sets().add(someSet(), someTunes(1));
      const [first, second, third] = added;
      expect(await sets().list({ guildId })).toEqual([third, second, first]);
      expect(await sets().list({ guildId, contributorId: 'ann' })).toEqual([third, first]);
      expect(await sets().list({ guildId, contributorId: 'cat' })).toEqual([]);
      expect(await sets().list({ guildId: 'no\0such' })).toEqual([]);
    });

    test('make up the music that a server has', async () => {
      const [guildId, other] = [randomUUID(), randomUUID()];
      await sets().add(someSet({ guildId }), someTunes(3, 'a'));
      // The same music twice is one.
      await sets().add(someSet({ guildId }), someTunes(2, 'a'));
      await sets().add(someSet({ guildId: other }), someTunes(4, 'b'));
      const hashes = someTunes(3, 'a').map(({ musicHash }) => musicHash);
      expect([...(await sets().musicHashes(guildId))].sort()).toEqual(hashes.sort());
      expect((await sets().musicHashes(randomUUID())).size).toBe(0);
      expect((await sets().musicHashes('no\0such')).size).toBe(0);
    });

    test('can be withdrawn: the tunes go, the record stays', async () => {
      const guildId = randomUUID();
      const kept = await sets().add(someSet({ guildId }), someTunes(2, 'a'));
      const set = await sets().add(someSet({ guildId }), someTunes(3, 'b'));
      const withdrawn = await sets().withdraw(set.id, 'moderator');
      const expected = { ...set, withdrawnAt: lastTime(), withdrawnBy: 'moderator' };
      expect(withdrawn).toEqual(expected);
      expect(await sets().tunes([set.id, kept.id])).toEqual(someTunes(2, 'a'));
      expect((await sets().musicHashes(guildId)).size).toBe(2);
      expect(await sets().list({ guildId })).toEqual([expected, kept]);
      // Who withdrew it first stays.
      expect(await sets().withdraw(set.id, 'somebody else')).toEqual(expected);
      for (const id of ['nosuchset0', 'no\0such']) {
        await expect(sets().withdraw(id, 'ann')).rejects.toMatchObject({ code: 'not-found' });
      }
    });

    test('with 20,000 tunes are kept whole, beside other writers', {
      timeout: 120_000,
    }, async () => {
      const [set, other] = [someSet(), someSet()];
      const tunes = someTunes(20_000);
      await Promise.all([sets().add(set, tunes), sets().add(other, someTunes(5))]);
      const kept = await sets().tunes([set.id]);
      expect(kept).toHaveLength(20_000);
      for (const index of [0, 499, 500, 12_345, 19_999]) expect(kept[index]).toEqual(tunes[index]);
      expect(await sets().tunes([other.id])).toEqual(someTunes(5));
      await sets().withdraw(set.id, 'ann');
    });
  });
}
