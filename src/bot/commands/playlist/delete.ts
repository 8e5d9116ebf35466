import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  MessageFlags,
} from 'discord.js';
import { editorOf } from '../../playlists/editor.ts';
import { askToDelete } from '../../playlists/messages.ts';
import { PLAYLIST_OPTION, playlistChoices } from '../../playlists/options.ts';
import type { Subcommand } from '../command.ts';

const data = {
  name: 'delete',
  description: 'Delete a playlist; its tunes are kept',
  type: ApplicationCommandOptionType.Subcommand,
  options: [PLAYLIST_OPTION],
} as const satisfies APIApplicationCommandSubcommandOption;

/** Asks first. Whether it may be is asked again when the button is pressed. */
export const deletePlaylist: Subcommand<typeof data> = {
  data,
  async run(interaction, { playlist }, { engine, acknowledgements, wordsFor }) {
    await acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
    const found = await engine.playlists.mayDelete(playlist, editorOf(interaction));
    await interaction.editReply(askToDelete(await wordsFor(interaction), found));
  },
  suggest: (focused, _, asked) => playlistChoices(asked, focused.value),
};
