import type { PGlite, PGliteInterface, Transaction } from '@electric-sql/pglite';
import { createNews, type News } from './job-news.ts';
import type { Queries, Sql } from './sql.ts';

function queriesOf(database: Pick<PGliteInterface, 'query'> | Transaction): Queries {
  return {
    async query<Row>(text: string, values: readonly unknown[] = []) {
      return (await database.query<Row>(text, [...values])).rows;
    },
  };
}

/** The database of this process; PGlite itself keeps others out while a transaction is open. */
export function pgliteSql(database: PGlite): Sql {
  return {
    ...queriesOf(database),
    transaction: (work) => database.transaction((open) => work(queriesOf(open))),
    alone: (work) =>
      work({
        script: async (text) => (await database.exec(text)).at(-1) ?? { rows: [] },
        query: (text, values) => database.query(text, values),
      }),
  };
}

/** What is told on a channel of the database, to those who listen in this process. */
export async function pgliteNews(database: PGlite, channel: string): Promise<News> {
  const news = createNews();
  await database.listen(channel, () => news.tell());
  return news;
}
