import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  MessageFlags,
} from 'discord.js';
import { editorOf } from '../../playlists/editor.ts';
import { removedMessage } from '../../playlists/messages.ts';
import {
  ENTRY_OPTION,
  entryChoices,
  PLAYLIST_OPTION,
  playlistChoices,
} from '../../playlists/options.ts';
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
  async run(interaction, { playlist, tune }, { engine, acknowledgements, wordsFor }) {
    await acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
    const editor = editorOf(interaction);
    const change = await engine.playlists.remove(playlist, tune, editor);
    const words = await wordsFor(interaction);
    await interaction.editReply(removedMessage(words, change));
  },
  suggest: (focused, others, asked) =>
    focused.name === 'tune'
      ? entryChoices(asked, others.playlist, focused.value)
      : playlistChoices(asked, focused.value),
};
