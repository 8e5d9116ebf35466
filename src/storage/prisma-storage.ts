import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { EngineError } from '../engine/errors.ts';
import type { BlobStore, Clock, Storage } from '../engine/ports.ts';
import { createContributionStore } from './contribution-store.ts';
import { createDuelStore } from './duel-store.ts';
import { PrismaClient } from './generated/client.ts';
import { createGuildStore } from './guild-store.ts';
import type { News } from './job-news.ts';
import { createJobStore } from './job-store.ts';
import { createModelStore } from './model-store.ts';
import { createPersonalStore } from './personal-store.ts';
import { createPlaylistStore } from './playlist-store.ts';
import { createRecordingStore } from './recording-store.ts';
import type { Sql } from './sql.ts';
import { guardFor } from './storage-errors.ts';
import { createTuneStore } from './tune-store.ts';
import { createVoteStore } from './vote-store.ts';

export interface DatabaseParts {
  readonly adapter: SqlDriverAdapterFactory;
  /** The same database, without Prisma. */
  readonly sql: Sql;
  /** What is told of trainings, here and in other processes. */
  readonly news: News;
  readonly blobs: BlobStore;
  readonly now: Clock;
  /** For the log and for errors: `PGlite in ./data/db`. Holds no password. */
  readonly description: string;
  /** What made the database unusable for good; null while it works. */
  readonly failure: () => EngineError | null;
  /** Lets go of what is below the client. */
  readonly close: () => Promise<void>;
}

/** The stores on a migrated database, whichever it is. */
export async function createPrismaStorage(parts: DatabaseParts): Promise<Storage> {
  const { adapter, sql, news, blobs, now, description } = parts;
  const client = new PrismaClient({ adapter });
  const guard = guardFor(description, parts.failure);
  const tunes = createTuneStore(client, sql, now, guard);
  // The first query compiles Prisma's query compiler, which takes some 0.3 s: now, and not when a person waits.
  await guard(() => tunes.count());
  let closing: Promise<void> | undefined;
  const close = async () => {
    news.close();
    await tunes.settled();
    await client.$disconnect();
    await parts.close();
  };
  return {
    tunes,
    votes: createVoteStore(client, sql, now, guard),
    models: createModelStore(client, sql, now, guard),
    guilds: createGuildStore(client, sql, now, guard),
    contributions: createContributionStore(client, sql, now, guard),
    jobs: createJobStore(sql, news, guard),
    recordings: createRecordingStore(client, now, guard),
    playlists: createPlaylistStore(sql, now, guard),
    duels: createDuelStore(sql, now, guard),
    personal: createPersonalStore(sql, now, guard, blobs),
    blobs,
    description,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
