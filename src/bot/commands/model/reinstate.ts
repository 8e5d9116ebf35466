import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import { memberOf } from '../../member.ts';
import { reinstatedMessage } from '../../models/change-messages.ts';
import { modelChoices } from '../../models/choices.ts';
import type { Subcommand } from '../command.ts';
import { MODEL_OPTION } from './model-option.ts';

const data = {
  name: 'reinstate',
  description: 'Put a retired model back on the list',
  type: ApplicationCommandOptionType.Subcommand,
  options: [MODEL_OPTION],
} as const satisfies APIApplicationCommandSubcommandOption;

/** Takes a retirement back. */
export const reinstate: Subcommand<typeof data> = {
  data,
  async run(interaction, { model }, { engine, acknowledgements, wordsFor }) {
    const member = memberOf(interaction);
    await acknowledgements.give(interaction.deferReply());
    const reinstated = await engine.models.reinstate(model, member);
    await interaction.editReply(
      reinstatedMessage(await wordsFor(interaction), reinstated, member.personId),
    );
  },
  suggest: (focused, _, asked) => modelChoices(asked, focused.value, 'retired'),
};
