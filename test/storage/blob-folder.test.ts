import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBlobFolder } from '../../src/storage/blob-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lilt-blobs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** sha256 of "abc", from FIPS 180-2. */
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const bytes = new TextEncoder().encode('abc');
const fileOf = (ending: string) => join(folder, 'ba', `${ABC}.${ending}`);

test('a blob is a file named by its contents, which a person can open', async () => {
  const blobs = await openBlobFolder(folder);
  expect(await blobs.put(bytes, 'audio/midi')).toBe(ABC);
  expect(readFileSync(fileOf('mid'), 'utf8')).toBe('abc');
  expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
});

test('a file that was changed is not handed out, and is mended by the next put', async () => {
  const blobs = await openBlobFolder(folder);
  await blobs.put(bytes, 'audio/midi');
  writeFileSync(fileOf('mid'), 'abd');
  await expect(blobs.get(ABC)).rejects.toMatchObject({
    code: 'storage',
    message: expect.stringMatching(/damaged.*rendered again/),
  });
  await blobs.put(bytes, 'audio/midi');
  expect((await blobs.get(ABC))?.bytes).toEqual(bytes);
});

test('names cannot lead out of the folder', async () => {
  const blobs = await openBlobFolder(join(folder, 'blobs'));
  writeFileSync(join(folder, 'secret.png'), 'secret');
  for (const name of ['../secret', '../../secret', `${'../'.repeat(20)}etc/passwd`, '..', '/etc']) {
    expect(await blobs.get(name)).toBeNull();
  }
});

test('kinds of files that it does not know are refused', async () => {
  const blobs = await openBlobFolder(folder);
  await expect(blobs.put(bytes, 'text/html')).rejects.toThrow(/text\/html.*image\/png/);
});

test('a disk that cannot be written is an error with a remedy', async () => {
  const blobs = await openBlobFolder(folder);
  writeFileSync(join(folder, 'ba'), 'a file where a folder should be');
  await expect(blobs.put(bytes, 'image/png')).rejects.toMatchObject({
    code: 'storage',
    message: expect.stringMatching(/\((ENOTDIR|EEXIST)\)/),
  });
});

test('what a killed process left half-written goes, what another one is writing stays', async () => {
  mkdirSync(join(folder, 'tmp'));
  for (const name of ['old', 'new']) writeFileSync(join(folder, 'tmp', name), '');
  const yesterday = new Date(Date.now() - 86_400_000);
  utimesSync(join(folder, 'tmp/old'), yesterday, yesterday);
  await openBlobFolder(folder);
  expect(existsSync(join(folder, 'tmp/old'))).toBe(false);
  expect(existsSync(join(folder, 'tmp/new'))).toBe(true);
});
