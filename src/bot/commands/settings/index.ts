import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { grouped } from '../command.ts';
import { show } from './show.ts';
import { trainers } from './trainers.ts';

/** `/settings`: how Lilt is set up in a server. */
export const settings = grouped(
  {
    name: 'settings',
    description: 'How Lilt is set up in this server',
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },
  [show, trainers],
);
