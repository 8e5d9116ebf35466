import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { indexModel } from '../../src/cli/index-model.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { loadModelFolder, writeModelFolder } from '../../src/engine/model/model-folder.ts';
import { loadRepertoire, NOVELTY } from '../../src/engine/novelty/index-file.ts';
import { smallTunes } from '../support/small-tunes.ts';
import { tinyManifest, writeTinyModel } from '../support/tiny-model.ts';

const BOOK = smallTunes(6, 'scales')
  .map(({ abc }) => abc)
  .join('\n');

let folder: string;
const said: string[] = [];
const index = (model: string, ...corpus: string[]) =>
  indexModel(model, corpus, {
    cwd: folder,
    stdout: { write: (text: string) => said.push(text) },
  } as unknown as Terminal);

/** A model that says it learnt from the book, as one before there were such files. */
async function writeOlder(name: string, sha256: string): Promise<void> {
  await writeTinyModel(join(folder, `${name}-weights`), { name, seed: 1 });
  const { weights } = await loadModelFolder(join(folder, `${name}-weights`));
  const draft = tinyManifest({ name, seed: 1 });
  const corpora = [{ name: 'book.abc', sha256, tunes: 6 }];
  await writeModelFolder(
    join(folder, name),
    { ...draft, training: { ...draft.training, corpora } },
    weights,
  );
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lilt-index-'));
  await writeFile(join(folder, 'book.abc'), BOOK);
  await writeFile(join(folder, 'other.abc'), BOOK.replace(/K:G/g, 'K:D'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('notes what an older model must not copy, and leaves its id as it was', async () => {
  await writeOlder('older', createHash('sha256').update(BOOK).digest('hex'));
  const before = await loadModelFolder(join(folder, 'older'));
  await index('older', 'book.abc');
  const bytes = await readFile(join(folder, 'older', NOVELTY));
  expect(said).toEqual([`older/novelty.bin: 6 tunes, ${bytes.length} bytes\n`]);
  const after = await loadModelFolder(join(folder, 'older'));
  expect(after.id).toBe(before.id);
  const repertoire = await loadRepertoire(join(folder, 'older'), after.manifest.extras);
  expect(repertoire?.isWhole).toBe(true);
  expect(repertoire?.tunes.map(({ title }) => title)).toContain('The Scales of Bal Kil');
  await index('older', 'book.abc');
  expect(await readFile(join(folder, 'older', NOVELTY))).toEqual(bytes);
});

it('says so where that is not all that it learnt from', async () => {
  await writeOlder('partly', 'a'.repeat(64));
  said.length = 0;
  await index('partly', 'other.abc');
  expect(said.join('')).toMatch(/not all that it learnt from \(book\.abc\)/);
  const repertoire = await loadRepertoire(join(folder, 'partly'), {});
  expect(repertoire?.isWhole).toBe(false);
});

it('has nothing to add to a model that says what it must not copy', async () => {
  const known = [{ title: 'One', grams: Uint32Array.of(1) }];
  await writeTinyModel(join(folder, 'newer'), { name: 'newer', seed: 1, known });
  await expect(index('newer', 'book.abc')).rejects.toThrow(/nothing to add/);
});
