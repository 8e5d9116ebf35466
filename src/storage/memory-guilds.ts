import type { Activation, Clock, GuildStore } from '../engine/ports.ts';
import { checkKeys } from './checks.ts';

export function memoryGuilds(now: Clock): GuildStore {
  const roles = new Map<string, string | null>();
  /** By server, the one in use last; those that were taken back are gone, since nobody asks for them here. */
  const chosen = new Map<string, Activation[]>();
  const settingsOf = (guildId: string) => ({
    guildId,
    trainerRoleId: roles.get(guildId) ?? null,
    activations: structuredClone(chosen.get(guildId) ?? []),
  });
  return {
    get: async (guildId) => settingsOf(guildId),
    async setTrainerRole(guildId, roleId) {
      checkKeys({ guildId, roleId });
      roles.set(guildId, roleId);
      return settingsOf(guildId);
    },
    async activate(guildId, modelId, personId) {
      checkKeys({ guildId, modelId, personId });
      const activation = { modelId, personId, at: now() };
      chosen.set(guildId, [...(chosen.get(guildId) ?? []), activation]);
      return settingsOf(guildId);
    },
    async rollBack(guildId, personId) {
      checkKeys({ guildId, personId });
      chosen.set(guildId, chosen.get(guildId)?.slice(0, -1) ?? []);
      return settingsOf(guildId);
    },
  };
}
