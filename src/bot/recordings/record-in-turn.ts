import type { Performance, PlayedRecording } from '../../engine/index.ts';
import { actorOf } from '../actor.ts';
import type { Answerable } from '../answerable.ts';
import type { BotContext } from '../context.ts';
import type { Turn } from '../fair-queue.ts';

/**
 * A tune's recording, when it is this person's turn: whoever has asked for a hundred tunes keeps others waiting for one
 * recording, not for a hundred. `waiting` waits for the turn, and may tell how long that takes. Throws EngineError 'busy' where there is no room in the queue.
 */
export async function recordInTurn(
  interaction: Answerable,
  tuneId: string,
  how: Performance,
  { engine, recordings }: Pick<BotContext, 'engine' | 'recordings'>,
  waiting: (turn: Turn) => Promise<void> = ({ ready }) => ready,
): Promise<PlayedRecording> {
  const turn = recordings.join(interaction.user.id);
  try {
    await waiting(turn);
    return await engine.recordings.ofTune(tuneId, how, actorOf(interaction));
  } finally {
    turn.leave();
  }
}
