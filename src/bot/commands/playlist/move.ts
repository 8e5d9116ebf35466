import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  MessageFlags,
} from 'discord.js';
import { editorOf } from '../../playlists/editor.ts';
import { movedMessage } from '../../playlists/messages.ts';
import {
  ENTRY_OPTION,
  entryChoices,
  PLAYLIST_OPTION,
  playlistChoices,
} from '../../playlists/options.ts';
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
  async run(interaction, { playlist, tune, place }, { engine, acknowledgements, wordsFor }) {
    await acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
    const editor = editorOf(interaction);
    const change = await engine.playlists.move(playlist, tune, place, editor);
    const words = await wordsFor(interaction);
    await interaction.editReply(movedMessage(words, change));
  },
  suggest: (focused, others, asked) =>
    focused.name === 'tune'
      ? entryChoices(asked, others.playlist, focused.value)
      : playlistChoices(asked, focused.value),
};
