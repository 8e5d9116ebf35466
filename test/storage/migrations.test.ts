import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Connection, MIGRATIONS, migrate } from '../../src/storage/migrations.ts';

interface Row {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
  readonly rolled_back_at: Date | null;
  readonly applied_steps_count: number;
}

let database: PGlite;
let connection: Connection;
let folder: string;
beforeAll(async () => {
  database = await PGlite.create();
  connection = {
    script: (sql) => database.exec(sql),
    query: (sql, values) => database.query(sql, values),
  };
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  folder = mkdtempSync(join(tmpdir(), 'lilt-migrations-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
}
const rows = async () =>
  (await database.query<Row>('SELECT * FROM "_prisma_migrations" ORDER BY started_at')).rows;

describe('migrate', () => {
  test('applies what is missing, in order, and writes what Prisma would', async () => {
    write('20300101000000_one', 'CREATE TABLE a (x INT); CREATE TABLE b (y INT);');
    expect(await migrate(connection, folder)).toEqual(['20300101000000_one']);
    write('20300102000000_two', 'ALTER TABLE a ADD COLUMN z INT;');
    writeFileSync(join(folder, 'migration_lock.toml'), 'provider = "postgresql"');
    expect(await migrate(connection, folder)).toEqual(['20300102000000_two']);
    expect(await migrate(connection, folder)).toEqual([]);

    const kept = await rows();
    expect(kept.map((row) => row.migration_name)).toEqual([
      '20300101000000_one',
      '20300102000000_two',
    ]);
    const sql = 'ALTER TABLE a ADD COLUMN z INT;';
    expect(kept[1]).toMatchObject({
      checksum: createHash('sha256').update(sql).digest('hex'),
      applied_steps_count: 1,
      rolled_back_at: null,
      finished_at: expect.any(Date),
    });
    await database.query('INSERT INTO a (x, z) VALUES (1, 2)');
  });

  test('one that fails leaves nothing of itself', async () => {
    write('20300101000000_good', 'CREATE TABLE a (x INT);');
    write('20300102000000_bad', 'CREATE TABLE b (x INT); CREATE TABLE a (x INT);');
    await expect(migrate(connection, folder)).rejects.toThrow(/"a" already exists/);
    expect((await rows()).map((row) => row.migration_name)).toEqual(['20300101000000_good']);
    write('20300102000000_bad', 'CREATE TABLE b (x INT);');
    expect(await migrate(connection, folder)).toEqual(['20300102000000_bad']);
  });

  test('refuses a database whose history is not ours', async () => {
    write('20300101000000_one', 'CREATE TABLE a (x INT);');
    await migrate(connection, folder);

    write('20300101000000_one', 'CREATE TABLE a (x BIGINT);');
    await expect(migrate(connection, folder)).rejects.toMatchObject({
      code: 'storage',
      message: expect.stringMatching(/20300101000000_one is not the one.*Restore/),
    });
    write('20300101000000_one', 'CREATE TABLE a (x INT);');

    await database.exec(`INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at)
      VALUES ('1', 'x', '20990101000000_later', now())`);
    await expect(migrate(connection, folder)).rejects.toThrow(/newer Lilt.*Update Lilt/);

    await database.exec(`UPDATE "_prisma_migrations" SET finished_at = NULL WHERE id = '1'`);
    await expect(migrate(connection, folder)).rejects.toThrow(/failed half-way.*resolve/);

    // As `prisma migrate resolve --rolled-back` leaves it.
    await database.exec(`UPDATE "_prisma_migrations" SET rolled_back_at = now() WHERE id = '1'`);
    expect(await migrate(connection, folder)).toEqual([]);
  });
});

/** From the script that writes migrations; named so that TypeScript does not look for types of a script. */
async function missingSql(texts?: { readonly schema: string }): Promise<string> {
  const script = join(MIGRATIONS, '../../scripts/migration.mjs');
  return (await import(pathToFileURL(script).href)).missingSql(texts);
}

// Each of these makes a database from nothing, which takes some seconds, and many on a busy machine.
describe('the migrations that ship', { timeout: 120_000 }, () => {
  test('lead to the schema', async () => {
    expect(await missingSql()).toBe('');
  });

  test('would be found short of a changed schema', async () => {
    const schema = readFileSync(join(MIGRATIONS, '../schema.prisma'), 'utf8');
    const changed = schema.replace(/^model Vote \{/m, 'model Vote {\n  reason String?\n');
    expect(await missingSql({ schema: changed })).toContain('ADD COLUMN     "reason" TEXT');
  });

  test('are named so that they sort by time', () => {
    const names = readdirSync(MIGRATIONS).filter((name) => !name.endsWith('.toml'));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(/^\d{14}_[a-z0-9_]+$/);
  });
});

test('every model and field of the schema has its sentence', () => {
  const schema = readFileSync(join(MIGRATIONS, '../schema.prisma'), 'utf8');
  const lines = schema.split('\n').map((line) => line.trim());
  const bare = lines.filter(
    (line, index) =>
      /^(model|enum) |^\w+ +[A-Z]\w*[?[\]]*( |$)/.test(line) &&
      !lines[index - 1]?.startsWith('///'),
  );
  expect(bare).toEqual([]);
});
