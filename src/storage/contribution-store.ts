import { setImmediate as turnOfOthers } from 'node:timers/promises';
import type {
  Clock,
  ContributedTune,
  ContributionStore,
  StoredContribution,
} from '../engine/ports.ts';
import { canBeKey, checkKeys } from './checks.ts';
import { checkContribution, noSuchContribution, takenId } from './checks-training.ts';
import type { Contribution, PrismaClient } from './generated/client.ts';
import type { Queries, Sql } from './sql.ts';
import type { Guard } from './storage-errors.ts';

function fromRow({ withdrawnById, files, ...row }: Contribution): StoredContribution {
  // Written by `add` only.
  const named = files as unknown as StoredContribution['files'];
  return { ...row, files: named, withdrawnBy: withdrawnById };
}

/**
 * Tunes in one statement. PGlite works in this very thread, and a set of 20,000 takes it seconds: in between others get their
 * turn, or Discord would wait for answers. They only do not get at the database, so that the set is kept whole or not at all.
 */
const AT_ONCE = 500;

async function addTunes(
  queries: Queries,
  id: string,
  from: number,
  tunes: readonly ContributedTune[],
): Promise<void> {
  // Only what has a column, in the order that the statement reads it in.
  const rows = tunes.map(({ title, abc, musicHash }) => ({ title, abc, musicHash }));
  await queries.query(
    `INSERT INTO public."ContributedTune" ("contributionId", position, title, abc, "musicHash")
     SELECT $1, $2::int + position, title, abc, "musicHash"
       FROM ROWS FROM (
         json_to_recordset($3::json) AS (title text, abc text, "musicHash" text)
       ) WITH ORDINALITY AS tune (title, abc, "musicHash", position)`,
    [id, from, JSON.stringify(rows)],
  );
}

/** Sets of tunes that were given for training. */
export function createContributionStore(
  client: PrismaClient,
  sql: Sql,
  now: Clock,
  guard: Guard,
): ContributionStore {
  async function find(id: string): Promise<StoredContribution | null> {
    if (!canBeKey(id)) return null;
    const row = await client.contribution.findUnique({ where: { id } });
    return row && fromRow(row);
  }

  return {
    async add(contribution, tunes) {
      checkContribution(contribution, tunes);
      const { id, guildId, contributorId, name, confirmation, files } = contribution;
      return guard(async () => {
        await sql.transaction(async (queries) => {
          const added = await queries.query(
            `INSERT INTO public."Contribution"
               (id, "guildId", "contributorId", name, confirmation, files, "tuneCount", "createdAt")
             VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
            [
              ...[id, guildId, contributorId, name, confirmation, JSON.stringify(files)],
              ...[tunes.length, now()],
            ],
          );
          if (added.length === 0) throw takenId('set of tunes', id);
          for (let from = 0; from < tunes.length; from += AT_ONCE) {
            await addTunes(queries, id, from, tunes.slice(from, from + AT_ONCE));
            await turnOfOthers();
          }
        });
        return fromRow(await client.contribution.findUniqueOrThrow({ where: { id } }));
      });
    },
    get: (id) => guard(() => find(id)),
    async list({ guildId, contributorId }) {
      if (!canBeKey(guildId) || !canBeKey(contributorId ?? '')) return [];
      const rows = await guard(() =>
        client.contribution.findMany({
          where: { guildId, ...(contributorId === undefined ? {} : { contributorId }) },
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        }),
      );
      return rows.map(fromRow);
    },
    async tunes(ids) {
      const tunes: ContributedTune[] = [];
      // One statement a set: it is there whole, or has been withdrawn.
      for (const id of ids.filter(canBeKey)) {
        const found = await guard(() =>
          sql.query<ContributedTune>(
            `SELECT title, abc, "musicHash" FROM public."ContributedTune"
              WHERE "contributionId" = $1 ORDER BY position`,
            [id],
          ),
        );
        for (const tune of found) tunes.push(tune);
        await turnOfOthers();
      }
      return tunes;
    },
    async musicHashes(guildId) {
      if (!canBeKey(guildId)) return new Set();
      const rows = await guard(() =>
        sql.query<{ readonly musicHash: string }>(
          `SELECT DISTINCT t."musicHash" FROM public."Contribution" c
             JOIN public."ContributedTune" t ON t."contributionId" = c.id WHERE c."guildId" = $1`,
          [guildId],
        ),
      );
      return new Set(rows.map(({ musicHash }) => musicHash));
    },
    async withdraw(id, personId) {
      checkKeys({ personId });
      if (!canBeKey(id)) throw noSuchContribution(id);
      return guard(async () => {
        // One statement: a set is never withdrawn with its tunes still there. Who withdrew it first stays.
        await sql.query(
          `WITH gone AS (DELETE FROM public."ContributedTune" WHERE "contributionId" = $1)
           UPDATE public."Contribution" SET "withdrawnAt" = $3, "withdrawnById" = $2
            WHERE id = $1 AND "withdrawnAt" IS NULL`,
          [id, personId, now()],
        );
        const set = await find(id);
        if (set === null) throw noSuchContribution(id);
        return set;
      });
    },
  };
}
