import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import { EngineError, INSTRUMENTS, sentence, suggestTypes } from '../../../engine/index.ts';
import { memberOf } from '../../member.ts';
import { boxed, text } from '../../message.ts';
import type { Subcommand } from '../command.ts';
import { instrumentLine, typeLine } from './lines.ts';

const NONE = 'none';

const data = {
  name: 'tunes',
  description: 'What /tune writes where no type is named, and what recordings are played on',
  type: ApplicationCommandOptionType.Subcommand,
  options: [
    {
      name: 'type',
      description: 'The type that /tune writes where none is named; none: it must be named',
      type: ApplicationCommandOptionType.String,
      autocomplete: true,
      max_length: 40,
    },
    {
      name: 'instrument',
      description: 'What recordings are played on; none: what suits the type',
      type: ApplicationCommandOptionType.String,
      choices: [
        ...INSTRUMENTS.map(({ name, label }) => ({ name: label, value: name })),
        { name: '(what suits the type)', value: NONE },
      ],
    },
  ],
} as const satisfies APIApplicationCommandSubcommandOption;

/** `/settings tunes`. */
export const tunes: Subcommand<typeof data> = {
  data,
  async run(interaction, { type, instrument }, { engine, acknowledgements, wordsFor }) {
    const member = memberOf(interaction);
    if (type === undefined && instrument === undefined) {
      throw new EngineError('bad-request', sentence('Name a type, an instrument, or both.'));
    }
    await acknowledgements.give(interaction.deferReply());
    const chosen = (text: string) => (text === NONE ? null : text);
    const settings = await engine.settings.set(
      {
        ...(type !== undefined && { defaultType: chosen(type) }),
        ...(instrument !== undefined && { defaultInstrument: chosen(instrument) }),
      },
      member,
    );
    const words = await wordsFor(interaction);
    await interaction.editReply(
      boxed([text(typeLine(words, settings)), text(instrumentLine(words, settings))]),
    );
  },
  suggest: (focused) => [
    ...suggestTypes(focused.value),
    ...(NONE.startsWith(focused.value) ? [{ name: NONE, value: NONE }] : []),
  ],
};
