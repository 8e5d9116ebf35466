import type { Clock, NewTune, TuneStore } from '../engine/ports.ts';
import { checkTexts, checkTune, isSameTune, noSuchTune, takenError } from './checks.ts';
import { type MemoryTables, newestFirst } from './memory-tables.ts';
import { memoryTuneSearch } from './memory-tune-search.ts';

export function memoryTunes(now: Clock, tables: MemoryTables): TuneStore {
  const { tunes } = tables;
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
        .sort(newestFirst)
        .slice(0, limit)
        .map((tune) => structuredClone(tune));
    },
    async count() {
      return tunes.size;
    },
    ...memoryTuneSearch(tables),
    async setIncipit(id, incipit) {
      checkTexts({ incipit });
      const tune = tunes.get(id);
      if (tune === undefined) throw noSuchTune(id);
      tunes.set(id, { ...tune, incipit });
    },
  };
}
