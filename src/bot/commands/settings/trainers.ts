import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import { memberOf } from '../../member.ts';
import { boxed, text } from '../../message.ts';
import type { Subcommand } from '../command.ts';
import { trainersLine } from './lines.ts';

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
  async run(interaction, { role = null }, { engine, acknowledgements, wordsFor }) {
    const member = memberOf(interaction);
    await acknowledgements.give(interaction.deferReply());
    const { trainerRoleId } = await engine.settings.set({ trainerRoleId: role }, member);
    const words = await wordsFor(interaction);
    await interaction.editReply(
      boxed([
        text(
          `${words.say('From now on these may train, use and retire models: {people}', {
            people: trainersLine(words, trainerRoleId),
          })}\n-# ${words.say('set by <@{personId}>', { personId: member.personId })}`,
        ),
      ]),
    );
  },
};
