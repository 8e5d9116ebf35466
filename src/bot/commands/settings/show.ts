import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  MessageFlags,
} from 'discord.js';
import { memberOf } from '../../member.ts';
import { boxed, text } from '../../message.ts';
import { modelName } from '../../models/model-facts.ts';
import type { Subcommand } from '../command.ts';
import { trainersLine } from './trainers-line.ts';

const data = {
  name: 'show',
  description: 'How Lilt is set up in this server',
  type: ApplicationCommandOptionType.Subcommand,
} as const satisfies APIApplicationCommandSubcommandOption;

/** The settings of a server, and where each is changed. */
export const show: Subcommand<typeof data> = {
  data,
  async run(interaction, _, { engine, acknowledgements }) {
    const { guildId } = memberOf(interaction);
    await acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
    const [{ trainerRoleId }, active] = await Promise.all([
      engine.models.settings(guildId),
      engine.models.active(guildId),
    ]);
    await interaction.editReply(
      boxed([
        text('## Settings of this server'),
        text(
          `**Who may train, use and retire models:** ${trainersLine(trainerRoleId)}\n-# \`/settings trainers\` changes that`,
        ),
        text(`**Model in use:** ${modelName(active)}\n-# \`/model use\` changes that`),
      ]),
    );
  },
};
