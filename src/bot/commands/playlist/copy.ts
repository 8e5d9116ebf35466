import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  MessageFlags,
} from 'discord.js';
import { PLAYLIST_LIMITS } from '../../../engine/index.ts';
import { editorOf } from '../../playlists/editor.ts';
import { copiedMessage } from '../../playlists/messages.ts';
import { PLAYLIST_OPTION, playlistChoices } from '../../playlists/options.ts';
import type { Subcommand } from '../command.ts';

const data = {
  name: 'copy',
  description: 'A playlist of your own with the tunes of another',
  type: ApplicationCommandOptionType.Subcommand,
  options: [
    PLAYLIST_OPTION,
    {
      name: 'name',
      description: 'What yours is called (left out: as that one, and a 2)',
      type: ApplicationCommandOptionType.String,
      max_length: PLAYLIST_LIMITS.name,
    },
  ],
} as const satisfies APIApplicationCommandSubcommandOption;

/** What becomes of the one does not concern the other. */
export const copy: Subcommand<typeof data> = {
  data,
  async run(interaction, { playlist, name }, { engine, acknowledgements, wordsFor }) {
    await acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
    const copied = await engine.playlists.copy(playlist, name ?? null, editorOf(interaction));
    await interaction.editReply(copiedMessage(await wordsFor(interaction), copied));
  },
  suggest: (focused, _, asked) => playlistChoices(asked, focused.value),
};
