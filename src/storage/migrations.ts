import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EngineError } from '../engine/errors.ts';

/** One connection to a database, as far as migrating needs it. */
export interface Connection {
  /** Runs a script of several statements. */
  readonly script: (sql: string) => Promise<unknown>;
  readonly query: (sql: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;
}

/** The same place from src/storage and from dist/storage. */
export const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

/** As Prisma makes it, so that `prisma migrate deploy` and `prisma migrate status` understand what stands in it. */
const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"              VARCHAR(64) NOT NULL,
    "finished_at"           TIMESTAMPTZ,
    "migration_name"        VARCHAR(255) NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        TIMESTAMPTZ,
    "started_at"            TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count"   INTEGER NOT NULL DEFAULT 0
)`;

/** The advisory lock that Prisma takes: two bots that start at once migrate one after the other. */
const LOCK = 72_707_369;

interface Migration {
  readonly name: string;
  readonly sql: string;
  /** sha256 of the script in hex. */
  readonly checksum: string;
}

interface Applied {
  readonly name: string;
  readonly checksum: string;
  readonly finished: Date | null;
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Brings a database up to date, as `prisma migrate deploy` does; each migration is one transaction.
 * @returns the names of the migrations that it applied
 * @throws EngineError 'storage' where the database's history is not a beginning of ours
 */
export async function migrate(db: Connection, folder = MIGRATIONS): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);
  return alone(db, async () => {
    await db.script(TABLE);
    const { rows } = await db.query(
      `SELECT migration_name AS name, checksum, finished_at AS finished
         FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`,
    );
    const done = new Map((rows as Applied[]).map((row) => [row.name, row]));
    checkHistory(migrations, done);
    const missing = migrations.filter(({ name }) => !done.has(name));
    for (const migration of missing) await apply(db, migration);
    return missing.map(({ name }) => name);
  });
}

/** Runs what only one process may do at a time; others wait until it is done. */
export async function alone<T>(db: Pick<Connection, 'query'>, work: () => Promise<T>): Promise<T> {
  await db.query(`SELECT pg_advisory_lock(${LOCK})`);
  try {
    return await work();
  } finally {
    await db.query(`SELECT pg_advisory_unlock(${LOCK})`);
  }
}

function checkHistory(migrations: readonly Migration[], done: ReadonlyMap<string, Applied>): void {
  const refuse = (message: string, name: string) =>
    new EngineError('storage', message, { migration: name });
  for (const { name, finished } of done.values()) {
    if (finished === null) {
      throw refuse(
        `The migration ${name} failed half-way in this database. Put a backup in its place, or mend it with "prisma migrate resolve".`,
        name,
      );
    }
    if (!migrations.some((migration) => migration.name === name)) {
      throw refuse(
        `This database was made by a newer Lilt (it has the migration ${name}). Update Lilt, or use another database.`,
        name,
      );
    }
  }
  for (const { name, checksum } of migrations) {
    const row = done.get(name);
    if (row !== undefined && row.checksum !== checksum) {
      throw refuse(
        `The migration ${name} is not the one that this database has. Restore prisma/migrations as it was released.`,
        name,
      );
    }
  }
}

async function apply(db: Connection, { name, sql, checksum }: Migration): Promise<void> {
  await db.script('BEGIN');
  try {
    await db.script(sql);
    await db.query(
      `INSERT INTO "_prisma_migrations"
         (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       VALUES ($1, $2, now(), $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await db.script('COMMIT');
  } catch (error) {
    await db.script('ROLLBACK');
    throw error;
  }
}
