import {
  type APIApplicationCommandAttachmentOption,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { CONFIRMATION, EngineError, sentence } from '../../engine/index.ts';
import { NAME_LIMIT } from '../custom-ids.ts';
import { trainForm } from '../forms/train.ts';
import { memberOf } from '../member.ts';
import { requireMayTrain, takeTunes } from '../training/take-tunes.ts';
import type { Command } from './command.ts';

const MORE = { description: 'More tunes' };

const file = <const N extends string>(name: N, { description }: { readonly description: string }) =>
  ({
    name,
    description,
    type: ApplicationCommandOptionType.Attachment,
  }) as const satisfies APIApplicationCommandAttachmentOption;

const data = {
  name: 'train',
  description: 'Have a model learn tunes of yours; with nothing after it, a form opens',
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  options: [
    {
      name: 'name',
      description: 'What this set of tunes is called, and the model that learns it',
      type: ApplicationCommandOptionType.String,
      max_length: NAME_LIMIT,
    },
    {
      name: 'confirm',
      description:
        'True: they are traditional, mine, or used with leave, and may be trained on here',
      type: ApplicationCommandOptionType.Boolean,
    },
    file('file', { description: 'Tunes: .abc, .txt or .mid, or a .zip of them' }),
    file('file2', MORE),
    file('file3', MORE),
    file('file4', MORE),
    file('file5', MORE),
    file('file6', MORE),
    file('file7', MORE),
    file('file8', MORE),
    file('file9', MORE),
    file('file10', MORE),
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** `/train`: files as options, or in a form, which must be the first answer and so can follow no "thinking". */
export const train: Command<typeof data> = {
  data,

  async run(interaction, options, context) {
    const { name, confirm, ...files } = options;
    const given = Object.values(files);
    if (given.length === 0) {
      // Before somebody fills in a form for nothing.
      await requireMayTrain(memberOf(interaction), context);
      await context.acknowledgements.give(
        interaction.showModal(trainForm(await context.wordsFor(interaction), name)),
      );
      return;
    }
    if (name === undefined || name.trim() === '') {
      throw new EngineError(
        'bad-request',
        sentence(
          'Say what the set of tunes is called with `name`, or use `/train` alone for a form.',
        ),
      );
    }
    if (confirm !== true) {
      throw new EngineError(
        'bad-request',
        sentence(
          'Tunes are only taken from who agrees to this: “{confirmation}” If it is so, set `confirm` to True.',
          { confirmation: CONFIRMATION },
        ),
      );
    }
    await takeTunes(interaction, { name: name.trim(), files: given, confirmed: true }, context);
  },
};
