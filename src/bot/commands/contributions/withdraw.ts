import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  MessageFlags,
} from 'discord.js';
import { EngineError, sentence } from '../../../engine/index.ts';
import { memberOf } from '../../member.ts';
import { findSet, setChoices } from '../../sets/find-set.ts';
import { askToWithdraw } from '../../sets/withdraw-messages.ts';
import type { Subcommand } from '../command.ts';

const data = {
  name: 'withdraw',
  description: 'Take a set of tunes back, for good: yours, or any if you manage this server',
  type: ApplicationCommandOptionType.Subcommand,
  options: [
    {
      name: 'set',
      description: 'Its name, or its id',
      type: ApplicationCommandOptionType.String,
      required: true,
      autocomplete: true,
      max_length: 60,
    },
  ],
} as const satisfies APIApplicationCommandSubcommandOption;

/** Asks first: what is withdrawn is deleted. Whether it may be is asked again when the button is pressed. */
export const withdraw: Subcommand<typeof data> = {
  data,
  async run(interaction, { set: named }, { engine, acknowledgements, wordsFor }) {
    const member = memberOf(interaction);
    await acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
    const set = findSet(await engine.training.contributions(member.guildId), named);
    if (set.contributorId !== member.personId && !member.managesGuild) {
      throw new EngineError(
        'forbidden',
        sentence(
          'Only <@{contributorId}>, who gave it, and people who manage this server may withdraw that set. Ask one of them.',
          { contributorId: set.contributorId },
        ),
      );
    }
    await interaction.editReply(askToWithdraw(await wordsFor(interaction), set));
  },
  async suggest(focused, _, { engine, guildId }) {
    if (guildId === null) return [];
    return setChoices(await engine.training.contributions(guildId), focused.value);
  },
};
