import fs from 'node:fs';
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
  /** PostgreSQL has given up, as it does when its log cannot be written. */
  aborted = false;

  override async init(
    ...[pglite, options]: Parameters<NodeFS['init']>
  ): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pglite, options);
    // Before PostgreSQL starts, so that the recovery after a crash is synced too.
    const addFsync = (module: unknown) => {
      const { NODEFS } = module as { NODEFS: NodeFsOfEmscripten };
      NODEFS.stream_ops.fsync = ({ nfd, node }) =>
        // Turns Node's errors into PostgreSQL's, which stops then: a row whose sync failed must not be taken for kept.
        NODEFS.tryFSOperation(() => {
          if (nfd === undefined) syncFolder(NODEFS.realPath(node));
          else fs.fsyncSync(nfd);
          return 0;
        });
    };
    const preRun = [...(emscriptenOpts.preRun ?? []), addFsync];
    const onAbort = () => {
      this.aborted = true;
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun, onAbort } };
  }
}

/** Emscripten's file system on Node's, inside the module, as far as it is used here; PGlite's types leave it out. */
interface NodeFsOfEmscripten {
  readonly stream_ops: {
    /** 0, or the number of an error. Folders have no `nfd`. */
    fsync?: (stream: { readonly nfd?: number; readonly node: unknown }) => number;
  };
  realPath(node: unknown): string;
  tryFSOperation<T>(operation: () => T): T;
}

/** A folder's list of names; PostgreSQL syncs it after it made or renamed a file. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return; // Windows keeps it in its journal, and syncs no folders.
  const folder = fs.openSync(path, 'r');
  try {
    fs.fsyncSync(folder);
  } finally {
    fs.closeSync(folder);
  }
}

/** PGlite starts PostgreSQL with -F, which switches fsync off. Among the ways to sync the log it has only this one. */
const START = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync'],
];

export interface OpenFolder {
  readonly database: PGlite;
  /** Why the database can do no more until it is opened again; null while it can. */
  readonly failure: () => EngineError | null;
}

/**
 * Opens the PostgreSQL database in `folder`, made first where there is none. The caller holds the folder's lock.
 * @throws EngineError 'storage' where the folder holds something else or a damaged database
 */
export async function openPgliteFolder(folder: string): Promise<OpenFolder> {
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

async function start(folder: string): Promise<OpenFolder> {
  const files = new SyncedFolder(folder);
  // What the server logs would go to stdout, which is the command line's own.
  const quiet = () => true;
  const database = await PGlite.create({
    fs: files,
    startParams: START,
    onStdout: quiet,
    onStderr: quiet,
  });
  const failure = () => (files.aborted ? stopped(folder) : null);
  // A PostgreSQL that has given up answers the next message by never coming back, and takes the process with it.
  const answer = database.execProtocolRawSync.bind(database);
  database.execProtocolRawSync = (message) => {
    if (files.aborted) throw new Error('PostgreSQL has stopped');
    return answer(message);
  };
  const close = database.close.bind(database);
  database.close = async () => {
    if (!files.aborted) await close();
  };
  return { database, failure };
}

function stopped(folder: string): EngineError {
  return new EngineError(
    'storage',
    `The database in ${folder} has stopped, since it could not write to the disk: full, perhaps, or failing. Mend that and start Lilt again; nothing that was accepted is lost.`,
    { folder },
  );
}

/**
 * Makes the database beside its place and moves it there when it is whole and on the disk: a process that is killed in
 * between leaves no half database behind.
 */
async function makeDatabase(folder: string): Promise<void> {
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  await unpackTemplate(fresh);
  await syncTree(fresh);
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
  await syncFile(dirname(folder));
}

async function unpackTemplate(folder: string): Promise<void> {
  // A line of JSON, [path, size] of each file and [path, null] of each folder before what is in it; then all the bytes.
  const bytes = await promisify(gunzip)(await readFile(TEMPLATE));
  let at = bytes.indexOf('\n') + 1;
  const entries: [path: string, size: number | null][] = JSON.parse(bytes.toString('utf8', 0, at));
  await mkdir(folder);
  for (const [path, size] of entries) {
    if (size === null) await mkdir(join(folder, path));
    else await writeFile(join(folder, path), bytes.subarray(at, at + size));
    at += size ?? 0;
  }
}
