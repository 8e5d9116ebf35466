import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  MessageFlags,
} from 'discord.js';
import { EngineError } from '../../../engine/index.ts';
import { inlineCode } from '../../markdown.ts';
import { memberOf } from '../../member.ts';
import { boxed, fileCard, text } from '../../message.ts';
import { modelChoices } from '../../models/choices.ts';
import { modelName } from '../../models/model-facts.ts';
import type { Subcommand } from '../command.ts';
import { MODEL_OPTION } from './model-option.ts';

const data = {
  name: 'export',
  description: 'A model as a zip file, for another server or for keeps',
  type: ApplicationCommandOptionType.Subcommand,
  options: [MODEL_OPTION],
} as const satisfies APIApplicationCommandSubcommandOption;

const MEGABYTE = 2 ** 20;

/** For the asker alone. Where the file is larger than Discord takes here, whoever keeps the bot can still get it. */
export const exportModel: Subcommand<typeof data> = {
  data,
  async run(interaction, { model: named }, { engine, acknowledgements, limits }) {
    limits.spend('export', interaction);
    const { guildId } = memberOf(interaction);
    await acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
    const model = await engine.models.find(named, guildId);
    const { fileName, bytes } = await engine.models.export(model.id, guildId);
    const most = interaction.attachmentSizeLimit;
    if (bytes.length > most) {
      throw new EngineError(
        'bad-request',
        `The archive of ${modelName(model)} is ${(bytes.length / MEGABYTE).toFixed(1)} MB, and Discord takes ${Math.floor(most / MEGABYTE)} MB here. Ask whoever keeps this bot for it: ${inlineCode(`lilt models export ${model.id}`)} writes it to a file.`,
      );
    }
    const file = { attachment: Buffer.from(bytes), name: fileName };
    await interaction.editReply(
      boxed(
        [text(`${modelName(model)}: \`/model import\` takes it in again.`), fileCard(file)],
        [file],
      ),
    );
  },
  suggest: (focused, _, asked) => modelChoices(asked, focused.value, 'all'),
};
