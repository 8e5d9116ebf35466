import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EngineError } from '../errors.ts';
import type { BlobStore, StoredModel } from '../ports.ts';
import { unzip, type ZipEntry } from '../uploads/unzip.ts';
import { MANIFEST, MODEL_FILES, MOST_MANIFEST, WEIGHTS } from './model-files.ts';
import { type NamedFile, storedZip } from './zip.ts';

/** A model's archive, bytes at most: all of its files at their largest, and the little that a zip file adds. */
export const MOST_ARCHIVE_BYTES = 96 * 2 ** 20;

const KNOWN = [{ name: MANIFEST, mostBytes: MOST_MANIFEST }, ...MODEL_FILES];
/** More than a model's files, so that a stray one can be named. */
const MOST_ENTRIES = 32;

/**
 * The archive of a model, the same bytes whenever it is made. Throws EngineError 'bad-model' where its weights are gone.
 */
export async function packModel(
  { id, manifest, files }: StoredModel,
  blobs: BlobStore,
): Promise<Uint8Array> {
  const packed: NamedFile[] = [{ name: MANIFEST, bytes: Buffer.from(manifest) }];
  for (const { name } of MODEL_FILES) {
    const blob = files[name];
    const file = blob === undefined ? null : await blobs.get(blob);
    if (file !== null) packed.push({ name, bytes: file.bytes });
    else if (name === WEIGHTS) {
      throw new EngineError(
        'bad-model',
        `The weights of the model ${id} are missing where Lilt keeps its files. Put them back from a backup.`,
        { id },
      );
    }
  }
  return storedZip(packed);
}

/** The archive of a model folder, as packModel makes it when the model is kept. */
export async function packFolder(folder: string): Promise<Uint8Array> {
  const packed: NamedFile[] = [];
  for (const { name } of KNOWN) {
    const bytes = await readFile(join(folder, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (bytes !== null) packed.push({ name, bytes });
  }
  return storedZip(packed);
}

/**
 * Puts the files of an archive into an empty folder, where loadModelFolder then judges them. Nothing of the archive is
 * believed: only files that models have are taken, each within its size, and none is found by a path. A folder around them
 * all, as people make when they pack a model again, is no harm.
 * Throws EngineError 'bad-request' that says what is wrong with the archive.
 */
export async function unpackModel(archive: Uint8Array, folder: string): Promise<void> {
  for (const { name, bytes } of readArchive(archive)) await writeFile(join(folder, name), bytes);
}

function readArchive(archive: Uint8Array): readonly ZipEntry[] {
  if (archive.length > MOST_ARCHIVE_BYTES) {
    throw refused(
      `It has ${megabytes(archive.length)}; at most ${megabytes(MOST_ARCHIVE_BYTES)} are read.`,
    );
  }
  const largest = Math.max(...KNOWN.map(({ mostBytes }) => mostBytes));
  const { entries, refused: broken } = unzip(archive, {
    entries: MOST_ENTRIES,
    entryBytes: largest,
    unpackedBytes: MOST_ARCHIVE_BYTES,
  });
  const [first] = broken;
  if (first) throw refused(first.name === null ? first.why : `${first.name}: ${first.why}`);

  const around = commonFolder(entries);
  const files = entries.map(({ name, bytes }) => ({ name: name.slice(around.length), bytes }));
  const seen = new Set<string>();
  for (const { name, bytes } of files) {
    const known = KNOWN.find((file) => file.name === name);
    if (known === undefined) throw refused(`It holds ${name}, which is no file of a model.`);
    if (seen.has(name)) throw refused(`It holds ${name} twice.`);
    if (bytes.length > known.mostBytes) {
      throw refused(`${name} is too large: at most ${megabytes(known.mostBytes)} are taken.`);
    }
    const begins = 'begins' in known ? (known.begins ?? []) : [];
    if (!begins.every((byte, i) => bytes[i] === byte)) {
      throw refused(`${name} is not what its name says.`);
    }
    seen.add(name);
  }
  for (const name of [MANIFEST, WEIGHTS]) {
    if (!seen.has(name)) throw refused(`There is no ${name} in it.`);
  }
  return files;
}

/** `sligo/` where every file lies in it; else nothing. */
function commonFolder(entries: readonly ZipEntry[]): string {
  const folder = /^[^/]+\//.exec(entries[0]?.name ?? '')?.[0] ?? '';
  return entries.every(({ name }) => name.startsWith(folder)) ? folder : '';
}

const megabytes = (bytes: number): string => `${Math.max(0.1, Math.round(bytes / 2 ** 17) / 8)} MB`;

const refused = (why: string): EngineError =>
  new EngineError(
    'bad-request',
    `This is no archive of a model. ${why} Send the .zip file that an export of a model gave (\`/model export\`, \`lilt models export\`).`,
  );
