import { EngineError, sentence } from '../../engine/index.ts';
import { actorOf } from '../actor.ts';
import { answerWithTune } from '../answer-with-tune.ts';
import { arrangedMessage } from '../arrange/messages.ts';
import { answerWithSet } from '../play/answer-with-set.ts';
import { WAYS_TO_PLAY } from '../play/ways.ts';
import type { SelectHandler } from './select-handler.ts';

/** "Play with it": something new is made of a tune, and everybody sees it. */
export const play: SelectHandler<'play'> = async (interaction, { tuneId }, context) => {
  const { engine, acknowledgements, limits, wordsFor } = context;
  const picked = WAYS_TO_PLAY.find(({ value }) => value === interaction.values[0])?.making;
  if (picked === undefined)
    throw new EngineError(
      'not-found',
      sentence('That menu is not one that works here. Ask for what it belonged to anew.'),
    );
  if (picked === 'set') return answerWithSet(interaction, tuneId, context);
  if (picked === 'chords') {
    limits.spend('engraving', interaction);
    await acknowledgements.give(interaction.deferReply());
    const actor = actorOf(interaction);
    const arranged = await engine.arranging.ofTune(tuneId, { chords: true }, actor);
    await interaction.editReply(arrangedMessage(arranged, await wordsFor(interaction)));
    return;
  }
  return answerWithTune(interaction, context, () =>
    engine.play.make(tuneId, picked, actorOf(interaction)),
  );
};
