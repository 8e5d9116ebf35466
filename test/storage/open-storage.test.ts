import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

test('files may be in a folder that is shared, and are then found by everybody who shares it', async () => {
  const path = mkdtempSync(join(tmpdir(), 'lilt-shared-'));
  const place = {
    ...{ databaseUrl: 'memory:', dataDir: '/nowhere' },
    blobs: { kind: 'folder', path: join(path, 'blobs') },
  } as const;
  const [one, other] = [await openStorage(place), await openStorage(place)];
  expect(one.description).toBe(`memory, files in ${join(path, 'blobs')}`);
  const name = await one.blobs.put(new Uint8Array([1, 2, 3]), 'application/octet-stream');
  expect((await other.blobs.get(name))?.bytes).toEqual(new Uint8Array([1, 2, 3]));
  rmSync(path, { recursive: true });
});

test('a folder for files that cannot be used is named, with the setting', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'lilt-shared-')), 'file');
  writeFileSync(path, '');
  const blobs = { kind: 'folder', path } as const;
  await expect(
    openStorage({ databaseUrl: 'memory:', dataDir: '/nowhere', blobs }),
  ).rejects.toMatchObject({
    code: 'storage',
    message: expect.stringMatching(/^The folder .*file cannot be used \(\w+\).*LILT_BLOBS/),
  });
  rmSync(join(path, '..'), { recursive: true });
});
