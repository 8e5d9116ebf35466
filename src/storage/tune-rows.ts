import type { ClosestTune, NewTune, StoredSource, StoredTune } from '../engine/ports.ts';
import type { Tune } from './generated/client.ts';

/** A row of the table, by Prisma or by SQL. */
export type TuneRow = Omit<Tune, 'incipitInBar'>;

/** Its columns in SQL, where the table is called `t`. */
export const TUNE_COLUMNS = [
  ...['id', 'title', 'abc', 'type', 'key', 'metre', 'seed', 'temperature', 'length', 'band'],
  ...['madeFrom'],
  ...['modelId', 'authorId', 'guildId', 'blobs', 'incipit', 'createdAt'],
  ...['closestTitle', 'closestBars', 'closestNotes'],
]
  .map((name) => `t."${name}"`)
  .join(', ');

/** An incipit in the columns that hold it. */
export function incipitColumns(incipit: string | null) {
  const [, incipitInBar = null] = incipit?.split(' ') ?? [];
  return { incipit, incipitInBar };
}

/** A certificate in the columns that hold it. */
function closestColumns(closest: ClosestTune | null) {
  const { title = null, bars = null, notes = null } = closest ?? {};
  return { closestTitle: title, closestBars: bars, closestNotes: notes };
}

export function rowOfTune(tune: NewTune, createdAt: Date) {
  const { id, title, abc, request, modelId, authorId, guildId, blobs, incipit } = tune;
  const { type, key, metre, seed, temperature, length, band = null } = request;
  return {
    ...{ id, title, abc, type, key, metre, seed, temperature, length, band },
    ...incipitColumns(incipit),
    madeFrom: request.from ? JSON.stringify(request.from) : null,
    ...closestColumns(tune.closest),
    ...{ modelId, authorId, guildId, blobs: { ...blobs }, createdAt },
  };
}

export function tuneOfRow(row: TuneRow): StoredTune {
  const { id, title, abc, type, key, metre, seed, temperature, length, band } = row;
  const { modelId, authorId, guildId, blobs, incipit, createdAt } = row;
  // Written by rowOfTune only.
  const from = row.madeFrom === null ? null : (JSON.parse(row.madeFrom) as StoredSource);
  const { closestTitle, closestBars: bars, closestNotes: notes } = row;
  return {
    ...{ id, title, abc, modelId, authorId, guildId, incipit, createdAt },
    request: {
      type,
      key,
      metre,
      seed,
      temperature,
      length,
      ...(band !== null && { band }),
      ...(from && { from }),
    },
    closest: bars === null || notes === null ? null : { title: closestTitle, bars, notes },
    // Written by rowOfTune only.
    blobs: blobs as Record<string, string>,
  };
}
