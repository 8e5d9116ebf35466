import type { TrainingJobStore } from '../engine/ports.ts';
import type { News } from './job-news.ts';
import { jobRequests } from './job-requests.ts';
import type { ChangeJobs } from './job-sql.ts';
import { jobWork } from './job-work.ts';
import type { Sql } from './sql.ts';
import type { Guard } from './storage-errors.ts';
import { openTurnQueue, type TurnQueue } from './turn-queue.ts';

/**
 * Trainings in the table TrainingJob, which is what is true of them; whose turn it is stands in pg-boss, and both change in
 * one transaction.
 *
 *   queued --claim--> running --finish--> done, failed or cancelled
 *     ^ \              |  |  \
 *     |  cancel         |  |   claim by another, when the lease has run out: running still
 *     |   `-> cancelled |  `cancel: running still, and its worker is told
 *     `----release------'
 */
export function createJobStore(sql: Sql, news: News, guard: Guard): TrainingJobStore {
  let opening: Promise<TurnQueue> | null = null;
  /** Opened when it is first needed; tried again where that failed. */
  const openQueue = () => {
    opening ??= openTurnQueue(sql).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  const change: ChangeJobs = (work) =>
    guard(async () => {
      const queue = await openQueue();
      return sql.transaction((queries) => work(queries, queue));
    });
  return {
    ...jobRequests(sql, guard, change),
    ...jobWork(sql, guard, change),
    onNews: (listener) => news.onNews(listener),
  };
}
