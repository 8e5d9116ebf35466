import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import { changeEntry, suggestEntries } from '../../playlists/change-entry.ts';
import { movedMessage } from '../../playlists/messages.ts';
import { ENTRY_OPTION, PLAYLIST_OPTION } from '../../playlists/options.ts';
import type { Subcommand } from '../command.ts';

const data = {
  name: 'move',
  description: 'Put a tune of a playlist in another place',
  type: ApplicationCommandOptionType.Subcommand,
  options: [
    PLAYLIST_OPTION,
    ENTRY_OPTION,
    {
      name: 'place',
      description: 'Which number it is to have; the others close up',
      type: ApplicationCommandOptionType.Integer,
      required: true,
      min_value: 1,
      max_value: 200,
    },
  ],
} as const satisfies APIApplicationCommandSubcommandOption;

/** Reorders. */
export const move: Subcommand<typeof data> = {
  data,
  run: (interaction, { playlist, tune, place }, context) =>
    changeEntry(
      interaction,
      context,
      (editor) => context.engine.playlists.move(playlist, tune, place, editor),
      movedMessage,
    ),
  suggest: suggestEntries,
};
