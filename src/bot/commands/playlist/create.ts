import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  MessageFlags,
} from 'discord.js';
import { PLAYLIST_LIMITS } from '../../../engine/index.ts';
import { editorOf } from '../../playlists/editor.ts';
import { createdMessage } from '../../playlists/messages.ts';
import type { Subcommand } from '../command.ts';

const data = {
  name: 'create',
  description: 'Begin a playlist of your own',
  type: ApplicationCommandOptionType.Subcommand,
  options: [
    {
      name: 'name',
      description: 'What it is called',
      type: ApplicationCommandOptionType.String,
      required: true,
      max_length: PLAYLIST_LIMITS.name,
    },
  ],
} as const satisfies APIApplicationCommandSubcommandOption;

/** For its owner's eyes; sharing it comes later. */
export const create: Subcommand<typeof data> = {
  data,
  async run(interaction, { name }, { engine, acknowledgements, wordsFor, mention }) {
    await acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
    const playlist = await engine.playlists.create(name, editorOf(interaction));
    await interaction.editReply(createdMessage(await wordsFor(interaction), playlist, mention));
  },
};
