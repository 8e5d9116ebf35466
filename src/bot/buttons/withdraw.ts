import { memberOf } from '../member.ts';
import { withdrawnMessage } from '../sets/withdraw-messages.ts';
import type { PressHandler } from './press-handler.ts';

/** "Withdraw it": what `/contributions withdraw` asked about is done. */
export const withdraw: PressHandler<'withdraw'> = async (interaction, { setId }, context) => {
  const { engine, acknowledgements, wordsFor } = context;
  const member = memberOf(interaction);
  await acknowledgements.give(interaction.deferUpdate());
  const { contribution, marked } = await engine.training.withdraw(setId, member);
  const models = await engine.models.list(member.guildId, { retired: true });
  const named = models.filter(({ id }) => marked.includes(id));
  await interaction.editReply(withdrawnMessage(await wordsFor(interaction), contribution, named));
};
