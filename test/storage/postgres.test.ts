import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EngineError } from '../../src/engine/errors.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { storageContract } from '../contracts/storage.ts';
import { racePlaylist, somePlaylist } from '../contracts/storage-playlists.ts';
import { someTune } from '../contracts/storage-tunes.ts';
import {
  createPrivatePostgres,
  PASSWORD,
  type PrivatePostgres,
  postgresPrograms,
} from '../support/private-postgres.ts';

const programs = postgresPrograms();
if (programs === null) {
  const reason = 'no PostgreSQL server is installed (Debian: apt-get install postgresql)';
  if (process.env.REQUIRE_ALL === '1') {
    test('PostgreSQL', () => expect.fail(reason));
  } else {
    console.warn(`Skipped: storage on PostgreSQL, since ${reason}`);
    test.skipIf(true)(`storage on PostgreSQL: ${reason}`, () => {});
  }
} else {
  let server: PrivatePostgres;
  const dataDir = mkdtempSync(join(tmpdir(), 'lilt-postgres-data-'));
  let url: string;
  beforeAll(async () => {
    server = await createPrivatePostgres(programs);
    server.start();
    url = await server.createDatabase('lilt');
  });
  afterAll(() => {
    // Undefined where beforeAll failed, which is reported already.
    server?.stop();
    server?.remove();
    rmSync(dataDir, { recursive: true, force: true });
  });

  storageContract({
    name: 'PostgreSQL',
    keeps: true,
    open: (now) => openStorage({ databaseUrl: url, dataDir, now }),
    remove: async () => {},
  });

  describe('PostgreSQL', () => {
    test('is described without the password', async () => {
      const storage = await openStorage({ databaseUrl: url, dataDir });
      expect(storage.description).toBe(`PostgreSQL at 127.0.0.1:${server.port}/lilt`);
      await storage.close();
    });

    test('is used by two bots at once, from an empty database on', async () => {
      const databaseUrl = await server.createDatabase('shared');
      const [one, other] = await Promise.all([
        openStorage({ databaseUrl, dataDir }),
        openStorage({ databaseUrl, dataDir }),
      ]);
      const tune = await one.tunes.add(someTune());
      expect(await other.tunes.get(tune.id)).toEqual(tune);
      await Promise.all([one.votes.cast(tune.id, 'ann', 1), other.votes.cast(tune.id, 'ann', 1)]);
      expect(await one.votes.count(tune.id)).toEqual({ up: 1, down: 0 });
      await Promise.all([one.close(), other.close()]);
    });

    test('is changed by two bots at once: one playlist by both, one tune voted on in both', {
      timeout: 120_000,
    }, async () => {
      const [one, other] = [
        await openStorage({ databaseUrl: url, dataDir }),
        await openStorage({ databaseUrl: url, dataDir }),
      ];
      const { id } = await one.playlists.create(somePlaylist());
      const tunes: string[] = [];
      for (let i = 0; i < 6; i++) {
        const tune = await one.tunes.add(someTune());
        tunes.push(tune.id);
        await other.playlists.add(id, tune.id, 'ann', 10);
      }
      await racePlaylist(id, tunes, [one.playlists, other.playlists]);
      const list = await one.playlists.get(id);
      expect(list?.entries.map(({ tuneId }) => tuneId).sort()).toEqual(tunes.toSorted());
      const client = new pg.Client(url);
      await client.connect();
      const { rows } = await client.query(
        'SELECT position FROM "PlaylistEntry" WHERE "playlistId" = $1 ORDER BY 1',
        [id],
      );
      await client.end();
      expect(rows.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);

      const counts = await Promise.all(
        Array.from({ length: 50 }, (_, i) =>
          (i % 2 === 0 ? one : other).votes.cast(tunes[0] ?? '', `voter ${i}`, 1),
        ),
      );
      const ups = counts.map(({ up }) => up).toSorted((a, b) => a - b);
      expect(ups).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
      await Promise.all([one.close(), other.close()]);
    });

    test('may restart: what is asked meanwhile fails, what comes after works', async () => {
      const storage = await openStorage({ databaseUrl: url, dataDir });
      const before = await storage.tunes.add(someTune());
      server.stop();
      const error = await storage.tunes.add(someTune()).catch((error: unknown) => error);
      server.start();
      expect(error).toBeInstanceOf(EngineError);
      expect(error).toMatchObject({ code: 'storage' });
      expect(inspect(error, { depth: 10 })).not.toContain(PASSWORD);
      expect(await storage.tunes.get(before.id)).toEqual(before);
      await storage.tunes.add(someTune());
      await storage.close();
    });

    const wrong = {
      'a wrong password': (good: URL) => {
        good.password = 'a-wrong-secret';
      },
      'an unknown database': (good: URL) => {
        good.pathname = '/nosuch';
      },
      'a port that nobody listens on': (good: URL) => {
        good.port = '1';
      },
      'a host that does not exist': (good: URL) => {
        good.hostname = 'nosuch.invalid';
      },
    };
    test.each(Object.entries(wrong))(
      '%s is an error with a remedy and no password',
      async (_, change) => {
        const changed = new URL(url);
        change(changed);
        const error = await openStorage({ databaseUrl: changed.href, dataDir }).then(
          () => expect.fail('opened'),
          (error: unknown) => error,
        );
        expect(error).toBeInstanceOf(EngineError);
        expect((error as EngineError).code).toBe('storage');
        expect((error as EngineError).message).toMatch(
          /^PostgreSQL at \S+ cannot be used \(\w+\)\. .*: .*\./,
        );
        for (const secret of [PASSWORD, changed.password, 'a-wrong-secret']) {
          expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(secret);
        }
      },
    );
  });
}
