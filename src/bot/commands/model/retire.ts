import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import { memberOf } from '../../member.ts';
import { retiredMessage } from '../../models/change-messages.ts';
import { modelChoices } from '../../models/choices.ts';
import type { Subcommand } from '../command.ts';
import { MODEL_OPTION } from './model-option.ts';

const data = {
  name: 'retire',
  description: 'Take a model off the list; its tunes can still be had again',
  type: ApplicationCommandOptionType.Subcommand,
  options: [MODEL_OPTION],
} as const satisfies APIApplicationCommandSubcommandOption;

/** Retires a model. */
export const retire: Subcommand<typeof data> = {
  data,
  async run(interaction, { model }, { engine, acknowledgements, wordsFor }) {
    const member = memberOf(interaction);
    await acknowledgements.give(interaction.deferReply());
    const retired = await engine.models.retire(model, member);
    await interaction.editReply(
      retiredMessage(await wordsFor(interaction), retired, member.personId),
    );
  },
  suggest: (focused, _, asked) => modelChoices(asked, focused.value),
};
