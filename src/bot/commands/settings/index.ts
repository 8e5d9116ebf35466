import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { grouped } from '../command.ts';
import { gallery } from './gallery.ts';
import { language } from './language.ts';
import { show } from './show.ts';
import { trainers } from './trainers.ts';
import { tunes } from './tunes.ts';

/** `/settings`: how Lilt is set up in a server. */
export const settings = grouped(
  {
    name: 'settings',
    description: 'How Lilt is set up in this server',
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },
  [show, language, tunes, gallery, trainers],
);
