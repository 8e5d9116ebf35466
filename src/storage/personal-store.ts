import {
  type BlobStore,
  type Clock,
  FORGOTTEN_PERSON,
  type ForgottenCount,
  type PersonalData,
  type PersonalStore,
} from '../engine/ports.ts';
import { canBeKey } from './checks.ts';
import { forgetEverywhere } from './forget-person.ts';
import { BLOBS_IN_USE, OF_PERSON } from './personal-sql.ts';
import type { Sql } from './sql.ts';
import type { Guard } from './storage-errors.ts';

const KINDS = Object.keys(OF_PERSON) as (keyof PersonalData)[];

/** What is kept of one person, and how it is forgotten. */
export function createPersonalStore(
  sql: Sql,
  now: Clock,
  guard: Guard,
  blobs: BlobStore,
): PersonalStore {
  /** Files of what was deleted go, unless something else has the same one. */
  async function removeFiles(names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    const used = await sql.query<{ readonly name: string }>(BLOBS_IN_USE, [JSON.stringify(names)]);
    const kept = new Set(used.map(({ name }) => name));
    for (const name of names) if (!kept.has(name)) await blobs.remove(name);
  }
  return {
    everything: (personId) =>
      guard(() =>
        sql.transaction(async (queries) => {
          // All of it as it was at one moment.
          await queries.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
          const isSomebody = canBeKey(personId) && personId !== FORGOTTEN_PERSON;
          const data: [kind: string, rows: unknown[]][] = [];
          for (const kind of KINDS) {
            data.push([kind, isSomebody ? await queries.query(OF_PERSON[kind], [personId]) : []]);
          }
          return Object.fromEntries(data) as unknown as PersonalData;
        }),
      ),
    forget: (personId) =>
      guard(async () => {
        if (!canBeKey(personId) || personId === FORGOTTEN_PERSON) return NOTHING;
        const { counts, files } = await sql.transaction((queries) =>
          forgetEverywhere(queries, personId, now()),
        );
        await removeFiles(files);
        return counts;
      }),
  };
}

const NOTHING = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as ForgottenCount;
