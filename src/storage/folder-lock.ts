import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { mkdir, readFile, readlink, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { EngineError } from '../engine/errors.ts';

/**
 * One process at a time in a folder: two in one PGlite database lose each other's rows without an error.
 *
 * The lock is a file that only one can create, with who holds it. A holder that was killed leaves it behind, so whoever
 * finds one asks whether its holder still lives:
 *
 *   same machine, same process table   ask the system for the pid, and for its start time (pids are used again)
 *   same machine, started since        dead
 *   another container or machine       cannot be asked: it touches the file every BEAT_MS, so watch for a while
 */
const BEAT_MS = 2_000;
const WATCH_MS = 3 * BEAT_MS;
/** A file that has just been created is empty for a moment, and a takeover lasts some milliseconds. */
const GRACE_MS = 5_000;
const POLL_MS = 50;

interface Holder {
  readonly pid: number;
  /** When the process started, in the system's own count; null where the system does not tell. */
  readonly started: string | null;
  readonly host: string;
  /** Changes with every start of the machine. */
  readonly boot: string | null;
  /** The table that the pid is from: containers have their own. */
  readonly pidTable: string | null;
  /** Tells two openings by one process apart. */
  readonly token: string;
}

export interface FolderLock {
  release(): Promise<void>;
}

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  return work.catch(() => null);
}

/** Field 22 of /proc/PID/stat; the second field is a name in brackets that may hold anything. */
async function startOf(pid: number): Promise<string | null> {
  const text = await orNull(readFile(`/proc/${pid}/stat`, 'utf8'));
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

async function thisProcess(): Promise<Holder> {
  return {
    pid: process.pid,
    started: await startOf(process.pid),
    host: hostname(),
    boot: (await orNull(readFile('/proc/sys/kernel/random/boot_id', 'utf8')))?.trim() ?? null,
    pidTable: await orNull(readlink('/proc/self/ns/pid')),
    token: randomUUID(),
  };
}

async function read(file: string): Promise<Holder | null> {
  const text = await orNull(readFile(file, 'utf8'));
  try {
    const holder: Holder = JSON.parse(text ?? '');
    return Number.isSafeInteger(holder.pid) && holder.pid > 0 ? holder : null;
  } catch {
    return null;
  }
}

async function ageOf(file: string): Promise<number> {
  const found = await orNull(stat(file));
  return found === null ? 0 : Date.now() - found.mtimeMs;
}

async function hasProcess(holder: Holder): Promise<boolean> {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return holder.started === null || holder.started === (await startOf(holder.pid));
}

async function beats(file: string): Promise<boolean> {
  const before = (await orNull(stat(file)))?.mtimeMs;
  for (let waited = 0; waited < WATCH_MS; waited += POLL_MS) {
    await sleep(POLL_MS);
    if ((await orNull(stat(file)))?.mtimeMs !== before) return true;
  }
  return false;
}

/** True where the holder's pid means the same process to us. */
function sharesPids(holder: Holder, me: Holder): boolean {
  return holder.host === me.host && holder.boot === me.boot && holder.pidTable === me.pidTable;
}

async function isAlive(holder: Holder, me: Holder, file: string): Promise<boolean> {
  if (sharesPids(holder, me)) return hasProcess(holder);
  if (holder.host === me.host && holder.boot !== me.boot) return false;
  return beats(file);
}

/**
 * Removes a dead holder's lock. Of several processes that see it at once only one may, or the second would remove the
 * first one's new lock: they create a folder to decide.
 */
async function takeOver(file: string, dead: Holder | null): Promise<void> {
  const guard = `${file}.takeover`;
  if ((await orNull(mkdir(guard).then(() => true))) === null) {
    if ((await ageOf(guard)) > GRACE_MS) await rm(guard, { recursive: true, force: true });
    return;
  }
  try {
    if ((await read(file))?.token === dead?.token) await rm(file, { force: true });
  } finally {
    await rm(guard, { recursive: true, force: true });
  }
}

/**
 * Takes the lock `<folder>.lock`; the folder itself need not exist, its parent must.
 * @throws EngineError 'storage' that names the process which holds it
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = `${folder}.lock`;
  const me = await thisProcess();
  for (;;) {
    try {
      await writeFile(file, JSON.stringify(me), { flag: 'wx' });
      return held(file, me);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = await read(file);
    if (holder === null ? (await ageOf(file)) > GRACE_MS : !(await isAlive(holder, me, file))) {
      await takeOver(file, holder);
    } else if (holder !== null) {
      throw inUse(folder, holder, me);
    }
    await sleep(POLL_MS);
  }
}

function inUse(folder: string, holder: Holder, me: Holder): EngineError {
  const elsewhere = holder.host === me.host ? '' : ` on ${holder.host}`;
  const who =
    sharesPids(holder, me) && holder.pid === me.pid
      ? 'this process itself'
      : `process ${holder.pid}${elsewhere}`;
  return new EngineError(
    'storage',
    `The database in ${folder} is in use by ${who}. Stop that one first, or set LILT_DATA to another folder.`,
    { folder, pid: holder.pid, host: holder.host },
  );
}

function held(file: string, me: Holder): FolderLock {
  const beat = setInterval(() => {
    const now = new Date();
    // A missed beat only matters to a watcher in another container; the next one comes.
    utimes(file, now, now).catch(() => {});
  }, BEAT_MS);
  beat.unref();
  const remove = () => {
    try {
      const holder: Holder = JSON.parse(readFileSync(file, 'utf8'));
      if (holder.token === me.token) rmSync(file, { force: true });
    } catch {
      // Gone already.
    }
  };
  process.once('exit', remove);
  return {
    async release() {
      clearInterval(beat);
      process.off('exit', remove);
      remove();
    },
  };
}
