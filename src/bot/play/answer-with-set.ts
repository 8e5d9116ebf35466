import type { StringSelectMenuInteraction } from 'discord.js';
import { actorOf } from '../actor.ts';
import type { BotContext } from '../context.ts';
import { waitInLine } from '../wait-in-line.ts';
import { setMessage } from './set-message.ts';

/** Acknowledges, waits for its turn, and answers with the tune and two that follow it. */
export async function answerWithSet(
  interaction: StringSelectMenuInteraction,
  tuneId: string,
  { engine, queue, acknowledgements, limits, wordsFor, log }: BotContext,
): Promise<void> {
  limits.spend('set', interaction);
  const turn = queue.join(interaction.user.id);
  try {
    await acknowledgements.give(interaction.deferReply());
    await waitInLine(
      turn,
      () => wordsFor(interaction),
      (message) => interaction.editReply(message),
    );
    await acknowledgements.given();
    const tunes = await engine.play.makeSet(tuneId, actorOf(interaction));
    const links = await Promise.all(tunes.map(({ tune }) => engine.tunes.link(tune)));
    await interaction.editReply(setMessage(await wordsFor(interaction), tunes, links));
    log.info({ tuneIds: tunes.map(({ tune }) => tune.id) }, 'answered with a set');
  } finally {
    turn.leave();
  }
}
