import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  MessageFlags,
} from 'discord.js';
import { editorOf } from '../../playlists/editor.ts';
import { joinedMessage } from '../../playlists/messages.ts';
import {
  ENTRY_OPTION,
  entryChoices,
  PLAYLIST_OPTION,
  playlistChoices,
} from '../../playlists/options.ts';
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
  async run(interaction, { playlist, tune }, { engine, acknowledgements, wordsFor }) {
    await acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
    const editor = editorOf(interaction);
    const change = await engine.playlists.join(playlist, tune, false, editor);
    const words = await wordsFor(interaction);
    await interaction.editReply(joinedMessage(words, change, false));
  },
  suggest: (focused, others, asked) =>
    focused.name === 'tune'
      ? entryChoices(asked, others.playlist, focused.value)
      : playlistChoices(asked, focused.value),
};
