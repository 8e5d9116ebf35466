import type { Asked, BotContext } from './context.ts';
import type { FairQueue, Turn } from './fair-queue.ts';
import { waitInLine } from './wait-in-line.ts';

/**
 * Acknowledges, waits for its turn and for the acknowledgements of others, and works. The turn is left when the work ends,
 * or by the work itself where others need not wait for the rest of it.
 * Throws EngineError 'busy' before anything is acknowledged when there is no room in the queue.
 */
export async function answerInTurn(
  interaction: Asked,
  queue: FairQueue,
  context: Pick<BotContext, 'acknowledgements' | 'wordsFor'>,
  work: (turn: Turn) => Promise<void>,
): Promise<void> {
  const { acknowledgements } = context;
  const turn = queue.join(interaction.user.id);
  try {
    await acknowledgements.give(interaction.deferReply());
    await waitInReply(interaction, turn, context);
    await acknowledgements.given();
    await work(turn);
  } finally {
    turn.leave();
  }
}

/** Waits for a turn; how many come before it is told where the answer will stand. The reply must be deferred. */
export function waitInReply(
  interaction: Asked,
  turn: Turn,
  { wordsFor }: Pick<BotContext, 'wordsFor'>,
): Promise<void> {
  return waitInLine(
    turn,
    () => wordsFor(interaction),
    (message) => interaction.editReply(message),
  );
}
