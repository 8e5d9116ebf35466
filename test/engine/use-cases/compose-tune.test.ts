import { randomBytes } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Composer } from '../../../src/engine/compose/types.ts';
import { createEngine, type Engine, openRenderer } from '../../../src/engine/index.ts';
import type { Storage } from '../../../src/engine/ports.ts';
import { createMemoryStorage } from '../../../src/storage/memory-storage.ts';
import { fixedComposer } from '../../support/fixed-composer.ts';
import { fixedLibrary } from '../../support/fixed-library.ts';

const AOIFE = { personId: '100', guildId: '10' };
const renderer = openRenderer();
afterAll(() => renderer.close());

let storage: Storage;
let engine: Engine;
beforeEach(async () => {
  storage = createMemoryStorage(() => new Date(1000));
  engine = await engineWith();
});

async function engineWith(
  changes: { storage?: Storage; composer?: Composer } = {},
): Promise<Engine> {
  const kept = changes.storage ?? storage;
  return createEngine({
    storage: kept,
    library: await fixedLibrary(kept, changes.composer),
    renderer,
    random: randomBytes,
  });
}

describe('compose', () => {
  test('what is shown is what is kept', async () => {
    const composed = await engine.compose({ type: 'jig', key: 'G', seed: '42' }, AOIFE);
    expect(await storage.tunes.get(composed.tune.id)).toEqual(composed.tune);
    expect(composed.tune).toMatchObject({
      title: 'The jig of 42',
      request: { type: 'jig', key: 'G', metre: '6/8', seed: '42', temperature: 0.75, length: null },
      modelId: '0123456789ab',
      authorId: '100',
      guildId: '10',
    });
    const kept = await storage.blobs.get(composed.tune.blobs.png ?? '');
    expect(kept).toEqual({ bytes: composed.png, mediaType: 'image/png' });
    expect(await storage.blobs.get(composed.tune.blobs.midi ?? '')).toEqual({
      bytes: composed.midi,
      mediaType: 'audio/midi',
    });
  });

  test('files are durable before the tune is, and the tune before anybody sees it', async () => {
    const events: string[] = [];
    const watched: Storage = {
      ...storage,
      blobs: {
        ...storage.blobs,
        put: async (bytes, mediaType) => {
          const name = await storage.blobs.put(bytes, mediaType);
          events.push(mediaType);
          return name;
        },
      },
      tunes: {
        ...storage.tunes,
        add: async (tune) => {
          events.push('tune');
          const stored = await storage.tunes.add(tune);
          await new Promise((resolve) => setTimeout(resolve, 20));
          events.push('durable');
          return stored;
        },
      },
    };
    const watching = await engineWith({ storage: watched });
    await watching.compose({ type: 'jig' }, AOIFE);
    events.push('shown');
    expect(events.slice(0, 2).sort()).toEqual(['audio/midi', 'image/png']);
    expect(events.slice(2)).toEqual(['tune', 'durable', 'shown']);
  });

  test('ABC that cannot be engraved is an error, and nothing is kept', async () => {
    const composer: Composer = {
      ...fixedComposer(),
      write: async (request) => ({ ...(await fixedComposer().write(request)), abc: 'X:1\nK:G\n' }),
    };
    const composing = (await engineWith({ composer })).compose({ type: 'jig' }, AOIFE);
    await expect(composing).rejects.toMatchObject({
      code: 'bad-abc',
    });
    expect(await storage.tunes.count()).toBe(0);
  });
});

describe('variations', () => {
  test('belong to whoever asked for them', async () => {
    const { tune } = await engine.compose({ type: 'jig' }, AOIFE);
    const other = await engine.composeAnother(tune.id, { personId: '200', guildId: '10' });
    expect(other.tune.authorId).toBe('200');
  });

  test.each([
    ['another server', { personId: '100', guildId: '11' }],
    ['a direct message', { personId: '100', guildId: null }],
  ])('are not to be had from %s', async (_, actor) => {
    const { tune } = await engine.compose({ type: 'jig' }, AOIFE);
    for (const attempt of [
      engine.composeAnother(tune.id, actor),
      engine.composeInAnotherKey(tune.id, 'D', actor),
      engine.castVote(tune.id, actor, 'up'),
    ]) {
      await expect(attempt).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(await storage.tunes.count()).toBe(1);
  });

  test('of a direct message are for its person alone', async () => {
    const alone = { personId: '100', guildId: null };
    const { tune } = await engine.compose({ type: 'jig' }, alone);
    await engine.composeAnother(tune.id, alone);
    const stranger = { personId: '200', guildId: null };
    await expect(engine.composeAnother(tune.id, stranger)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('in another key say whether the music is the same', async () => {
    const { tune } = await engine.compose({ type: 'jig', key: 'G', seed: '42' }, AOIFE);
    const moved = await engine.composeInAnotherKey(tune.id, 'D', AOIFE);
    expect(moved.sameMusic).toBe(true);
    expect(moved.tune.request).toEqual({ ...tune.request, key: 'D', seed: '42@G' });
    // Written by a model that is not kept here: the one in use writes another tune, and says so.
    const old = { id: 'oldmodel01', modelId: 'ffffffffffff', abc: 'X:1\nK:G\nG|\n' };
    await storage.tunes.add({ ...tune, ...old });
    const other = await engine.composeInAnotherKey('oldmodel01', 'D', AOIFE);
    expect(other.sameMusic).toBe(false);
    expect(other.tune.modelId).toBe('0123456789ab');
  });
});

describe('votes', () => {
  test('once each; changed; taken back', async () => {
    const { tune } = await engine.compose({ type: 'jig' }, AOIFE);
    const bo = { personId: '200', guildId: '10' };
    const counts: string[] = [];
    for (const [actor, direction] of [
      [AOIFE, 'up'],
      [bo, 'up'],
      [bo, 'down'],
      [bo, 'down'],
      [AOIFE, 'up'],
    ] as const) {
      const { up, down } = await engine.castVote(tune.id, actor, direction);
      counts.push(`${up} ${down}`);
    }
    expect(counts).toEqual(['1 0', '2 0', '1 1', '1 0', '0 0']);
  });
});
