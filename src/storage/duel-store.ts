import type {
  Clock,
  DuelCount,
  DuelSide,
  DuelStanding,
  DuelStore,
  NewDuel,
  StoredDuel,
} from '../engine/ports.ts';
import { canBeKey, checkKeys } from './checks.ts';
import { checkDuel, noSuchDuel } from './checks-playing.ts';
import { takenId } from './checks-training.ts';
import { sourceKeySql, sourceOfKey } from './duel-sources.ts';
import type { Queries, Sql } from './sql.ts';
import type { Guard } from './storage-errors.ts';

interface SideRow extends Omit<DuelSide, 'source'> {
  readonly side: 'a' | 'b';
  readonly modelId: string | null;
  readonly contributionId: string | null;
}

type DuelRow = Omit<StoredDuel, 'a' | 'b'>;

function sideOfRow({ modelId, contributionId, tuneId, title, abc, blobs }: SideRow): DuelSide {
  const source =
    modelId === null
      ? ({ kind: 'person', contributionId: contributionId ?? '' } as const)
      : ({ kind: 'model', modelId } as const);
  return { source, tuneId, title, abc, blobs };
}

async function findDuel(queries: Queries, id: string): Promise<StoredDuel | null> {
  const rows = await queries.query<DuelRow & SideRow>(
    `SELECT d.id, d."guildId", d."openedById", d.type, d."createdAt", d."revealedAt", s.side,
            s."modelId", s."contributionId", s."tuneId", s.title, s.abc, s.blobs
       FROM public."Duel" d JOIN public."DuelSide" s ON s."duelId" = d.id WHERE d.id = $1`,
    [id],
  );
  const [a, b] = ['a', 'b'].map((name) => rows.find(({ side }) => side === name));
  if (a === undefined || b === undefined) return null;
  const { guildId, openedById, type, createdAt, revealedAt } = a;
  return {
    ...{ id, guildId, openedById, type, createdAt, revealedAt },
    ...{ a: sideOfRow(a), b: sideOfRow(b) },
  };
}

async function countOf(queries: Queries, id: string): Promise<DuelCount> {
  const [count] = await queries.query<DuelCount>(
    `SELECT count(*) FILTER (WHERE choice = 'a')::int AS a, count(*) FILTER (WHERE choice = 'b')::int AS b
       FROM public."DuelVote" WHERE "duelId" = $1`,
    [id],
  );
  return { a: count?.a ?? 0, b: count?.b ?? 0 };
}

async function insertSide(queries: Queries, { id }: NewDuel, name: 'a' | 'b', side: DuelSide) {
  const { source, tuneId, title, abc, blobs } = side;
  await queries.query(
    `INSERT INTO public."DuelSide"
       ("duelId", side, "modelId", "contributionId", "tuneId", title, abc, blobs)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb)`,
    [
      ...[id, name, source.kind === 'model' ? source.modelId : null],
      ...[source.kind === 'person' ? source.contributionId : null, tuneId, title, abc],
      JSON.stringify(blobs),
    ],
  );
}

/** Duels. A vote is one row by a unique key, and nothing changes it. */
export function createDuelStore(sql: Sql, now: Clock, guard: Guard): DuelStore {
  return {
    async add(duel) {
      checkDuel(duel);
      const { id, guildId, openedById, type, a, b } = duel;
      return guard(() =>
        sql.transaction(async (queries) => {
          const added = await queries.query(
            `INSERT INTO public."Duel" (id, "guildId", "openedById", type, "createdAt")
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id`,
            [id, guildId, openedById, type, now()],
          );
          if (added.length === 0) throw takenId('duel', id);
          await insertSide(queries, duel, 'a', a);
          await insertSide(queries, duel, 'b', b);
          const stored = await findDuel(queries, id);
          if (stored === null) throw noSuchDuel(id);
          return stored;
        }),
      );
    },
    get: async (id) => (canBeKey(id) ? guard(() => findDuel(sql, id)) : null),
    async vote(id, voterId, choice) {
      checkKeys({ voterId });
      if (!canBeKey(id)) throw noSuchDuel(id);
      return guard(() =>
        sql.transaction(async (queries) => {
          // Held, so that those who vote at once are counted one after the other, and nobody behind a reveal.
          const [held] = await queries.query<Pick<StoredDuel, 'revealedAt'>>(
            `SELECT "revealedAt" FROM public."Duel" WHERE id = $1 FOR NO KEY UPDATE`,
            [id],
          );
          if (held === undefined) throw noSuchDuel(id);
          const added = await (held.revealedAt === null
            ? queries.query(
                `INSERT INTO public."DuelVote" ("duelId", "voterId", choice, at)
                 VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING choice`,
                [id, voterId, choice, now()],
              )
            : []);
          const [vote] = await queries.query<{ readonly choice: 'a' | 'b' }>(
            `SELECT choice FROM public."DuelVote" WHERE "duelId" = $1 AND "voterId" = $2`,
            [id, voterId],
          );
          const count = await countOf(queries, id);
          return { counted: added.length > 0, choice: vote?.choice ?? null, count };
        }),
      );
    },
    async reveal(id) {
      if (!canBeKey(id)) throw noSuchDuel(id);
      return guard(async () => {
        const first = await sql.query(
          `UPDATE public."Duel" SET "revealedAt" = $2
            WHERE id = $1 AND "revealedAt" IS NULL RETURNING id`,
          [id, now()],
        );
        const duel = await findDuel(sql, id);
        if (duel === null) throw noSuchDuel(id);
        return { duel, isFirst: first.length > 0 };
      });
    },
    count: async (id) => (canBeKey(id) ? guard(() => countOf(sql, id)) : { a: 0, b: 0 }),
    async standings({ guildId }) {
      if (!canBeKey(guildId ?? '')) return [];
      const rows = await guard(() =>
        sql.query<StandingRow>(STANDINGS, [guildId === undefined, guildId ?? null]),
      );
      return rows.map(({ first, second, ...counts }): DuelStanding => {
        return { first: sourceOfKey(first), second: sourceOfKey(second), ...counts };
      });
    },
  };
}

interface StandingRow extends Omit<DuelStanding, 'first' | 'second'> {
  readonly first: string;
  readonly second: string;
}

/** Votes are counted for each duel before duels are, or a duel would count once for each of its votes. */
const STANDINGS = `
  WITH pair AS (
    SELECT d.id, ${sourceKeySql('a')} AS a, ${sourceKeySql('b')} AS b
      FROM public."Duel" d
      JOIN public."DuelSide" a ON a."duelId" = d.id AND a.side = 'a'
      JOIN public."DuelSide" b ON b."duelId" = d.id AND b.side = 'b'
     WHERE $1::boolean OR d."guildId" IS NOT DISTINCT FROM $2::text
  ), voted AS (
    SELECT pair.id, LEAST(pair.a, pair.b) AS first, GREATEST(pair.a, pair.b) AS second,
           count(*) FILTER (WHERE (v.choice = 'a') = (pair.a < pair.b)) AS "firstWins", count(*) AS votes
      FROM pair JOIN public."DuelVote" v ON v."duelId" = pair.id
     WHERE pair.a <> pair.b GROUP BY pair.id, pair.a, pair.b
  )
  SELECT first, second, sum("firstWins")::int AS "firstWins",
         sum(votes - "firstWins")::int AS "secondWins", count(*)::int AS duels
    FROM voted GROUP BY first, second ORDER BY first, second`;
