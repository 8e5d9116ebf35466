import type { Ballot, Clock, VoteCount, VoteStore } from '../engine/ports.ts';
import { canBeKey, checkKeys, noSuchTune } from './checks.ts';
import type { PrismaClient } from './generated/client.ts';
import type { Queries, Sql } from './sql.ts';
import type { Guard } from './storage-errors.ts';
import { TUNE_COLUMNS, type TuneRow, tuneOfRow } from './tune-rows.ts';

const COUNT = `SELECT count(*) FILTER (WHERE value = 1)::int AS up,
                      count(*) FILTER (WHERE value = -1)::int AS down
                 FROM public."Vote" WHERE "tuneId" = $1`;

async function countOf(queries: Queries, tuneId: string): Promise<VoteCount> {
  const [count] = await queries.query<VoteCount>(COUNT, [tuneId]);
  return { up: count?.up ?? 0, down: count?.down ?? 0 };
}

/** A vote is one row by a unique key: two presses of a button at once cannot count twice. */
export function createVoteStore(
  client: PrismaClient,
  sql: Sql,
  now: Clock,
  guard: Guard,
): VoteStore {
  return {
    async cast(tuneId, voterId, value) {
      if (!canBeKey(tuneId)) throw noSuchTune(tuneId);
      checkKeys({ voterId });
      return guard(() =>
        sql.transaction(async (queries) => {
          // Whoever votes on a tune holds its row, so that those who vote at once are counted one after the other, and each
          // count is the one that its vote made.
          const hold = `SELECT FROM public."Tune" WHERE id = $1 FOR NO KEY UPDATE`;
          if ((await queries.query(hold, [tuneId])).length === 0) throw noSuchTune(tuneId);
          if (value === 0) {
            const take = `DELETE FROM public."Vote" WHERE "tuneId" = $1 AND "voterId" = $2`;
            await queries.query(take, [tuneId, voterId]);
          } else {
            await queries.query(
              // The same vote again is no change of it.
              `INSERT INTO public."Vote" ("tuneId", "voterId", value, "createdAt", "updatedAt")
               VALUES ($1, $2, $3, $4, $4) ON CONFLICT ("tuneId", "voterId") DO UPDATE
                  SET value = excluded.value, "updatedAt" = excluded."updatedAt"
                WHERE "Vote".value <> excluded.value`,
              [tuneId, voterId, value, now()],
            );
          }
          return countOf(queries, tuneId);
        }),
      );
    },
    async of(tuneId, voterId) {
      if (!canBeKey(tuneId) || !canBeKey(voterId)) return 0;
      const vote = await guard(() =>
        client.vote.findUnique({ where: { tuneId_voterId: { tuneId, voterId } } }),
      );
      return vote === null ? 0 : vote.value === 1 ? 1 : -1;
    },
    count: async (tuneId) =>
      canBeKey(tuneId) ? guard(() => countOf(sql, tuneId)) : { up: 0, down: 0 },
    async ballots({ guildId, limit }) {
      if (!canBeKey(guildId)) return [];
      const rows = await guard(() =>
        sql.query<TuneRow & VoteCount>(
          `SELECT ${TUNE_COLUMNS}, v.up, v.down
             FROM (SELECT t.id, max(v."updatedAt") AS last,
                          count(*) FILTER (WHERE v.value = 1)::int AS up,
                          count(*) FILTER (WHERE v.value = -1)::int AS down
                     FROM public."Tune" t JOIN public."Vote" v ON v."tuneId" = t.id
                    WHERE t."guildId" = $1 GROUP BY t.id
                    ORDER BY last DESC, t.id DESC LIMIT $2) v
             JOIN public."Tune" t ON t.id = v.id ORDER BY v.last DESC, v.id DESC`,
          [guildId, limit],
        ),
      );
      return rows.map(({ up, down, ...row }): Ballot => ({ tune: tuneOfRow(row), up, down }));
    },
  };
}
