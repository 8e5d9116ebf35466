import { memberOf } from '../member.ts';
import { modelListMessage } from '../models/list-message.ts';
import { setListMessage } from '../sets/list-message.ts';
import type { PressHandler } from './press-handler.ts';

/** Another page of the list of models, in the place of this one. */
export const turnModelPage: PressHandler<'models'> = async (
  interaction,
  { page, which },
  { engine, acknowledgements, wordsFor },
) => {
  const { guildId } = memberOf(interaction);
  await acknowledgements.give(interaction.deferUpdate());
  const models = await engine.models.list(guildId, { retired: which === 'all' });
  await interaction.editReply(modelListMessage(await wordsFor(interaction), models, page, which));
};

/** Another page of the list of sets of tunes. */
export const turnSetPage: PressHandler<'sets'> = async (
  interaction,
  { page },
  { engine, acknowledgements, wordsFor },
) => {
  const { guildId } = memberOf(interaction);
  await acknowledgements.give(interaction.deferUpdate());
  await interaction.editReply(
    setListMessage(await wordsFor(interaction), await engine.training.contributions(guildId), page),
  );
};
