import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import { changeEntry, suggestEntries } from '../../playlists/change-entry.ts';
import { removedMessage } from '../../playlists/messages.ts';
import { ENTRY_OPTION, PLAYLIST_OPTION } from '../../playlists/options.ts';
import type { Subcommand } from '../command.ts';

const data = {
  name: 'remove',
  description: 'Take a tune out of a playlist',
  type: ApplicationCommandOptionType.Subcommand,
  options: [PLAYLIST_OPTION, ENTRY_OPTION],
} as const satisfies APIApplicationCommandSubcommandOption;

/** The tune itself is kept. */
export const remove: Subcommand<typeof data> = {
  data,
  run: (interaction, { playlist, tune }, context) =>
    changeEntry(
      interaction,
      context,
      (editor) => context.engine.playlists.remove(playlist, tune, editor),
      removedMessage,
    ),
  suggest: suggestEntries,
};
