import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { NewModel, Storage } from '../../src/engine/ports.ts';
import { someTune } from './storage-tunes.ts';

export function someModel(changes: Partial<NewModel> = {}): NewModel {
  return {
    id: randomUUID().replaceAll('-', '').slice(0, 12),
    name: 'session-tunes',
    parentId: null,
    manifest: '{"layers":[256,256,256],"note":"Ümläut"}',
    files: { 'weights.safetensors': 'a'.repeat(64), 'curve.png': 'b'.repeat(64) },
    guildId: '987654321098765432',
    authorId: '123456789012345678',
    contributionIds: ['set0000002', 'set0000001'],
    ...changes,
  };
}

const NOTHING = {
  ...{ trainerRoleId: null, language: null, defaultType: null, defaultInstrument: null },
  ...{ galleryName: null, activations: [] },
};

/** What ModelStore promises. `lastTime` is what the clock said last. */
export function modelsContract(storage: () => Storage, lastTime: () => Date): void {
  describe('models', () => {
    test('are recorded the first time only', async () => {
      const model = someModel();
      expect(await storage().models.get(model.id)).toBeNull();
      const first = await storage().models.register(model);
      expect(first).toEqual({ ...model, createdAt: lastTime(), retiredAt: null });
      const again = {
        ...model,
        ...{ name: 'renamed', parentId: 'x', manifest: '{}', guildId: null, authorId: null },
        contributionIds: [],
      };
      expect(await storage().models.register(again)).toEqual(first);
      expect(await storage().models.get(model.id)).toEqual(first);
    });

    test('learn of files that were not known, and keep those that were', async () => {
      const model = someModel({ files: { 'log.csv': 'c'.repeat(64) } });
      const first = await storage().models.register(model);
      const files = { 'log.csv': 'd'.repeat(64), 'MODEL_CARD.md': 'e'.repeat(64) };
      const kept = { 'log.csv': 'c'.repeat(64), 'MODEL_CARD.md': 'e'.repeat(64) };
      const expected = { ...first, files: kept };
      expect(await storage().models.register({ ...model, files })).toEqual(expected);
      expect(await storage().models.register({ ...model, files: {} })).toEqual(expected);
    });

    test('may have no parent, server, author, files and sets', async () => {
      const bare = someModel({ guildId: null, authorId: null, files: {}, contributionIds: [] });
      const child = someModel({ parentId: bare.id });
      expect(await storage().models.register(bare)).toMatchObject(bare);
      expect(await storage().models.register(child)).toMatchObject(child);
    });

    test('are listed newest first: those of a server and everybody’s, or all', async () => {
      const [guildId, other] = [randomUUID(), randomUUID()];
      const models = [];
      for (const of of [null, guildId, other, guildId]) {
        models.push(await storage().models.register(someModel({ guildId: of })));
      }
      const [everybodys, first, elsewhere, second] = models;
      expect((await storage().models.list()).slice(0, 4)).toEqual(models.toReversed());
      const listed = await storage().models.list({ guildId });
      expect(listed.slice(0, 3)).toEqual([second, first, everybodys]);
      expect(listed.map(({ id }) => id)).not.toContain(elsewhere?.id);
      const strange = await storage().models.list({ guildId: '\ud800' });
      expect(strange.every((model) => model.guildId === null)).toBe(true);
    });

    test('can be renamed, and nothing else of them changes', async () => {
      const model = await storage().models.register(someModel());
      const renamed = { ...model, name: 'Session №2 🎻' };
      expect(await storage().models.rename(model.id, renamed.name)).toEqual(renamed);
      expect(await storage().models.get(model.id)).toEqual(renamed);
      await expect(storage().models.rename(model.id, 'a\0b')).rejects.toMatchObject({
        code: 'storage',
      });
    });

    test('can be retired once, and taken back', async () => {
      const model = await storage().models.register(someModel());
      const retired = await storage().models.retire(model.id, true);
      expect(retired).toEqual({ ...model, retiredAt: lastTime() });
      expect(await storage().models.retire(model.id, true)).toEqual(retired);
      expect(await storage().models.get(model.id)).toEqual(retired);
      expect(await storage().models.retire(model.id, false)).toEqual(model);
      expect(await storage().models.retire(model.id, false)).toEqual(model);
    });

    test.each(['nosuchmodel0', 'no\0such'])('there is none with the id %j', async (id) => {
      expect(await storage().models.get(id)).toBeNull();
      for (const work of [
        () => storage().models.rename(id, 'name'),
        () => storage().models.retire(id, true),
        () => storage().models.retire(id, false),
      ]) {
        await expect(work()).rejects.toMatchObject({ code: 'not-found' });
      }
    });

    test('of one model at once by many, one row is made with the files of all', async () => {
      const model = someModel({ files: {} });
      const names = Array.from({ length: 20 }, (_, i) => `file ${i}`);
      await Promise.all(
        names.map((name) =>
          storage().models.register({ ...model, files: { [name]: 'f'.repeat(64) } }),
        ),
      );
      const kept = await storage().models.get(model.id);
      expect(Object.keys(kept?.files ?? {}).sort()).toEqual(names.sort());
    });

    test('stand by the tunes they wrote and the votes on them, in a server and everywhere', async () => {
      const [modelId, idle, guildId] = [randomUUID(), randomUUID(), randomUUID()];
      await storage().models.register(someModel({ id: idle }));
      const here = await storage().tunes.add(someTune({ modelId, guildId }));
      const bare = await storage().tunes.add(someTune({ modelId, guildId }));
      const there = await storage().tunes.add(someTune({ modelId }));
      for (const voter of ['ann', 'bob', 'cat']) await storage().votes.cast(here.id, voter, 1);
      await storage().votes.cast(here.id, 'dan', -1);
      await storage().votes.cast(there.id, 'ann', -1);
      await storage().votes.cast(bare.id, 'ann', 0);

      const inServer = await storage().models.standing({ guildId });
      expect([...inServer]).toEqual([[modelId, { tunes: 2, up: 3, down: 1 }]]);
      const everywhere = await storage().models.standing();
      expect(everywhere.get(modelId)).toEqual({ tunes: 3, up: 3, down: 2 });
      expect(everywhere.has(idle)).toBe(false);
      expect((await storage().models.standing({ guildId: 'no\0such' })).size).toBe(0);
    });
  });

  describe('servers', () => {
    const guilds = () => storage().guilds;

    test('have set nothing at first', async () => {
      const guildId = randomUUID();
      const nothing = { ...NOTHING, guildId };
      expect(await guilds().get(guildId)).toEqual(nothing);
      expect(await guilds().rollBack(guildId, 'ann')).toEqual(nothing);
      expect(await guilds().get('no\0such')).toMatchObject({ activations: [] });
    });

    test('have a role for trainers, or none', async () => {
      const guildId = randomUUID();
      expect(await guilds().set(guildId, { trainerRoleId: 'role' })).toMatchObject({
        trainerRoleId: 'role',
      });
      expect((await guilds().get(guildId)).trainerRoleId).toBe('role');
      expect((await guilds().set(guildId, { trainerRoleId: null })).trainerRoleId).toBeNull();
      expect((await guilds().get(randomUUID())).trainerRoleId).toBeNull();
    });

    test('change what is given, and nothing else', async () => {
      const guildId = randomUUID();
      const nothing = { ...NOTHING, guildId };
      expect(await guilds().set(guildId, {})).toEqual(nothing);
      const german = { ...nothing, language: 'de', defaultType: 'jig', galleryName: 'Küche №1' };
      const { language, defaultType, galleryName } = german;
      expect(await guilds().set(guildId, { language, defaultType, galleryName })).toEqual(german);
      const harp = { ...german, defaultType: null, defaultInstrument: 'harp' };
      expect(await guilds().set(guildId, { defaultType: null, defaultInstrument: 'harp' })).toEqual(
        harp,
      );
      expect(await guilds().get(guildId)).toEqual(harp);
      await expect(guilds().set(guildId, { galleryName: 'a\0b' })).rejects.toMatchObject({
        code: 'storage',
      });
      expect(await guilds().get(guildId)).toEqual(harp);
    });

    test('of which two settings are changed at once by many, keep both', async () => {
      const guildId = randomUUID();
      await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          guilds().set(guildId, i % 2 === 0 ? { language: 'ga' } : { defaultType: 'reel' }),
        ),
      );
      expect(await guilds().get(guildId)).toMatchObject({ language: 'ga', defaultType: 'reel' });
    });

    test('are in the gallery under a name, sorted by it', async () => {
      const [one, two, three]: [string, string, string] = [
        randomUUID(),
        randomUUID(),
        randomUUID(),
      ];
      await guilds().set(one, { galleryName: 'zither' });
      await guilds().set(two, { galleryName: 'Äolsharfe' });
      await guilds().set(three, { galleryName: 'Banjos' });
      await guilds().activate(three, 'model', 'ann');
      const listed = async () => {
        const all = await guilds().inGallery();
        return all.filter(({ guildId }) => guildId === one || guildId === two || guildId === three);
      };
      const inOrder = [await guilds().get(two), await guilds().get(three), await guilds().get(one)];
      expect(await listed()).toEqual(inOrder);
      await guilds().set(three, { galleryName: null });
      expect((await listed()).map(({ guildId }) => guildId)).toEqual([two, one]);
    });

    test('choose models, and go back step by step', async () => {
      const guildId = randomUUID();
      const one = { modelId: 'one', personId: 'ann', at: expect.any(Date) };
      const two = { modelId: 'two', personId: 'bob', at: expect.any(Date) };
      await guilds().set(guildId, { trainerRoleId: 'role' });
      expect((await guilds().activate(guildId, 'one', 'ann')).activations).toEqual([one]);
      const at = lastTime();
      const both = await guilds().activate(guildId, 'two', 'bob');
      expect(both).toEqual({
        ...NOTHING,
        guildId,
        trainerRoleId: 'role',
        activations: [
          { ...one, at },
          { ...two, at: lastTime() },
        ],
      });
      expect((await guilds().get(randomUUID())).activations).toEqual([]);

      expect((await guilds().rollBack(guildId, 'cat')).activations).toEqual([{ ...one, at }]);
      await guilds().activate(guildId, 'one', 'cat');
      const models = (await guilds().get(guildId)).activations.map(({ modelId }) => modelId);
      expect(models).toEqual(['one', 'one']);
      await guilds().rollBack(guildId, 'ann');
      await guilds().rollBack(guildId, 'ann');
      expect((await guilds().rollBack(guildId, 'ann')).activations).toEqual([]);
    });

    test('who go back at once by three go back three steps', async () => {
      const guildId = randomUUID();
      for (const modelId of ['one', 'two', 'three', 'four']) {
        await guilds().activate(guildId, modelId, 'ann');
      }
      await Promise.all([1, 2, 3].map(() => guilds().rollBack(guildId, 'ann')));
      const { activations } = await guilds().get(guildId);
      expect(activations.map(({ modelId }) => modelId)).toEqual(['one']);
    });
  });
}
