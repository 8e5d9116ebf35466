import type { TrainingJob, TrainingJobStore } from '../engine/ports.ts';
import { canBeKey, checkKeys } from './checks.ts';
import { endOf, jsonOf } from './checks-training.ts';
import {
  CHANGED,
  type ChangeJobs,
  findJob,
  JOB_COLUMNS,
  LET_GO,
  NOW,
  TABLE,
  TELL,
} from './job-sql.ts';
import { type Queries, type Sql, sqlStateOf, UNIQUE_VIOLATION } from './sql.ts';
import type { Guard } from './storage-errors.ts';
import type { TurnQueue } from './turn-queue.ts';

/** A training that has just stopped running, with what the queue knows its turn by. */
interface Stopped {
  readonly guildId: string;
  readonly turnId: string | null;
}

/** Nobody is second that often, and what was mended that often is broken for good; the next claim comes soon. */
const ATTEMPTS = 5;

/** What workers do. */
export function jobWork(
  sql: Sql,
  guard: Guard,
  change: ChangeJobs,
): Pick<TrainingJobStore, 'claim' | 'renew' | 'finish' | 'release'> {
  return {
    async claim(workerId, leaseMs) {
      checkKeys({ workerId });
      const take = () =>
        change(async (queries, queue) => {
          await endAbandoned(queries, queue);
          const job =
            (await takeAbandoned(queries, workerId, leaseMs)) ??
            (await takeNext(queries, queue, workerId, leaseMs));
          if (job) await queries.query(TELL);
          return job ?? ((await mend(queries, queue)) ? 'mended' : null);
        });
      for (let attempt = 1; ; attempt++) {
        try {
          const taken = await take();
          if (taken !== 'mended') return taken;
          if (attempt === ATTEMPTS) return null;
        } catch (error) {
          // Two took turns of one server at once, and the other one was first: nothing of this attempt is left.
          const wasSecond = sqlStateOf((error as Error).cause) === UNIQUE_VIOLATION;
          if (!wasSecond || attempt === ATTEMPTS) throw error;
        }
      }
    },
    async renew(id, workerId, leaseMs, told = {}) {
      const progress = jsonOf('progress', told.progress) ?? null;
      const checkpoint = jsonOf('checkpoint', told.checkpoint) ?? null;
      if (!canBeKey(id) || !canBeKey(workerId)) return null;
      return guard(() =>
        sql.transaction(async (queries) => {
          const isNews = progress !== null || checkpoint !== null;
          const [job] = await queries.query<TrainingJob>(
            `UPDATE ${TABLE} SET "leaseUntil" = ${NOW} + $3 * interval '1 millisecond',
                    progress = COALESCE($4::json, progress), checkpoint = COALESCE($5::json, checkpoint)
                    ${isNews ? `, ${CHANGED}` : ''}
              WHERE id = $1 AND "workerId" = $2 AND state = 'running' RETURNING ${JOB_COLUMNS}`,
            [id, workerId, leaseMs, progress, checkpoint],
          );
          if (job && isNews) await queries.query(TELL);
          return job ?? null;
        }),
      );
    },
    async finish(id, workerId, end) {
      const { state, result, error } = endOf(end);
      if (!canBeKey(id) || !canBeKey(workerId)) return false;
      return change(async (queries, queue) => {
        const stopped = await stop(
          queries,
          `state = $3, result = $4::json, error = $5, "endedAt" = ${NOW}`,
          [id, workerId, state, result, error],
        );
        if (stopped === null) return false;
        await endTurn(queries, queue, stopped);
        await queries.query(TELL);
        return true;
      });
    },
    async release(id, workerId) {
      if (!canBeKey(id) || !canBeKey(workerId)) return;
      await change(async (queries, queue) => {
        const stopped = await stop(
          queries,
          `state = CASE WHEN "cancelRequestedAt" IS NULL THEN 'queued' ELSE 'cancelled' END,
           "endedAt" = CASE WHEN "cancelRequestedAt" IS NULL THEN NULL ELSE ${NOW} END`,
          [id, workerId],
        );
        if (stopped === null) return;
        const isQueued = (await findJob(queries, id))?.state === 'queued';
        if (isQueued && stopped.turnId !== null) await queue.end(queries, stopped.turnId);
        // Its turn was not over.
        if (isQueued) await queue.add(queries, stopped.guildId, 'front');
        else await endTurn(queries, queue, stopped);
        await queries.query(TELL);
      });
    },
  };
}

/** Ends those whose worker is gone and that were to be cancelled anyway. */
async function endAbandoned(queries: Queries, queue: TurnQueue): Promise<void> {
  const stopped = await queries.query<Stopped>(
    `WITH gone AS (
       SELECT id, "guildId", "turnId" FROM ${TABLE}
        WHERE state = 'running' AND "leaseUntil" < ${NOW} AND "cancelRequestedAt" IS NOT NULL
          FOR UPDATE SKIP LOCKED
     )
     UPDATE ${TABLE} j SET state = 'cancelled', "endedAt" = ${NOW}, ${LET_GO},
            ${CHANGED}
       FROM gone WHERE j.id = gone.id RETURNING gone."guildId", gone."turnId"`,
  );
  for (const turn of stopped) await endTurn(queries, queue, turn);
  if (stopped.length > 0) await queries.query(TELL);
}

const TAKE = `state = 'running', "workerId" = $1, "startedAt" = COALESCE("startedAt", ${NOW}),
  "leaseUntil" = ${NOW} + $2 * interval '1 millisecond', attempts = attempts + 1, ${CHANGED}`;

async function takeAbandoned(queries: Queries, workerId: string, leaseMs: number) {
  const [job] = await queries.query<TrainingJob>(
    `UPDATE ${TABLE} SET ${TAKE} WHERE id = (
       SELECT id FROM ${TABLE} WHERE state = 'running' AND "leaseUntil" < ${NOW}
        ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED
     ) RETURNING ${JOB_COLUMNS}`,
    [workerId, leaseMs],
  );
  return job;
}

/** The first training of the server whose turn it is; a turn with nothing to do in it ends, and the next one is taken. */
async function takeNext(queries: Queries, queue: TurnQueue, workerId: string, leaseMs: number) {
  for (;;) {
    const turn = await queue.take(queries);
    if (turn === null) return null;
    const [job] = await queries.query<TrainingJob>(
      `UPDATE ${TABLE} SET ${TAKE}, "runningFor" = "guildId", "turnId" = $3
        WHERE NOT EXISTS (SELECT FROM ${TABLE} WHERE "runningFor" = $4) AND id = (
          SELECT id FROM ${TABLE} WHERE "guildId" = $4 AND state = 'queued'
           ORDER BY number LIMIT 1 FOR UPDATE
        ) RETURNING ${JOB_COLUMNS}`,
      [workerId, leaseMs, turn.id, turn.guildId],
    );
    if (job) return job;
    await queue.end(queries, turn.id);
  }
}

/** Should turns and trainings have come to differ, they are made to agree. True where something was amiss. */
async function mend(queries: Queries, queue: TurnQueue): Promise<boolean> {
  const guildIds = await queue.forgotten(queries);
  for (const guildId of guildIds) await queue.add(queries, guildId, 'end');
  return guildIds.length > 0;
}

/** The turn is over; if the server has more to be done, its next turn comes after all others. */
async function endTurn(queries: Queries, queue: TurnQueue, { guildId, turnId }: Stopped) {
  if (turnId !== null) await queue.end(queries, turnId);
  const more = `SELECT FROM ${TABLE} WHERE "guildId" = $1 AND state = 'queued' LIMIT 1`;
  if ((await queries.query(more, [guildId])).length > 0) await queue.add(queries, guildId, 'end');
}

/** A worker lets go of its running training ($1 and $2) in the way that `set` says; null where it is no longer the worker's. */
async function stop(queries: Queries, set: string, values: readonly unknown[]) {
  const [stopped] = await queries.query<Stopped>(
    `WITH own AS (
       SELECT id, "guildId", "turnId" FROM ${TABLE}
        WHERE id = $1 AND "workerId" = $2 AND state = 'running' FOR UPDATE
     )
     UPDATE ${TABLE} j SET ${set}, ${LET_GO},
            ${CHANGED}
       FROM own WHERE j.id = own.id RETURNING own."guildId", own."turnId"`,
    values,
  );
  return stopped ?? null;
}
