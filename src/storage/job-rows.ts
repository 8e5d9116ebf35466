import type { JobState, TrainingJob } from '../engine/ports.ts';

/** The columns of a training that its port tells of; `number`, `runningFor` and `turnId` are the store's own. */
export const JOB_COLUMNS = [
  ...['id', 'guildId', 'requesterId', 'modelName', 'baseModelId', 'contributionIds', 'threads'],
  ...['state', 'createdAt', 'startedAt', 'endedAt', 'updatedAt', 'cancelRequestedAt'],
  ...['workerId', 'leaseUntil', 'attempts', 'progress', 'checkpoint', 'result', 'error'],
  ...['channelId', 'messageId', 'reportedAt'],
]
  .map((name) => `"${name}"`)
  .join(', ');

export type JobRow = TrainingJob & { readonly state: JobState };

/** The time, by the database's clock, which all workers share. */
export const NOW = 'clock_timestamp()';

/** A time for `updatedAt` that is later than the one that stands there, however fast changes follow each other. */
export const CHANGED = `"updatedAt" = GREATEST(${NOW}, "updatedAt" + interval '1 millisecond')`;

/** Columns of a training that nobody works on any more. */
export const LET_GO = `"runningFor" = NULL, "turnId" = NULL, "workerId" = NULL, "leaseUntil" = NULL`;
