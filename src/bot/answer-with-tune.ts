import { type ComposedTune, EngineError, sentence, slugOf } from '../engine/index.ts';
import type { Words } from '../words/words.ts';
import { againCommand } from './again-command.ts';
import { answerInTurn } from './answer-in-turn.ts';
import type { Answerable } from './answerable.ts';
import type { BotContext } from './context.ts';
import { inlineCode } from './markdown.ts';
import { addRecording } from './recordings/add-recording.ts';
import { recordInTurn } from './recordings/record-in-turn.ts';
import { performanceOf, USUAL_WAY, type WayOfPlaying } from './recordings/way-of-playing.ts';
import { tuneReply } from './tune-reply.ts';

export interface AnswerOptions {
  /** One more sentence for the reply. */
  readonly noteOn?: (words: Words) => string | undefined;
  /** How it is to be played. */
  readonly way?: WayOfPlaying;
}

/**
 * Acknowledges, waits for its turn and for the acknowledgements of others, has a tune written and answers with it. By the time the answer is sent the tune is
 * durable: if Discord does not take the answer, or this process dies, the tune is still kept. The recording is begun before
 * the answer is sent, and added to it when it is there; others need not wait for that.
 * Throws EngineError 'busy' before anything is acknowledged when there is no room in the queue.
 */
export async function answerWithTune(
  interaction: Answerable,
  context: BotContext,
  compose: () => Promise<ComposedTune>,
  { noteOn = () => undefined, way = USUAL_WAY }: AnswerOptions = {},
): Promise<void> {
  const { queue, engine, log, wordsFor } = context;
  context.limits.spend('tune', interaction);
  await answerInTurn(interaction, queue, context, async (turn) => {
    const composed = await compose();
    const { tune } = composed;
    const recording = engine.recordings.on
      ? recordInTurn(interaction, tune.id, performanceOf(way), context)
      : null;
    // Whether it fails is asked for after the answer.
    recording?.catch(() => {});
    const [votes, words, link] = await Promise.all([
      engine.countVotes(tune.id),
      wordsFor(interaction),
      engine.tunes.link(tune),
    ]);
    const played = recording && way;
    const reply = tuneReply(composed, votes, words, { note: noteOn(words), played, link });
    const message = await interaction.editReply(reply).catch((cause: unknown) => {
      log.error({ err: cause, tuneId: tune.id }, 'a tune is kept, but its reply was not taken');
      throw new EngineError(
        'busy',
        sentence(
          'Your tune is written, but Discord did not take the reply. Ask for it again: {command}',
          { command: inlineCode(againCommand(composed)) },
        ),
        { tuneId: tune.id },
        { cause },
      );
    });
    log.info({ tuneId: tune.id, ...tune.request }, 'answered with a tune');
    turn.leave();
    if (recording === null) return;
    const replied = {
      messageId: message.id,
      tuneId: tune.id,
      fileName: `${slugOf(tune.title)}.mp3`,
    };
    await addRecording(interaction, replied, recording, words, context);
  });
}
