import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import { memberOf } from '../../member.ts';
import { rolledBackMessage } from '../../models/change-messages.ts';
import type { Subcommand } from '../command.ts';

const data = {
  name: 'rollback',
  description: 'Go back to the model that wrote here before this one',
  type: ApplicationCommandOptionType.Subcommand,
} as const satisfies APIApplicationCommandSubcommandOption;

/** Takes the latest choice of a model back. */
export const rollback: Subcommand<typeof data> = {
  data,
  async run(interaction, _, { engine, acknowledgements, wordsFor }) {
    const member = memberOf(interaction);
    await acknowledgements.give(interaction.deferReply());
    const change = await engine.models.rollBack(member);
    await interaction.editReply(
      rolledBackMessage(await wordsFor(interaction), change, member.personId),
    );
  },
};
