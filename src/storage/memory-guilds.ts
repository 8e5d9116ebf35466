import type { Clock, GuildChoices, GuildSettings, GuildStore } from '../engine/ports.ts';
import { checkKeys } from './checks.ts';
import { byGalleryName, checkChoices, NOTHING_CHOSEN } from './guild-choices.ts';
import type { MemoryTables } from './memory-tables.ts';

export function memoryGuilds(now: Clock, { guilds, activations }: MemoryTables): GuildStore {
  const standing = (guildId: string) =>
    activations.filter((one) => one.guildId === guildId && one.rolledBackById === null);
  const settingsOf = (guildId: string): GuildSettings => ({
    guildId,
    ...(guilds.get(guildId) ?? NOTHING_CHOSEN),
    activations: standing(guildId).map(({ modelId, personId, at }) =>
      structuredClone({ modelId, personId, at }),
    ),
  });
  return {
    get: async (guildId) => settingsOf(guildId),
    async set(guildId, change) {
      checkKeys({ guildId });
      const choices: GuildChoices = { ...NOTHING_CHOSEN, ...guilds.get(guildId) };
      guilds.set(guildId, { ...choices, ...checkChoices(change) });
      return settingsOf(guildId);
    },
    async inGallery() {
      return [...guilds]
        .filter(([, { galleryName }]) => galleryName !== null)
        .map(([guildId]) => settingsOf(guildId))
        .sort(byGalleryName);
    },
    async activate(guildId, modelId, personId) {
      checkKeys({ guildId, modelId, personId });
      activations.push({ guildId, modelId, personId, at: now(), rolledBackById: null });
      return settingsOf(guildId);
    },
    async rollBack(guildId, personId) {
      checkKeys({ guildId, personId });
      const last = standing(guildId).at(-1);
      if (last) activations[activations.indexOf(last)] = { ...last, rolledBackById: personId };
      return settingsOf(guildId);
    },
  };
}
