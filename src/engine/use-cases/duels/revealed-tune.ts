import { createHash } from 'node:crypto';
import { FORGOTTEN_PERSON, type Storage, type StoredDuel } from '../../ports.ts';
import { newTuneId } from '../tune-id.ts';

/**
 * The id that a hidden tune gets when all may know of it: always the same, so that telling it twice, or from two processes, keeps it
 * once. (The hidden one's id is nothing to guess it from: it stands nowhere that people see.)
 */
export function revealedId(hiddenId: string): string {
  let block = 0;
  return newTuneId((count) =>
    createHash('sha256').update(`revealed ${hiddenId} ${block++}`).digest().subarray(0, count),
  );
}

/** Gives the tunes that models wrote for a duel to the server that it was held in. */
export async function publishTunes(
  { tunes }: Pick<Storage, 'tunes'>,
  { a, b, guildId, openedById }: StoredDuel,
): Promise<void> {
  for (const { tuneId } of [a, b]) {
    const hidden = tuneId === null ? null : await tunes.get(tuneId);
    if (hidden === null) continue;
    const { createdAt: _, ...tune } = hidden;
    const authorId = openedById === FORGOTTEN_PERSON ? null : openedById;
    const id = revealedId(hidden.id);
    if ((await tunes.get(id)) === null) await tunes.add({ ...tune, id, guildId, authorId });
  }
}
