import type { ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import { type ComposedTune, EngineError, sentence } from '../engine/index.ts';
import { againCommand } from './again-command.ts';
import type { BotContext } from './context.ts';
import { inlineCode } from './markdown.ts';
import { tuneReply } from './tune-reply.ts';

/**
 * Acknowledges, waits for its turn and for the acknowledgements of others, has a tune written and answers with it. By the time the answer is sent the tune is
 * durable: if Discord does not take the answer, or this process dies, the tune is still kept.
 * Throws EngineError 'busy' before anything is acknowledged when there is no room in the queue.
 */
export async function answerWithTune(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  { queue, acknowledgements, engine, log }: BotContext,
  compose: () => Promise<ComposedTune>,
  noteOn: (composed: ComposedTune) => string | undefined = () => undefined,
): Promise<void> {
  const turn = queue.join(interaction.user.id);
  try {
    await acknowledgements.give(interaction.deferReply());
    await turn.ready;
    await acknowledgements.given();
    const composed = await compose();
    const votes = await engine.countVotes(composed.tune.id);
    try {
      await interaction.editReply(tuneReply(composed, votes, noteOn(composed)));
      log.info({ tuneId: composed.tune.id, ...composed.tune.request }, 'answered with a tune');
    } catch (cause) {
      log.error(
        { err: cause, tuneId: composed.tune.id },
        'a tune is kept, but its reply was not taken',
      );
      throw new EngineError(
        'busy',
        sentence(
          'Your tune is written, but Discord did not take the reply. Ask for it again: {command}',
          { command: inlineCode(againCommand(composed)) },
        ),
        { tuneId: composed.tune.id },
        { cause },
      );
    }
  } finally {
    turn.leave();
  }
}
