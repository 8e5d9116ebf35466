import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import { memberOf } from '../../member.ts';
import { inUseMessage } from '../../models/change-messages.ts';
import { modelChoices } from '../../models/choices.ts';
import type { Subcommand } from '../command.ts';
import { MODEL_OPTION } from './model-option.ts';

const data = {
  name: 'use',
  description: 'Have a model write the tunes of this server from now on',
  type: ApplicationCommandOptionType.Subcommand,
  options: [MODEL_OPTION],
} as const satisfies APIApplicationCommandSubcommandOption;

/** Takes a model into use. */
export const use: Subcommand<typeof data> = {
  data,
  async run(interaction, { model }, { engine, acknowledgements, wordsFor }) {
    const member = memberOf(interaction);
    await acknowledgements.give(interaction.deferReply());
    const used = await engine.models.use(model, member);
    await interaction.editReply(inUseMessage(await wordsFor(interaction), used, member.personId));
  },
  suggest: (focused, _, asked) => modelChoices(asked, focused.value),
};
