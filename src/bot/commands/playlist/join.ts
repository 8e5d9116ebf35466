import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import { changeEntry, suggestEntries } from '../../playlists/change-entry.ts';
import { joinedMessage } from '../../playlists/messages.ts';
import { ENTRY_OPTION, PLAYLIST_OPTION } from '../../playlists/options.ts';
import type { Subcommand } from '../command.ts';

const data = {
  name: 'join',
  description: 'Make a tune one set with the tune before it',
  type: ApplicationCommandOptionType.Subcommand,
  options: [PLAYLIST_OPTION, ENTRY_OPTION],
} as const satisfies APIApplicationCommandSubcommandOption;

/** Tunes of a set are played without a pause, and stand together in a book. */
export const join: Subcommand<typeof data> = {
  data,
  run: (interaction, { playlist, tune }, context) =>
    changeEntry(
      interaction,
      context,
      (editor) => context.engine.playlists.join(playlist, tune, true, editor),
      (words, changed) => joinedMessage(words, changed, true),
    ),
  suggest: suggestEntries,
};
