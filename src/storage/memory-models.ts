import type { Clock, ModelStanding, ModelStore, StoredModel, VoteStore } from '../engine/ports.ts';
import { checkTexts } from './checks.ts';
import { checkModel, noSuchModel } from './checks-training.ts';
import { type MemoryTables, newestFirst } from './memory-tables.ts';

export function memoryModels(
  now: Clock,
  { models, tunes }: MemoryTables,
  votes: VoteStore,
): ModelStore {
  function change(id: string, part: Partial<StoredModel>): StoredModel {
    const model = models.get(id);
    if (model === undefined) throw noSuchModel(id);
    const changed = { ...model, ...part };
    models.set(id, changed);
    return structuredClone(changed);
  }
  return {
    async register(model) {
      checkModel(model);
      const kept = models.get(model.id);
      const stored: StoredModel = kept
        ? { ...kept, files: { ...model.files, ...kept.files } }
        : { ...structuredClone(model), createdAt: now(), retiredAt: null };
      models.set(model.id, stored);
      return structuredClone(stored);
    },
    async get(id) {
      return structuredClone(models.get(id) ?? null);
    },
    async list({ guildId } = {}) {
      return [...models.values()]
        .filter((model) => guildId === undefined || [guildId, null].includes(model.guildId))
        .sort(newestFirst)
        .map((model) => structuredClone(model));
    },
    async rename(id, name) {
      checkTexts({ name });
      return change(id, { name });
    },
    async retire(id, retired) {
      const retiredAt = models.get(id)?.retiredAt ?? now();
      return change(id, { retiredAt: retired ? retiredAt : null });
    },
    async standing({ guildId } = {}) {
      const standings = new Map<string, ModelStanding>();
      for (const tune of tunes.values()) {
        if (guildId !== undefined && tune.guildId !== guildId) continue;
        const before = standings.get(tune.modelId) ?? { tunes: 0, up: 0, down: 0 };
        const { up, down } = await votes.count(tune.id);
        standings.set(tune.modelId, {
          tunes: before.tunes + 1,
          up: before.up + up,
          down: before.down + down,
        });
      }
      return standings;
    },
  };
}
