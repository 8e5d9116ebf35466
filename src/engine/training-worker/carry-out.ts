import { setTimeout as sleep } from 'node:timers/promises';
import { EngineError } from '../errors.ts';
import type { Recipe } from '../fine-tuning/recipe.ts';
import type { ModelLibrary } from '../models/library.ts';
import type { JobEnd, Storage, TrainingJob } from '../ports.ts';
import { attemptJob, type JobAtHand } from './attempt-job.ts';
import { removeCheckpointBlobs } from './checkpoint-blobs.ts';
import { jobFile, progressOf } from './job-file.ts';
import { holdLease, Interrupted } from './lease.ts';
import type { WorkFolders } from './work-folders.ts';
import type { WorkerLog } from './worker-log.ts';

export interface WorkerParts {
  readonly storage: Pick<Storage, 'jobs' | 'contributions' | 'blobs' | 'models'>;
  readonly library: Pick<ModelLibrary, 'shippedId' | 'folderOf' | 'keep'>;
  readonly folders: WorkFolders;
  readonly log: WorkerLog;
  /** A job is another worker's to take when this one has not been heard of for so long. */
  readonly leaseMs: number;
  /** How long writing the last checkpoint may take when the worker is to stop. */
  readonly graceMs: number;
  /** Recorded in a model: `lilt 0.1.0`. */
  readonly software: string;
  /** Recorded in a model: the machine in a line. */
  hardware(threads: number): string;
  /** Where training is to differ from the usual: for tests. */
  readonly recipe?: Partial<Recipe>;
}

/** Times that the computing may break off before the next checkpoint. */
const MOST_FAILURES = 3;
/** Times that a database or a blob store may fail it in a row; with the pauses between, some minutes. */
const MOST_OUTAGES = 30;
const PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;
/** Times that workers may take a job up, one killed after the other, before its next checkpoint. */
const MOST_ATTEMPTS = 20;

/**
 * Carries out a job that was claimed, to whichever end:
 *
 *     attempt -> done
 *             -> broken off -> attempt (from the checkpoint) ... -> failed
 *             -> stopped: given back, for any worker to go on with
 *     at any time -> cancelled | lost: another worker has it
 *
 * Never throws: what cannot be told to the database is logged, and the job is another's when the lease has run out.
 */
export async function carryOut(
  parts: WorkerParts,
  job: TrainingJob,
  stop: AbortSignal,
): Promise<void> {
  const { storage, folders, log } = parts;
  const { jobs, blobs } = storage;
  const { workerId } = folders;
  const facts = { job: job.id, guild: job.guildId };
  log.info({ ...facts, attempt: job.attempts, base: job.baseModelId }, 'training');
  const lease = holdLease(job, { jobs, workerId, leaseMs: parts.leaseMs, log });
  const file = jobFile(job, { blobs, lease });
  try {
    const end = await endOf(parts, job, { lease, file, stop });
    if (end === 'stopped') {
      await jobs.release(job.id, workerId);
      log.info(facts, 'training given back');
    } else if (await jobs.finish(job.id, workerId, end)) {
      log.info({ ...facts, end: end.state }, 'training ended');
      await removeCheckpointBlobs(blobs, file.checkpoint);
    } else {
      throw new Interrupted('lost');
    }
  } catch (err) {
    if (err instanceof Interrupted) log.info(facts, err.message);
    else log.error({ ...facts, err }, 'a training could not be ended');
  } finally {
    lease.end();
    await folders
      .remove(job.id)
      .catch((err: unknown) => log.warn({ ...facts, err }, 'a working folder stays'));
  }
}

/** Attempts it until it has come to an end that is to be recorded. Throws Interrupted where the job is no longer ours. */
async function endOf(
  parts: WorkerParts,
  job: TrainingJob,
  at: JobAtHand,
): Promise<JobEnd | 'stopped'> {
  const { lease, file, stop } = at;
  const broken = (err: unknown): JobEnd => {
    parts.log.error({ err, job: job.id, reference: job.id }, 'training given up');
    return { state: 'failed', error: faultSentence(job) };
  };
  if (job.attempts - progressOf(job).keptInAttempt > MOST_ATTEMPTS) {
    return broken(new Error(`${MOST_ATTEMPTS} workers in a row were lost with it`));
  }
  const failures = { computing: 0, storage: 0 };
  let kept = file.kept;
  for (;;) {
    try {
      return await attemptJob(parts, job, at);
    } catch (err) {
      const interrupted = err instanceof Interrupted ? err : (lease.halt.reason as unknown);
      if (interrupted instanceof Interrupted) {
        if (interrupted.why === 'cancelled') return { state: 'cancelled' };
        throw interrupted;
      }
      if (err instanceof EngineError && err.code === 'bad-request') {
        parts.log.info({ job: job.id, err }, 'training refused');
        return { state: 'failed', error: err.message };
      }
      if (file.kept > kept) failures.computing = 0;
      kept = file.kept;
      const isOutage = err instanceof EngineError && err.code === 'storage';
      failures[isOutage ? 'storage' : 'computing'] += 1;
      const isHopeless = err instanceof EngineError && !isOutage;
      if (isHopeless || failures.computing >= MOST_FAILURES || failures.storage >= MOST_OUTAGES) {
        return broken(err);
      }
      parts.log.warn({ err, job: job.id, failures }, 'training broke off; it is gone on with');
      if (stop.aborted) return 'stopped';
      const pause = PAUSE_MS * Math.max(failures.computing, failures.storage);
      await sleep(Math.min(pause, LONGEST_PAUSE_MS), null, {
        signal: AbortSignal.any([stop, lease.halt]),
      }).catch(() => {});
    }
  }
}

function faultSentence({ id }: TrainingJob): string {
  return `The training broke off again and again, which is a fault on our side (reference ${id}). Try again; if it stays so, tell whoever runs this bot.`;
}
