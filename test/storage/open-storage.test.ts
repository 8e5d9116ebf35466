import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { EngineError } from '../../src/engine/errors.ts';
import { openStorage } from '../../src/storage/open-storage.ts';

test.each(['mysql://me:secret@host/db', 'secret', '', 'postgresql//me:secret@host'])(
  'a DATABASE_URL of another kind is refused, and not shown: %j',
  async (databaseUrl) => {
    const error = await openStorage({ databaseUrl, dataDir: '/nowhere' }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(EngineError);
    expect(error).toMatchObject({ code: 'storage' });
    expect(inspect(error, { depth: 10 })).not.toContain('secret');
  },
);

test('a postgresql URL that is no address is refused, and not shown', async () => {
  const databaseUrl = 'postgresql://me:sec%ret@ho st:port/db';
  const error = await openStorage({ databaseUrl, dataDir: '/nowhere' }).catch((e: unknown) => e);
  expect(error).toMatchObject({ code: 'storage', message: expect.stringContaining('%XX') });
  expect(inspect(error, { depth: 10 })).not.toContain('sec');
});

test('memory: touches no disk', async () => {
  const storage = await openStorage({ databaseUrl: 'memory:', dataDir: '/nowhere' });
  expect(storage.description).toBe('memory');
  await storage.close();
});
