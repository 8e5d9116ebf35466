import type { Clock, TuneStore } from '../engine/ports.ts';
import { canBeKey, checkTexts, checkTune, isSameTune, noSuchTune, takenError } from './checks.ts';
import type { PrismaClient } from './generated/client.ts';
import { GroupCommit } from './group-commit.ts';
import type { Sql } from './sql.ts';
import type { Guard } from './storage-errors.ts';
import { incipitColumns, rowOfTune, tuneOfRow } from './tune-rows.ts';
import { tuneSearch } from './tune-search.ts';

/** Tunes that are added at once share a commit; `settled` waits for those under way. */
export function createTuneStore(
  client: PrismaClient,
  sql: Sql,
  now: Clock,
  guard: Guard,
): TuneStore & { settled(): Promise<void> } {
  /** One INSERT, so one transaction, which is durable when it returns. Maps ids to what stands in the store after it. */
  async function commit(rows: readonly ReturnType<typeof rowOfTune>[]) {
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
      const row = (await guard(() => commits.add(rowOfTune(tune, now())))).get(tune.id);
      const stored = row && tuneOfRow(row);
      if (!stored || !isSameTune(stored, tune)) throw takenError(tune.id);
      return stored;
    },
    async get(id) {
      if (!canBeKey(id)) return null;
      const row = await guard(() => client.tune.findUnique({ where: { id } }));
      return row && tuneOfRow(row);
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
      return rows.map(tuneOfRow);
    },
    count: () => guard(() => client.tune.count()),
    ...tuneSearch(sql, guard),
    async setIncipit(id, incipit) {
      checkTexts({ incipit });
      if (!canBeKey(id)) throw noSuchTune(id);
      const { count } = await guard(() =>
        client.tune.updateMany({ where: { id }, data: incipitColumns(incipit) }),
      );
      if (count === 0) throw noSuchTune(id);
    },
    settled: () => commits.settled(),
  };
}
