import { randomBytes } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Composer } from '../../../../src/engine/compose/types.ts';
import { EngineError } from '../../../../src/engine/errors.ts';
import { createEngine, type Engine, openRenderer } from '../../../../src/engine/index.ts';
import type { Storage } from '../../../../src/engine/ports.ts';
import { FEATURES, featuresOf } from '../../../../src/engine/use-cases/ranking/features.ts';
import { createMemoryStorage } from '../../../../src/storage/memory-storage.ts';
import { fixedLibrary } from '../../../support/fixed-library.ts';
import { chance, wanderingComposer } from '../../../support/wandering-composer.ts';

const GUILD = '10';
const AOIFE = { personId: '100', guildId: GUILD };
/** Pictures are not what these tests are about. */
const real = openRenderer();
afterAll(() => real.close());
const picture = real.render('X:1\nT:x\nM:6/8\nL:1/8\nK:G\nG6|]\n', 'jig');
const renderer = { ...real, render: () => picture };

const stepsOf = (abc: string) =>
  featuresOf(abc)?.[FEATURES.findIndex(({ name }) => name === 'steps')] ?? Number.NaN;

let storage: Storage;
let composer: ReturnType<typeof wanderingComposer>;
let engine: Engine;
beforeEach(async () => {
  storage = createMemoryStorage(() => new Date(1000));
  composer = wanderingComposer();
  engine = await engineWith(composer);
});

async function engineWith(writer: Composer): Promise<Engine> {
  const library = await fixedLibrary(storage, writer);
  return createEngine({ storage, library, renderer, random: randomBytes });
}

/** So many tunes, each voted on by one person who is asked about its steps. */
async function vote(tunes: number, likes: (steps: number) => boolean): Promise<void> {
  for (let i = 0; i < tunes; i++) {
    const { tune } = await engine.compose({ type: 'jig', seed: String(i + 1) }, AOIFE);
    await engine.castVote(tune.id, AOIFE, likes(stepsOf(tune.abc)) ? 'up' : 'down');
  }
  composer.requests.length = 0;
}

describe('voters with a taste', () => {
  beforeEach(() => vote(60, (steps) => steps < 4));

  test('get the tune of six that they would like', async () => {
    expect(await engine.ranking.standing(GUILD)).toMatchObject({
      on: true,
      votedTunes: 60,
      needed: 40,
    });
    const plain = [];
    const ranked = [];
    for (let i = 0; i < 12; i++) {
      ranked.push(stepsOf((await engine.compose({ type: 'jig' }, AOIFE)).tune.abc));
      const alone = { ...AOIFE, guildId: null };
      plain.push(stepsOf((await engine.compose({ type: 'jig' }, alone)).tune.abc));
    }
    const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;
    expect(composer.requests).toHaveLength(12 * 6 + 12);
    expect(mean(ranked)).toBeLessThan(mean(plain) - 1);
  });

  test('can have it again by its seed', async () => {
    const { tune } = await engine.compose({ type: 'jig', key: 'G' }, AOIFE);
    const { length: _, ...request } = tune.request;
    composer.requests.length = 0;
    const again = await engine.compose(request, AOIFE);
    expect(composer.requests).toHaveLength(1);
    expect(again.tune.abc).toBe(tune.abc);
    expect(again.tune.request).toEqual(tune.request);
  });

  test('have it for another tune of the same kind too, which nobody gave a seed for', async () => {
    const { tune } = await engine.compose({ type: 'jig', seed: '7' }, AOIFE);
    composer.requests.length = 0;
    await engine.composeAnother(tune.id, AOIFE);
    expect(composer.requests).toHaveLength(6);
  });

  test.each([
    ['a seed was given', { type: 'jig', seed: '7' }, AOIFE],
    ['it is a direct message', { type: 'jig' }, { personId: '100', guildId: null }],
    ['it is another server', { type: 'jig' }, { personId: '100', guildId: '11' }],
  ])('one is written where %s', async (_, request, actor) => {
    await engine.compose(request, actor);
    expect(composer.requests).toEqual([request]);
  });

  test('the best of what can be written is kept; where nothing can, the reason is told', async () => {
    let left = 2;
    const refuse = async () => {
      throw new EngineError('bad-request', 'no way out');
    };
    const failing: Composer = {
      ...composer,
      write: (request) => (left-- > 0 ? composer.write(request) : refuse()),
    };
    engine = await engineWith(failing);
    await engine.compose({ type: 'jig' }, AOIFE);
    await expect(engine.compose({ type: 'jig' }, AOIFE)).rejects.toThrow('no way out');
  });
});

describe('voters at random', () => {
  test('have no ranker, and one tune is written', async () => {
    const below = chance(4);
    await vote(60, () => below(2) === 0);
    const { on, accuracy, low, high } = await engine.ranking.standing(GUILD);
    expect(on).toBe(false);
    expect(low).toBeLessThanOrEqual(0.5);
    expect(accuracy).toBeGreaterThan(low ?? 1);
    expect(high).toBeGreaterThan(accuracy ?? 1);
    await engine.compose({ type: 'jig' }, AOIFE);
    expect(composer.requests).toHaveLength(1);
  });
});

describe('what was learnt', () => {
  test('is kept until votes make it old', async () => {
    let asked = 0;
    const { votes } = storage;
    const watched: Storage = {
      ...storage,
      votes: {
        cast: (...of) => votes.cast(...of),
        of: (...of) => votes.of(...of),
        count: (tuneId) => votes.count(tuneId),
        ballots: (filter) => {
          asked++;
          expect(filter).toEqual({ guildId: GUILD, limit: 2000 });
          return votes.ballots(filter);
        },
      },
    };
    storage = watched;
    engine = await engineWith(composer);
    expect(await engine.ranking.standing(GUILD)).toEqual({
      ...{ on: false, votedTunes: 0, needed: 40, accuracy: null, low: null, high: null },
    });
    await engine.ranking.standing(GUILD);
    expect(asked).toBe(1);
    await vote(1, () => true); // before there are enough, every vote counts
    expect(await engine.ranking.standing(GUILD)).toMatchObject({ votedTunes: 1 });
    expect(asked).toBe(2);
    await vote(60, (steps) => steps < 4);
    const learnt = await engine.ranking.standing(GUILD);
    await vote(11, () => true);
    expect(await engine.ranking.standing(GUILD)).toEqual(learnt); // 61 tunes: old after 13 votes
    expect(asked).toBe(3);
    await vote(2, () => true);
    expect(await engine.ranking.standing(GUILD)).toMatchObject({ votedTunes: 74 });
    await Promise.all([engine.ranking.standing(GUILD), engine.ranking.standing(GUILD)]);
    expect(asked).toBe(4);
  });

  test('is not when the storage fails: the next who asks tries again', async () => {
    let fails = true;
    const { votes } = storage;
    const failing: Storage = {
      ...storage,
      votes: {
        cast: (...of) => votes.cast(...of),
        of: (...of) => votes.of(...of),
        count: (tuneId) => votes.count(tuneId),
        ballots: async (filter) => {
          if (fails) throw new EngineError('storage', 'gone');
          return votes.ballots(filter);
        },
      },
    };
    storage = failing;
    engine = await engineWith(composer);
    await expect(engine.ranking.standing(GUILD)).rejects.toThrow('gone');
    fails = false;
    expect(await engine.ranking.standing(GUILD)).toMatchObject({ on: false });
  });
});
