import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import { LANGUAGES } from '../../../words/words.ts';
import { memberOf } from '../../member.ts';
import { boxed, text } from '../../message.ts';
import type { Subcommand } from '../command.ts';

/** Discord's name for its own choice. */
const AS_DISCORD = 'discord';

const data = {
  name: 'language',
  description: 'The language that Lilt answers in here',
  type: ApplicationCommandOptionType.Subcommand,
  options: [
    {
      name: 'language',
      description: 'Left out: the one that Discord says this server speaks',
      type: ApplicationCommandOptionType.String,
      choices: [
        ...LANGUAGES.map(({ code, name }) => ({ name, value: code as string })),
        { name: '(as Discord says)', value: AS_DISCORD },
      ],
    },
  ],
} as const satisfies APIApplicationCommandSubcommandOption;

/** `/settings language`: answered in the new language. */
export const language: Subcommand<typeof data> = {
  data,
  async run(
    interaction,
    { language: chosen = AS_DISCORD },
    { engine, acknowledgements, wordsFor, languageChosen },
  ) {
    const member = memberOf(interaction);
    await acknowledgements.give(interaction.deferReply());
    const code = chosen === AS_DISCORD ? null : chosen;
    await engine.settings.set({ language: code }, member);
    languageChosen(member.guildId);
    const words = await wordsFor(interaction);
    await interaction.editReply(boxed([text(words.say('Lilt answers in English here now.'))]));
  },
};
