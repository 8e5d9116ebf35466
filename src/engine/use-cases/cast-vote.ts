import type { Storage, VoteCount } from '../ports.ts';
import { type Actor, findTune } from './find-tune.ts';
import type { RankingDesk } from './ranking/ranking-desk.ts';

export type VoteDirection = 'up' | 'down';

/**
 * A press on a vote button: votes, changes a vote of the other direction, or takes the same vote back.
 * Two presses of one person at the same instant may both read "no vote yet" and then count as one: what a double click
 * means. The store keeps one row a person, so no press can ever count twice.
 * Throws EngineError 'not-found' where the tune is not this server's.
 */
export async function castVote(
  {
    tunes,
    votes,
    ranking,
  }: Pick<Storage, 'tunes' | 'votes'> & { readonly ranking: Pick<RankingDesk, 'heardVote'> },
  tuneId: string,
  actor: Actor,
  direction: VoteDirection,
): Promise<VoteCount> {
  const { guildId } = await findTune(tunes, tuneId, actor);
  const pressed = direction === 'up' ? 1 : -1;
  const before = await votes.of(tuneId, actor.personId);
  const count = await votes.cast(tuneId, actor.personId, before === pressed ? 0 : pressed);
  ranking.heardVote(guildId);
  return count;
}
