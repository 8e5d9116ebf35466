import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EngineError } from '../engine/errors.ts';
import type { BlobStore } from '../engine/ports.ts';
import { storageError } from './storage-errors.ts';
import { syncFile } from './sync.ts';

/**
 * Kinds of files that are kept, and how their names end on the disk, so that a person can open them. Looked for in this
 * order. A new kind is a new row.
 */
const ENDINGS: readonly (readonly [mediaType: string, ending: string])[] = [
  ['image/png', 'png'],
  ['audio/midi', 'mid'],
  ['audio/mpeg', 'mp3'],
  ['image/svg+xml', 'svg'],
  ['text/vnd.abc', 'abc'],
  ['text/plain', 'txt'],
  ['text/markdown', 'md'],
  ['text/csv', 'csv'],
  ['application/json', 'json'],
  ['application/zip', 'zip'],
  ['application/octet-stream', 'bin'],
];

const NAME = /^[0-9a-f]{64}$/;
/** Temporary files of a process that was killed; no write takes this long. */
const ABANDONED_MS = 3_600_000;

/**
 * Blobs as files `<folder>/ab/abcdef....png`, named by the sha256 of what is in them. A file is there whole or not at
 * all: it is written under a temporary name, synced, and renamed.
 */
export async function openBlobFolder(folder: string): Promise<BlobStore> {
  const temporary = join(folder, 'tmp');
  await mkdir(temporary, { recursive: true });
  await removeAbandoned(temporary);
  const folderOf = (name: string) => join(folder, name.slice(0, 2));

  /** The file of that name, with what it holds; null where there is none. */
  async function find(name: string) {
    for (const [mediaType, ending] of ENDINGS) {
      const bytes = await readFile(join(folderOf(name), `${name}.${ending}`)).catch(
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return null;
          throw error;
        },
      );
      if (bytes !== null) return { bytes: new Uint8Array(bytes), mediaType, ending };
    }
    return null;
  }

  async function write(name: string, ending: string, bytes: Uint8Array): Promise<void> {
    const draft = join(temporary, randomUUID());
    try {
      const handle = await open(draft, 'wx', 0o644);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      if ((await mkdir(folderOf(name), { recursive: true })) !== undefined) await syncFile(folder);
      await rename(draft, join(folderOf(name), `${name}.${ending}`));
      await syncFile(folderOf(name));
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  return {
    async put(bytes, mediaType) {
      const ending = ENDINGS.find(([type]) => type === mediaType)?.[1];
      if (ending === undefined) {
        throw new EngineError(
          'storage',
          `Files of the type ${mediaType} cannot be kept; these can: ${ENDINGS.map(([type]) => type).join(', ')}.`,
          { mediaType },
        );
      }
      const name = createHash('sha256').update(bytes).digest('hex');
      try {
        const kept = await find(name);
        // A file that was damaged on the disk is written again, now that its bytes are at hand.
        if (kept === null || !isNamed(kept.bytes, name)) {
          await write(name, kept?.ending ?? ending, bytes);
        }
      } catch (error) {
        throw storageError(`A file cannot be written to ${folder}`, error);
      }
      return name;
    },
    async get(name) {
      // Names come from messages and links; anything else than a sha256 is no blob, and no path.
      if (!NAME.test(name)) return null;
      const found = await find(name).catch((error: unknown) => {
        throw storageError(`A file in ${folder} cannot be read`, error);
      });
      if (found === null) return null;
      if (!isNamed(found.bytes, name)) {
        throw new EngineError(
          'storage',
          `The file ${name}.${found.ending} in ${folder} is damaged. Put it back from a backup, or remove it: it will be rendered again.`,
          { name },
        );
      }
      return { bytes: found.bytes, mediaType: found.mediaType };
    },
    async remove(name) {
      if (!NAME.test(name)) return;
      try {
        for (const [, ending] of ENDINGS) {
          await rm(join(folderOf(name), `${name}.${ending}`), { force: true });
        }
      } catch (error) {
        throw storageError(`A file in ${folder} cannot be removed`, error);
      }
    },
  };
}

function isNamed(bytes: Uint8Array, name: string): boolean {
  return createHash('sha256').update(bytes).digest('hex') === name;
}

async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > ABANDONED_MS)
      await rm(file, { force: true });
  }
}
