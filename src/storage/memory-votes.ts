import type { Clock, VoteStore } from '../engine/ports.ts';
import { checkKeys, noSuchTune } from './checks.ts';
import type { KeptVote, MemoryTables } from './memory-tables.ts';

export function memoryVotes(now: Clock, { tunes, votes }: MemoryTables): VoteStore {
  const votesOn = (tuneId: string) => votes.get(tuneId) ?? new Map<string, KeptVote>();
  const countOf = (tuneId: string) => {
    const values = [...votesOn(tuneId).values()].map(({ value }) => value);
    return {
      up: values.filter((value) => value === 1).length,
      down: values.filter((value) => value === -1).length,
    };
  };
  const lastVoteOn = (tuneId: string) =>
    Math.max(...[...votesOn(tuneId).values()].map(({ updatedAt }) => updatedAt.getTime()));
  return {
    async cast(tuneId, voterId, value) {
      if (!tunes.has(tuneId)) throw noSuchTune(tuneId);
      checkKeys({ voterId });
      const cast = votesOn(tuneId);
      if (value === 0) cast.delete(voterId);
      // The same vote again is no change of it.
      else if (cast.get(voterId)?.value !== value) cast.set(voterId, { value, updatedAt: now() });
      votes.set(tuneId, cast);
      return countOf(tuneId);
    },
    async of(tuneId, voterId) {
      return votesOn(tuneId).get(voterId)?.value ?? 0;
    },
    async count(tuneId) {
      return countOf(tuneId);
    },
    async ballots({ guildId, limit }) {
      return [...tunes.values()]
        .filter((tune) => tune.guildId === guildId && votesOn(tune.id).size > 0)
        .sort((a, b) => lastVoteOn(b.id) - lastVoteOn(a.id) || (a.id < b.id ? 1 : -1))
        .slice(0, limit)
        .map((tune) => ({ tune: structuredClone(tune), ...countOf(tune.id) }));
    },
  };
}
