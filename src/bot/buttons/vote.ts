import { actorOf } from '../actor.ts';
import type { PressHandler } from './press-handler.ts';

/** A vote: once each, changed by the other button, taken back by the same one. The labels follow. */
export const vote: PressHandler<'vote'> = async (interaction, { tuneId, direction }, context) => {
  const acknowledged = context.acknowledgements.give(interaction.deferUpdate());
  acknowledged.catch(() => {}); // it is heard of below
  // What one person presses counts in the order in which they pressed, whichever acknowledgement is back first.
  await context.edits.inTurn(`${interaction.user.id} ${tuneId}`, async () => {
    await acknowledged;
    await context.engine.castVote(tuneId, actorOf(interaction), direction);
  });
  await context.voteLabels.refresh(interaction, tuneId);
};
