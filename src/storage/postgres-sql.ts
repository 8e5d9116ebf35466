import pg from 'pg';
import { createNews, type News } from './job-news.ts';
import { alone } from './migrations.ts';
import type { Queries, Sql } from './sql.ts';

function queriesOf(client: pg.Pool | pg.PoolClient): Queries {
  return {
    async query<Row>(text: string, values: readonly unknown[] = []) {
      return (await client.query(text, [...values])).rows as Row[];
    },
  };
}

/** The database behind a pool of connections. */
export function postgresSql(pool: pg.Pool): Sql {
  /** Lends a connection; one on which something went wrong is ended, and with it whatever it was in the middle of. */
  async function lend<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    try {
      const result = await work(client);
      client.release();
      return result;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
  async function transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    // What the work throws is given on when the connection is in order again.
    const outcome = await lend(async (client) => {
      await client.query('BEGIN');
      try {
        const result = await work(queriesOf(client));
        await client.query('COMMIT');
        return { result };
      } catch (error) {
        await client.query('ROLLBACK').catch(() => {
          throw error;
        });
        return { error };
      }
    });
    if ('error' in outcome) throw outcome.error;
    return outcome.result;
  }
  return {
    ...queriesOf(pool),
    transaction,
    alone: (work) =>
      lend((client) => {
        const connection = {
          script: (text: string) => client.query(text),
          query: (text: string, values?: unknown[]) => client.query(text, values),
        };
        return alone(connection, () => work(connection));
      }),
  };
}

/** How long to wait before connecting again: twice as long each time. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/**
 * What other processes tell on a channel, heard on a connection of its own while anybody listens. When the connection breaks
 * it is made again, and listeners are called, since something may have been missed.
 */
export function postgresNews(settings: pg.ClientConfig, channel: string): News {
  /** Counts beginnings and ends of listening: what belongs to an earlier one stops by itself. */
  let turn = 0;
  let client: pg.Client | null = null;

  async function connect(own: number, wait: number): Promise<void> {
    if (own !== turn) return;
    const fresh = new pg.Client({ ...settings, keepAlive: true });
    let lost = false;
    const onLost = () => {
      if (lost) return;
      lost = true;
      fresh.end().catch(() => {});
      if (own !== turn) return;
      client = null;
      // Unreferenced: waiting for a database keeps no process alive.
      setTimeout(() => void connect(own, Math.min(2 * wait, LONGEST_WAIT_MS)), wait).unref();
    };
    fresh.on('error', onLost);
    fresh.on('end', onLost);
    fresh.on('notification', () => news.tell());
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${channel}`);
    } catch {
      onLost();
      return;
    }
    if (own !== turn) {
      await fresh.end().catch(() => {});
      return;
    }
    if (lost) return;
    client = fresh;
    wait = FIRST_WAIT_MS;
    news.tell();
  }

  const news = createNews({
    first: () => void connect(++turn, FIRST_WAIT_MS),
    last: () => {
      turn += 1;
      client?.end().catch(() => {});
      client = null;
    },
  });
  return news;
}
