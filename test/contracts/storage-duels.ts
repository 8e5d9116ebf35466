import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { DuelChoice, DuelSide, DuelSource, NewDuel, Storage } from '../../src/engine/ports.ts';

export function sideBy(source: DuelSource, changes: Partial<DuelSide> = {}): DuelSide {
  return {
    source,
    tuneId: source.kind === 'model' ? 'tune000001' : null,
    title: 'The Tester’s Delight №1',
    abc: 'X:1\nT:The Tester’s Delight\nK:G\nG2BD "Am"g>f\\\n|]\n',
    blobs: { png: 'a'.repeat(64), mp3: 'c'.repeat(64) },
    ...changes,
  };
}

export const byModel = (modelId: string) => sideBy({ kind: 'model', modelId });
export const byPerson = (contributionId: string) => sideBy({ kind: 'person', contributionId });

export function someDuel(changes: Partial<NewDuel> = {}): NewDuel {
  return {
    id: randomUUID().replaceAll('-', '').slice(0, 10),
    guildId: randomUUID(),
    openedById: '123456789012345678',
    type: 'slip jig',
    a: byModel('0123456789ab'),
    b: byPerson('set0000001'),
    ...changes,
  };
}

/** What DuelStore promises. `lastTime` is what the clock said last. */
export function duelsContract(storage: () => Storage, lastTime: () => Date): void {
  describe('duels', () => {
    const duels = () => storage().duels;

    test('come back as they were opened', async () => {
      const duel = someDuel();
      const opened = await duels().add(duel);
      expect(opened).toEqual({ ...duel, createdAt: lastTime(), revealedAt: null });
      expect(await duels().get(duel.id)).toEqual(opened);
      const own = someDuel({ guildId: null, a: byPerson('set0000002'), b: byModel('m') });
      expect(await duels().add(own)).toMatchObject(own);
      expect(await duels().get(own.id)).toMatchObject(own);
      expect(await duels().get('nosuchduel')).toBeNull();
      expect(await duels().get('no\0such')).toBeNull();
    });

    test('with an id that is taken are refused, and the first one stays', async () => {
      const first = await duels().add(someDuel());
      await expect(duels().add(someDuel({ id: first.id, type: 'reel' }))).rejects.toMatchObject({
        code: 'storage',
        context: { taken: true },
      });
      expect(await duels().get(first.id)).toEqual(first);
    });

    test('that cannot be kept as they are are refused', async () => {
      for (const changes of [
        { openedById: 'a\0b' },
        { b: sideBy({ kind: 'person', contributionId: '\ud800' }) },
        { b: { ...byModel('m'), title: 'a\0b' } },
        { a: { ...byModel('m'), blobs: { png: 'x'.repeat(1_000) } } },
      ]) {
        const duel = someDuel(changes);
        await expect(duels().add(duel)).rejects.toMatchObject({ code: 'storage' });
        expect(await duels().get(duel.id)).toBeNull();
      }
    });

    test('take one vote a person, and the first one stands', async () => {
      const { id } = await duels().add(someDuel());
      expect(await duels().count(id)).toEqual({ a: 0, b: 0 });
      expect(await duels().vote(id, 'ann', 'a')).toEqual({
        ...{ counted: true, choice: 'a', count: { a: 1, b: 0 } },
      });
      expect(await duels().vote(id, 'ann', 'b')).toEqual({
        ...{ counted: false, choice: 'a', count: { a: 1, b: 0 } },
      });
      expect(await duels().vote(id, 'bob', 'b')).toEqual({
        ...{ counted: true, choice: 'b', count: { a: 1, b: 1 } },
      });
      expect(await duels().count(id)).toEqual({ a: 1, b: 1 });
      expect(await duels().count('no\0such')).toEqual({ a: 0, b: 0 });
      for (const none of ['nosuchduel', 'no\0such']) {
        await expect(duels().vote(none, 'ann', 'a')).rejects.toMatchObject({ code: 'not-found' });
      }
    });

    test('count no vote once they are revealed, which happens once', async () => {
      const { id } = await duels().add(someDuel());
      await duels().vote(id, 'ann', 'a');
      const { duel, isFirst } = await duels().reveal(id);
      expect(isFirst).toBe(true);
      expect(duel.revealedAt).toEqual(lastTime());
      expect(await duels().get(id)).toEqual(duel);
      expect(await duels().reveal(id)).toEqual({ duel, isFirst: false });
      expect(await duels().vote(id, 'bob', 'b')).toEqual({
        ...{ counted: false, choice: null, count: { a: 1, b: 0 } },
      });
      expect(await duels().vote(id, 'ann', 'b')).toMatchObject({ counted: false, choice: 'a' });
      for (const none of ['nosuchduel', 'no\0such']) {
        await expect(duels().reveal(none)).rejects.toMatchObject({ code: 'not-found' });
      }
    });

    test('revealed while 20 vote: what was said to count is what counts', async () => {
      const { id } = await duels().add(someDuel());
      const vote = (i: number) => duels().vote(id, `voter ${i}`, 'a');
      const early = Array.from({ length: 10 }, (_, i) => vote(i));
      const reveals = [duels().reveal(id), duels().reveal(id)];
      const late = Array.from({ length: 10 }, (_, i) => vote(10 + i));
      const votes = await Promise.all([...early, ...late]);
      const firsts = (await Promise.all(reveals)).filter(({ isFirst }) => isFirst);
      expect(firsts).toHaveLength(1);
      const counted = votes.filter((one) => one.counted).length;
      expect(await duels().count(id)).toEqual({ a: counted, b: 0 });
      expect(votes.filter(({ choice }) => choice === null)).toHaveLength(20 - counted);
    });

    test('of 50 who vote at once, twice each: each is told the count that their vote made', async () => {
      const { id } = await duels().add(someDuel());
      const votes = await Promise.all(
        Array.from({ length: 100 }, (_, i) =>
          duels().vote(id, `voter ${i % 50}`, i < 50 ? 'a' : 'b'),
        ),
      );
      const counted = votes.filter((vote) => vote.counted);
      const sums = counted.map(({ count }) => count.a + count.b).toSorted((x, y) => x - y);
      expect(sums).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
      const a = counted.filter(({ choice }) => choice === 'a').length;
      expect(await duels().count(id)).toEqual({ a, b: 50 - a });
    });

    describe('standings', () => {
      async function held(guildId: string | null, a: DuelSide, b: DuelSide, votes: string) {
        const { id } = await duels().add(someDuel({ guildId, a, b }));
        for (const [index, choice] of [...votes].entries()) {
          await duels().vote(id, `voter ${index}`, choice as DuelChoice);
        }
      }
      const person = { kind: 'person', contributionId: '' };

      test('count by pair of sources, whichever side they were on', async () => {
        const guildId = randomUUID();
        const model = (modelId: string) => ({ kind: 'model', modelId });
        await held(guildId, byModel('m2'), byModel('m1'), 'aab');
        await held(guildId, byModel('m1'), byModel('m2'), 'a');
        await held(guildId, byPerson('set0000001'), byModel('m1'), 'aaab');
        await held(guildId, byModel('m1'), byPerson('set0000002'), 'b');
        await held(guildId, byModel('M3'), byModel('m1'), 'b');
        // Nobody voted; and a model against itself tells nothing.
        await held(guildId, byModel('m2'), byPerson('set0000002'), '');
        await held(guildId, byModel('m1'), byModel('m1'), 'ab');
        await held(randomUUID(), byModel('m1'), byModel('m2'), 'a');
        expect(await duels().standings({ guildId })).toEqual([
          { first: model('M3'), second: model('m1'), firstWins: 0, secondWins: 1, duels: 1 },
          { first: model('m1'), second: model('m2'), firstWins: 2, secondWins: 2, duels: 2 },
          { first: model('m1'), second: person, firstWins: 1, secondWins: 4, duels: 2 },
        ]);
        expect(await duels().standings({ guildId: randomUUID() })).toEqual([]);
        expect(await duels().standings({ guildId: 'no\0such' })).toEqual([]);
      });

      test('are of one server, of direct messages, or of all', async () => {
        const [one, other] = [randomUUID(), randomUUID()].sort();
        const [first, second] = [byModel(one ?? ''), byModel(other ?? '')];
        await held(randomUUID(), first, second, 'ab');
        await held(randomUUID(), second, first, 'a');
        await held(null, first, second, 'a');
        const of = async (filter: Parameters<Storage['duels']['standings']>[0]) =>
          (await duels().standings(filter))
            .filter(({ first: { kind, ...rest } }) => JSON.stringify(rest).includes(one ?? ''))
            .map(({ firstWins, secondWins, duels: count }) => [firstWins, secondWins, count]);
        expect(await of({})).toEqual([[2, 2, 3]]);
        expect(await of({ guildId: null })).toEqual([[1, 0, 1]]);
      });
    });
  });
}
