import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import { changeEntry } from '../../playlists/change-entry.ts';
import { addedMessage } from '../../playlists/messages.ts';
import { PLAYLIST_OPTION, playlistChoices } from '../../playlists/options.ts';
import { tuneChoices } from '../../tune-choices.ts';
import type { Subcommand } from '../command.ts';

const data = {
  name: 'add',
  description: 'Put a tune at the end of a playlist',
  type: ApplicationCommandOptionType.Subcommand,
  options: [
    PLAYLIST_OPTION,
    {
      name: 'tune',
      description: 'Its title or id',
      type: ApplicationCommandOptionType.String,
      required: true,
      autocomplete: true,
      max_length: 100,
    },
  ],
} as const satisfies APIApplicationCommandSubcommandOption;

/** Puts a tune in. */
export const add: Subcommand<typeof data> = {
  data,
  run: (interaction, { playlist, tune }, context) =>
    changeEntry(
      interaction,
      context,
      (editor) => context.engine.playlists.add(playlist, tune, editor),
      addedMessage,
    ),
  suggest: (focused, _, asked) =>
    focused.name === 'tune'
      ? tuneChoices(asked, focused.value)
      : playlistChoices(asked, focused.value),
};
