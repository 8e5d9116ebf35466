import { EngineError } from '../../errors.ts';
import type { ContributionStore, Storage, TrainingJob } from '../../ports.ts';
import { sentence } from '../../sentence.ts';
import { removeCheckpointBlobs } from '../../training-worker/checkpoint-blobs.ts';
import { progressSchema } from '../../training-worker/job-notes.ts';
import { type Member, requireTrainer } from '../members.ts';
import type { TrainingJobView, TrainingProgressNews } from './training-desk.ts';

type Stores = Pick<Storage, 'jobs' | 'contributions' | 'guilds' | 'blobs'>;

/** A job of this server. Throws EngineError 'not-found' for any other. */
export async function findJob(
  { jobs }: Pick<Storage, 'jobs'>,
  id: string,
  guildId: string,
): Promise<TrainingJob> {
  const job = await jobs.get(id);
  if (job !== null && job.guildId === guildId) return job;
  throw new EngineError('not-found', sentence('This server has no training "{id}".', { id }), {
    id,
  });
}

/** See TrainingDesk.cancel. */
export async function cancelJob(stores: Stores, id: string, member: Member): Promise<TrainingJob> {
  const job = await findJob(stores, id, member.guildId);
  if (job.requesterId !== member.personId) {
    await requireTrainer(
      stores.guilds,
      member,
      sentence('stop a training that somebody else began'),
    );
  }
  const cancelled = await stores.jobs.cancel(id);
  // One that waited to be gone on with is no worker's, so nobody else tidies up after it.
  if (job.state === 'queued' && cancelled.state === 'cancelled') {
    await removeCheckpointBlobs(stores.blobs, cancelled.checkpoint);
  }
  return cancelled;
}

/** A job with what is to be known of it beside its row. */
export async function viewJob(
  { jobs, contributions }: Pick<Stores, 'jobs' | 'contributions'>,
  job: TrainingJob,
): Promise<TrainingJobView> {
  return {
    ...job,
    place: job.state === 'queued' ? await jobs.placeInLine(job.id) : 0,
    live: liveOf(job),
    error: job.error ?? (await whyCancelled(contributions, job)),
  };
}

function liveOf(job: TrainingJob): TrainingProgressNews | null {
  const read = progressSchema.safeParse(job.progress);
  if (!read.success) return null;
  const { keptInAttempt: _, ...live } = read.data;
  return live;
}

/** Who cancelled a job need not be told why; somebody else's withdrawal of a set needs a word. */
async function whyCancelled(
  contributions: ContributionStore,
  { state, contributionIds, startedAt, endedAt }: TrainingJob,
): Promise<string | null> {
  if (state !== 'cancelled' || startedAt === null || endedAt === null) return null;
  for (const id of contributionIds) {
    const set = await contributions.get(id);
    const at = set?.withdrawnAt ?? null;
    if (set !== null && at !== null && at >= startedAt && at <= endedAt) {
      return `The set "${set.name}" was withdrawn while it was being learnt. Begin again to train on the others.`;
    }
  }
  return null;
}
