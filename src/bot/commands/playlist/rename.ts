import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  MessageFlags,
} from 'discord.js';
import { PLAYLIST_LIMITS } from '../../../engine/index.ts';
import { editorOf } from '../../playlists/editor.ts';
import { renamedPlaylistMessage } from '../../playlists/messages.ts';
import { PLAYLIST_OPTION, playlistChoices } from '../../playlists/options.ts';
import type { Subcommand } from '../command.ts';

const data = {
  name: 'rename',
  description: 'Call a playlist something else',
  type: ApplicationCommandOptionType.Subcommand,
  options: [
    PLAYLIST_OPTION,
    {
      name: 'name',
      description: 'What it is called from now on',
      type: ApplicationCommandOptionType.String,
      required: true,
      max_length: PLAYLIST_LIMITS.name,
    },
  ],
} as const satisfies APIApplicationCommandSubcommandOption;

/** Gives it another name; its id stays. */
export const rename: Subcommand<typeof data> = {
  data,
  async run(interaction, { playlist, name }, { engine, acknowledgements, wordsFor }) {
    await acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
    const editor = editorOf(interaction);
    const before = await engine.playlists.show(playlist, editor);
    const renamed = await engine.playlists.rename(before.playlist.id, name, editor);
    const words = await wordsFor(interaction);
    await interaction.editReply(renamedPlaylistMessage(words, before.playlist.name, renamed));
  },
  suggest: (focused, _, asked) => playlistChoices(asked, focused.value),
};
