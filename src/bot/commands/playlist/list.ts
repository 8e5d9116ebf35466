import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  MessageFlags,
} from 'discord.js';
import { actorOf } from '../../actor.ts';
import { playlistsMessage } from '../../playlists/messages.ts';
import type { Subcommand } from '../command.ts';

const data = {
  name: 'list',
  description: 'Your playlists here, and those of the community',
  type: ApplicationCommandOptionType.Subcommand,
} as const satisfies APIApplicationCommandSubcommandOption;

/** For the asker alone: it has their personal ones. */
export const list: Subcommand<typeof data> = {
  data,
  async run(interaction, _, { engine, acknowledgements, wordsFor, mention }) {
    await acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
    const playlists = await engine.playlists.list(actorOf(interaction));
    const words = await wordsFor(interaction);
    await interaction.editReply(playlistsMessage(words, playlists, 0, mention));
  },
};
