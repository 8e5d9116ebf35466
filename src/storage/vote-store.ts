import type { Clock, VoteCount, VoteStore } from '../engine/ports.ts';
import { canBeKey, checkKeys, noSuchTune } from './checks.ts';
import { Prisma, type PrismaClient } from './generated/client.ts';
import type { Guard } from './storage-errors.ts';

/** A vote is one row by a unique key, written by one statement: two presses of a button at once cannot count twice. */
export function createVoteStore(client: PrismaClient, now: Clock, guard: Guard): VoteStore {
  async function countOf(tuneId: string): Promise<VoteCount> {
    const groups = await client.vote.groupBy({
      by: ['value'],
      where: { tuneId },
      _count: { _all: true },
    });
    const votesOf = (value: number) =>
      groups.find((group) => group.value === value)?._count._all ?? 0;
    return { up: votesOf(1), down: votesOf(-1) };
  }

  async function takeBack(tuneId: string, voterId: string): Promise<void> {
    const { count } = await client.vote.deleteMany({ where: { tuneId, voterId } });
    if (count > 0) return;
    const tune = await client.tune.findUnique({ where: { id: tuneId }, select: { id: true } });
    if (tune === null) throw noSuchTune(tuneId);
  }

  async function write(tuneId: string, voterId: string, value: 1 | -1): Promise<void> {
    const updatedAt = now();
    try {
      await client.vote.upsert({
        where: { tuneId_voterId: { tuneId, voterId } },
        create: { tuneId, voterId, value, createdAt: updatedAt, updatedAt },
        update: { value, updatedAt },
      });
    } catch (error) {
      // P2003: the foreign key has no tune.
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2003') {
        throw noSuchTune(tuneId);
      }
      throw error;
    }
  }

  return {
    async cast(tuneId, voterId, value) {
      if (!canBeKey(tuneId)) throw noSuchTune(tuneId);
      checkKeys({ voterId });
      return guard(async () => {
        await (value === 0 ? takeBack(tuneId, voterId) : write(tuneId, voterId, value));
        return countOf(tuneId);
      });
    },
    async of(tuneId, voterId) {
      if (!canBeKey(tuneId) || !canBeKey(voterId)) return 0;
      const vote = await guard(() =>
        client.vote.findUnique({ where: { tuneId_voterId: { tuneId, voterId } } }),
      );
      return vote === null ? 0 : vote.value === 1 ? 1 : -1;
    },
    count: async (tuneId) => (canBeKey(tuneId) ? guard(() => countOf(tuneId)) : { up: 0, down: 0 }),
  };
}
