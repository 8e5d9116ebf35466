import { expect, test } from 'vitest';
import type { Composer } from '../../../src/engine/compose/types.ts';
import { createComposerShelf } from '../../../src/engine/models/composer-shelf.ts';
import { fixedComposer } from '../../support/fixed-composer.ts';
import { seeded } from '../../support/random.ts';

/** Composers that note their lives, and write when they are let. */
function workshop() {
  const events: string[] = [];
  const held = new Map<string, () => void>();
  let inMemory = 0;
  let most = 0;
  const open = async (modelId: string): Promise<Composer> => {
    inMemory++;
    most = Math.max(most, inMemory);
    events.push(`open ${modelId}`);
    let isClosed = false;
    let writing = 0;
    return {
      modelId,
      async write(request) {
        if (isClosed) throw new Error(`${modelId} is closed`);
        writing++;
        if (request.seed === 'hold') await new Promise<void>((go) => held.set(modelId, go));
        else await new Promise((resolve) => setTimeout(resolve, 1));
        if (isClosed) throw new Error(`${modelId} was closed under a tune`);
        writing--;
        return { ...(await fixedComposer().write({ type: 'jig', seed: '1' })), modelId };
      },
      async close() {
        if (writing > 0) throw new Error(`${modelId} is closed with a tune under way`);
        isClosed = true;
        await new Promise((resolve) => setTimeout(resolve, 1));
        inMemory--;
        events.push(`close ${modelId}`);
      },
    };
  };
  return { events, held, open, mostInMemory: () => most };
}

const JIG = { type: 'jig' } as const;

test('the least recently used one makes room', async () => {
  const { events, open } = workshop();
  const shelf = createComposerShelf(open, 2);
  const a = await shelf.composerOf('a');
  await shelf.composerOf('b');
  await a.write(JIG);
  await shelf.composerOf('c');
  expect(events).toEqual(['open a', 'open b', 'close b', 'open c']);
  // What was handed out still writes: it is opened again.
  const b = await shelf.composerOf('b');
  expect((await a.write(JIG)).modelId).toBe('a');
  expect((await b.write(JIG)).modelId).toBe('b');
  await shelf.close();
  expect(events.filter((event) => event.startsWith('open')).length).toBe(
    events.filter((event) => event.startsWith('close')).length,
  );
});

test('two requests for the same model open it once', async () => {
  const { events, open } = workshop();
  const shelf = createComposerShelf(open, 2);
  const both = await Promise.all([shelf.composerOf('a'), shelf.composerOf('a')]);
  await Promise.all(both.map((one) => one.write(JIG)));
  expect(events).toEqual(['open a']);
});

test('a tune under way is finished before its composer goes, and who waits gets the room then', async () => {
  const { events, held, open } = workshop();
  const shelf = createComposerShelf(open, 1);
  const writing = (await shelf.composerOf('a')).write({ ...JIG, seed: 'hold' });
  await new Promise((resolve) => setTimeout(resolve, 5));
  const other = shelf.composerOf('b').then((b) => b.write(JIG));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(events).toEqual(['open a']);
  held.get('a')?.();
  expect((await writing).modelId).toBe('a');
  expect((await other).modelId).toBe('b');
  expect(events).toEqual(['open a', 'close a', 'open b']);
});

test('opening that fails is told to all who wait for it, and tried again by the next', async () => {
  const { open } = workshop();
  let fails = true;
  const shelf = createComposerShelf(async (modelId) => {
    await new Promise((resolve) => setTimeout(resolve, 2));
    if (fails) throw new Error('no such file');
    return open(modelId);
  }, 1);
  const both = await Promise.allSettled([shelf.composerOf('a'), shelf.composerOf('a')]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  fails = false;
  expect((await (await shelf.composerOf('b')).write(JIG)).modelId).toBe('b');
});

test('a thousand tunes of seven models on a shelf for three: all written, never a fourth in memory', async () => {
  const { open, mostInMemory } = workshop();
  const shelf = createComposerShelf(open, 3);
  const random = seeded(5);
  const tunes = Array.from({ length: 1000 }, async () => {
    await new Promise((resolve) => setTimeout(resolve, random() * 300));
    const modelId = `m${Math.floor(random() ** 2 * 7)}`;
    const { modelId: by } = await (await shelf.composerOf(modelId)).write(JIG);
    return by === modelId;
  });
  expect((await Promise.all(tunes)).every(Boolean)).toBe(true);
  expect(mostInMemory()).toBe(3);
  await shelf.close();
});

test('closing finishes what is under way; then nothing is opened any more', async () => {
  const { events, held, open } = workshop();
  const shelf = createComposerShelf(open, 1);
  const writing = (await shelf.composerOf('a')).write({ ...JIG, seed: 'hold' });
  await new Promise((resolve) => setTimeout(resolve, 5));
  const late = shelf.composerOf('b');
  late.catch(() => {});
  const closing = shelf.close();
  held.get('a')?.();
  expect((await writing).modelId).toBe('a');
  await closing;
  await expect(late).rejects.toMatchObject({ code: 'busy' });
  await expect(shelf.composerOf('a')).rejects.toMatchObject({ code: 'busy' });
  expect(events).toEqual(['open a', 'close a']);
});
