import type { Clock, ContributionStore, StoredContribution } from '../engine/ports.ts';
import { checkKeys } from './checks.ts';
import { checkContribution, noSuchContribution, takenId } from './checks-training.ts';
import { type MemoryTables, newestFirst } from './memory-tables.ts';

export function memoryContributions(now: Clock, tables: MemoryTables): ContributionStore {
  const { contributions: sets, contributedTunes: tunesOf } = tables;
  return {
    async add(contribution, tunes) {
      checkContribution(contribution, tunes);
      const { id } = contribution;
      if (sets.has(id)) throw takenId('set of tunes', id);
      const stored: StoredContribution = {
        ...structuredClone(contribution),
        createdAt: now(),
        tuneCount: tunes.length,
        withdrawnAt: null,
        withdrawnBy: null,
      };
      sets.set(id, stored);
      tunesOf.set(id, structuredClone(tunes));
      return structuredClone(stored);
    },
    async get(id) {
      return structuredClone(sets.get(id) ?? null);
    },
    async list({ guildId, contributorId }) {
      return [...sets.values()]
        .filter((set) => set.guildId === guildId)
        .filter((set) => contributorId === undefined || set.contributorId === contributorId)
        .sort(newestFirst)
        .map((set) => structuredClone(set));
    },
    async tunes(ids) {
      return ids.flatMap((id) => structuredClone(tunesOf.get(id) ?? []));
    },
    async musicHashes(guildId) {
      const ids = [...sets.values()].filter((set) => set.guildId === guildId).map(({ id }) => id);
      return new Set(
        ids.flatMap((id) => (tunesOf.get(id) ?? []).map(({ musicHash }) => musicHash)),
      );
    },
    async withdraw(id, personId) {
      checkKeys({ personId });
      const set = sets.get(id);
      if (set === undefined) throw noSuchContribution(id);
      const withdrawn =
        set.withdrawnAt === null ? { ...set, withdrawnAt: now(), withdrawnBy: personId } : set;
      sets.set(id, withdrawn);
      tunesOf.delete(id);
      return structuredClone(withdrawn);
    },
  };
}
