import { actorOf } from '../actor.ts';
import { arrangedMessage } from '../arrange/messages.ts';
import type { PressHandler } from './press-handler.ts';

/** "Post it here": the arrangement of the panel, for all to see. */
export const postArranged: PressHandler<'post'> = async (
  interaction,
  { tuneId, arrangement },
  { engine, acknowledgements, limits, wordsFor },
) => {
  limits.spend('engraving', interaction);
  await acknowledgements.give(interaction.deferReply());
  const arranged = await engine.arranging.ofTune(tuneId, arrangement, actorOf(interaction));
  await interaction.editReply(arrangedMessage(arranged, await wordsFor(interaction)));
};
