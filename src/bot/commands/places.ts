import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

/** Where a command can be used, as Discord is told. */
interface Places {
  contexts: InteractionContextType[];
  integration_types: ApplicationIntegrationType[];
}

/** In servers that have the bot, in its direct messages, and anywhere by people who installed it for themselves. */
export const EVERYWHERE: Places = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
};

/** In servers that have the bot. */
export const IN_SERVERS: Places = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};
