import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Storage } from '../../../../src/engine/ports.ts';
import type { DuelDesk, OpenedDuel } from '../../../../src/engine/use-cases/duels/duel-desk.ts';
import { openDuelDesk } from '../../../../src/engine/use-cases/duels/open-duel-desk.ts';
import { renderTune } from '../../../../src/engine/use-cases/render-tune.ts';
import { createMemoryStorage } from '../../../../src/storage/memory-storage.ts';
import { fixedLibrary } from '../../../support/fixed-library.ts';
import { smallTunes } from '../../../support/small-tunes.ts';
import { wanderingComposer } from '../../../support/wandering-composer.ts';

const SHIPPED = '0123456789ab';
const OTHER = 'abcdef012345';
const ANN = { personId: 'ann', guildId: 'kitchen' };
const by = (personId: string, managesGuild = false, guildId = 'kitchen') => ({
  ...{ personId, guildId, managesGuild },
});

let storage: Storage;
let desk: DuelDesk;
let composer: ReturnType<typeof wanderingComposer>;
beforeEach(async () => {
  storage = createMemoryStorage(() => new Date());
  composer = wanderingComposer();
  const library = await fixedLibrary(storage, composer);
  desk = openDuelDesk({
    ...{ storage, library, random: (count) => randomBytes(count) },
    renderer: { render: (abc, type) => renderTune(abc, type) },
  });
});

async function addModel(guildId: string | null = null) {
  const shipped = await storage.models.get(SHIPPED);
  if (shipped === null) throw new Error('no model');
  return storage.models.register({ ...shipped, id: OTHER, name: 'kitchen-1', guildId });
}

async function give(guildId = 'kitchen', id = 'set0000001') {
  const contribution = { guildId, contributorId: 'bob', confirmation: 'yes', files: [] };
  const tunes = smallTunes(5, 'turns').map((tune, i) => ({ ...tune, musicHash: `${id}${i}` }));
  return storage.contributions.add({ id, name: 'Bob’s tunes', ...contribution }, tunes);
}

/** Which side a model has. */
async function modelSide({ view }: OpenedDuel): Promise<'a' | 'b'> {
  return (await storage.duels.get(view.id))?.a.source.kind === 'model' ? 'a' : 'b';
}

describe('a duel of a model and a person', () => {
  beforeEach(() => give());

  test('shows two tunes that tell nothing but their music', async () => {
    const sides = new Set<string>();
    for (let i = 0; i < 12; i++) {
      const duel = await desk.open({}, ANN);
      sides.add(await modelSide(duel));
      expect(duel.view).toEqual({ id: duel.view.id, type: 'jig', votes: 0, revealed: null });
      for (const [name, side] of [
        ['Tune A', duel.a],
        ['Tune B', duel.b],
      ] as const) {
        expect(side.abc).toMatch(
          new RegExp(`^X:1\nT:${name}\nR:jig\nM:6/8\nL:1/8\nK:G\n[^"!~{T]*$`),
        );
        expect(side.altText).toMatch(new RegExp(`^Sheet music of '${name}', a jig in G major`));
        const bytes = Buffer.concat([side.png, side.midi]).toString('latin1');
        expect(bytes).not.toMatch(/Number|turns|kitchen|Bob|sligo/);
      }
    }
    expect(sides.size).toBe(2);
  });

  test('is voted in once by each, who then know who wrote what', async () => {
    const duel = await desk.open({ against: ' Person ', model: 'sligo-1' }, ANN);
    const { id } = duel.view;
    const model = await modelSide(duel);
    const person = model === 'a' ? 'b' : 'a';
    const vote = await desk.vote(id, model, by('cat'));
    expect(vote).toMatchObject({ counted: true, choice: model });
    expect(vote[model]).toEqual({
      title: expect.stringMatching(/^Number \d/),
      by: { kind: 'model', id: SHIPPED, name: 'sligo-1' },
      tuneId: null,
    });
    expect(vote[person]).toEqual({
      title: expect.stringMatching(/^The turns of/),
      by: { kind: 'person', set: 'Bob’s tunes' },
      tuneId: null,
    });
    const again = await desk.vote(id, person, by('cat'));
    expect(again).toMatchObject({ counted: false, choice: model });
    expect(await desk.view(id, by('dan'))).toEqual({
      ...{ id, type: 'jig', votes: 1, revealed: null },
    });
  });

  test('of 50 who vote at once, twice each, one vote each counts', async () => {
    const { view } = await desk.open({}, ANN);
    const votes = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        desk.vote(view.id, i < 50 ? 'a' : 'b', by(`v${i % 50}`)),
      ),
    );
    expect(votes.filter(({ counted }) => counted)).toHaveLength(50);
    expect((await desk.view(view.id, ANN)).votes).toBe(50);
  });

  test('is ended by who opened it or manages the server, and counts nothing after that', async () => {
    const duel = await desk.open({}, ANN);
    const { id } = duel.view;
    const model = await modelSide(duel);
    await desk.vote(id, model, by('cat'));
    await expect(desk.reveal(id, by('cat'))).rejects.toMatchObject({ code: 'forbidden' });
    const revealed = (await desk.reveal(id, by('ann'))).revealed;
    expect(revealed?.count[model]).toBe(1);
    const { tuneId } = revealed?.[model] ?? {};
    expect(await storage.tunes.get(tuneId ?? '')).toMatchObject({
      ...{ guildId: 'kitchen', authorId: 'ann', title: revealed?.[model].title },
    });
    expect(await desk.vote(id, 'a', by('dan'))).toMatchObject({ counted: false, choice: null });
    // Once more, by a manager: nothing new is kept.
    const kept = await storage.tunes.count();
    expect((await desk.reveal(id, by('eve', true))).revealed).toEqual(revealed);
    expect(await storage.tunes.count()).toBe(kept);
    expect(await desk.view(id, by('dan'))).toMatchObject({ votes: 1, revealed });
  });

  test('keeps its tune out of every list until then', async () => {
    const { view } = await desk.open({}, ANN);
    const listed = async () => {
      const homes = [
        { guildId: 'kitchen', personId: 'ann' },
        { guildId: null, personId: 'ann' },
      ];
      const lists = homes.map((home) => storage.tunes.search({ home }, { offset: 0, limit: 9 }));
      return (await Promise.all(lists)).map(({ total }) => total);
    };
    expect(await listed()).toEqual([0, 0]);
    await desk.reveal(view.id, by('ann'));
    expect(await listed()).toEqual([1, 0]);
  });

  test('does not exist in another server', async () => {
    const { view } = await desk.open({}, ANN);
    for (const actor of [by('ann', true, 'ceili'), { ...by('ann', true), guildId: null }]) {
      await expect(desk.vote(view.id, 'a', actor)).rejects.toMatchObject({ code: 'not-found' });
      await expect(desk.reveal(view.id, actor)).rejects.toMatchObject({ code: 'not-found' });
      await expect(desk.view(view.id, actor)).rejects.toMatchObject({ code: 'not-found' });
    }
    await expect(desk.view('../../etc', ANN)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('keeps nothing of a set that is withdrawn but its name', async () => {
    const duel = await desk.open({}, ANN);
    const person = (await modelSide(duel)) === 'a' ? 'b' : 'a';
    expect((await storage.duels.get(duel.view.id))?.[person].abc).toBe('');
    await storage.contributions.withdraw('set0000001', 'bob');
    expect((await desk.vote(duel.view.id, 'a', by('cat')))[person]).toEqual({
      ...{ title: null, tuneId: null, by: { kind: 'person', set: 'Bob’s tunes' } },
    });
    await expect(desk.open({ against: 'person' }, ANN)).rejects.toThrow(/has given no tunes/);
  });
});

describe('who plays against whom', () => {
  test('without tunes of people another model does, in key, metre and length of the first', async () => {
    await addModel();
    const { view } = await desk.open({ type: 'jigs' }, ANN);
    const kept = await storage.duels.get(view.id);
    const ids = [kept?.a.source, kept?.b.source].map((source) =>
      source?.kind === 'model' ? source.modelId : 'person',
    );
    expect(ids.sort()).toEqual([SHIPPED, OTHER]);
    expect(composer.requests).toEqual([
      { type: 'jig' },
      { type: 'jig', key: 'G', metre: '6/8', length: '8 bars' },
    ]);
  });

  test('a model of another server, and one that is retired, do not', async () => {
    await addModel('ceili');
    await expect(desk.open({ against: 'kitchen-1' }, ANN)).rejects.toThrow(/There is no model/);
    await expect(desk.open({}, ANN)).rejects.toThrow(/has given no tunes/);
  });

  test.each([
    [{ against: 'sligo-1' }, /^A model against itself would tell nothing\./],
    [{ against: 'person' }, /^This server has given no tunes/],
    [{ type: 'tango' }, /^There is no tune type "tango"/],
    [{ model: 'nobody' }, /^There is no model "nobody" here\./],
  ])('%j is told in words', async (request, words) => {
    await give('ceili');
    await expect(desk.open(request, ANN)).rejects.toThrow(words);
  });

  test('of a type that nobody gave there is none', async () => {
    await give();
    await expect(desk.open({ type: 'waltz', against: 'person' }, ANN)).rejects.toThrow(
      /^Among the tunes that this server has given, no waltz was found\./,
    );
  });
});

test('results go by opponent, with Wilson’s interval', async () => {
  await addModel();
  await give();
  const votes = async (request: { against: string }, wins: number, losses: number) => {
    const { view } = await desk.open({ type: 'jig', model: SHIPPED, ...request }, ANN);
    const { a } = (await storage.duels.get(view.id)) ?? {};
    const isA = a?.source.kind === 'model' && a.source.modelId === SHIPPED;
    const [won, lost] = isA ? (['a', 'b'] as const) : (['b', 'a'] as const);
    for (let i = 0; i < wins; i++) await desk.vote(view.id, won, by(`w${i}`));
    for (let i = 0; i < losses; i++) await desk.vote(view.id, lost, by(`l${i}`));
  };
  await votes({ against: 'person' }, 5, 10);
  await votes({ against: 'person' }, 3, 2);
  await votes({ against: OTHER }, 8, 2);
  const interval = (low: number, high: number) => ({
    low: expect.closeTo(low, 4),
    high: expect.closeTo(high, 4),
  });
  expect(await desk.resultsOf(SHIPPED, 'kitchen')).toEqual([
    { opponent: { kind: 'person' }, wins: 8, votes: 20, duels: 2, ...interval(0.2188, 0.6134) },
    {
      opponent: { kind: 'model', id: OTHER, name: 'kitchen-1' },
      ...{ wins: 8, votes: 10, duels: 1, ...interval(0.4902, 0.9433) },
    },
  ]);
  expect(await desk.resultsOf(OTHER, 'kitchen')).toMatchObject([{ wins: 2, votes: 10 }]);
  expect(await desk.resultsOf(SHIPPED, 'ceili')).toEqual([]);
});
