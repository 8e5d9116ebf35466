import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import { NAME_LIMIT } from '../../custom-ids.ts';
import { memberOf } from '../../member.ts';
import { renamedMessage } from '../../models/change-messages.ts';
import { modelChoices } from '../../models/choices.ts';
import { modelName } from '../../models/model-facts.ts';
import type { Subcommand } from '../command.ts';
import { MODEL_OPTION } from './model-option.ts';

const data = {
  name: 'rename',
  description: 'Call a model something else',
  type: ApplicationCommandOptionType.Subcommand,
  options: [
    MODEL_OPTION,
    {
      name: 'name',
      description: 'What it is called from now on',
      type: ApplicationCommandOptionType.String,
      required: true,
      max_length: NAME_LIMIT,
    },
  ],
} as const satisfies APIApplicationCommandSubcommandOption;

/** Gives a model another name; its id stays. */
export const rename: Subcommand<typeof data> = {
  data,
  async run(interaction, { model, name }, { engine, acknowledgements, wordsFor }) {
    const member = memberOf(interaction);
    await acknowledgements.give(interaction.deferReply());
    const before = await engine.models.find(model, member.guildId);
    const renamed = await engine.models.rename(before.id, name, member);
    await interaction.editReply(
      renamedMessage(await wordsFor(interaction), modelName(before), renamed, member.personId),
    );
  },
  suggest: (focused, _, asked) => modelChoices(asked, focused.value, 'all'),
};
