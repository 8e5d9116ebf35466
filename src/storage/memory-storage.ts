import type {
  BlobStore,
  Clock,
  NewTune,
  Storage,
  StoredTune,
  TuneStore,
  VoteStore,
} from '../engine/ports.ts';
import { checkKeys, checkTune, isSameTune, noSuchTune, takenError } from './checks.ts';
import { memoryBlobs } from './memory-blobs.ts';
import { memoryContributions } from './memory-contributions.ts';
import { memoryGuilds } from './memory-guilds.ts';
import { memoryJobs } from './memory-jobs.ts';
import { memoryModels } from './memory-models.ts';

/** Everything in this process, nothing kept: for trying things out, and for tests. Behaves as the databases do. */
export function createMemoryStorage(now: Clock, blobs: BlobStore = memoryBlobs()): Storage {
  const tunes = new Map<string, StoredTune>();
  const votes = memoryVotes(tunes);
  const { jobs, news } = memoryJobs(now);
  return {
    tunes: memoryTunes(tunes, now),
    votes,
    models: memoryModels(now, tunes, votes),
    guilds: memoryGuilds(now),
    contributions: memoryContributions(now),
    jobs,
    blobs,
    description: 'memory',
    close: async () => news.close(),
  };
}

function memoryTunes(tunes: Map<string, StoredTune>, now: Clock): TuneStore {
  return {
    async add(tune: NewTune) {
      checkTune(tune);
      const kept = tunes.get(tune.id);
      if (kept && !isSameTune(kept, tune)) throw takenError(tune.id);
      if (kept) return structuredClone(kept);
      const stored = { ...structuredClone(tune), createdAt: now() };
      tunes.set(tune.id, stored);
      return structuredClone(stored);
    },
    async get(id) {
      return structuredClone(tunes.get(id) ?? null);
    },
    async list({ guildId, limit, before }) {
      return [...tunes.values()]
        .filter((tune) => guildId === undefined || tune.guildId === guildId)
        .filter((tune) => before === undefined || tune.createdAt < before)
        .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1))
        .slice(0, limit)
        .map((tune) => structuredClone(tune));
    },
    async count() {
      return tunes.size;
    },
  };
}

function memoryVotes(tunes: ReadonlyMap<string, StoredTune>): VoteStore {
  const votes = new Map<string, Map<string, 1 | -1>>();
  const votesOn = (tuneId: string) => votes.get(tuneId) ?? new Map<string, 1 | -1>();
  const countOf = (tuneId: string) => {
    const values = [...votesOn(tuneId).values()];
    return {
      up: values.filter((value) => value === 1).length,
      down: values.filter((value) => value === -1).length,
    };
  };
  return {
    async cast(tuneId, voterId, value) {
      if (!tunes.has(tuneId)) throw noSuchTune(tuneId);
      checkKeys({ voterId });
      const cast = votesOn(tuneId);
      if (value === 0) cast.delete(voterId);
      else cast.set(voterId, value);
      votes.set(tuneId, cast);
      return countOf(tuneId);
    },
    async of(tuneId, voterId) {
      return votesOn(tuneId).get(voterId) ?? 0;
    },
    async count(tuneId) {
      return countOf(tuneId);
    },
  };
}
