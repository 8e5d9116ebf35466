import type { Storage, TrainingJob } from '../../ports.ts';
import { type BeginParts, beginTraining } from './begin-training.ts';
import { type ContributeParts, contributeTunes } from './contribute-tunes.ts';
import type { TrainingDesk } from './training-desk.ts';
import { cancelJob, findJob, viewJob } from './training-jobs.ts';
import { trainingReport } from './training-report.ts';
import { createTurns } from './turns.ts';
import { withdrawContribution } from './withdraw-contribution.ts';

export interface TrainingDeskParts
  extends Omit<BeginParts, 'storage'>,
    Omit<ContributeParts, 'storage' | 'turns'> {
  readonly storage: Pick<Storage, 'models' | 'guilds' | 'contributions' | 'jobs' | 'blobs'>;
}

/** Uploads that may wait to be read. */
const MOST_UPLOADS = 5;

/** The use cases of training, tied to what they work on. */
export function openTrainingDesk(parts: TrainingDeskParts): TrainingDesk {
  const { storage } = parts;
  const { jobs, contributions } = storage;
  const turns = createTurns(MOST_UPLOADS);
  const view = (job: TrainingJob) => viewJob(storage, job);
  const views = (list: readonly TrainingJob[]) => Promise.all(list.map(view));
  return {
    contribute: (upload, member) => contributeTunes({ ...parts, turns }, upload, member),
    contributions: (guildId) => contributions.list({ guildId }),
    withdraw: (id, member) => withdrawContribution(storage, id, member),
    begin: async (options, member) => view(await beginTraining(parts, options, member)),
    job: async (id, guildId) => view(await findJob(storage, id, guildId)),
    list: async (guildId, limit) => views(await jobs.list({ guildId, limit })),
    cancel: async (id, member) => view(await cancelJob(storage, id, member)),
    report: (id, guildId) => trainingReport(storage, id, guildId),
    setMessage: (id, channelId, messageId) => jobs.setMessage(id, channelId, messageId),
    unreported: async () => views(await jobs.unreported()),
    setReported: (id, updatedAt) => jobs.setReported(id, updatedAt),
    onNews: (listener) => jobs.onNews(listener),
  };
}
