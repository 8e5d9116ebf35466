import type { Clock, GuildSettings, GuildStore } from '../engine/ports.ts';
import { canBeKey, checkKeys } from './checks.ts';
import type { PrismaClient } from './generated/client.ts';
import type { Sql } from './sql.ts';
import type { Guard } from './storage-errors.ts';

/** What servers have set. Every change is one statement. */
export function createGuildStore(
  client: PrismaClient,
  sql: Sql,
  now: Clock,
  guard: Guard,
): GuildStore {
  async function settingsOf(guildId: string): Promise<GuildSettings> {
    if (!canBeKey(guildId)) return { guildId, trainerRoleId: null, activations: [] };
    const guild = await client.guild.findUnique({ where: { id: guildId } });
    const activations = await client.guildActivation.findMany({
      where: { guildId, rolledBackAt: null },
      orderBy: { id: 'asc' },
      select: { modelId: true, personId: true, at: true },
    });
    return { guildId, trainerRoleId: guild?.trainerRoleId ?? null, activations };
  }
  return {
    get: (guildId) => guard(() => settingsOf(guildId)),
    async setTrainerRole(guildId, trainerRoleId) {
      checkKeys({ guildId, trainerRoleId });
      const updatedAt = now();
      return guard(async () => {
        await client.guild.upsert({
          where: { id: guildId },
          create: { id: guildId, trainerRoleId, updatedAt },
          update: { trainerRoleId, updatedAt },
        });
        return settingsOf(guildId);
      });
    },
    async activate(guildId, modelId, personId) {
      checkKeys({ guildId, modelId, personId });
      return guard(async () => {
        await client.guildActivation.create({ data: { guildId, modelId, personId, at: now() } });
        return settingsOf(guildId);
      });
    },
    async rollBack(guildId, personId) {
      checkKeys({ guildId, personId });
      return guard(async () => {
        // The row is locked before it is chosen for good, so that two who go back at once go back two steps.
        await sql.query(
          `UPDATE public."GuildActivation" SET "rolledBackAt" = $3, "rolledBackById" = $2
            WHERE id = (SELECT id FROM public."GuildActivation"
                         WHERE "guildId" = $1 AND "rolledBackAt" IS NULL
                         ORDER BY id DESC LIMIT 1 FOR UPDATE)`,
          [guildId, personId, now()],
        );
        return settingsOf(guildId);
      });
    },
  };
}
