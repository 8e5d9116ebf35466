import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  MessageFlags,
} from 'discord.js';
import { editorOf } from '../../playlists/editor.ts';
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
  async run(interaction, { playlist, tune }, { engine, acknowledgements, wordsFor }) {
    await acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
    const change = await engine.playlists.add(playlist, tune, editorOf(interaction));
    await interaction.editReply(addedMessage(await wordsFor(interaction), change));
  },
  suggest: (focused, _, asked) =>
    focused.name === 'tune'
      ? tuneChoices(asked, focused.value)
      : playlistChoices(asked, focused.value),
};
