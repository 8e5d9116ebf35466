import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EngineError } from '../../src/engine/errors.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { someTune } from '../contracts/storage-tunes.ts';

let folder: string;
/** A data folder with one tune, closed in good order; tests copy it. */
let good: string;
const tune = someTune();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lilt-folder-'));
  good = join(folder, 'good');
  // What a process that was killed while it made the database leaves behind.
  mkdirSync(join(good, 'db.new/base'), { recursive: true });
  const storage = await openStorage({ dataDir: good });
  await storage.tunes.add(tune);
  await storage.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function copyOfGood(name: string): string {
  const copy = join(folder, name);
  cpSync(good, copy, { recursive: true });
  return copy;
}

async function refusalOf(dataDir: string): Promise<EngineError> {
  const error = await openStorage({ dataDir }).then(
    () => expect.fail('opened'),
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(EngineError);
  expect((error as EngineError).code).toBe('storage');
  return error as EngineError;
}

test('leaves nothing but the database and the blobs', () => {
  expect(readdirSync(good).sort()).toEqual(['blobs', 'db']);
});

describe('a damaged database is refused, and the lock let go', () => {
  const damages: readonly (readonly [string, (db: string) => void])[] = [
    ['of another version', (db) => writeFileSync(join(db, 'PG_VERSION'), '9\n')],
    ['with half a control file', (db) => truncateSync(join(db, 'global/pg_control'), 100)],
    ['without its log', (db) => rmSync(join(db, 'pg_wal'), { recursive: true })],
  ];
  test.each(damages)('%s', async (name, damage) => {
    const dataDir = copyOfGood(name);
    damage(join(dataDir, 'db'));
    const { message } = await refusalOf(dataDir);
    expect(message).toContain(join(dataDir, 'db'));
    expect(message).toMatch(/damaged.*backup/);
    expect(existsSync(join(dataDir, 'db.lock'))).toBe(false);
  });
});

test('a folder with something else in it is refused, and left as it is', async () => {
  const dataDir = join(folder, 'other');
  mkdirSync(join(dataDir, 'db'), { recursive: true });
  writeFileSync(join(dataDir, 'db/holiday.jpg'), 'picture');
  expect((await refusalOf(dataDir)).message).toMatch(/not Lilt's database.*LILT_DATA/);
  expect(readdirSync(join(dataDir, 'db'))).toEqual(['holiday.jpg']);
});

test('a data folder that is a file is refused', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  expect((await refusalOf(file)).message).toMatch(/\(EEXIST\).*LILT_DATA/);
  expect((await refusalOf(join(file, 'below'))).message).toMatch(/\(ENOTDIR\).*LILT_DATA/);
});

test.skipIf(process.platform === 'win32')('a folder without rights is refused', async () => {
  const closed = join(folder, 'closed');
  mkdirSync(closed, { mode: 0o555 });
  chmodSync(folder, 0o755);
  // Root may write everywhere, so it is somebody else for a moment.
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(65_534);
  try {
    expect((await refusalOf(join(closed, 'data'))).message).toMatch(/\(EACCES\).*LILT_DATA/);
  } finally {
    if (root) process.seteuid?.(0);
  }
});

test('one opener at a time', async () => {
  const dataDir = copyOfGood('twice');
  const results = await Promise.allSettled([openStorage({ dataDir }), openStorage({ dataDir })]);
  const opened = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  expect(opened).toHaveLength(1);
  expect((await refusalOf(dataDir)).message).toMatch(/in use by this process itself/);
  await opened[0]?.close();
  const storage = await openStorage({ dataDir });
  expect(await storage.tunes.get(tune.id)).toMatchObject(tune);
  await storage.close();
});
