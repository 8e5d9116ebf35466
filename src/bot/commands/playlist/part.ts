import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import { changeEntry, suggestEntries } from '../../playlists/change-entry.ts';
import { joinedMessage } from '../../playlists/messages.ts';
import { ENTRY_OPTION, PLAYLIST_OPTION } from '../../playlists/options.ts';
import type { Subcommand } from '../command.ts';

const data = {
  name: 'part',
  description: 'Part a tune from the set that it is in',
  type: ApplicationCommandOptionType.Subcommand,
  options: [PLAYLIST_OPTION, ENTRY_OPTION],
} as const satisfies APIApplicationCommandSubcommandOption;

/** From this tune on it is another set. */
export const part: Subcommand<typeof data> = {
  data,
  run: (interaction, { playlist, tune }, context) =>
    changeEntry(
      interaction,
      context,
      (editor) => context.engine.playlists.join(playlist, tune, false, editor),
      (words, changed) => joinedMessage(words, changed, false),
    ),
  suggest: suggestEntries,
};
