import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Storage } from '../../src/engine/ports.ts';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';
import { createMemoryTables } from '../../src/storage/memory-tables.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { doEverything } from '../support/one-person.ts';
import {
  createPrivatePostgres,
  type PrivatePostgres,
  postgresPrograms,
} from '../support/private-postgres.ts';

/** Looks like an id of Discord's, and is in nothing that was not done by this person. */
const PERSON = '424242424242424242';
const OTHER = '777777777777777777';

/** Columns that hold who did something, by their names. */
const NAMES_A_PERSON = /person|voter|author|owner|requester|contributor|user|member|By(Id)?$/i;

type Query = (text: string, values?: unknown[]) => Promise<{ readonly rows: unknown[] }>;

interface Column {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
}

/** Every column of every table of every schema but PostgreSQL's own: ours, pg-boss's and Prisma's. */
async function columnsOf(query: Query): Promise<Column[]> {
  const { rows } = await query(
    `SELECT table_schema AS schema, table_name AS "table", column_name AS "column"
       FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
      WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
      ORDER BY 1, 2, ordinal_position`,
  );
  return rows as Column[];
}

/** Of those the ones in which the text stands, in whatever type: text, arrays and JSON are looked through alike. */
async function columnsWith(query: Query, text: string): Promise<string[]> {
  const found = [];
  for (const { schema, table, column } of await columnsOf(query)) {
    const { rows } = await query(
      `SELECT FROM "${schema}"."${table}" AS r WHERE to_jsonb(r."${column}")::text LIKE $1 LIMIT 1`,
      [`%${text}%`],
    );
    if (rows.length > 0) found.push(`${schema}.${table}.${column}`);
  }
  return found;
}

/** One kind of database: how it is opened as storage, and how its tables are read while it is closed. */
interface Place {
  open(): Promise<Storage>;
  read<T>(work: (query: Query) => Promise<T>): Promise<T>;
}

function leavesNothingOf(place: () => Place): void {
  test('after it, the person is in no column of any table of any schema', {
    timeout: 120_000,
  }, async () => {
    const storage = await place().open();
    await doEverything(storage, PERSON, OTHER);
    await storage.close();

    const { columns, before } = await place().read(async (query) => ({
      columns: await columnsOf(query),
      before: await columnsWith(query, PERSON),
    }));
    // All three are looked through.
    const schemas = new Set(columns.map(({ schema }) => schema));
    expect([...schemas].sort()).toEqual(['lilt_queue', 'public']);
    expect(columns.map(({ table }) => table)).toContain('_prisma_migrations');
    // Whatever names a person held this one, so that what is empty afterwards was not empty before: who adds such a column
    // has to fill it in test/support/one-person.ts, and to empty it in src/storage/forget-person.ts.
    const naming = columns.filter(({ column }) => NAMES_A_PERSON.test(column));
    const expected = naming.map(({ schema, table, column }) => `${schema}.${table}.${column}`);
    expect(expected.length).toBeGreaterThan(10);
    expect(before).toEqual(expect.arrayContaining(expected));
    // And what only they called or wrote so.
    for (const column of ['Tune.abc', 'Playlist.name', 'Contribution.files', 'DuelSide.abc']) {
      expect(before).toContain(`public.${column}`);
    }

    const again = await place().open();
    await again.personal.forget(PERSON);
    await again.close();
    await place().read(async (query) => {
      expect(await columnsWith(query, PERSON)).toEqual([]);
      expect(await columnsWith(query, OTHER)).not.toEqual([]);
    });
  });
}

describe('forgetting on PGlite', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lilt-forgotten-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  leavesNothingOf(() => ({
    open: () => openStorage({ dataDir }),
    async read(work) {
      const database = await PGlite.create(join(dataDir, 'db'));
      try {
        return await work((text, values) => database.query(text, values));
      } finally {
        await database.close();
      }
    },
  }));
});

const programs = postgresPrograms();
const skipped = programs === null && process.env.REQUIRE_ALL !== '1';
if (skipped) console.warn('Skipped: forgetting on PostgreSQL, since no server is installed.');
describe.skipIf(skipped)('forgetting on PostgreSQL', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lilt-forgotten-'));
  let server: PrivatePostgres;
  let databaseUrl: string;
  beforeAll(async () => {
    if (programs === null) expect.fail('no PostgreSQL server is installed');
    server = await createPrivatePostgres(programs);
    server.start();
    databaseUrl = await server.createDatabase('forgotten');
  });
  afterAll(() => {
    // Undefined where beforeAll failed, which is reported already.
    server?.stop();
    server?.remove();
    rmSync(dataDir, { recursive: true, force: true });
  });
  leavesNothingOf(() => ({
    open: () => openStorage({ databaseUrl, dataDir }),
    async read(work) {
      const client = new pg.Client(databaseUrl);
      await client.connect();
      try {
        return await work((text, values) => client.query(text, values));
      } finally {
        await client.end();
      }
    },
  }));
});

test('forgetting in memory leaves nothing either', async () => {
  const tables = createMemoryTables();
  const storage = createMemoryStorage(() => new Date(), undefined, tables);
  await doEverything(storage, PERSON, OTHER);
  const shown = () => inspect(tables, { depth: 10, maxArrayLength: null, maxStringLength: null });
  expect(shown()).toContain(PERSON);
  await storage.personal.forget(PERSON);
  expect(shown()).not.toContain(PERSON);
  expect(shown()).toContain(OTHER);
});
