import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';

/**
 * Where workers have their files while they are at a job: `<root>/<host>-<process>-<letters>/<job>`. Nothing there is needed
 * once the worker is gone: what counts is among the blobs.
 */
export interface WorkFolders {
  /** Nobody else has it: the host, the process, and some letters of chance. */
  readonly workerId: string;
  /** An empty folder for a job; what was there before is removed. */
  make(jobId: string): Promise<string>;
  remove(jobId: string): Promise<void>;
  close(): Promise<void>;
}

/** A worker of another machine cannot be asked whether it lives; by then it does not. */
const OLDEST_MS = 24 * 3_600_000;
const NAME = /^(.+)-(\d+)-\w{6}$/;

/** Those of workers in this process. */
const own = new Set<string>();

export async function openWorkFolders(root: string): Promise<WorkFolders> {
  await mkdir(root, { recursive: true });
  const host = hostname()
    .replace(/[^\w.]/g, '_')
    .slice(0, 80);
  const folder = await mkdtemp(join(root, `${host}-${process.pid}-`));
  own.add(folder);
  await removeAbandoned(root, host);
  return {
    workerId: basename(folder),
    async make(jobId) {
      await removeAbandoned(root, host);
      const made = join(folder, jobId);
      await rm(made, { recursive: true, force: true });
      await mkdir(made, { recursive: true });
      return made;
    },
    remove: (jobId) => rm(join(folder, jobId), { recursive: true, force: true }),
    async close() {
      own.delete(folder);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What workers that were killed have left. */
async function removeAbandoned(root: string, host: string): Promise<void> {
  for (const name of await readdir(root)) {
    const folder = join(root, name);
    const [, itsHost, pid] = NAME.exec(name) ?? [];
    if (itsHost === undefined || own.has(folder)) continue;
    const isAbandoned =
      itsHost === host
        ? // Ours, and not in the list above: a process before this one had our number.
          Number(pid) === process.pid || !isAlive(Number(pid))
        : Date.now() - ((await stat(folder).catch(() => null))?.mtimeMs ?? Date.now()) > OLDEST_MS;
    if (isAbandoned) await rm(folder, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
