import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { grouped } from '../command.ts';
import { list } from './list.ts';
import { withdraw } from './withdraw.ts';

/** `/contributions`: what was given for training, and how to take it back. */
export const contributions = grouped(
  {
    name: 'contributions',
    description: 'The tunes that this server was given to train on',
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },
  [list, withdraw],
);
