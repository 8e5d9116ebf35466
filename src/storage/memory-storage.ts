import type { BlobStore, Clock, Storage } from '../engine/ports.ts';
import { memoryBlobs } from './memory-blobs.ts';
import { memoryContributions } from './memory-contributions.ts';
import { memoryDuels } from './memory-duels.ts';
import { memoryGuilds } from './memory-guilds.ts';
import { memoryJobs } from './memory-jobs.ts';
import { memoryModels } from './memory-models.ts';
import { memoryPersonal } from './memory-personal.ts';
import { memoryPlaylists } from './memory-playlists.ts';
import { memoryRecordings } from './memory-recordings.ts';
import { createMemoryTables, type MemoryTables } from './memory-tables.ts';
import { memoryTunes } from './memory-tunes.ts';
import { memoryVotes } from './memory-votes.ts';

/** Everything in this process, nothing kept: for trying things out, and for tests. Behaves as the databases do. */
export function createMemoryStorage(
  now: Clock,
  blobs: BlobStore = memoryBlobs(),
  tables: MemoryTables = createMemoryTables(),
): Storage {
  const votes = memoryVotes(now, tables);
  const { jobs, news } = memoryJobs(now, tables);
  return {
    tunes: memoryTunes(now, tables),
    votes,
    models: memoryModels(now, tables, votes),
    guilds: memoryGuilds(now, tables),
    contributions: memoryContributions(now, tables),
    jobs,
    recordings: memoryRecordings(tables),
    playlists: memoryPlaylists(now, tables),
    duels: memoryDuels(now, tables),
    personal: memoryPersonal(now, tables, jobs, blobs),
    blobs,
    description: 'memory',
    close: async () => news.close(),
  };
}
