import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import { memberOf } from '../../member.ts';
import { boxed, text } from '../../message.ts';
import type { Subcommand } from '../command.ts';
import { trainersLine } from './trainers-line.ts';

const data = {
  name: 'trainers',
  description: 'Who may train, use and retire models beside those who manage this server',
  type: ApplicationCommandOptionType.Subcommand,
  options: [
    {
      name: 'role',
      description: 'A role whose members may, too; left out: no role',
      type: ApplicationCommandOptionType.Role,
    },
  ],
} as const satisfies APIApplicationCommandSubcommandOption;

/** Told to all: it is about what they may do. */
export const trainers: Subcommand<typeof data> = {
  data,
  async run(interaction, { role = null }, { engine, acknowledgements }) {
    const member = memberOf(interaction);
    await acknowledgements.give(interaction.deferReply());
    const { trainerRoleId } = await engine.models.setTrainerRole(role, member);
    await interaction.editReply(
      boxed([
        text(
          `From now on these may train, use and retire models: ${trainersLine(trainerRoleId)}\n-# set by <@${member.personId}>`,
        ),
      ]),
    );
  },
};
