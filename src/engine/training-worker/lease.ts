import { setTimeout as sleep } from 'node:timers/promises';
import type { TrainingJob, TrainingJobStore } from '../ports.ts';
import type { Checkpoint } from './checkpoint-blobs.ts';
import type { JobProgress } from './job-notes.ts';
import type { WorkerLog } from './worker-log.ts';

/** People see how a training goes at least this often, and it hears that it is to stop. */
const MOST_SILENCE_MS = 3_000;
/** How soon after news it is looked whether they are for us: every change of every job is news. */
const LOOK_MS = 200;

/** Why a worker leaves a job before its end. */
export class Interrupted extends Error {
  readonly why: 'cancelled' | 'lost';

  constructor(why: 'cancelled' | 'lost') {
    super(why === 'cancelled' ? 'the job was cancelled' : 'the job is no longer this worker’s');
    this.name = 'Interrupted';
    this.why = why;
  }
}

/** A job in the hands of a worker. It is kept there by renewing, on its own, until `end`. */
export interface Lease {
  /** Aborts, with an Interrupted, when the job was cancelled or lost. */
  readonly halt: AbortSignal;
  /** Is told with the next renewal. */
  note(progress: JobProgress): void;
  /** Records a checkpoint with how far it is. Throws what `halt` aborted with where the job is lost by now. */
  record(checkpoint: Checkpoint, progress: JobProgress): Promise<void>;
  end(): void;
}

/** Holds a job that was claimed. A database that is away is waited for: the job is lost only when somebody else has it. */
export function holdLease(
  { id }: TrainingJob,
  {
    jobs,
    workerId,
    leaseMs,
    log,
  }: {
    readonly jobs: TrainingJobStore;
    readonly workerId: string;
    readonly leaseMs: number;
    readonly log: WorkerLog;
  },
): Lease {
  const halt = new AbortController();
  let noted: JobProgress | null = null;
  let ended = false;
  /** Renewals one after the other, or an older one might be the last to be written. */
  let line: Promise<unknown> = Promise.resolve();

  function look(job: TrainingJob | null): void {
    if (ended || halt.signal.aborted) return;
    const isOurs = job?.state === 'running' && job.workerId === workerId;
    if (!isOurs) halt.abort(new Interrupted('lost'));
    else if (job.cancelRequestedAt !== null) halt.abort(new Interrupted('cancelled'));
  }

  function renew(checkpoint?: Checkpoint): Promise<TrainingJob | null> {
    const renewed = line.then(async () => {
      const progress = noted;
      noted = null;
      const news = { ...(progress && { progress }), ...(checkpoint && { checkpoint }) };
      const job = await jobs.renew(id, workerId, leaseMs, news);
      look(job);
      return job;
    });
    line = renewed.catch(() => {});
    return renewed;
  }

  let isRenewing = false;
  const beat = setInterval(
    async () => {
      if (isRenewing) return;
      isRenewing = true;
      try {
        await renew();
      } catch (err) {
        log.warn({ err, job: id }, 'a training could not be renewed; it goes on');
      } finally {
        isRenewing = false;
      }
    },
    Math.min(leaseMs / 3, MOST_SILENCE_MS),
  );

  let isLooking = false;
  async function lookSoon(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    try {
      await sleep(LOOK_MS);
      if (!ended) look(await jobs.get(id));
    } catch {
      // The next renewal says so too.
    } finally {
      isLooking = false;
    }
  }
  const forget = jobs.onNews(() => void lookSoon());

  return {
    halt: halt.signal,
    note(progress) {
      noted = progress;
    },
    async record(checkpoint, progress) {
      noted = progress;
      const job = await renew(checkpoint);
      if (job === null) throw new Interrupted('lost');
    },
    end() {
      ended = true;
      clearInterval(beat);
      forget();
    },
  };
}
