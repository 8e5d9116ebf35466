import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { packModel, unpackModel } from '../../../src/engine/models/archive.ts';
import { keepModel } from '../../../src/engine/models/keep-model.ts';
import { storedZip } from '../../../src/engine/models/zip.ts';
import type { StoredModel } from '../../../src/engine/ports.ts';
import { createMemoryStorage } from '../../../src/storage/memory-storage.ts';
import { describeWith } from '../../support/programs.ts';
import { writeTinyModel } from '../../support/tiny-model.ts';

const storage = createMemoryStorage(() => new Date(0));
const FACTS = { name: 'tiny', guildId: '10', authorId: null, contributionIds: [] };

let folder: string;
let model: StoredModel;
let archive: Uint8Array;
let out: string;
let outs = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lilt-archive-'));
  await writeTinyModel(join(folder, 'model'), { name: 'tiny', seed: 1 });
  model = await keepModel(storage, join(folder, 'model'), FACTS);
  archive = await packModel(model, storage.blobs);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  out = await mkdtemp(join(folder, `out-${++outs}-`));
});

/** The files of the model, with changes: null leaves one out. */
async function filesWith(changes: Readonly<Record<string, Uint8Array | string | null>>) {
  const names = await readdir(join(folder, 'model'));
  const own = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, 'model', name))] as const),
  );
  return Object.entries({ ...Object.fromEntries(own), ...changes }).flatMap(([name, bytes]) =>
    bytes === null ? [] : [{ name, bytes: Buffer.from(bytes) }],
  );
}

test('gives every file back, byte for byte, and is the same whenever it is made', async () => {
  await unpackModel(archive, out);
  const names = (await readdir(join(folder, 'model'))).sort();
  expect((await readdir(out)).sort()).toEqual(names);
  for (const name of names) {
    expect(await readFile(join(out, name))).toEqual(await readFile(join(folder, 'model', name)));
  }
  expect(await packModel(model, storage.blobs)).toEqual(archive);
});

test('a folder around the files, and what systems leave beside them, are no harm', async () => {
  const files = await filesWith({});
  const around = files.map(({ name, bytes }) => ({ name: `tiny/${name}`, bytes }));
  const left = { name: 'tiny/.DS_Store', bytes: Buffer.from('x') };
  await unpackModel(storedZip([...around, left]), out);
  expect((await readdir(out)).sort()).toEqual(files.map(({ name }) => name).sort());
});

describeWith('unzip')('by Info-ZIP', () => {
  test('an archive is read without a complaint', async () => {
    const file = join(out, 'model.zip');
    await writeFile(file, archive);
    const { status, stdout } = spawnSync('unzip', ['-t', file], { encoding: 'utf8' });
    expect({ status, stdout }).toMatchObject({ status: 0, stdout: /No errors detected/ });
  });
});

/** One deflated entry that says what it likes of itself. */
function deflated(name: string, bytes: Uint8Array, claims: number): Uint8Array {
  const stored = Buffer.from(storedZip([{ name, bytes: deflateRawSync(bytes, { level: 9 }) }]));
  const central = stored.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  for (const [at, method, crc, size] of [
    [0, 8, 14, 22],
    [central, 10, 16, 24],
  ] as const) {
    stored.writeUInt16LE(8, at + method);
    stored.writeUInt32LE(crc32(bytes), at + crc);
    stored.writeUInt32LE(claims, at + size);
  }
  return stored;
}

describe('what is no archive of a model is refused with a sentence, and leaves nothing', () => {
  const cases: readonly (readonly [string, () => Promise<Uint8Array> | Uint8Array, RegExp])[] = [
    ['nothing', () => new Uint8Array(), /end is missing/],
    ['text', () => Buffer.from('X:1\nK:G\nGAB|\n'.repeat(100)), /end is missing/],
    ['half of one', () => archive.slice(0, archive.length / 2), /end is missing/],
    ['its end alone', () => archive.slice(-22), /cannot be read/],
    ['one without files', () => storedZip([]), /no manifest\.json/],
    [
      'no weights',
      async () => storedZip(await filesWith({ 'weights.safetensors': null })),
      /no weights/,
    ],
    [
      'no manifest',
      async () => storedZip(await filesWith({ 'manifest.json': null })),
      /no manifest/,
    ],
    ['a stray file', async () => storedZip(await filesWith({ 'run.sh': 'rm' })), /run\.sh/],
    [
      'a path out of it',
      async () => storedZip(await filesWith({ '../../manifest.json': '{}' })),
      /leads out/,
    ],
    [
      'an absolute path',
      async () => storedZip(await filesWith({ '/etc/passwd': 'x' })),
      /leads out/,
    ],
    [
      'a file in a folder',
      async () => storedZip(await filesWith({ 'x/log.csv': 'x' })),
      /x\/log\.csv/,
    ],
    [
      'a file twice',
      async () => {
        const files = await filesWith({});
        return storedZip([...files, ...files.filter(({ name }) => name === 'manifest.json')]);
      },
      /twice/,
    ],
    [
      'a manifest of 1.1 MB',
      async () => storedZip(await filesWith({ 'manifest.json': ' '.repeat(1_100_000) })),
      /too large/,
    ],
    [
      'a picture that is none',
      async () => storedZip(await filesWith({ 'curve.png': '<svg>' })),
      /curve/,
    ],
    [
      'forty files',
      () =>
        storedZip(Array.from({ length: 40 }, (_, i) => ({ name: `${i}`, bytes: Buffer.of(1) }))),
      /40 entries/,
    ],
    [
      'a changed byte',
      () => {
        const changed = archive.slice();
        changed[60] = (changed[60] ?? 0) ^ 1;
        return changed;
      },
      /broken/,
    ],
    // 200 MB of zeros in 200 KB, told and untold.
    ['a bomb', () => deflated('weights.safetensors', Buffer.alloc(2e8), 2e8), /too large/],
    [
      'a bomb that lies',
      () => deflated('weights.safetensors', Buffer.alloc(2e8), 20_000),
      /unpacks to more/,
    ],
    ['more than can be read', () => new Uint8Array(97 * 2 ** 20), /at most 96 MB/],
  ];
  test.each(cases)(
    '%s',
    async (_, make, why) => {
      const error = await unpackModel(await make(), out).catch((caught: unknown) => caught);
      expect(error).toMatchObject({ code: 'bad-request', message: expect.stringMatching(why) });
      expect((error as Error).message).toContain('Send the .zip file');
      expect(await readdir(out)).toEqual([]);
    },
    30_000,
  );
});
