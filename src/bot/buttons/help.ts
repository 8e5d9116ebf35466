import { actorOf } from '../actor.ts';
import { answerWithTune } from '../answer-with-tune.ts';
import { helpMessage } from '../help/help-message.ts';
import type { PressHandler } from './press-handler.ts';

/** Another page of the help, in place of the one that is shown. */
export const turnHelp: PressHandler<'help'> = async (interaction, { topic }, context) => {
  await context.acknowledgements.give(interaction.deferUpdate());
  const { components, files } = await helpMessage(
    topic,
    await context.wordsFor(interaction),
    context,
  );
  await interaction.editReply({ components, files, attachments: [] });
};

/** "Write me a jig": a tune for all to see, as `/tune` gives it. */
export const tryIt: PressHandler<'try'> = async (interaction, _, context) => {
  await answerWithTune(interaction, context, () =>
    context.engine.compose({ type: 'jig' }, actorOf(interaction)),
  );
};
