import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ModelLibrary, openModelLibrary } from '../../../src/engine/models/library.ts';
import {
  NOVELTY,
  readRepertoire,
  writeRepertoire,
} from '../../../src/engine/novelty/index-file.ts';
import type { Storage } from '../../../src/engine/ports.ts';
import { createMemoryStorage } from '../../../src/storage/memory-storage.ts';
import { writeTinyModel } from '../../support/tiny-model.ts';

const KITCHEN = { guildId: '10', authorId: '100', contributionIds: [] };
const REEL = { type: 'reel', key: 'Edor', seed: '7', length: '1' };

/** A tune that no chance will write. */
const KNOWN = { isWhole: true, tunes: [{ title: 'One', grams: Uint32Array.of(1, 2, 3) }] };

let folder: string;
let storage: Storage;
let library: ModelLibrary;
let shippedId: string;

const openLibrary = (shipped = 'shipped') =>
  openModelLibrary({
    storage,
    shippedDir: join(folder, shipped),
    cacheDir: join(folder, 'cache'),
    workers: 1,
    most: 2,
  });

/** Makes a model as a training would, keeps it, and removes the folder it was made in. */
async function keepTiny(seed: number, name = `tiny ${seed}`): Promise<string> {
  const made = join(folder, `made-${seed}`);
  const id = await writeTinyModel(made, { name, seed, parent: shippedId });
  await library.keep(made, { ...KITCHEN, name });
  await rm(made, { recursive: true });
  return id;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lilt-library-'));
  let now = 0;
  storage = createMemoryStorage(() => new Date(++now));
  shippedId = await writeTinyModel(join(folder, 'shipped'), { name: 'sligo-1', seed: 0 });
  library = await openLibrary();
});
afterEach(async () => {
  await library.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the model that ships', () => {
  test('is kept like any other, so that it writes after another took its place', async () => {
    const before = await (await library.composerOf(shippedId)).write(REEL);
    await library.close();
    const nextId = await writeTinyModel(join(folder, 'next'), { name: 'sligo-2', seed: 1 });
    await rm(join(folder, 'shipped'), { recursive: true });
    library = await openLibrary('next');
    expect(library.shippedId).toBe(nextId);
    expect(await (await library.composerOf(shippedId)).write(REEL)).toEqual(before);
    expect((await storage.models.list()).map(({ id }) => id)).toEqual([nextId, shippedId]);
  });

  test('is not read again at the next start', async () => {
    await library.close();
    await rm(join(folder, 'shipped', 'weights.safetensors'));
    library = await openLibrary();
    expect(library.shippedId).toBe(shippedId);
  });

  test('that was given its known tunes later has them kept too', async () => {
    const ids = async () => Object.keys((await storage.models.get(shippedId))?.files ?? {});
    expect(await ids()).not.toContain(NOVELTY);
    await library.close();
    await writeFile(join(folder, 'shipped', NOVELTY), writeRepertoire(KNOWN));
    library = await openLibrary();
    expect(await ids()).toContain(NOVELTY);
    const { closest } = await (await library.composerOf(shippedId)).write(REEL);
    expect(closest).toEqual({ title: null, bars: 0, notes: 0 });
  });

  test('missing: an error that names the folder', async () => {
    await expect(openLibrary('nowhere')).rejects.toMatchObject({
      code: 'bad-model',
      message: expect.stringContaining('nowhere'),
    });
  });
});

describe('keeping', () => {
  test('what a model is made of, and whose it is', async () => {
    const id = await keepTiny(1, 'kitchen');
    const kept = await storage.models.get(id);
    expect(kept).toMatchObject({ id, name: 'kitchen', parentId: shippedId, ...KITCHEN });
    expect(Object.keys(kept?.files ?? {}).sort()).toEqual([
      'MODEL_CARD.md',
      'log.csv',
      'weights.safetensors',
    ]);
    expect(JSON.parse(kept?.manifest ?? '')).toMatchObject({ id, name: 'kitchen' });
  });

  test('what it must not copy, which comes back with it', async () => {
    const made = join(folder, 'made');
    const id = await writeTinyModel(made, { name: 'x', seed: 5, known: KNOWN.tunes });
    await library.keep(made, { ...KITCHEN, name: 'x' });
    await rm(made, { recursive: true });
    const file = await readFile(join(await library.folderOf(id), NOVELTY));
    expect(readRepertoire(file)).toEqual(KNOWN);
    expect((await (await library.composerOf(id)).write(REEL)).closest).not.toBeNull();
  });

  test('nothing of a model that has lost what it must not copy', async () => {
    const made = join(folder, 'made');
    await writeTinyModel(made, { name: 'x', seed: 5, known: KNOWN.tunes });
    await rm(join(made, NOVELTY));
    await expect(library.keep(made, { ...KITCHEN, name: 'x' })).rejects.toMatchObject({
      code: 'bad-model',
      message: expect.stringContaining('novelty.bin is missing'),
    });
  });

  test('gives a name that is taken a number, in the same server alone', async () => {
    const names: string[] = [];
    for (const [seed, guildId] of [
      [1, '10'],
      [2, '10'],
      [3, '11'],
      [4, '10'],
    ] as const) {
      const made = join(folder, `made-${seed}`);
      await writeTinyModel(made, { name: 'x', seed });
      const kept = await library.keep(made, { ...KITCHEN, guildId, name: 'The Kitchen' });
      names.push(kept.name);
      if (seed === 2) await storage.models.retire(kept.id, true);
    }
    expect(names).toEqual(['The Kitchen', 'The Kitchen (2)', 'The Kitchen', 'The Kitchen (2)']);
  });

  test('a model of raw text is refused', async () => {
    const made = join(folder, 'raw');
    await writeTinyModel(made, { name: 'raw', seed: 1, textForm: 'raw' });
    await expect(library.keep(made, { ...KITCHEN, name: 'raw' })).rejects.toMatchObject({
      code: 'bad-model',
      message: expect.stringContaining('raw text'),
    });
    expect(await storage.models.list()).toHaveLength(1);
  });
});

test('a tune is the same when its model is fetched again after ten newer ones', async () => {
  const old = await keepTiny(1);
  const before = await (await library.composerOf(old)).write(REEL);
  for (let seed = 2; seed <= 11; seed++) {
    const newer = await (await library.composerOf(await keepTiny(seed))).write(REEL);
    expect(newer.abc).not.toBe(before.abc);
  }
  // Not even the folder on this machine is there any more.
  await library.close();
  await rm(join(folder, 'cache'), { recursive: true });
  library = await openLibrary();
  expect(await (await library.composerOf(old)).write(REEL)).toEqual(before);
}, 60_000);

describe('folders', () => {
  test('of many models: the last twenty are kept, whole, and nothing else', async () => {
    const ids: string[] = [];
    for (let seed = 1; seed <= 23; seed++) ids.push(await keepTiny(seed));
    for (const id of ids) await library.folderOf(id);
    expect((await readdir(join(folder, 'cache'))).sort()).toEqual(ids.slice(3).sort());
    expect((await readdir(await library.folderOf(ids[0] ?? ''))).sort()).toEqual([
      'MODEL_CARD.md',
      'log.csv',
      'manifest.json',
      'weights.safetensors',
    ]);
  }, 60_000);

  test('asked for many times at once, by two libraries, is made whole', async () => {
    const id = await keepTiny(1);
    const other = await openLibrary();
    const found = await Promise.all(
      [library, other, library, other].map((one) => one.folderOf(id)),
    );
    expect(new Set(found).size).toBe(1);
    expect(await readdir(join(folder, 'cache'))).toEqual([id]);
    await other.close();
  });

  test('a damaged one is fetched again', async () => {
    const id = await keepTiny(1);
    const weights = join(await library.folderOf(id), 'weights.safetensors');
    const sound = await readFile(weights);
    await writeFile(weights, sound.fill(7, 4000, 4100));
    expect((await (await library.composerOf(id)).write(REEL)).modelId).toBe(id);
  });

  test('whose blobs are gone, and then back', async () => {
    const made = join(folder, 'made');
    const id = await writeTinyModel(made, { name: 'one', seed: 1 });
    const { files } = await library.keep(made, { ...KITCHEN, name: 'one' });
    await storage.blobs.remove(files['weights.safetensors'] ?? '');
    await expect(library.composerOf(id)).rejects.toMatchObject({
      code: 'bad-model',
      message: expect.stringContaining('backup'),
    });
    const copy = join(folder, 'copy');
    await cp(made, copy, { recursive: true });
    await library.keep(copy, { ...KITCHEN, name: 'one' });
    expect((await library.composerOf(id)).modelId).toBe(id);
  });

  test.each(['ffffffffffff', '', '../shipped', '..', 'FFFFFFFFFFFF/..'])(
    'of no model (%s): not found, and no path',
    async (id) => {
      await expect(library.folderOf(id)).rejects.toMatchObject({ code: 'not-found' });
      await expect(library.composerOf(id)).rejects.toMatchObject({ code: 'not-found' });
    },
  );
});
