import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEngine, type Engine, type Member, openRenderer } from '../../../src/engine/index.ts';
import type { ModelLibrary } from '../../../src/engine/models/library.ts';
import { storedZip } from '../../../src/engine/models/zip.ts';
import { NOVELTY, writeRepertoire } from '../../../src/engine/novelty/index-file.ts';
import type { Storage } from '../../../src/engine/ports.ts';
import { unzip } from '../../../src/engine/uploads/unzip.ts';
import { createMemoryStorage } from '../../../src/storage/memory-storage.ts';
import { fixedLibrary } from '../../support/fixed-library.ts';
import { type TinyModel, writeTinyModel } from '../../support/tiny-model.ts';

const KITCHEN = '10';
const CELLAR = '11';
const SHIPPED = '0123456789ab';
const TRAINERS = '700';
const member = (changes: Partial<Member> = {}): Member => ({
  personId: '100',
  guildId: KITCHEN,
  managesGuild: true,
  roleIds: [],
  ...changes,
});
const AOIFE = member();
const JIG = { type: 'jig', key: 'G', seed: '42' };

const renderer = openRenderer();
afterAll(() => renderer.close());

let folder: string;
let storage: Storage;
let library: ModelLibrary;
let engine: Engine;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lilt-models-'));
  let now = 0;
  storage = createMemoryStorage(() => new Date(++now));
  library = await fixedLibrary(storage);
  engine = createEngine({ storage, library, renderer, random: randomBytes });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

let made = 0;
/** Keeps a model of a server, and returns its id. */
async function keep(
  name: string,
  {
    guildId = KITCHEN,
    contributionIds = [] as readonly string[],
    ...tiny
  }: Partial<TinyModel> & {
    guildId?: string;
    contributionIds?: readonly string[];
  } = {},
): Promise<string> {
  const place = join(folder, `model-${++made}`);
  await writeTinyModel(place, { name, seed: made, ...tiny });
  return (await library.keep(place, { name, guildId, authorId: '100', contributionIds })).id;
}

const unzipped = (bytes: Uint8Array) =>
  unzip(bytes, { entries: 9, entryBytes: 2 ** 24, unpackedBytes: 2 ** 24 }).entries;

const names = async (guildId: string | null, retired = false) =>
  (await engine.models.list(guildId, { retired })).map(({ name }) => name);

describe('who may', () => {
  const trainer = member({ managesGuild: false, roleIds: [TRAINERS, '5'] });
  const anybody = member({ managesGuild: false, roleIds: ['5'] });
  const CHANGES: readonly (readonly [string, (by: Member) => Promise<unknown>])[] = [
    ['use', (by) => engine.models.use('reels', by)],
    ['roll back', (by) => engine.models.rollBack(by)],
    ['rename', (by) => engine.models.rename('reels', 'polkas', by)],
    ['retire', (by) => engine.models.retire('reels', by)],
    ['reinstate', (by) => engine.models.reinstate('reels', by)],
    [
      'import',
      async (by) => {
        const { fileName, bytes } = await engine.models.export('reels', KITCHEN);
        return engine.models.import(fileName, bytes, by);
      },
    ],
  ];
  test.each(CHANGES)(
    '%s: who manages the server, or has the role; nobody else',
    async (what, change) => {
      await keep('reels');
      if (what === 'roll back') await engine.models.use('reels', AOIFE);
      const before = await engine.models.list(KITCHEN, { retired: true });
      for (const refused of [anybody, trainer]) {
        await expect(change(refused)).rejects.toMatchObject({
          code: 'forbidden',
          message: expect.stringContaining('manage this server'),
        });
      }
      expect(await engine.models.list(KITCHEN, { retired: true })).toEqual(before);

      await engine.settings.set({ trainerRoleId: TRAINERS }, AOIFE);
      await expect(change(anybody)).rejects.toMatchObject({
        code: 'forbidden',
        message: expect.stringContaining(`<@&${TRAINERS}>`),
      });
      await change(trainer);
    },
  );

  test('the role is chosen by those who manage the server alone, and can be taken back', async () => {
    await expect(engine.settings.set({ trainerRoleId: '5' }, anybody)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await engine.settings.set({ trainerRoleId: TRAINERS }, AOIFE);
    expect((await engine.settings.get(KITCHEN)).trainerRoleId).toBe(TRAINERS);
    expect((await engine.settings.get(CELLAR)).trainerRoleId).toBeNull();
    await expect(engine.settings.set({ trainerRoleId: null }, trainer)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await engine.settings.set({ trainerRoleId: null }, AOIFE);
    await keep('reels');
    await expect(engine.models.retire('reels', trainer)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('the models of another server', () => {
  test('do not exist, for anything', async () => {
    const id = await keep('reels');
    const cellar = member({ guildId: CELLAR });
    expect(await names(CELLAR)).toEqual(['sligo-1']);
    expect(await names(null)).toEqual(['sligo-1']);
    for (const text of [id, id.slice(0, 6), 'reels']) {
      for (const attempt of [
        engine.models.find(text, CELLAR),
        engine.models.info(text, CELLAR),
        engine.models.export(text, null),
        engine.models.use(text, cellar),
        engine.models.rename(text, 'mine', cellar),
        engine.models.retire(text, cellar),
        engine.models.reinstate(text, cellar),
        engine.compose({ ...JIG, model: text }, cellar),
        engine.compose({ ...JIG, model: text }, { personId: '100', guildId: null }),
      ]) {
        await expect(attempt).rejects.toMatchObject({
          code: 'not-found',
          message: expect.stringMatching(/There are: sligo-1 \(0123456789ab\)\.$/),
        });
      }
    }
  });
});

describe('a model is meant', () => {
  test('by id, by its first letters, by name in any letters', async () => {
    const id = await keep('The  Kitchen');
    for (const text of [id, id.toUpperCase(), id.slice(0, 4), ' the kitchen ', 'THE KITCHEN']) {
      expect((await engine.models.find(text, KITCHEN)).id).toBe(id);
    }
    for (const text of [id.slice(0, 3), '', ' ', 'kitchen', `${id}0`]) {
      await expect(engine.models.find(text, KITCHEN)).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  test('but not by letters that begin several', async () => {
    const kept = await storage.models.get(SHIPPED);
    if (kept === null) throw new Error('not kept');
    await storage.models.register({ ...kept, id: '0123ffffffff', name: 'other', guildId: KITCHEN });
    await expect(engine.models.find('0123', KITCHEN)).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining('other (0123ffffffff), sligo-1 (0123456789ab)'),
    });
    expect((await engine.models.find('0123f', KITCHEN)).name).toBe('other');
  });
});

describe('the model in use', () => {
  test('is the one that ships, until the server chooses; then it can go back, step by step', async () => {
    const [reels, jigs] = [await keep('reels'), await keep('jigs')];
    const writes = async () => (await engine.compose(JIG, AOIFE)).tune.modelId;
    expect(await writes()).toBe(SHIPPED);
    await expect(engine.models.rollBack(AOIFE)).rejects.toMatchObject({ code: 'bad-request' });
    await engine.models.use('reels', AOIFE);
    await engine.models.use('jigs', AOIFE);
    expect(await engine.models.use('jigs', AOIFE)).toMatchObject({ id: jigs, isActive: true });
    expect(await writes()).toBe(jigs);
    expect((await engine.compose(JIG, { personId: '1', guildId: CELLAR })).tune.modelId).toBe(
      SHIPPED,
    );
    expect(await engine.models.rollBack(AOIFE)).toMatchObject({
      from: { id: jigs, isActive: false },
      to: { id: reels, isActive: true },
    });
    expect(await writes()).toBe(reels);
    expect((await engine.models.rollBack(AOIFE)).to.id).toBe(SHIPPED);
    expect((await engine.models.active(KITCHEN)).isShipped).toBe(true);
  });

  test('going back passes over what was retired since', async () => {
    await keep('reels');
    await keep('jigs');
    await engine.models.use('reels', AOIFE);
    await engine.models.use('jigs', AOIFE);
    await engine.models.retire('reels', AOIFE);
    expect((await engine.models.rollBack(AOIFE)).to.id).toBe(SHIPPED);
  });

  test('cannot be retired; nor can the one that ships, nor be renamed by a server', async () => {
    await keep('reels');
    await engine.models.use('reels', AOIFE);
    await expect(engine.models.retire('reels', AOIFE)).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining('Choose another one first'),
    });
    for (const attempt of [
      engine.models.retire('sligo-1', AOIFE),
      engine.models.rename('sligo-1', 'ours', AOIFE),
    ]) {
      await expect(attempt).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});

describe('a retired model', () => {
  test('is off the list, and writes only where its own tunes are had again', async () => {
    const id = await keep('reels');
    const { tune } = await engine.compose({ ...JIG, model: 'reels' }, AOIFE);
    expect(tune.modelId).toBe(id);
    await engine.models.retire('reels', AOIFE);
    expect(await names(KITCHEN)).toEqual(['sligo-1']);
    expect(await names(KITCHEN, true)).toEqual(['reels', 'sligo-1']);
    for (const attempt of [
      engine.compose({ ...JIG, model: 'reels' }, AOIFE),
      engine.models.use(id, AOIFE),
    ]) {
      await expect(attempt).rejects.toMatchObject({
        code: 'bad-request',
        message: expect.stringMatching(/Reinstate it, or choose one of these: sligo-1 \(/),
      });
    }
    const moved = await engine.composeInAnotherKey(tune.id, 'D', AOIFE);
    expect(moved).toMatchObject({ tune: { modelId: id }, sameMusic: true, byActiveModel: false });
    // Another tune is a new one.
    expect((await engine.composeAnother(tune.id, AOIFE)).tune.modelId).toBe(SHIPPED);
    await engine.models.reinstate('reels', AOIFE);
    expect((await engine.compose({ ...JIG, model: 'reels' }, AOIFE)).tune.modelId).toBe(id);
  });

  test('comes back under its name only where that is free', async () => {
    const old = await keep('reels');
    await engine.models.retire(old, AOIFE);
    const young = await keep('reels');
    expect((await engine.models.find('reels', KITCHEN)).id).toBe(young);
    await expect(engine.models.reinstate(old, AOIFE)).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining(young),
    });
    await engine.models.rename(old, 'old reels', AOIFE);
    expect(await engine.models.reinstate(old, AOIFE)).toMatchObject({ retired: false });
  });
});

describe('a name', () => {
  test.each([
    ['', 'bad-request'],
    ['   ', 'bad-request'],
    ['a'.repeat(61), 'bad-request'],
    ['two\nlines', 'bad-request'],
    ['turned \u202Earound', 'bad-request'],
    ['JIGS', 'bad-request'],
    ['Sligo-1', 'bad-request'],
  ])('%j is refused', async (name, code) => {
    await keep('reels');
    await keep('jigs');
    await expect(engine.models.rename('reels', name, AOIFE)).rejects.toMatchObject({ code });
    expect(await names(KITCHEN)).toEqual(['jigs', 'reels', 'sligo-1']);
  });

  test('of sixty characters, of its own in other letters, and of another server are taken', async () => {
    await keep('reels');
    await keep('polkas', { guildId: CELLAR });
    for (const name of ['🎻'.repeat(60), 'Reels', 'polkas']) {
      const [now = ''] = await names(KITCHEN);
      expect(await engine.models.rename(now, ` ${name} `, AOIFE)).toMatchObject({ name });
    }
  });
});

describe('what is told of a model', () => {
  test('its tunes and votes in the server, its loss, its line, its card', async () => {
    const parent = await keep('reels', { parent: SHIPPED });
    const child = await keep('better reels', { parent });
    const { tune } = await engine.compose({ ...JIG, model: child }, AOIFE);
    await engine.castVote(tune.id, AOIFE, 'up');
    const info = await engine.models.info(child, KITCHEN);
    expect(info).toMatchObject({
      id: child,
      parentId: parent,
      guildId: KITCHEN,
      isActive: false,
      isShipped: false,
      trainedOn: { tunes: 6, corpora: ['six-tunes.abc'] },
      natsPerNote: 4,
      natsPerCharacter: 2,
      tunesWritten: 1,
      votes: { up: 1, down: 0 },
      withdrawn: false,
      card: '# better reels\n',
      curve: null,
    });
    expect(info.ancestors.map(({ name }) => name)).toEqual(['reels', 'sligo-1']);
    expect(info.manifest.id).toBe(child);
    expect((await engine.models.find(SHIPPED, CELLAR)).tunesWritten).toBe(0);
  });

  test('that it learnt from tunes which were withdrawn since', async () => {
    const set = { id: 'abcdefghij', guildId: KITCHEN, contributorId: '100', name: 'mine' };
    await storage.contributions.add({ ...set, confirmation: 'yes', files: [] }, []);
    await keep('reels', { contributionIds: [set.id] });
    await keep('jigs');
    await storage.contributions.withdraw(set.id, '100');
    const told = (await engine.models.list(KITCHEN)).map(({ name, withdrawn }) => [
      name,
      withdrawn,
    ]);
    expect(told).toEqual([
      ['jigs', false],
      ['reels', true],
      ['sligo-1', false],
    ]);
  });
});

describe('handing on', () => {
  const cellar = member({ guildId: CELLAR, personId: '200' });

  test('a model comes out and in as it was', async () => {
    const id = await keep('reels');
    const kept = await storage.models.get(id);
    const { fileName, bytes } = await engine.models.export('reels', KITCHEN);
    expect(fileName).toBe(`reels-${id}.zip`);
    storage = createMemoryStorage(() => new Date(5));
    library = await fixedLibrary(storage);
    engine = createEngine({ storage, library, renderer, random: randomBytes });
    expect(await engine.models.import(fileName, bytes, cellar)).toMatchObject({
      id,
      name: 'reels',
      guildId: CELLAR,
    });
    expect(await storage.models.get(id)).toMatchObject({
      manifest: kept?.manifest,
      files: kept?.files,
    });
    // And once more, without a second.
    await engine.models.import(fileName, bytes, cellar);
    expect(await names(CELLAR)).toEqual(['reels', 'sligo-1']);
    expect((await engine.models.export('reels', CELLAR)).bytes).toEqual(bytes);
  }, 60_000);

  test('another server of the same bot gets a copy: the same music, its own to name and retire', async () => {
    const id = await keep('reels', {
      extras: { contributions: [{ id: 'abcdefghij', name: 'x' }] },
    });
    const { fileName, bytes } = await engine.models.export('reels', KITCHEN);
    const copy = await engine.models.import(fileName, bytes, cellar);
    expect(copy).toMatchObject({ name: 'reels', guildId: CELLAR });
    expect(copy.id).not.toBe(id);
    expect((await engine.models.import(fileName, bytes, cellar)).id).toBe(copy.id);
    const [one, other] = [await storage.models.get(id), await storage.models.get(copy.id)];
    expect(other?.files).toEqual(one?.files);
    expect(other?.contributionIds).toEqual(['abcdefghij']);
    await engine.models.retire(copy.id, cellar);
    expect(await names(KITCHEN)).toEqual(['reels', 'sligo-1']);
  }, 60_000);

  test('what a model must not copy goes with it, and comes in where its manifest names it', async () => {
    const known = [{ title: 'One', grams: Uint32Array.of(1, 2, 3) }];
    const id = await keep('reels', { known });
    const { fileName, bytes } = await engine.models.export('reels', KITCHEN);
    storage = createMemoryStorage(() => new Date(5));
    library = await fixedLibrary(storage);
    engine = createEngine({ storage, library, renderer, random: randomBytes });
    const without = storedZip(unzipped(bytes).filter(({ name }) => name !== NOVELTY));
    await expect(engine.models.import(fileName, without, cellar)).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining('novelty.bin is missing'),
    });
    await engine.models.import(fileName, bytes, cellar);
    expect((await storage.models.get(id))?.files[NOVELTY]).toBeDefined();
    expect((await engine.models.export('reels', CELLAR)).bytes).toEqual(bytes);
  }, 60_000);

  test('an older model that is kept is not told by an archive what it must not copy', async () => {
    const id = await keep('reels');
    const { fileName, bytes } = await engine.models.export('reels', KITCHEN);
    const foreign = writeRepertoire({
      isWhole: true,
      tunes: [{ title: 'Not its own', grams: Uint32Array.of(1, 2, 3) }],
    });
    const stuffed = storedZip([...unzipped(bytes), { name: NOVELTY, bytes: foreign }]);
    expect((await engine.models.import(fileName, stuffed, AOIFE)).id).toBe(id);
    expect((await storage.models.get(id))?.files[NOVELTY]).toBeUndefined();
    const broken = storedZip([
      ...unzipped(bytes),
      { name: NOVELTY, bytes: foreign.subarray(0, 30) },
    ]);
    await expect(engine.models.import(fileName, broken, AOIFE)).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining('novelty.bin'),
    });
  }, 60_000);

  test.each<[string, Partial<TinyModel>, RegExp]>([
    ['raw text', { textForm: 'raw' }, /raw text/],
    [
      'a vocabulary without letters',
      { vocabulary: ['\u0002', '\u0003', ...'0123456789'] },
      /cannot write a tune/,
    ],
  ])(
    'a model of %s is refused',
    async (_, tiny, why) => {
      const place = join(folder, 'bad');
      await writeTinyModel(place, { name: 'bad', seed: 1, ...tiny });
      const files = await Promise.all(
        ['manifest.json', 'weights.safetensors'].map(async (name) => ({
          name,
          bytes: await readFile(join(place, name)),
        })),
      );
      const importing = engine.models.import('bad.zip', storedZip(files), AOIFE);
      await expect(importing).rejects.toMatchObject({
        code: 'bad-request',
        message: expect.stringMatching(why),
      });
      expect(await names(KITCHEN, true)).toEqual(['sligo-1']);
    },
    60_000,
  );

  test.each<[string, (manifest: string, weights: Buffer) => [string, Uint8Array], RegExp]>([
    ['a changed name', (m, w) => [m.replace('"reels"', '"polka"'), w], /says that its id is/],
    ['a manifest that is no JSON', (_, w) => ['{', w], /not JSON/],
    [
      'a manifest of another shape',
      (m, w) => [m.replace('"hidden": 16', '"hidden": 17'), w],
      /weights are not/,
    ],
    ['a huge shape', (m, w) => [m.replace('"hidden": 16', '"hidden": 4096'), w], /weights are not/],
    ['a nested manifest', (_, w) => ['['.repeat(400_000), w], /cannot be taken/],
    [
      'weights that are no numbers',
      (m, w) => [m, Buffer.from(w).fill(0xff, w.length - 400)],
      /cannot be taken/,
    ],
    ['weights cut short', (m, w) => [m, w.subarray(0, w.length - 4)], /cannot be taken/],
    [
      'weights of another model',
      (m, w) => [m, Buffer.from(w).fill(0, w.length - 400)],
      /says that its id is/,
    ],
  ])('an archive with %s is refused, without a word of our folders', async (_, change, why) => {
    const place = join(folder, 'model');
    await writeTinyModel(place, { name: 'reels', seed: 3 });
    const [manifest, weights] = change(
      await readFile(join(place, 'manifest.json'), 'utf8'),
      await readFile(join(place, 'weights.safetensors')),
    );
    const zip = storedZip([
      { name: 'manifest.json', bytes: Buffer.from(manifest) },
      { name: 'weights.safetensors', bytes: weights },
    ]);
    const error = await engine.models
      .import('mine.zip', zip, AOIFE)
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'bad-request', message: expect.stringMatching(why) });
    expect((error as Error).message).not.toContain(tmpdir());
    expect(await names(KITCHEN, true)).toEqual(['sligo-1']);
  });
});
