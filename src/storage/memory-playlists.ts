import type { Clock, NewPlaylist, PlaylistStore, StoredPlaylist } from '../engine/ports.ts';
import { checkKeys, noSuchTune } from './checks.ts';
import {
  checkPlaylist,
  checkPlaylistName,
  noSuchPlaylist,
  playlistNameTaken,
} from './checks-playing.ts';
import { takenId } from './checks-training.ts';
import type { MemoryTables } from './memory-tables.ts';
import { withJoin, withoutTune, withTune, withTuneAt } from './playlist-entries.ts';

export function memoryPlaylists(now: Clock, { playlists, tunes }: MemoryTables): PlaylistStore {
  function found(id: string): StoredPlaylist {
    const playlist = playlists.get(id);
    if (playlist === undefined) throw noSuchPlaylist(id);
    return playlist;
  }
  /** `part` with the entries that stand there already is no change. */
  function change(id: string, part: Partial<StoredPlaylist>): StoredPlaylist {
    const playlist = found(id);
    if (part.entries === playlist.entries) return structuredClone(playlist);
    const updatedAt = new Date(Math.max(now().getTime(), playlist.updatedAt.getTime() + 1));
    const changed = { ...playlist, ...part, updatedAt };
    playlists.set(id, changed);
    return structuredClone(changed);
  }
  function checkName({ id, guildId, ownerId }: NewPlaylist, name: string): void {
    const isTaken = [...playlists.values()].some(
      (other) =>
        other.id !== id &&
        other.guildId === guildId &&
        other.ownerId === ownerId &&
        other.name === name,
    );
    if (isTaken) throw playlistNameTaken(name);
  }
  function create(playlist: NewPlaylist, entries: StoredPlaylist['entries']): StoredPlaylist {
    checkPlaylist(playlist);
    const { id, guildId, ownerId, name, sharing, editing } = playlist;
    if (playlists.has(id)) throw takenId('playlist', id);
    checkName(playlist, name);
    const at = now();
    const times = { createdAt: at, updatedAt: at };
    const stored = { id, guildId, ownerId, name, sharing, editing, ...times, entries };
    playlists.set(id, stored);
    return structuredClone(stored);
  }
  return {
    create: async (playlist) => create(playlist, []),
    async get(id) {
      return structuredClone(playlists.get(id) ?? null);
    },
    async list({ guildId, personId }) {
      return [...playlists.values()]
        .filter((one) => one.guildId === guildId)
        .filter(
          ({ ownerId, sharing }) =>
            ownerId === personId || (guildId !== null && sharing === 'community'),
        )
        .sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime() || (a.id < b.id ? 1 : -1))
        .map(({ entries, ...summary }) =>
          structuredClone({ ...summary, tuneCount: entries.length }),
        );
    },
    async rename(id, name) {
      checkPlaylistName(name);
      checkName(found(id), name);
      return change(id, { name });
    },
    share: async (id, { sharing, editing }) => change(id, { sharing, editing }),
    async add(id, tuneId, personId, most) {
      checkKeys({ personId });
      const { entries } = found(id);
      if (!tunes.has(tuneId)) throw noSuchTune(tuneId);
      const entry = { tuneId, addedById: personId, addedAt: now() };
      return change(id, { entries: withTune(entries, entry, { id, most }) });
    },
    remove: async (id, tuneId) =>
      change(id, { entries: withoutTune(found(id).entries, tuneId, id) }),
    move: async (id, tuneId, place) =>
      change(id, { entries: withTuneAt(found(id).entries, tuneId, place, id) }),
    join: async (id, tuneId, joined) =>
      change(id, { entries: withJoin(found(id).entries, tuneId, joined, id) }),
    async copy(id, into) {
      const addedAt = now();
      const entries = found(id).entries.map(({ tuneId, joined }) => ({
        ...{ tuneId, joined, addedById: into.ownerId, addedAt },
      }));
      return create(into, entries);
    },
    async delete(id) {
      playlists.delete(id);
    },
  };
}
