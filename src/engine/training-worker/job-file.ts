import type { FineTuneNews } from '../fine-tuning/fine-tune.ts';
import type { BlobStore, TrainingJob } from '../ports.ts';
import {
  type Checkpoint,
  fetchCheckpoint,
  putCheckpoint,
  removeCheckpointBlobs,
} from './checkpoint-blobs.ts';
import { type JobProgress, progressSchema } from './job-notes.ts';
import { Interrupted, type Lease } from './lease.ts';

/** How far a job is, here and as recorded. */
export interface JobFile {
  /** The one that is recorded. */
  readonly checkpoint: Checkpoint;
  /** Counts checkpoints that this worker has kept: whether it gets on. */
  readonly kept: number;
  note(news: FineTuneNews): void;
  /** Takes a checkpoint in place of the one before. */
  keep(folder: string, files: readonly string[]): Promise<void>;
  /** Writes the checkpoint's files into a folder. False where there is none that can be used. */
  fetch(folder: string): Promise<boolean>;
  /** The job begins anew. */
  discard(): Promise<void>;
}

const BEGINNING: JobProgress = {
  phase: 'preparing',
  epoch: 0,
  step: 0,
  steps: 0,
  loss: null,
  heldOut: null,
  secondsLeft: null,
  keptInAttempt: 0,
};

/** What a worker wrote into the job last; the beginning where nobody has. */
export function progressOf({ progress }: TrainingJob): JobProgress {
  return progressSchema.safeParse(progress).data ?? BEGINNING;
}

export function jobFile(
  job: TrainingJob,
  { blobs, lease }: { readonly blobs: BlobStore; readonly lease: Lease },
): JobFile {
  const owner = { jobId: job.id, attempt: job.attempts };
  let checkpoint = job.checkpoint ?? {};
  let progress: JobProgress = { ...progressOf(job), phase: 'preparing', secondsLeft: null };
  let kept = 0;
  lease.note(progress);

  /** The new one is recorded before the old one goes, so that at every moment the record names files that are there. */
  async function replace(next: Checkpoint): Promise<void> {
    progress = { ...progress, keptInAttempt: job.attempts };
    try {
      await lease.record(next, progress);
    } catch (error) {
      // Nobody knows of these: their heading names this attempt, so they are not the other worker's.
      if (error instanceof Interrupted) await removeCheckpointBlobs(blobs, next, checkpoint);
      throw error;
    }
    const old = checkpoint;
    checkpoint = next;
    await removeCheckpointBlobs(blobs, old, next);
  }

  return {
    get checkpoint() {
      return checkpoint;
    },
    get kept() {
      return kept;
    },
    note(news) {
      progress = { ...news, keptInAttempt: progress.keptInAttempt };
      lease.note(progress);
    },
    async keep(folder, files) {
      await replace(await putCheckpoint(blobs, folder, files, owner));
      kept += 1;
    },
    async fetch(folder) {
      if (Object.keys(checkpoint).length === 0) return false;
      return fetchCheckpoint(blobs, folder, checkpoint, job.id);
    },
    async discard() {
      if (Object.keys(checkpoint).length > 0) await replace({});
    },
  };
}
