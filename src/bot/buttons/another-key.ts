import type { MovedTune } from '../../engine/index.ts';
import { actorOf } from '../actor.ts';
import { answerWithTune } from '../answer-with-tune.ts';
import type { PressHandler } from './press-handler.ts';

/**
 * "In another key": the same tune in the key that the button names. The new message's button names the key after that,
 * so pressing on walks through the keys that the type is played in, and pressing the same button gives the same tune.
 */
export const anotherKey: PressHandler<'key'> = async (interaction, { tuneId, key }, context) => {
  let moved: MovedTune | undefined;
  await answerWithTune(
    interaction,
    context,
    async () => {
      moved = await context.engine.composeInAnotherKey(tuneId, key, actorOf(interaction));
      return moved;
    },
    {
      noteOn: (words) =>
        moved?.sameMusic === false
          ? words.say(
              'In this key it became another tune, because another model wrote the first one.',
            )
          : undefined,
    },
  );
};
