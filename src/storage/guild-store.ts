import type { Clock, GuildChoices, GuildSettings, GuildStore } from '../engine/ports.ts';
import { canBeKey, checkKeys } from './checks.ts';
import type { Guild, PrismaClient } from './generated/client.ts';
import { byGalleryName, checkChoices, NOTHING_CHOSEN } from './guild-choices.ts';
import type { Sql } from './sql.ts';
import type { Guard } from './storage-errors.ts';

function choicesOf(row: Guild | null): GuildChoices {
  if (row === null) return NOTHING_CHOSEN;
  const { trainerRoleId, language, defaultType, defaultInstrument, galleryName } = row;
  return { trainerRoleId, language, defaultType, defaultInstrument, galleryName };
}

/** What servers have set. Every change is one statement. */
export function createGuildStore(
  client: PrismaClient,
  sql: Sql,
  now: Clock,
  guard: Guard,
): GuildStore {
  async function settingsOf(guildId: string): Promise<GuildSettings> {
    if (!canBeKey(guildId)) return { guildId, ...NOTHING_CHOSEN, activations: [] };
    const guild = await client.guild.findUnique({ where: { id: guildId } });
    return settingsWith(guildId, guild);
  }
  async function settingsWith(guildId: string, guild: Guild | null): Promise<GuildSettings> {
    const activations = await client.guildActivation.findMany({
      where: { guildId, rolledBackAt: null },
      orderBy: { id: 'asc' },
      select: { modelId: true, personId: true, at: true },
    });
    return { guildId, ...choicesOf(guild), activations };
  }
  return {
    get: (guildId) => guard(() => settingsOf(guildId)),
    async set(guildId, change) {
      checkKeys({ guildId });
      const changed = { ...checkChoices(change), updatedAt: now() };
      return guard(async () => {
        await client.guild.upsert({
          where: { id: guildId },
          create: { id: guildId, ...changed },
          update: changed,
        });
        return settingsOf(guildId);
      });
    },
    async inGallery() {
      return guard(async () => {
        const rows = await client.guild.findMany({ where: { galleryName: { not: null } } });
        const settings = await Promise.all(rows.map((row) => settingsWith(row.id, row)));
        return settings.sort(byGalleryName);
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
