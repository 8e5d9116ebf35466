import type {
  Clock,
  NewPlaylist,
  PlaylistStore,
  PlaylistSummary,
  StoredPlaylist,
} from '../engine/ports.ts';
import { canBeKey, checkKeys, noSuchTune } from './checks.ts';
import {
  checkPlaylist,
  checkPlaylistName,
  noSuchPlaylist,
  playlistNameTaken,
} from './checks-playing.ts';
import { takenId } from './checks-training.ts';
import { type Entries, withJoin, withoutTune, withTune, withTuneAt } from './playlist-entries.ts';
import {
  changedAt,
  findPlaylist,
  holdPlaylist,
  PLAYLIST_COLUMNS,
  writeEntries,
} from './playlist-sql.ts';
import { type Queries, type Sql, sqlStateOf, UNIQUE_VIOLATION } from './sql.ts';
import type { Guard } from './storage-errors.ts';

/**
 * Playlists. Every change is one transaction that holds the playlist's row. What becomes of the tunes is computed from how they
 * stand then, by the same functions as in memory.
 */
export function createPlaylistStore(sql: Sql, now: Clock, guard: Guard): PlaylistStore {
  /** Runs with the playlist held, and tells how it is after that. */
  function holding(
    id: string,
    work: (queries: Queries, playlist: StoredPlaylist) => Promise<void>,
  ): Promise<StoredPlaylist> {
    return guard(async () => {
      if (!canBeKey(id)) throw noSuchPlaylist(id);
      return sql.transaction(async (queries) => {
        const playlist = await holdPlaylist(queries, id);
        await work(queries, playlist);
        return (await findPlaylist(queries, id)) ?? playlist;
      });
    });
  }
  function changeEntries(
    id: string,
    change: (entries: Entries, queries: Queries) => Entries | Promise<Entries>,
  ): Promise<StoredPlaylist> {
    return holding(id, async (queries, { entries }) => {
      const changed = await change(entries, queries);
      if (changed === entries) return;
      await writeEntries(queries, id, changed);
      const touch = `UPDATE public."Playlist" SET ${changedAt('$2')} WHERE id = $1`;
      await queries.query(touch, [id, now()]);
    });
  }
  async function insert(queries: Queries, playlist: NewPlaylist): Promise<void> {
    const { id, guildId, ownerId, name, sharing, editing } = playlist;
    const added = await queries.query(
      `INSERT INTO public."Playlist"
         (id, "guildId", "ownerId", name, sharing, editing, "createdAt", "updatedAt")
       VALUES ($1, $2, $3, $4, $5, $6, $7, $7) ON CONFLICT DO NOTHING RETURNING id`,
      [id, guildId ?? '', ownerId, name, sharing, editing, now()],
    );
    if (added.length > 0) return;
    if ((await findPlaylist(queries, id)) !== null) throw takenId('playlist', id);
    throw playlistNameTaken(name);
  }
  async function created(queries: Queries, playlist: NewPlaylist, entries: Entries) {
    await insert(queries, playlist);
    await writeEntries(queries, playlist.id, entries);
    const stored = await findPlaylist(queries, playlist.id);
    if (stored === null) throw noSuchPlaylist(playlist.id);
    return stored;
  }

  return {
    async create(playlist) {
      checkPlaylist(playlist);
      return guard(() => sql.transaction((queries) => created(queries, playlist, [])));
    },
    get: async (id) => (canBeKey(id) ? guard(() => findPlaylist(sql, id)) : null),
    async list({ guildId, personId }) {
      if (!canBeKey(guildId ?? '') || !canBeKey(personId ?? '')) return [];
      return guard(() =>
        sql.query<PlaylistSummary>(
          `SELECT ${PLAYLIST_COLUMNS}, (SELECT count(*)::int FROM public."PlaylistEntry" e
                                         WHERE e."playlistId" = p.id) AS "tuneCount"
             FROM public."Playlist" p
            WHERE p."guildId" = $1
              AND (p."ownerId" = $2 OR p."guildId" <> '' AND p.sharing = 'community')
            ORDER BY p."updatedAt" DESC, p.id DESC`,
          [guildId ?? '', personId ?? null],
        ),
      );
    },
    async rename(id, name) {
      checkPlaylistName(name);
      return holding(id, async (queries) => {
        const text = `UPDATE public."Playlist" SET name = $2, ${changedAt('$3')} WHERE id = $1`;
        await queries.query(text, [id, name, now()]).catch((error: unknown) => {
          throw sqlStateOf(error) === UNIQUE_VIOLATION ? playlistNameTaken(name) : error;
        });
      });
    },
    share: (id, { sharing, editing }) =>
      holding(id, async (queries) => {
        const text = `UPDATE public."Playlist" SET sharing = $2, editing = $3, ${changedAt('$4')} WHERE id = $1`;
        await queries.query(text, [id, sharing, editing, now()]);
      }),
    async add(id, tuneId, personId, most) {
      checkKeys({ personId });
      return changeEntries(id, async (entries, queries) => {
        // Held, so that it is not deleted before this is done.
        const hold = `SELECT FROM public."Tune" WHERE id = $1 FOR KEY SHARE`;
        const isThere = canBeKey(tuneId) && (await queries.query(hold, [tuneId])).length > 0;
        if (!isThere) throw noSuchTune(tuneId);
        const entry = { tuneId, addedById: personId, addedAt: now() };
        return withTune(entries, entry, { id, most });
      });
    },
    remove: (id, tuneId) => changeEntries(id, (entries) => withoutTune(entries, tuneId, id)),
    move: (id, tuneId, place) =>
      changeEntries(id, (entries) => withTuneAt(entries, tuneId, place, id)),
    join: (id, tuneId, joined) =>
      changeEntries(id, (entries) => withJoin(entries, tuneId, joined, id)),
    async copy(id, into) {
      if (!canBeKey(id)) throw noSuchPlaylist(id);
      checkPlaylist(into);
      return guard(() =>
        sql.transaction(async (queries) => {
          // Held, so that none of its tunes is deleted before they are copied.
          const { entries } = await holdPlaylist(queries, id);
          const by = { addedById: into.ownerId, addedAt: now() };
          return created(
            queries,
            into,
            entries.map(({ tuneId, joined }) => ({ tuneId, joined, ...by })),
          );
        }),
      );
    },
    async delete(id) {
      if (!canBeKey(id)) return;
      await guard(() => sql.query(`DELETE FROM public."Playlist" WHERE id = $1`, [id]));
    },
  };
}
