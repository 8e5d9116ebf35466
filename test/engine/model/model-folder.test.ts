import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ManifestDraft, modelIdOf } from '../../../src/engine/model/manifest.ts';
import { loadModelFolder, writeModelFolder } from '../../../src/engine/model/model-folder.ts';
import { initialWeights } from '../../../src/engine/model/network.ts';
import { readSafetensors, writeSafetensors } from '../../../src/engine/model/safetensors.ts';

const shape = { vocabulary: 3, embedding: 16, hidden: 16, layers: 2 };
const weights = initialWeights(shape, 4);
const draft: ManifestDraft = {
  name: 'A small one',
  parent: null,
  textForm: 'canonical-1',
  shape,
  vocabulary: ['A', 'B', '|'],
  training: {
    corpora: [{ name: 'jigs.abc', sha256: '0'.repeat(64), tunes: 12 }],
    texts: { training: 11, heldOut: 1 },
    options: { steps: 10, dropout: 0.2, backend: 'kernel' },
    steps: 10,
    bestStep: 8,
    heldOut: {
      ...{ tunes: 1, characters: 100, notes: 50, nats: 120, natsPerCharacter: 1.2 },
      ...{ natsPerNote: 2.4, natsPerTitleCharacter: null },
    },
    software: 'lilt test',
    hardware: 'a test machine',
    seconds: 3,
  },
  extras: { forms: { jig: [['AABB', 12]] } },
};

let root: string;
let sound: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lilt-model-'));
  sound = join(root, 'sound');
  await writeModelFolder(sound, draft, weights, ({ id }) => ({ 'MODEL_CARD.md': `# ${id}\n` }));
});

afterAll(() => rm(root, { recursive: true, force: true }));

/** A copy of the sound folder with one file changed. */
async function spoilt(
  name: string,
  change: (content: Buffer) => Uint8Array | string,
): Promise<string> {
  const folder = await mkdtemp(join(root, 'spoilt-'));
  await cp(sound, folder, { recursive: true });
  await writeFile(join(folder, name), change(await readFile(join(folder, name))));
  return folder;
}

/** A copy whose manifest is changed and whose id is right for what it then holds. */
async function forged(change: (manifest: Record<string, unknown>) => object): Promise<string> {
  const bytes = await readFile(join(sound, 'weights.safetensors'));
  return spoilt('manifest.json', (content) => {
    const manifest = { ...change(JSON.parse(String(content))) } as Record<string, unknown>;
    return JSON.stringify({ ...manifest, id: modelIdOf(manifest, bytes) });
  });
}

const refusal = (part: string) => ({
  code: 'bad-model',
  message: expect.stringContaining(part),
});

describe('writeModelFolder and loadModelFolder', () => {
  it('give back what was written', async () => {
    const model = await loadModelFolder(sound);
    expect(model.weights).toEqual(weights);
    expect(model.shape).toEqual(shape);
    expect(model.vocabulary.characters).toEqual(['A', 'B', '|']);
    expect(model.manifest).toEqual({ ...draft, format: 1, id: model.id });
    expect(model.id).toMatch(/^[0-9a-f]{12}$/);
    expect(await readFile(join(sound, 'MODEL_CARD.md'), 'utf8')).toBe(`# ${model.id}\n`);
    expect((await readdir(sound)).sort()).toEqual([
      'MODEL_CARD.md',
      'manifest.json',
      'weights.safetensors',
    ]);
  });

  it('give the same id for the same content, and another for another name or weight', async () => {
    const { id } = await loadModelFolder(sound);
    const write = (name: string, ...rest: [ManifestDraft, typeof weights]) =>
      writeModelFolder(join(root, name), ...rest);
    expect((await write('again', draft, weights)).id).toBe(id);
    expect((await write('renamed', { ...draft, name: 'Another' }, weights)).id).not.toBe(id);
    expect((await write('retrained', draft, initialWeights(shape, 5))).id).not.toBe(id);
  });

  it('never write over a model', async () => {
    const before = await readFile(join(sound, 'manifest.json'));
    await expect(writeModelFolder(sound, draft, initialWeights(shape, 5))).rejects.toMatchObject({
      code: 'bad-request',
    });
    expect(await readFile(join(sound, 'manifest.json'))).toEqual(before);
    expect((await loadModelFolder(sound)).weights).toEqual(weights);
  });

  it('do not write what could not be read', async () => {
    const wrong = { ...draft, training: { ...draft.training, bestStep: -1 } };
    const folder = join(root, 'unwritten');
    await expect(writeModelFolder(folder, wrong, weights)).rejects.toThrow();
    await expect(loadModelFolder(folder)).rejects.toMatchObject(refusal('no manifest.json'));
  });
});

describe('loadModelFolder refuses', () => {
  it('a folder without a model', async () => {
    await expect(loadModelFolder(join(root, 'nowhere'))).rejects.toMatchObject(
      refusal('lilt train'),
    );
    await expect(loadModelFolder(root)).rejects.toMatchObject(refusal('lilt train'));
  });

  it('a manifest that is no manifest', async () => {
    const contents: [string, string][] = [
      ['', 'is not JSON'],
      ['{', 'is not JSON'],
      ['[['.repeat(500_000), 'is not JSON'],
      ['null', 'not a manifest'],
      ['[]', 'not a manifest'],
      ['"text"', 'not a manifest'],
      [' '.repeat(4 * 2 ** 20 + 1), 'too large'],
    ];
    for (const [content, part] of contents) {
      const folder = await spoilt('manifest.json', () => content);
      await expect(loadModelFolder(folder)).rejects.toMatchObject(refusal(part));
    }
  });

  it('a manifest that says something it must not, even with the right id', async () => {
    const changes: ((manifest: Record<string, unknown>) => object)[] = [
      (m) => ({ ...m, format: 2 }),
      (m) => ({ ...m, more: 1 }),
      (m) => ({ ...m, name: 'two\nlines' }),
      (m) => ({ ...m, name: 'x'.repeat(81) }),
      (m) => ({ ...m, textForm: 'canonical-99' }),
      (m) => ({ ...m, parent: '../../etc' }),
      (m) => ({ ...m, shape: { ...shape, hidden: 1e9 } }),
      (m) => ({ ...m, shape: { ...shape, hidden: 16.5 } }),
      (m) => ({ ...m, shape: { ...shape, layers: 0 } }),
      (m) => ({ ...m, vocabulary: ['A', 'B'] }),
      (m) => ({ ...m, vocabulary: ['A', 'B', 'B'] }),
      (m) => ({ ...m, vocabulary: ['A', 'B', '\ud83c'] }),
      (m) => ({ ...m, vocabulary: ['A', 'B', 'CD'] }),
      (m) => ({ ...m, vocabulary: ['A', 'B', 7] }),
    ];
    for (const change of changes) {
      await expect(loadModelFolder(await forged(change))).rejects.toMatchObject({
        code: 'bad-model',
      });
    }
    // The forging itself is sound: a harmless change is read.
    const harmless = await forged((m) => ({ ...m, name: 'Forged' }));
    expect((await loadModelFolder(harmless)).manifest.name).toBe('Forged');
  });

  it('extras that are nested too deeply', async () => {
    const folder = await spoilt('manifest.json', (content) => {
      const manifest = JSON.parse(String(content));
      return JSON.stringify({ ...manifest, extras: { deep: 'HERE' } }).replace(
        '"HERE"',
        `${'['.repeat(5000)}${']'.repeat(5000)}`,
      );
    });
    await expect(loadModelFolder(folder)).rejects.toMatchObject({ code: 'bad-model' });
  });

  it('content that is not that of its id', async () => {
    const renamed = await spoilt('manifest.json', (content) =>
      String(content).replace('A small one', 'A large one'),
    );
    await expect(loadModelFolder(renamed)).rejects.toMatchObject(refusal('its content has'));
    const nudged = await spoilt('weights.safetensors', (content) => {
      content.writeUInt8(content.readUInt8(content.length - 100) ^ 1, content.length - 100);
      return content;
    });
    await expect(loadModelFolder(nudged)).rejects.toMatchObject(refusal('its content has'));
  });

  it('weights that are missing, cut, padded or huge, without reading them', async () => {
    for (const change of [
      () => '',
      (content: Buffer) => content.subarray(0, -4),
      (content: Buffer) => Buffer.concat([content, Buffer.alloc(70_000)]),
    ]) {
      const folder = await spoilt('weights.safetensors', change);
      await expect(loadModelFolder(folder)).rejects.toMatchObject({ code: 'bad-model' });
    }
    const sparse = await spoilt('weights.safetensors', (content) => content);
    await truncate(join(sparse, 'weights.safetensors'), 2 ** 36);
    await expect(loadModelFolder(sparse)).rejects.toMatchObject(refusal('bytes long'));
    const none = await spoilt('weights.safetensors', (content) => content);
    await rm(join(none, 'weights.safetensors'));
    await expect(loadModelFolder(none)).rejects.toMatchObject(refusal('is missing'));
  });

  it('weights that are not this network, or not numbers, even with the right id', async () => {
    const forgedWeights = async (change: (tensors: ReturnType<typeof readSafetensors>) => void) => {
      const tensors = readSafetensors(await readFile(join(sound, 'weights.safetensors')));
      change(tensors);
      const bytes = writeSafetensors(tensors);
      const folder = await spoilt('weights.safetensors', () => bytes);
      const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
      manifest.id = modelIdOf(manifest, bytes);
      await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
      return folder;
    };
    const other = await forgedWeights((tensors) => {
      tensors.set('dense.bias!', tensors.get('dense.bias') as never);
      tensors.delete('dense.bias');
    });
    await expect(loadModelFolder(other)).rejects.toMatchObject(
      refusal('lacks the tensor dense.bias'),
    );
    const turned = await forgedWeights((tensors) => {
      const { data } = tensors.get('embedding') ?? { data: new Float32Array() };
      tensors.set('embedding', { shape: [16, 3], data });
    });
    await expect(loadModelFolder(turned)).rejects.toMatchObject(
      refusal('embedding of shape 3 x 16'),
    );
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const broken = await forgedWeights((tensors) =>
        tensors.get('lstm.1.kernel')?.data.fill(value, 9, 10),
      );
      await expect(loadModelFolder(broken)).rejects.toMatchObject(refusal('lstm.1.kernel'));
    }
  });
});
