import type { PlaylistEntry, PlaylistSummary, StoredPlaylist } from '../engine/ports.ts';
import { noSuchPlaylist } from './checks-playing.ts';
import type { Entries } from './playlist-entries.ts';
import type { Queries } from './sql.ts';

// Statements about playlists that several changes share.

/** What the port tells of a playlist `p`, its tunes apart. */
export const PLAYLIST_COLUMNS = `p.id, NULLIF(p."guildId", '') AS "guildId", p."ownerId", p.name, p.sharing,
  p.editing, p."createdAt", p."updatedAt"`;

/** A time for `updatedAt` that is `now` or, however fast changes follow each other, later than the one that stands there. */
export const changedAt = (now: string) =>
  `"updatedAt" = GREATEST(${now}, "updatedAt" + interval '1 millisecond')`;

type PlaylistRow = Omit<PlaylistSummary, 'tuneCount'>;
type EntryRow = { readonly [K in keyof PlaylistEntry]: PlaylistEntry[K] | null };

/** A playlist with its tunes, by one statement, so that they belong together; null where there is none. */
export async function findPlaylist(queries: Queries, id: string): Promise<StoredPlaylist | null> {
  const rows = await queries.query<PlaylistRow & EntryRow>(
    `SELECT ${PLAYLIST_COLUMNS}, e."tuneId", e."addedById", e."addedAt", e.joined
       FROM public."Playlist" p LEFT JOIN public."PlaylistEntry" e ON e."playlistId" = p.id
      WHERE p.id = $1 ORDER BY e.position`,
    [id],
  );
  const [first] = rows;
  if (first === undefined) return null;
  const { tuneId: _t, addedById: _b, addedAt: _a, joined: _j, ...playlist } = first;
  const entries = rows.flatMap(({ tuneId, addedById, addedAt, joined }) =>
    tuneId === null || addedById === null || addedAt === null || joined === null
      ? [] // The one row of a playlist without tunes.
      : [{ tuneId, addedById, addedAt, joined }],
  );
  return { ...playlist, entries };
}

/**
 * Holds a playlist's row until the transaction ends; whoever else wants to change the playlist waits. Returns it as it is then.
 * Throws EngineError 'not-found'.
 */
export async function holdPlaylist(queries: Queries, id: string): Promise<StoredPlaylist> {
  await queries.query(`SELECT FROM public."Playlist" WHERE id = $1 FOR UPDATE`, [id]);
  // A statement of its own: the one that waited still sees the tunes as they were before it did.
  const playlist = await findPlaylist(queries, id);
  if (playlist === null) throw noSuchPlaylist(id);
  return playlist;
}

/** Writes the tunes anew, in places from 1 on. They are few: a change costs the same wherever it is made. */
export async function writeEntries(queries: Queries, id: string, entries: Entries): Promise<void> {
  await queries.query(`DELETE FROM public."PlaylistEntry" WHERE "playlistId" = $1`, [id]);
  // Only what has a column, in the order that the statement reads it in.
  const rows = entries.map(({ tuneId, addedById, addedAt, joined }) => ({
    ...{ tuneId, addedById, addedAt, joined },
  }));
  await queries.query(
    `INSERT INTO public."PlaylistEntry" ("playlistId", "tuneId", position, "addedById", "addedAt", joined)
     SELECT $1, "tuneId", position, "addedById", "addedAt", joined
       FROM ROWS FROM (
         json_to_recordset($2::json)
           AS ("tuneId" text, "addedById" text, "addedAt" timestamptz, joined boolean)
       ) WITH ORDINALITY AS entry ("tuneId", "addedById", "addedAt", joined, position)`,
    [id, JSON.stringify(rows)],
  );
}
