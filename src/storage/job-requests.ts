import type { TrainingJob, TrainingJobStore } from '../engine/ports.ts';
import { canBeKey, checkKeys } from './checks.ts';
import { checkJob, noSuchJob, takenId } from './checks-training.ts';
import { CHANGED, type ChangeJobs, findJob, JOB_COLUMNS, NOW, TABLE, TELL } from './job-sql.ts';
import type { Sql } from './sql.ts';
import type { Guard } from './storage-errors.ts';
import { placeInLine, type WaitingJob } from './turns.ts';

/** What those do who want a training, or want to know how it goes. */
export function jobRequests(
  sql: Sql,
  guard: Guard,
  change: ChangeJobs,
): Omit<TrainingJobStore, 'claim' | 'renew' | 'finish' | 'release' | 'onNews'> {
  return {
    async add(job) {
      checkJob(job);
      const { id, guildId, requesterId, modelName, baseModelId, contributionIds, threads } = job;
      return change(async (queries, queue) => {
        const [stored] = await queries.query<TrainingJob>(
          `INSERT INTO ${TABLE} (id, "guildId", "requesterId", "modelName", "baseModelId",
                                 "contributionIds", threads, state, "createdAt", "updatedAt")
           SELECT $1, $2, $3, $4, $5, ARRAY(SELECT json_array_elements_text($6::json)), $7, 'queued', at, at
             FROM ${NOW} AS at
               ON CONFLICT (id) DO NOTHING RETURNING ${JOB_COLUMNS}`,
          [
            ...[id, guildId, requesterId, modelName, baseModelId],
            ...[JSON.stringify(contributionIds), threads],
          ],
        );
        if (stored === undefined) throw takenId('training', id);
        const running = `SELECT FROM ${TABLE} WHERE "runningFor" = $1`;
        // While one runs the next turn is given at its end, behind the others.
        if ((await queries.query(running, [guildId])).length === 0) {
          await queue.add(queries, guildId, 'end');
        }
        await queries.query(TELL);
        return stored;
      });
    },
    get: (id) => guard(() => findJob(sql, id)),
    list: ({ guildId, states, limit }) =>
      guard(async () => {
        if (guildId !== undefined && !canBeKey(guildId)) return [];
        return sql.query<TrainingJob>(
          `SELECT ${JOB_COLUMNS} FROM ${TABLE}
            WHERE ($1::text IS NULL OR "guildId" = $1)
              AND ($2::json IS NULL OR state IN (SELECT json_array_elements_text($2::json)))
            ORDER BY number DESC LIMIT $3`,
          [guildId ?? null, states === undefined ? null : JSON.stringify(states), limit],
        );
      }),
    placeInLine: (id) =>
      change(async (queries, queue) => {
        const waiting = await queries.query<WaitingJob>(
          `SELECT id, "guildId" FROM ${TABLE} WHERE state = 'queued' ORDER BY number`,
        );
        const atWork = await queries.query<{ guildId: string }>(
          `SELECT "guildId" FROM ${TABLE} WHERE state = 'running' ORDER BY "startedAt", number`,
        );
        const line = await queue.line(queries);
        return placeInLine(id, waiting, [...line, ...atWork.map(({ guildId }) => guildId)]);
      }),
    cancel: (id) =>
      guard(async () => {
        if (!canBeKey(id)) throw noSuchJob(id);
        return sql.transaction(async (queries) => {
          const [job] = await queries.query<TrainingJob>(
            `UPDATE ${TABLE} SET ${CHANGED},
                    "cancelRequestedAt" = CASE WHEN state = 'running' THEN ${NOW} END,
                    "endedAt" = CASE WHEN state = 'queued' THEN ${NOW} END,
                    state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state END
              WHERE id = $1 AND (state = 'queued' OR state = 'running' AND "cancelRequestedAt" IS NULL)
              RETURNING ${JOB_COLUMNS}`,
            [id],
          );
          // Its turn stays in the queue, and ends when it comes and finds nothing to do.
          if (job) await queries.query(TELL);
          const found = job ?? (await findJob(queries, id));
          if (found === null) throw noSuchJob(id);
          return found;
        });
      }),
    async setMessage(id, channelId, messageId) {
      checkKeys({ channelId, messageId });
      if (!canBeKey(id)) return;
      const text = `UPDATE ${TABLE} SET "channelId" = $2, "messageId" = $3, "reportedAt" = NULL WHERE id = $1`;
      await guard(() => sql.query(text, [id, channelId, messageId]));
    },
    unreported: () =>
      guard(() =>
        sql.query<TrainingJob>(
          `SELECT ${JOB_COLUMNS} FROM ${TABLE}
            WHERE "messageId" IS NOT NULL AND ("reportedAt" IS NULL OR "reportedAt" < "updatedAt")
            ORDER BY number`,
        ),
      ),
    async setReported(id, updatedAt) {
      if (!canBeKey(id)) return;
      const text = `UPDATE ${TABLE} SET "reportedAt" = $2
        WHERE id = $1 AND ("reportedAt" IS NULL OR "reportedAt" < $2)`;
      await guard(() => sql.query(text, [id, updatedAt]));
    },
  };
}
