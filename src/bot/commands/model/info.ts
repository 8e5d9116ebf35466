import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import { memberOf } from '../../member.ts';
import { modelChoices } from '../../models/choices.ts';
import { modelInfoMessage } from '../../models/info-message.ts';
import type { Subcommand } from '../command.ts';
import { MODEL_OPTION } from './model-option.ts';

const data = {
  name: 'info',
  description: 'All that is known of a model: its card, and the curve of its training',
  type: ApplicationCommandOptionType.Subcommand,
  options: [MODEL_OPTION],
} as const satisfies APIApplicationCommandSubcommandOption;

/** Facts, ancestors, card and curve. */
export const info: Subcommand<typeof data> = {
  data,
  async run(interaction, { model }, { engine, acknowledgements, wordsFor }) {
    const member = memberOf(interaction);
    await acknowledgements.give(interaction.deferReply());
    const info = await engine.models.info(model, member.guildId);
    const [duels, ranker, words] = await Promise.all([
      engine.duels.resultsOf(info.id, member.guildId),
      engine.ranking.standing(member.guildId),
      wordsFor(interaction),
    ]);
    await interaction.editReply(modelInfoMessage(words, info, { duels, ranker }));
  },
  suggest: (focused, _, asked) => modelChoices(asked, focused.value, 'all'),
};
