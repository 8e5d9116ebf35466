import { mkdir } from 'node:fs/promises';
import { EngineError } from '../engine/errors.ts';
import type { Storage } from '../engine/ports.ts';
import { JOB_CHANNEL } from './job-sql.ts';
import { migrate } from './migrations.ts';
import { openBlobs } from './open-blobs.ts';
import type { Place } from './open-storage.ts';
import { createPrismaStorage } from './prisma-storage.ts';
import { storageError } from './storage-errors.ts';

const CONNECT_MS = 10_000;
/** Connections of one process; PostgreSQL has 100 unless told otherwise. */
const CONNECTIONS = 10;

/** `db:5432/lilt`: what may be said of a URL that has a password in it. */
function placeOf(url: string): string {
  if (!URL.canParse(url)) {
    // Nothing of the URL goes into the message or the cause: it may hold a password.
    throw new EngineError(
      'storage',
      'DATABASE_URL is not an address. Write postgresql://user:password@host:port/database, with special characters of the password as %XX.',
    );
  }
  const { hostname, port, pathname, searchParams } = new URL(url);
  const host = hostname || searchParams.get('host') || 'localhost';
  return `${host}:${port || '5432'}${pathname}`;
}

/** Rows in a PostgreSQL server. */
export async function openPostgresStorage({
  databaseUrl,
  dataDir,
  now,
  ...place
}: Place): Promise<Storage> {
  const connectionString = databaseUrl ?? '';
  const description = `PostgreSQL at ${placeOf(connectionString)}`;
  const [{ default: pg }, { postgresNews, postgresSql }, { PrismaPg }] = await Promise.all([
    import('pg'),
    import('./postgres-sql.ts'),
    import('@prisma/adapter-pg'),
  ]);
  try {
    await mkdir(dataDir, { recursive: true });
    const blobs = await openBlobs(place.blobs, dataDir);
    const settings = { connectionString, connectionTimeoutMillis: CONNECT_MS };

    // Migrating takes a lock that belongs to one connection, so it has one of its own.
    const connection = new pg.Client(settings);
    try {
      await connection.connect();
      // A user's own search path must not decide where the tables go: Prisma asks for them in "public".
      await connection.query('SET search_path TO public');
      await migrate({
        script: (sql) => connection.query(sql),
        query: (sql, values) => connection.query(sql, values),
      });
    } finally {
      await connection.end();
    }
    const pool = new pg.Pool({ ...settings, max: CONNECTIONS });
    // A connection that breaks while nobody uses it is replaced; an error without a listener would end the process.
    pool.on('error', () => {});
    const parts = {
      adapter: new PrismaPg(pool),
      sql: postgresSql(pool),
      news: postgresNews(settings, JOB_CHANNEL),
      ...{ blobs, now, description },
      // A server can come back.
      failure: () => null,
      close: () => pool.end(),
    };
    return await createPrismaStorage(parts).catch(async (error: unknown) => {
      await pool.end();
      throw error;
    });
  } catch (error) {
    throw storageError(`${description} cannot be used`, error);
  }
}
