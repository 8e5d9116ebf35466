import { setTimeout as sleep } from 'node:timers/promises';
import type { TrainingJob } from '../ports.ts';
import { carryOut, type WorkerParts } from './carry-out.ts';
import { removeCheckpointBlobs } from './checkpoint-blobs.ts';
import { openWorkFolders } from './work-folders.ts';

export interface TrainingWorkerOptions
  extends Omit<WorkerParts, 'folders' | 'leaseMs' | 'graceMs'> {
  /** Folder for what it works on; workers may share it. */
  readonly workDir: string;
  readonly leaseMs?: number;
  readonly graceMs?: number;
}

export interface TrainingWorker {
  readonly id: string;
  /** Writes a checkpoint of the job at hand, gives it back, and takes no other. */
  close(): Promise<void>;
}

export const LEASE_MS = 30_000;
const GRACE_MS = 20_000;

/** What no news tells of, such as a lease that ran out, is found so soon. */
const MOST_IDLE_MS = 5_000;
/** News come in crowds: each worker's renewal is some. */
const REST_MS = 200;
/** Ended jobs whose checkpoints may have been left, by a worker that was killed at the very end. */
const MOST_TO_TIDY = 100;

/**
 * Takes training jobs, one after the other, for as long as it is not closed:
 *
 *     idle --claimed--> at work (carry-out.ts) --ended--> idle
 *          --close--> closed         --close--> given back, closed
 */
export async function startTrainingWorker(options: TrainingWorkerOptions): Promise<TrainingWorker> {
  const { storage, workDir, leaseMs = LEASE_MS, graceMs = GRACE_MS, log } = options;
  const folders = await openWorkFolders(workDir);
  const parts: WorkerParts = { ...options, folders, leaseMs, graceMs };
  const { workerId } = folders;
  const closing = new AbortController();

  /** News came since the last claim began. */
  let told = false;
  let wake: () => void = () => {};
  const forget = storage.jobs.onNews(() => {
    told = true;
    wake();
  });
  async function idle(): Promise<void> {
    const news = new Promise<void>((resolve) => {
      wake = resolve;
    });
    if (told) wake();
    const options = { signal: closing.signal };
    const rest = (ms: number) => sleep(ms, undefined, options).catch(() => {});
    await Promise.race([news, rest(Math.min(leaseMs / 2, MOST_IDLE_MS))]);
    await rest(REST_MS);
  }

  let failing = false;
  async function claim(): Promise<TrainingJob | null> {
    told = false;
    try {
      const job = await storage.jobs.claim(workerId, leaseMs);
      failing = false;
      return job;
    } catch (err) {
      // Once, and not at every try until the database is back.
      if (!failing) log.warn({ err }, 'the queue of trainings cannot be reached; tried again');
      failing = true;
      return null;
    }
  }

  async function work(): Promise<void> {
    await tidy().catch((err: unknown) => log.warn({ err }, 'old checkpoints stay'));
    while (!closing.signal.aborted) {
      const job = await claim();
      if (job === null) await idle();
      else await carryOut(parts, job, closing.signal);
    }
  }

  async function tidy(): Promise<void> {
    const states = ['done', 'failed', 'cancelled'] as const;
    for (const { checkpoint } of await storage.jobs.list({ states, limit: MOST_TO_TIDY })) {
      await removeCheckpointBlobs(storage.blobs, checkpoint);
    }
  }

  const working = work();
  return {
    id: workerId,
    async close() {
      closing.abort();
      await working;
      forget();
      await folders.close();
    },
  };
}
