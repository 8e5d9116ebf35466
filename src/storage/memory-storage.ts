import { createHash } from 'node:crypto';
import type {
  Clock,
  ModelStore,
  NewTune,
  Storage,
  StoredModel,
  StoredTune,
  TuneStore,
  VoteStore,
} from '../engine/ports.ts';
import { checkKeys, checkTexts, checkTune, isSameTune, noSuchTune, takenError } from './checks.ts';

/** Everything in this process, nothing kept: for trying things out, and for tests. Behaves as the databases do. */
export function createMemoryStorage(now: Clock): Storage {
  const tunes = new Map<string, StoredTune>();
  return {
    tunes: memoryTunes(tunes, now),
    votes: memoryVotes(tunes),
    models: memoryModels(now),
    blobs: memoryBlobs(),
    description: 'memory',
    close: async () => {},
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

function memoryModels(now: Clock): ModelStore {
  const models = new Map<string, StoredModel>();
  return {
    async register(model) {
      checkKeys({ id: model.id, parentId: model.parentId });
      checkTexts({ name: model.name, manifest: model.manifest });
      const stored = models.get(model.id) ?? { ...model, createdAt: now() };
      models.set(model.id, stored);
      return structuredClone(stored);
    },
    async get(id) {
      return structuredClone(models.get(id) ?? null);
    },
    async list() {
      return [...models.values()]
        .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1))
        .map((model) => structuredClone(model));
    },
  };
}

function memoryBlobs(): Storage['blobs'] {
  const blobs = new Map<string, { bytes: Uint8Array; mediaType: string }>();
  return {
    async put(bytes, mediaType) {
      const name = createHash('sha256').update(bytes).digest('hex');
      if (!blobs.has(name)) blobs.set(name, { bytes: Uint8Array.from(bytes), mediaType });
      return name;
    },
    async get(name) {
      return structuredClone(blobs.get(name) ?? null);
    },
  };
}
