import { fsyncSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { EngineError } from '../engine/errors.ts';
import { syncFile, syncTree } from './sync.ts';

/** A new database costs two to three seconds to make; the build makes one and keeps it here (scripts/build.mjs). */
const TEMPLATE = new URL('./generated/empty-database.gz', import.meta.url);

/**
 * PGlite's file system on a folder of the disk, with the one call that it lacks: as it comes, PostgreSQL's fsync does
 * nothing there, and a committed row is gone when the machine loses power.
 */
class SyncedFolder extends NodeFS {
  override async init(
    ...[pglite, options]: Parameters<NodeFS['init']>
  ): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pglite, options);
    // Before PostgreSQL starts, so that the recovery after a crash is synced too.
    const addFsync = (module: unknown) => {
      (module as { NODEFS: NodeFsOfEmscripten }).NODEFS.stream_ops.fsync = (stream) => {
        if (stream.nfd !== undefined) fsyncSync(stream.nfd);
        return 0;
      };
    };
    return {
      emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addFsync] },
    };
  }
}

/** Emscripten's file system on Node's, inside the module; PGlite's types do not say what is in it. */
interface NodeFsOfEmscripten {
  readonly stream_ops: { fsync?: (stream: { readonly nfd?: number }) => number };
}

/** PGlite starts PostgreSQL with -F, which switches fsync off. Among the ways to sync the log it has only this one. */
const START = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync'],
];

/**
 * Opens the PostgreSQL database in `folder`, made first where there is none. The caller holds the folder's lock.
 * @throws EngineError 'storage' where the folder holds something else or a damaged database
 */
export async function openPgliteFolder(folder: string): Promise<PGlite> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (names.length === 0) await makeDatabase(folder);
  else if (!names.includes('PG_VERSION')) {
    throw new EngineError(
      'storage',
      `The folder ${folder} holds something that is not Lilt's database. Move it away, or set LILT_DATA to another folder.`,
      { folder },
    );
  }
  try {
    return await start(folder);
  } catch (error) {
    throw new EngineError(
      'storage',
      `The database in ${folder} cannot be opened: it is damaged, or another version of PostgreSQL made it. Put a backup in its place, or move it away to begin with an empty one.`,
      { folder },
      { cause: error },
    );
  }
}

async function start(folder: string): Promise<PGlite> {
  // A statement that the server logs would go to stdout, which is the command line's own.
  const quiet = () => true;
  return PGlite.create({
    fs: new SyncedFolder(folder),
    startParams: START,
    onStdout: quiet,
    onStderr: quiet,
  });
}

/**
 * Makes the database beside its place and moves it there when it is whole and on the disk: a process that is killed in
 * between leaves no half database behind.
 */
async function makeDatabase(folder: string): Promise<void> {
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  if (!(await unpackTemplate(fresh))) await (await PGlite.create(fresh)).close();
  await syncTree(fresh);
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
  await syncFile(dirname(folder));
}

/** False where there is no template, as when the sources run without a build. */
async function unpackTemplate(folder: string): Promise<boolean> {
  const packed = await readFile(TEMPLATE).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (packed === null) return false;
  // A line of JSON, [path, size] of each file and [path, null] of each folder before what is in it; then all the bytes.
  const bytes = await promisify(gunzip)(packed);
  let at = bytes.indexOf('\n') + 1;
  const entries: [path: string, size: number | null][] = JSON.parse(bytes.toString('utf8', 0, at));
  await mkdir(folder);
  for (const [path, size] of entries) {
    if (size === null) await mkdir(join(folder, path));
    else await writeFile(join(folder, path), bytes.subarray(at, at + size));
    at += size ?? 0;
  }
  return true;
}
