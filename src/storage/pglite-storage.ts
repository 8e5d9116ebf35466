import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Storage } from '../engine/ports.ts';
import { lockFolder } from './folder-lock.ts';
import { JOB_CHANNEL } from './job-sql.ts';
import { migrate } from './migrations.ts';
import { openBlobs } from './open-blobs.ts';
import type { Place } from './open-storage.ts';
import { createPrismaStorage } from './prisma-storage.ts';
import { storageError } from './storage-errors.ts';

/** The database in a folder, `db`. One process at a time. */
export async function openPgliteStorage(place: Place): Promise<Storage> {
  const { dataDir } = place;
  const folder = join(dataDir, 'db');
  try {
    await mkdir(dataDir, { recursive: true });
    const lock = await lockFolder(folder);
    try {
      return await openLocked(folder, place, () => lock.release());
    } catch (error) {
      await lock.release();
      throw error;
    }
  } catch (error) {
    throw storageError(`The folder ${dataDir} cannot be used`, error);
  }
}

async function openLocked(
  folder: string,
  place: Place,
  unlock: () => Promise<void>,
): Promise<Storage> {
  // Loaded here and not at the top: they take a tenth of a second, which other databases need not spend.
  const [{ openPgliteFolder }, { pgliteNews, pgliteSql }, { PrismaPGlite }] = await Promise.all([
    import('./pglite-folder.ts'),
    import('./pglite-sql.ts'),
    import('pglite-prisma-adapter'),
  ]);
  const blobs = await openBlobs(place.blobs, place.dataDir);
  const { database, failure } = await openPgliteFolder(folder);
  try {
    await migrate({
      script: (sql) => database.exec(sql),
      query: (sql, values) => database.query(sql, values),
    });
    return await createPrismaStorage({
      adapter: new PrismaPGlite(database),
      sql: pgliteSql(database),
      news: await pgliteNews(database, JOB_CHANNEL),
      blobs,
      now: place.now,
      description: `PGlite in ${folder}`,
      failure,
      close: async () => {
        await database.close();
        await unlock();
      },
    });
  } catch (error) {
    await database.close();
    throw error;
  }
}
