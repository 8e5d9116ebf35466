import { memberOf } from '../member.ts';
import { inUseMessage } from '../models/change-messages.ts';
import type { PressHandler } from './press-handler.ts';

/** "Make it the server's model". */
export const useModel: PressHandler<'use'> = async (interaction, { modelId }, context) => {
  const member = memberOf(interaction);
  await context.acknowledgements.give(interaction.deferReply());
  const { wordsFor } = context;
  const model = await context.engine.models.use(modelId, member);
  await interaction.editReply(inUseMessage(await wordsFor(interaction), model, member.personId));
};
