import { memberOf } from '../member.ts';
import { jobMessage } from '../training/job-message.ts';
import type { PressHandler } from './press-handler.ts';

/** "Cancel": a queued training is cancelled at once, a running one is asked to stop. */
export const stopTraining: PressHandler<'stop'> = async (interaction, { jobId }, context) => {
  const member = memberOf(interaction);
  await context.acknowledgements.give(interaction.deferUpdate());
  const view = await context.engine.training.cancel(jobId, member);
  // One that was done meanwhile is left to those who know how to report it.
  if (view.state !== 'done')
    await interaction.editReply(jobMessage(await context.wordsFor(interaction), view));
};
