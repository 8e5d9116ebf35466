import { actorOf } from '../actor.ts';
import type { PressHandler } from './press-handler.ts';

/** A vote: once each, changed by the other button, taken back by the same one. The labels follow. */
export const vote: PressHandler<'vote'> = async (interaction, { tuneId, direction }, context) => {
  await context.acknowledgements.give(interaction.deferUpdate());
  await context.engine.castVote(tuneId, actorOf(interaction), direction);
  await context.voteLabels.refresh(interaction, tuneId);
};
