import {
  ApplicationCommandOptionType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { PERIODS, suggestKeys, suggestTypes } from '../../engine/index.ts';
import { actorOf } from '../actor.ts';
import { rankTunes } from '../tunes/show-list.ts';
import type { Command } from './command.ts';
import { KEY_OPTION, TYPE_OPTION } from './kind-options.ts';
import { EVERYWHERE } from './places.ts';

const data = {
  name: 'top',
  description: 'The tunes that people here like best',
  ...EVERYWHERE,
  options: [
    {
      name: 'period',
      description: 'When the votes were given (left out: ever)',
      type: ApplicationCommandOptionType.String,
      choices: PERIODS.map((period) => ({ name: period, value: period })),
    },
    TYPE_OPTION,
    KEY_OPTION,
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** `/top`: for everybody to see. */
export const top: Command<typeof data> = {
  data,

  async run(interaction, { period: asked, ...kind }, { engine, acknowledgements, wordsFor }) {
    await acknowledgements.give(interaction.deferReply());
    const words = await wordsFor(interaction);
    const period = PERIODS.find((one) => one === asked) ?? 'ever';
    await interaction.editReply(
      await rankTunes(engine, words, { period, ...kind }, 0, actorOf(interaction)),
    );
  },

  suggest(focused, others) {
    return focused.name === 'type'
      ? suggestTypes(focused.value)
      : suggestKeys(others.type ?? '', focused.value);
  },
};
