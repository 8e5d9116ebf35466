import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deflatedZip, storedZip } from '../../../src/engine/models/zip.ts';
import { unzip } from '../../../src/engine/uploads/unzip.ts';
import { describeWith } from '../../support/programs.ts';

const FILES = [
  { name: 'text.abc', bytes: Buffer.from('X:1\nK:G\nGAB|\n'.repeat(1000)) },
  { name: 'Ó Súilleabháin/♭.txt', bytes: Buffer.from('b') },
  { name: 'empty', bytes: Buffer.alloc(0) },
  // Every byte once: deflate has nothing to find.
  { name: 'dense', bytes: Buffer.from(Array.from({ length: 256 }, (_, i) => i)) },
] as const;
const contentOf = (archive: Uint8Array) =>
  unzip(archive).entries.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('latin1')]);
const content = FILES.map(({ name, bytes }) => [name, bytes.toString('latin1')]);

test('what is stored lies in the archive as it is', () => {
  const archive = Buffer.from(storedZip(FILES));
  expect(contentOf(archive)).toEqual(content);
  for (const { bytes } of FILES) expect(archive.includes(bytes)).toBe(true);
});

test('what is deflated comes back, and takes less room', () => {
  const archive = Buffer.from(deflatedZip(FILES));
  expect(contentOf(archive)).toEqual(content);
  expect(archive.length).toBeLessThan(2000);
  // Nothing was made longer.
  expect(archive.includes(FILES[3].bytes)).toBe(true);
});

describeWith('unzip')('by Info-ZIP', () => {
  test('a deflated archive is read without a complaint', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lilt-zip-'));
    const file = join(folder, 'a.zip');
    await writeFile(file, deflatedZip(FILES));
    const { status, stdout } = spawnSync('unzip', ['-t', file], { encoding: 'utf8' });
    await rm(folder, { recursive: true });
    expect({ status, stdout }).toMatchObject({ status: 0, stdout: /No errors detected/ });
  });
});
