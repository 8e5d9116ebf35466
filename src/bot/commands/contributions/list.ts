import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  MessageFlags,
} from 'discord.js';
import { memberOf } from '../../member.ts';
import { setListMessage } from '../../sets/list-message.ts';
import type { Subcommand } from '../command.ts';

const data = {
  name: 'list',
  description: 'The sets of tunes that this server was given: by whom, when, how many',
  type: ApplicationCommandOptionType.Subcommand,
} as const satisfies APIApplicationCommandSubcommandOption;

/** For the asker alone: turning its pages fills nobody's screen. */
export const list: Subcommand<typeof data> = {
  data,
  async run(interaction, _, { engine, acknowledgements, wordsFor }) {
    const { guildId } = memberOf(interaction);
    await acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
    await interaction.editReply(
      setListMessage(await wordsFor(interaction), await engine.training.contributions(guildId), 0),
    );
  },
};
