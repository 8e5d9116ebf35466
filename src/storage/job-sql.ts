import type { TrainingJob } from '../engine/ports.ts';
import { canBeKey } from './checks.ts';
import type { Queries } from './sql.ts';
import type { TurnQueue } from './turn-queue.ts';

// Words of the statements about trainings. Times are the database's, for the clocks of the workers may differ.

export const TABLE = 'public."TrainingJob"';

/** The columns that the port tells of; `number`, `runningFor` and `turnId` are the store's own. */
export const JOB_COLUMNS = [
  ...['id', 'guildId', 'requesterId', 'modelName', 'baseModelId', 'contributionIds', 'threads'],
  ...['state', 'createdAt', 'startedAt', 'endedAt', 'updatedAt', 'cancelRequestedAt'],
  ...['workerId', 'leaseUntil', 'attempts', 'progress', 'checkpoint', 'result', 'error'],
  ...['channelId', 'messageId', 'reportedAt'],
]
  .map((name) => `"${name}"`)
  .join(', ');

export const NOW = 'clock_timestamp()';

/** A time for `updatedAt` that is later than the one that stands there, however fast changes follow each other. */
export const CHANGED = `"updatedAt" = GREATEST(${NOW}, "updatedAt" + interval '1 millisecond')`;

/** Nobody works on it any more. */
export const LET_GO = `"runningFor" = NULL, "turnId" = NULL, "workerId" = NULL, "leaseUntil" = NULL`;

/** PostgreSQL tells listeners on this channel of every change, when the change is committed. */
export const JOB_CHANNEL = 'lilt_training';
export const TELL = `SELECT pg_notify('${JOB_CHANNEL}', '')`;

export async function findJob(queries: Queries, id: string): Promise<TrainingJob | null> {
  if (!canBeKey(id)) return null;
  const text = `SELECT ${JOB_COLUMNS} FROM ${TABLE} WHERE id = $1`;
  return (await queries.query<TrainingJob>(text, [id]))[0] ?? null;
}

/** Runs what changes trainings and turns, all of it or nothing. */
export type ChangeJobs = <T>(
  work: (queries: Queries, queue: TurnQueue) => Promise<T>,
) => Promise<T>;
