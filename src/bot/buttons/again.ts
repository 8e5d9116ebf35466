import { actorOf } from '../actor.ts';
import { answerWithTune } from '../answer-with-tune.ts';
import type { PressHandler } from './press-handler.ts';

/** "Another": the same request, a new draw. */
export const again: PressHandler<'again'> = (interaction, { tuneId }, context) =>
  answerWithTune(interaction, context, () =>
    context.engine.composeAnother(tuneId, actorOf(interaction)),
  );
