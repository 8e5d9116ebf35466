import { randomBytes } from 'node:crypto';
import type PgBoss from 'pg-boss';
import type { Queries, Sql } from './sql.ts';

/**
 * Whose turn it is, in pg-boss. What is queued there is not a training but a server's turn to have one done:
 *
 *   none --a training is added--> waiting --a worker takes it--> taken --the training ends--> none, or waiting at the end
 *                                    ^------ given back: at the front ------'
 *
 * A server has one waiting turn at most (the queue's policy `short`), and turns are taken in the order in which they came,
 * so servers take turns whatever each has asked for. Every step is taken in the transaction that changes the training, so
 * the two cannot come to differ when a process dies.
 *
 * Everything of pg-boss that runs by itself is off: what it would look after (jobs of dead workers, finished jobs) is looked
 * after by leases, and a turn that has ended is deleted.
 */
export interface TurnQueue {
  /** Gives a server a turn; nothing happens where one is waiting. */
  add(queries: Queries, guildId: string, where: 'front' | 'end'): Promise<void>;
  /** Takes the first turn; null where nobody waits. */
  take(queries: Queries): Promise<{ readonly id: string; readonly guildId: string } | null>;
  end(queries: Queries, id: string): Promise<void>;
  /** Servers whose turn is waiting, first one first. */
  line(queries: Queries): Promise<string[]>;
  /** Servers that have trainings queued, none running, and no turn: where somebody meddled with the tables. */
  forgotten(queries: Queries): Promise<string[]>;
}

/** Its own, so that another program's pg-boss in the same database, of whatever version, is left alone. */
const SCHEMA = 'lilt_queue';
const QUEUE = 'training';

/** Installs pg-boss's tables where they are missing or older. */
export async function openTurnQueue(sql: Sql): Promise<TurnQueue> {
  // Loaded here and not at the top: it takes a quarter of a second, which only trainings need.
  const { default: Boss } = await import('pg-boss');
  const boss = await sql.alone(async ({ script, query }) => {
    const executeSql = async (text: string, values?: unknown[]) =>
      values?.length ? query(text, values) : ((await script(text)) as { rows: unknown[] });
    const db: PgBoss.Db = { executeSql };
    const started = new Boss({ db, schema: SCHEMA, supervise: false, schedule: false });
    // Nothing runs by itself that could meet an error; an event without a listener would take the process down.
    started.on('error', () => {});
    await started.start();
    await started.createQueue(QUEUE, { name: QUEUE, policy: 'short' });
    return started;
  });

  return {
    async add(queries, guildId, where) {
      await boss.send(
        QUEUE,
        { guildId },
        {
          id: timeOrderedId(Date.now()),
          singletonKey: guildId,
          priority: where === 'front' ? 1 : 0,
          db: dbOf(queries),
        },
      );
    },
    async take(queries) {
      const db = dbOf(queries);
      let failure: unknown;
      const executeSql: PgBoss.Db['executeSql'] = (text, values) =>
        db.executeSql(text, values).catch((error: unknown) => {
          failure = error;
          throw error;
        });
      // Without `ignoreStartAfter` a turn that was added within this very millisecond would not be found.
      const [turn] = await boss.fetch<{ guildId: string }>(QUEUE, {
        ignoreStartAfter: true,
        db: { executeSql },
      });
      // `fetch` says of every error that there is nothing.
      if (failure !== undefined) throw failure;
      return turn ? { id: turn.id, guildId: turn.data.guildId } : null;
    },
    async end(queries, id) {
      await boss.deleteJob(QUEUE, id, { db: dbOf(queries) });
    },
    async line(queries) {
      const rows = await queries.query<{ guildId: string }>(
        `SELECT singleton_key AS "guildId" FROM ${SCHEMA}.job
          WHERE name = $1 AND state < 'active' ORDER BY priority DESC, created_on, id`,
        [QUEUE],
      );
      return rows.map(({ guildId }) => guildId);
    },
    async forgotten(queries) {
      const rows = await queries.query<{ guildId: string }>(
        `SELECT "guildId" FROM public."TrainingJob" j WHERE state = 'queued'
            AND NOT EXISTS (SELECT FROM public."TrainingJob" r WHERE r."runningFor" = j."guildId")
            AND NOT EXISTS (SELECT FROM ${SCHEMA}.job t
                             WHERE t.name = $1 AND t.state < 'active' AND t.singleton_key = j."guildId")
          GROUP BY "guildId" ORDER BY min(number)`,
        [QUEUE],
      );
      return rows.map(({ guildId }) => guildId);
    },
  };
}

function dbOf(queries: Queries): PgBoss.Db {
  return { executeSql: async (text, values) => ({ rows: await queries.query(text, values) }) };
}

let last = 0n;

/**
 * A UUID of version 7 (RFC 9562) later than every other of this process. pg-boss orders turns that came within one tick of
 * the database's clock, on PGlite a millisecond, by their ids.
 */
export function timeOrderedId(now: number): string {
  const random = randomBytes(8).readBigUInt64BE();
  const drawn = (BigInt(now) << 74n) | (random & ((1n << 64n) - 1n));
  last = drawn > last ? drawn : last + 1n;
  const hex = (value: bigint, digits: number) => value.toString(16).padStart(digits, '0');
  // 48 bits of time; then 12 and 62, of which 64 are drawn; the rest says what kind of id it is.
  const time = hex((last >> 74n) & 0xffff_ffff_ffffn, 12);
  const a = hex((last >> 62n) & 0xfffn, 3);
  const b = hex((last & ((1n << 62n) - 1n)) | (0b10n << 62n), 16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${a}-${b.slice(0, 4)}-${b.slice(4)}`;
}
