import type {
  Clock,
  ContributedTune,
  ContributionStore,
  StoredContribution,
} from '../engine/ports.ts';
import { canBeKey, checkKeys } from './checks.ts';
import { checkContribution, noSuchContribution, takenId } from './checks-training.ts';
import type { Contribution, PrismaClient } from './generated/client.ts';
import { type Sql, sqlStateOf, UNIQUE_VIOLATION } from './sql.ts';
import type { Guard } from './storage-errors.ts';

function fromRow({ withdrawnById, files, ...row }: Contribution): StoredContribution {
  // Written by `add` only.
  const named = files as unknown as StoredContribution['files'];
  return { ...row, files: named, withdrawnBy: withdrawnById };
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
      // Only what has a column, in the order that the statement reads it in.
      const rows = tunes.map(({ title, abc, musicHash }) => ({ title, abc, musicHash }));
      return guard(async () => {
        try {
          // Set and tunes in one statement: all of it or nothing, 20,000 tunes in one message.
          await sql.query(
            `WITH added AS (
               INSERT INTO public."Contribution"
                 (id, "guildId", "contributorId", name, confirmation, files, "tuneCount", "createdAt")
               VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8) RETURNING id
             )
             INSERT INTO public."ContributedTune" ("contributionId", position, title, abc, "musicHash")
             SELECT added.id, t.position, t.title, t.abc, t."musicHash"
               FROM added, ROWS FROM (
                 json_to_recordset($9::json) AS (title text, abc text, "musicHash" text)
               ) WITH ORDINALITY AS t (title, abc, "musicHash", position)`,
            [
              ...[id, guildId, contributorId, name, confirmation, JSON.stringify(files)],
              ...[tunes.length, now(), JSON.stringify(rows)],
            ],
          );
        } catch (error) {
          throw sqlStateOf(error) === UNIQUE_VIOLATION ? takenId('set of tunes', id) : error;
        }
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
      const wanted = ids.filter(canBeKey);
      return guard(() =>
        sql.query<ContributedTune>(
          `SELECT t.title, t.abc, t."musicHash"
             FROM json_array_elements_text($1::json) WITH ORDINALITY AS wanted (id, place)
             JOIN public."ContributedTune" t ON t."contributionId" = wanted.id
            ORDER BY wanted.place, t.position`,
          [JSON.stringify(wanted)],
        ),
      );
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
