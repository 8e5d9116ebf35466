import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  MessageFlags,
} from 'discord.js';
import { actorOf } from '../../actor.ts';
import { playlistMessage } from '../../playlists/messages.ts';
import { PLAYLIST_OPTION, playlistChoices } from '../../playlists/options.ts';
import type { Subcommand } from '../command.ts';

const data = {
  name: 'show',
  description: 'The tunes of a playlist, in their order',
  type: ApplicationCommandOptionType.Subcommand,
  options: [PLAYLIST_OPTION],
} as const satisfies APIApplicationCommandSubcommandOption;

/** For the asker alone: turning its pages fills nobody's screen, and it may be personal. */
export const show: Subcommand<typeof data> = {
  data,
  async run(interaction, { playlist }, { engine, acknowledgements, wordsFor, mention }) {
    await acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
    const view = await engine.playlists.show(playlist, actorOf(interaction));
    await interaction.editReply(playlistMessage(await wordsFor(interaction), view, 0, mention));
  },
  suggest: (focused, _, asked) => playlistChoices(asked, focused.value),
};
