import type { Clock, NewTune, StoredTune, TuneStore } from '../engine/ports.ts';
import { canBeKey, checkTune, isSameTune, takenError } from './checks.ts';
import type { PrismaClient, Tune } from './generated/client.ts';
import { GroupCommit } from './group-commit.ts';
import type { Guard } from './storage-errors.ts';

function toRow(tune: NewTune, createdAt: Date) {
  const { id, title, abc, request, modelId, authorId, guildId, blobs } = tune;
  const { type, key, metre, seed, temperature, length } = request;
  return {
    ...{ id, title, abc, type, key, metre, seed, temperature, length },
    ...{ modelId, authorId, guildId, blobs: { ...blobs }, createdAt },
  };
}

function fromRow(row: Tune): StoredTune {
  const { id, title, abc, type, key, metre, seed, temperature, length } = row;
  const { modelId, authorId, guildId, blobs, createdAt } = row;
  return {
    ...{ id, title, abc, modelId, authorId, guildId, createdAt },
    request: { type, key, metre, seed, temperature, length },
    // Written by toRow only.
    blobs: blobs as Record<string, string>,
  };
}

/** Tunes that are added at once share a commit; `settled` waits for those under way. */
export function createTuneStore(
  client: PrismaClient,
  now: Clock,
  guard: Guard,
): TuneStore & { settled(): Promise<void> } {
  /** One INSERT, so one transaction, which is durable when it returns. Maps ids to what stands in the store after it. */
  async function commit(rows: readonly ReturnType<typeof toRow>[]) {
    const added = await client.tune.createManyAndReturn({ data: [...rows], skipDuplicates: true });
    const stored = new Map(added.map((row) => [row.id, row]));
    const others = rows.map(({ id }) => id).filter((id) => !stored.has(id));
    if (others.length > 0) {
      const before = await client.tune.findMany({ where: { id: { in: others } } });
      for (const row of before) stored.set(row.id, row);
    }
    return stored;
  }
  const commits = new GroupCommit(commit);

  return {
    async add(tune) {
      checkTune(tune);
      const row = (await guard(() => commits.add(toRow(tune, now())))).get(tune.id);
      const stored = row && fromRow(row);
      if (!stored || !isSameTune(stored, tune)) throw takenError(tune.id);
      return stored;
    },
    async get(id) {
      if (!canBeKey(id)) return null;
      const row = await guard(() => client.tune.findUnique({ where: { id } }));
      return row && fromRow(row);
    },
    async list({ guildId, limit, before }) {
      if (typeof guildId === 'string' && !canBeKey(guildId)) return [];
      const rows = await guard(() =>
        client.tune.findMany({
          where: {
            ...(guildId === undefined ? {} : { guildId }),
            ...(before === undefined ? {} : { createdAt: { lt: before } }),
          },
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
          take: limit,
        }),
      );
      return rows.map(fromRow);
    },
    count: () => guard(() => client.tune.count()),
    settled: () => commits.settled(),
  };
}
