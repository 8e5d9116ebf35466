import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  MessageFlags,
} from 'discord.js';
import { memberOf } from '../../member.ts';
import { modelListMessage } from '../../models/list-message.ts';
import type { Subcommand } from '../command.ts';

const data = {
  name: 'list',
  description:
    'The models of this server: where they come from, what they learnt, how they are liked',
  type: ApplicationCommandOptionType.Subcommand,
  options: [
    {
      name: 'retired',
      description: 'Show those that are not offered any more, too',
      type: ApplicationCommandOptionType.Boolean,
    },
  ],
} as const satisfies APIApplicationCommandSubcommandOption;

/** For the asker alone: turning its pages fills nobody's screen. */
export const list: Subcommand<typeof data> = {
  data,
  async run(interaction, { retired = false }, { engine, acknowledgements, wordsFor }) {
    const { guildId } = memberOf(interaction);
    await acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
    const models = await engine.models.list(guildId, { retired });
    await interaction.editReply(
      modelListMessage(await wordsFor(interaction), models, 0, retired ? 'all' : 'offered'),
    );
  },
};
