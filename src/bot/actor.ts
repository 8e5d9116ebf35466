import { ApplicationIntegrationType, type BaseInteraction } from 'discord.js';
import type { Actor } from '../engine/index.ts';

/**
 * Who acts, and where: in a server that has the bot, or alone. Where somebody uses the bot that they installed for themselves in a
 * server that has it not, they are alone with it too: nothing there is that server's.
 */
export function actorOf(interaction: BaseInteraction): Actor {
  return { personId: interaction.user.id, guildId: guildIdOf(interaction) };
}

/** The server that has the bot and that this comes from; null in direct messages and elsewhere. */
export function guildIdOf({
  guildId,
  authorizingIntegrationOwners: owners,
}: BaseInteraction): string | null {
  // Asked for by value: discord.js has both keys, whichever Discord sent.
  const byServer = Boolean(owners?.[ApplicationIntegrationType.GuildInstall]);
  const byPerson = Boolean(owners?.[ApplicationIntegrationType.UserInstall]);
  return byPerson && !byServer ? null : guildId;
}
