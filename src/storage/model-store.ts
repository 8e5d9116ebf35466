import type { Clock, ModelStanding, ModelStore, StoredModel } from '../engine/ports.ts';
import { canBeKey, checkTexts } from './checks.ts';
import { checkModel, noSuchModel } from './checks-training.ts';
import type { Model, PrismaClient } from './generated/client.ts';
import type { Sql } from './sql.ts';
import type { Guard } from './storage-errors.ts';

function fromRow({ files, ...row }: Model): StoredModel {
  // Written by `register` only.
  return { ...row, files: files as Record<string, string> };
}

/** Models that have written a tune here, were trained here, or were brought in. */
export function createModelStore(
  client: PrismaClient,
  sql: Sql,
  now: Clock,
  guard: Guard,
): ModelStore {
  /** Changes a model's row in one statement. */
  async function change(id: string, data: { name?: string; retiredAt?: Date | null }) {
    if (!canBeKey(id)) throw noSuchModel(id);
    const [row] = await guard(() => client.model.updateManyAndReturn({ where: { id }, data }));
    if (row === undefined) throw noSuchModel(id);
    return fromRow(row);
  }
  return {
    async register(model) {
      checkModel(model);
      const { id, name, parentId, manifest, files, guildId, authorId, contributionIds } = model;
      return guard(async () => {
        await sql.query(
          `INSERT INTO public."Model" (id, name, "parentId", manifest, files, "guildId", "authorId",
                                       "contributionIds", "createdAt")
           VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7, ARRAY(SELECT json_array_elements_text($8::json)), $9)
               ON CONFLICT (id) DO UPDATE SET files = excluded.files || "Model".files
            WHERE excluded.files || "Model".files <> "Model".files`,
          [
            ...[id, name, parentId, manifest, JSON.stringify(files), guildId, authorId],
            ...[JSON.stringify(contributionIds), now()],
          ],
        );
        return fromRow(await client.model.findUniqueOrThrow({ where: { id } }));
      });
    },
    async get(id) {
      if (!canBeKey(id)) return null;
      const row = await guard(() => client.model.findUnique({ where: { id } }));
      return row && fromRow(row);
    },
    async list({ guildId } = {}) {
      const ofServer = guildId !== undefined && canBeKey(guildId) ? [{ guildId }] : [];
      const rows = await guard(() =>
        client.model.findMany({
          where: guildId === undefined ? {} : { OR: [{ guildId: null }, ...ofServer] },
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        }),
      );
      return rows.map(fromRow);
    },
    async rename(id, name) {
      checkTexts({ name });
      return change(id, { name });
    },
    async retire(id, retired) {
      if (!retired) return change(id, { retiredAt: null });
      if (!canBeKey(id)) throw noSuchModel(id);
      // Retired already: the first time counts.
      await guard(() =>
        client.model.updateMany({ where: { id, retiredAt: null }, data: { retiredAt: now() } }),
      );
      const row = await guard(() => client.model.findUnique({ where: { id } }));
      if (row === null) throw noSuchModel(id);
      return fromRow(row);
    },
    async standing({ guildId } = {}) {
      if (guildId !== undefined && !canBeKey(guildId)) return new Map();
      const rows = await guard(() =>
        sql.query<ModelStanding & { readonly modelId: string }>(
          // Votes are counted for each tune before tunes are counted, or a tune would count once for each of its votes.
          `SELECT t."modelId", count(*)::int AS tunes,
                  COALESCE(sum(v.up), 0)::int AS up, COALESCE(sum(v.down), 0)::int AS down
             FROM public."Tune" t
             LEFT JOIN (SELECT "tuneId", count(*) FILTER (WHERE value = 1) AS up,
                               count(*) FILTER (WHERE value = -1) AS down
                          FROM public."Vote" GROUP BY "tuneId") v ON v."tuneId" = t.id
            WHERE $1::text IS NULL OR t."guildId" = $1
            GROUP BY t."modelId"`,
          [guildId ?? null],
        ),
      );
      return new Map(rows.map(({ modelId, tunes, up, down }) => [modelId, { tunes, up, down }]));
    },
  };
}
