import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import { EngineError, requireTrainer, sentence } from '../../../engine/index.ts';
import { waitInReply } from '../../answer-in-turn.ts';
import { inlineCode } from '../../markdown.ts';
import { memberOf } from '../../member.ts';
import { importedMessage } from '../../models/change-messages.ts';
import type { Subcommand } from '../command.ts';

const data = {
  name: 'import',
  description: 'Bring in a model that another server exported',
  type: ApplicationCommandOptionType.Subcommand,
  options: [
    {
      name: 'file',
      description: 'The .zip that /model export made',
      type: ApplicationCommandOptionType.Attachment,
      required: true,
    },
  ],
} as const satisfies APIApplicationCommandSubcommandOption;

const MEGABYTE = 2 ** 20;
/** Several times what a model of the usual size takes. */
const LARGEST = 64 * MEGABYTE;

/** Everything in the archive is checked by the engine; here, that it is not too much to be fetched. */
export const importModel: Subcommand<typeof data> = {
  data,
  async run(interaction, { file }, context) {
    const { engine, acknowledgements, limits, uploads, download, wordsFor } = context;
    const member = memberOf(interaction);
    if (file.size > LARGEST) {
      throw new EngineError(
        'bad-request',
        sentence('{name} is {size} MB; at most {most} MB can be brought in.', {
          name: inlineCode(file.name),
          size: (file.size / MEGABYTE).toFixed(1),
          most: LARGEST / MEGABYTE,
        }),
      );
    }
    limits.spend('upload', interaction);
    const turn = uploads.join(interaction.user.id);
    try {
      await acknowledgements.give(interaction.deferReply());
      await requireTrainer(engine.settings, member, sentence('bring in models'));
      await waitInReply(interaction, turn, context);
      const [archive] = await download([file], { bytes: LARGEST });
      if (archive === undefined) return;
      const model = await engine.models.import(archive.name, archive.bytes, member).catch(refused);
      await interaction.editReply(
        importedMessage(await wordsFor(interaction), model, member.personId),
      );
    } finally {
      turn.leave();
    }
  },
};

/** A broken model of ours is the keeper's business; one that somebody brings is theirs. */
function refused(error: unknown): never {
  if (error instanceof EngineError && error.code === 'bad-model') {
    throw new EngineError('bad-request', error.message, error.context, { cause: error });
  }
  throw error;
}
