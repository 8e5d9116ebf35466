import type { StringSelectMenuInteraction } from 'discord.js';
import { actorOf } from '../actor.ts';
import { answerInTurn } from '../answer-in-turn.ts';
import type { BotContext } from '../context.ts';
import { setMessage } from './set-message.ts';

/** Acknowledges, waits for its turn, and answers with the tune and two that follow it. */
export async function answerWithSet(
  interaction: StringSelectMenuInteraction,
  tuneId: string,
  context: BotContext,
): Promise<void> {
  const { engine, queue, limits, wordsFor, log } = context;
  limits.spend('set', interaction);
  await answerInTurn(interaction, queue, context, async () => {
    const tunes = await engine.play.makeSet(tuneId, actorOf(interaction));
    const links = await Promise.all(tunes.map(({ tune }) => engine.tunes.link(tune)));
    await interaction.editReply(setMessage(await wordsFor(interaction), tunes, links));
    log.info({ tuneIds: tunes.map(({ tune }) => tune.id) }, 'answered with a set');
  });
}
