import type { Clock, DuelStanding, DuelStore, StoredDuel } from '../engine/ports.ts';
import { checkKeys } from './checks.ts';
import { checkDuel, noSuchDuel } from './checks-playing.ts';
import { takenId } from './checks-training.ts';
import { sourceKey, sourceOfKey } from './duel-sources.ts';
import type { KeptDuelVote, MemoryTables } from './memory-tables.ts';

export function memoryDuels(now: Clock, { duels, duelVotes }: MemoryTables): DuelStore {
  const votesOn = (id: string) => duelVotes.get(id) ?? new Map<string, KeptDuelVote>();
  const countOf = (id: string) => {
    const choices = [...votesOn(id).values()].map(({ choice }) => choice);
    const a = choices.filter((choice) => choice === 'a').length;
    return { a, b: choices.length - a };
  };
  return {
    async add(duel) {
      checkDuel(duel);
      if (duels.has(duel.id)) throw takenId('duel', duel.id);
      const { id, guildId, openedById, type, a, b } = duel;
      const kept = { id, guildId, openedById, type, a, b, createdAt: now(), revealedAt: null };
      const stored: StoredDuel = structuredClone(kept);
      duels.set(id, stored);
      return structuredClone(stored);
    },
    async get(id) {
      return structuredClone(duels.get(id) ?? null);
    },
    async vote(id, voterId, choice) {
      checkKeys({ voterId });
      const duel = duels.get(id);
      if (duel === undefined) throw noSuchDuel(id);
      const votes = votesOn(id);
      const counted = !votes.has(voterId) && duel.revealedAt === null;
      if (counted) votes.set(voterId, { choice, at: now() });
      duelVotes.set(id, votes);
      return { counted, choice: votes.get(voterId)?.choice ?? null, count: countOf(id) };
    },
    async reveal(id) {
      const duel = duels.get(id);
      if (duel === undefined) throw noSuchDuel(id);
      const isFirst = duel.revealedAt === null;
      const revealed = isFirst ? { ...duel, revealedAt: now() } : duel;
      duels.set(id, revealed);
      return { duel: structuredClone(revealed), isFirst };
    },
    async count(id) {
      return countOf(id);
    },
    async standings({ guildId }) {
      const pairs = new Map<string, DuelStanding>();
      for (const duel of duels.values()) {
        const { a, b } = countOf(duel.id);
        if ((guildId !== undefined && duel.guildId !== guildId) || a + b === 0) continue;
        const [one, other] = [sourceKey(duel.a.source), sourceKey(duel.b.source)];
        if (one === other) continue;
        const [first, second] = one < other ? [one, other] : [other, one];
        const [firstWins, secondWins] = one < other ? [a, b] : [b, a];
        const pair = `${first}\n${second}`;
        const before = pairs.get(pair) ?? { firstWins: 0, secondWins: 0, duels: 0 };
        pairs.set(pair, {
          first: sourceOfKey(first),
          second: sourceOfKey(second),
          firstWins: before.firstWins + firstWins,
          secondWins: before.secondWins + secondWins,
          duels: before.duels + 1,
        });
      }
      return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, standing]) => standing);
    },
  };
}
