import type { Home, RankedTune, TuneFilter, TuneSearch } from '../engine/ports.ts';
import { canBeKey, isStorable } from './checks.ts';
import type { Queries } from './sql.ts';
import type { Guard } from './storage-errors.ts';
import { TUNE_COLUMNS, type TuneRow, tuneOfRow } from './tune-rows.ts';
import { wilsonSql } from './wilson.ts';

interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** What the rows of a page come with; on a page beyond the end there is one row, and all the rest of it is null. */
interface Counted {
  readonly total: number;
}

/**
 * A page of tunes and how many there are in all, by one statement, so that the two belong together. Ids alone are counted and
 * sorted; whole tunes are read for the page.
 *
 * @param found statement with the ids of the tunes and what `order` and `told` need
 * @param order of `page`, which is what was found
 * @param told columns of `page` that are wanted beside the tune's
 */
function pageOf(found: string, order: string, limits: string, told = ''): string {
  return `WITH found AS MATERIALIZED (${found}),
       page AS (SELECT page.* FROM found page ORDER BY ${order} ${limits})
     SELECT (SELECT count(*)::int FROM found) AS total, ${TUNE_COLUMNS}${told}
       FROM (SELECT) one LEFT JOIN (page JOIN public."Tune" t ON t.id = page.id) ON true
      ORDER BY ${order}`;
}

/** Conditions on `t`, a tune, with their values as $1, $2 and so on. */
class Conditions {
  readonly values: unknown[] = [];
  readonly #texts: string[] = [];

  /** The number of a value, as it stands in a statement. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  add(text: string): void {
    this.#texts.push(text);
  }

  toString(): string {
    return this.#texts.join(' AND ');
  }
}

/** Null: nothing can meet it. */
function conditionsOf(filter: TuneFilter): Conditions | null {
  const { home, title, type, key, authorId, playlistId, incipit } = filter;
  const keys = [home.guildId ?? home.personId, authorId, playlistId];
  const texts = [title, type, key, incipit];
  if (!keys.every((id) => canBeKey(id ?? '')) || !texts.every((text) => isStorable(text ?? ''))) {
    return null;
  }
  const where = new Conditions();
  addHome(where, home);
  if (type !== undefined) where.add(`t.type = ${where.value(type)}`);
  if (key !== undefined) where.add(`t.key = ${where.value(key)}`);
  if (authorId !== undefined) where.add(`t."authorId" = ${where.value(authorId)}`);
  if (title !== undefined) where.add(`t.title ILIKE ${where.value(`%${literally(title)}%`)}`);
  if (incipit !== undefined) {
    const begins = incipit.split(' ').flatMap((word) => {
      const beginning = where.value(`${literally(word)}%`);
      return [`t.incipit LIKE ${beginning}`, `t."incipitInBar" LIKE ${beginning}`];
    });
    where.add(`(${begins.join(' OR ')})`);
  }
  if (playlistId !== undefined) {
    where.add(
      `EXISTS (SELECT FROM public."PlaylistEntry" e
                WHERE e."playlistId" = ${where.value(playlistId)} AND e."tuneId" = t.id)`,
    );
  }
  return where;
}

function addHome(where: Conditions, { guildId, personId }: Home): void {
  if (guildId !== null) where.add(`t."guildId" = ${where.value(guildId)}`);
  else where.add(`t."guildId" IS NULL AND t."authorId" = ${where.value(personId)}`);
}

/** A text in a pattern of LIKE that stands for itself. */
function literally(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** Finds tunes, by SQL: Prisma has no words for scores, nor for a page together with the length of its list. */
export function tuneSearch(sql: Queries, guard: Guard): Omit<TuneSearch, 'setIncipit'> {
  async function rowsOf<Row extends TuneRow>(text: string, where: Conditions) {
    const rows = await guard(() => sql.query<Row & Counted>(text, where.values));
    // Typed as if a tune were in every row, which is so but for the one of an empty page.
    const found = rows.filter(({ id }) => (id as string | null) !== null);
    return { found, total: rows[0]?.total ?? 0 };
  }
  return {
    async search(filter, page) {
      const where = conditionsOf(filter);
      if (where === null) return { items: [], total: 0 };
      const text = pageOf(
        `SELECT t.id, t."createdAt" FROM public."Tune" t WHERE ${where}`,
        'page."createdAt" DESC, page.id DESC',
        limitsOf(page, where),
      );
      const { found, total } = await rowsOf<TuneRow>(text, where);
      return { items: found.map(tuneOfRow), total };
    },
    async ranking({ since, ...filter }, page) {
      const where = conditionsOf(filter);
      if (where === null) return { items: [], total: 0 };
      if (since !== undefined) where.add(`v."updatedAt" >= ${where.value(since)}`);
      const text = pageOf(
        `SELECT id, "createdAt", up, down, ${wilsonSql('up', 'down')} AS score
           FROM (SELECT t.id, t."createdAt", count(*) FILTER (WHERE v.value = 1)::int AS up,
                        count(*) FILTER (WHERE v.value = -1)::int AS down
                   FROM public."Tune" t JOIN public."Vote" v ON v."tuneId" = t.id
                  WHERE ${where} GROUP BY t.id) voted`,
        'page.score DESC, page.up - page.down DESC, page."createdAt" DESC, page.id DESC',
        limitsOf(page, where),
        ', page.up, page.down, page.score',
      );
      const { found, total } = await rowsOf<TuneRow & Omit<RankedTune, 'tune'>>(text, where);
      const ranked = ({ up, down, score, ...row }: (typeof found)[number]): RankedTune => {
        return { tune: tuneOfRow(row), up, down, score };
      };
      return { items: found.map(ranked), total };
    },
    async withoutIncipit(limit) {
      const rows = await guard(() =>
        sql.query<TuneRow>(
          `SELECT ${TUNE_COLUMNS} FROM public."Tune" t WHERE t.incipit IS NULL
            ORDER BY t."createdAt", t.id LIMIT $1`,
          [limit],
        ),
      );
      return rows.map(tuneOfRow);
    },
  };
}

function limitsOf({ offset, limit }: Page, where: Conditions): string {
  return `LIMIT ${where.value(limit)} OFFSET ${where.value(offset)}`;
}
