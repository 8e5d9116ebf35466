import { EngineError } from '../engine/errors.ts';

/** What to do about an error of the database or the disk, by its code: Node's, PostgreSQL's, Prisma's. */
const REMEDIES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing answers there: start the server, or mend host and port in DATABASE_URL.',
  ENOTFOUND: 'There is no such host: mend DATABASE_URL.',
  EAI_AGAIN:
    'The name of the host cannot be looked up just now: check DATABASE_URL and the network.',
  ETIMEDOUT: 'The server does not answer: check DATABASE_URL and the network.',
  ECONNRESET: 'The server closed the connection: check that it is running.',
  EPIPE: 'The server closed the connection: check that it is running.',
  P1001: 'The server cannot be reached: check that it is running.',
  P1002: 'The server does not answer: check that it is running.',
  P1017: 'The server closed the connection: check that it is running.',
  P2024: 'All connections are busy: try again.',
  '08P01': 'The server speaks something else: check DATABASE_URL.',
  '28P01': 'The user or the password is wrong: mend DATABASE_URL.',
  '28000': 'The server does not let this user in: check DATABASE_URL and the server’s pg_hba.conf.',
  '3D000': 'There is no such database: create it (createdb), or mend DATABASE_URL.',
  '42501': 'The user may not create tables there: make it the owner of the database.',
  '53100': 'Its disk is full: make room.',
  '53300': 'The server has too many connections: close some, or raise max_connections.',
  '58030': 'Its disk failed: look at it before going on.',
  '57P01': 'The server is shutting down: try again when it is back.',
  '57P03': 'The server is starting: try again in a moment.',
  EACCES:
    'This user may not write there: mend the rights of the folder, or set LILT_DATA or LILT_BLOBS to another one.',
  EPERM:
    'This user may not write there: mend the rights of the folder, or set LILT_DATA or LILT_BLOBS to another one.',
  EROFS: 'The disk is read-only: set LILT_DATA or LILT_BLOBS to a folder that can be written.',
  ENOSPC: 'The disk is full: make room.',
  EDQUOT: 'The disk quota is used up: make room.',
  ENOTDIR: 'A part of its path is a file: set LILT_DATA or LILT_BLOBS to a folder.',
  EEXIST: 'A file of that name is in the way: set LILT_DATA or LILT_BLOBS to a folder.',
  EMFILE: 'Too many files are open: raise the limit (ulimit -n).',
  EIO: 'The disk failed: look at it before going on.',
};

/** The first code that has a remedy, along the chain of causes; else the first code that there is. */
function codeOf(error: unknown): string | null {
  let first: string | null = null;
  for (let at = error, depth = 0; at instanceof Object && depth < 8; depth++) {
    const { code, originalCode, cause, meta, errors } = at as Record<string, unknown>;
    for (const candidate of [code, originalCode]) {
      if (typeof candidate !== 'string') continue;
      if (candidate in REMEDIES) return candidate;
      first ??= candidate;
    }
    // Prisma hides the driver's error in meta; Node hides those of several addresses in errors.
    at =
      cause ??
      (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError ??
      (Array.isArray(errors) ? errors[0] : undefined);
  }
  return first;
}

/**
 * An error of the database or the disk as one that a person can act on. `what` is a sentence without its full stop:
 * `PostgreSQL at db:5432/lilt cannot be opened`. Errors that already are EngineErrors pass as they are.
 */
export function storageError(what: string, error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  const code = codeOf(error);
  const remedy =
    (code === null ? undefined : REMEDIES[code]) ??
    'Check that it is running and that its disk has room; the log has the details.';
  const shown = code === null ? '' : ` (${code})`;
  return new EngineError('storage', `${what}${shown}. ${remedy}`, { code }, { cause: error });
}

/** Runs what touches the store at `where`, with its errors made into EngineErrors. */
export type Guard = <T>(work: () => Promise<T>) => Promise<T>;

/** `failure` knows better than the error at hand when all of the store has failed. */
export function guardFor(where: string, failure: () => EngineError | null): Guard {
  return async (work) => {
    try {
      return await work();
    } catch (error) {
      throw failure() ?? storageError(`${where} did not do what was asked`, error);
    }
  };
}
