import { EngineError } from '../../errors.ts';
import type { Storage, StoredPlaylist } from '../../ports.ts';
import { sentence } from '../../sentence.ts';
import type { Actor } from '../find-tune.ts';
import type { RandomBytes } from '../random.ts';
import type { RecordingDesk } from '../recordings/recording-desk.ts';
import { newTuneId } from '../tune-id.ts';
import type { TuneDesk } from '../tunes/tune-desk.ts';
import { findEntry } from './find-entry.ts';
import { findPlaylist, mayEdit } from './find-playlist.ts';
import {
  type Changed,
  type Editor,
  type ListedTune,
  PLAYLIST_FORMATS,
  PLAYLIST_LIMITS,
  type PlaylistDesk,
  type PlaylistView,
} from './playlist-desk.ts';
import { type FileMakers, playlistFile } from './playlist-files.ts';
import { nameOfCopy, playlistName } from './playlist-name.ts';

export interface PlaylistParts extends FileMakers {
  readonly storage: Pick<Storage, 'playlists' | 'tunes'>;
  readonly tunes: Pick<TuneDesk, 'find'>;
  readonly recordings: Pick<RecordingDesk, 'on' | 'ofAbc' | 'ofAll' | 'sizeOfAll'>;
  readonly random: RandomBytes;
}

export function openPlaylistDesk(parts: PlaylistParts): PlaylistDesk {
  const { storage, tunes, recordings, random } = parts;
  const { playlists } = storage;
  const find = (text: string, actor: Actor) => findPlaylist(playlists, text, actor);

  async function tunesOf({ id, guildId, ownerId, entries }: StoredPlaylist): Promise<ListedTune[]> {
    const found = await storage.tunes.search(
      { home: { guildId, personId: ownerId }, playlistId: id },
      { offset: 0, limit: PLAYLIST_LIMITS.tunes },
    );
    const byId = new Map(found.items.map((tune) => [tune.id, tune]));
    return entries.flatMap(({ tuneId, joined, addedById }) => {
      const tune = byId.get(tuneId);
      return tune === undefined ? [] : [{ tune, joined, addedById }];
    });
  }

  async function view(text: string, actor: Actor): Promise<PlaylistView> {
    const playlist = await find(text, actor);
    return { playlist, tunes: await tunesOf(playlist) };
  }

  async function editable(text: string, editor: Editor): Promise<StoredPlaylist> {
    const playlist = await find(text, editor);
    if (mayEdit(playlist, editor)) return playlist;
    throw new EngineError(
      'forbidden',
      sentence(
        'Only its owner <@{ownerId}>, and people who manage this server, may change {playlist}. `/playlist copy` gives you one of your own.',
        { ownerId: playlist.ownerId, playlist: playlist.name },
      ),
      { playlistId: playlist.id },
    );
  }

  /** Of an owner alone; for those of the community, of people who manage the server too. */
  async function owned(text: string, editor: Editor): Promise<StoredPlaylist> {
    const playlist = await find(text, editor);
    if (playlist.ownerId === editor.personId || editor.managesGuild) return playlist;
    throw new EngineError(
      'forbidden',
      sentence(
        'Only its owner <@{ownerId}>, and people who manage this server, may do that with {playlist}.',
        { ownerId: playlist.ownerId, playlist: playlist.name },
      ),
      { playlistId: playlist.id },
    );
  }

  async function changeEntry(
    text: string,
    named: string,
    editor: Editor,
    change: (playlist: StoredPlaylist, entry: ListedTune) => Promise<StoredPlaylist>,
  ): Promise<Changed> {
    const before = await editable(text, editor);
    const entry = findEntry({ playlist: before, tunes: await tunesOf(before) }, named);
    const playlist = await change(before, entry);
    const changed = playlist.updatedAt > before.updatedAt;
    return { playlist, tune: entry.tune, changed };
  }

  /** The names of what somebody has. Throws EngineError 'bad-request' where that is as much as they may. */
  async function refuseTooMany(actor: Actor): Promise<readonly string[]> {
    const seen = await playlists.list(actor);
    const own = seen.filter(({ ownerId }) => ownerId === actor.personId);
    if (own.length < PLAYLIST_LIMITS.playlists) return own.map(({ name }) => name);
    throw new EngineError(
      'bad-request',
      sentence('You have {count} playlists here, the most that there can be. Delete one first.', {
        count: own.length,
      }),
    );
  }

  return {
    formats: PLAYLIST_FORMATS.filter((format) => format !== 'mp3' || recordings.on),
    async create(name, editor) {
      const called = playlistName(name);
      await refuseTooMany(editor);
      return playlists.create({
        ...{ id: newTuneId(random), guildId: editor.guildId, ownerId: editor.personId },
        ...{ name: called, sharing: 'personal', editing: 'owner' },
      });
    },
    list: (actor) => playlists.list(actor),
    async open(editor) {
      return (await playlists.list(editor)).filter((playlist) => mayEdit(playlist, editor));
    },
    show: view,
    async add(text, named, editor) {
      const before = await editable(text, editor);
      const tune = await tunes.find(named, editor);
      const most = PLAYLIST_LIMITS.tunes;
      const playlist = await playlists.add(before.id, tune.id, editor.personId, most);
      const changed = !before.entries.some(({ tuneId }) => tuneId === tune.id);
      return { playlist, tune, changed };
    },
    remove: (text, named, editor) =>
      changeEntry(text, named, editor, ({ id }, { tune }) => playlists.remove(id, tune.id)),
    move: (text, named, place, editor) =>
      changeEntry(text, named, editor, ({ id }, { tune }) => playlists.move(id, tune.id, place)),
    join: (text, named, joined, editor) =>
      changeEntry(text, named, editor, async ({ id, entries }, { tune }) => {
        if (joined && entries[0]?.tuneId === tune.id) {
          throw new EngineError(
            'bad-request',
            sentence('The first tune has none before it to be joined to. Join the second one.'),
          );
        }
        return playlists.join(id, tune.id, joined);
      }),
    async rename(text, name, editor) {
      const called = playlistName(name);
      const { id } = await owned(text, editor);
      return playlists.rename(id, called);
    },
    async share(text, how, editor) {
      const playlist = await owned(text, editor);
      const { sharing = playlist.sharing, editing = playlist.editing } = how;
      if (sharing === 'community' && playlist.guildId === null) {
        throw new EngineError(
          'bad-request',
          sentence('There is no community in direct messages. Make a playlist in a server.'),
        );
      }
      return playlists.share(playlist.id, { sharing, editing });
    },
    async copy(text, name, editor) {
      const playlist = await find(text, editor);
      const own = await refuseTooMany(editor);
      const called = name === null ? nameOfCopy(playlist.name, own) : playlistName(name);
      return playlists.copy(playlist.id, {
        ...{ id: newTuneId(random), guildId: editor.guildId, ownerId: editor.personId },
        ...{ name: called, sharing: 'personal', editing: 'owner' },
      });
    },
    mayDelete: owned,
    async delete(id, editor) {
      const playlist = await owned(id, editor);
      await playlists.delete(playlist.id);
      return playlist;
    },
    async play(text, how, actor, { onProgress, onSize } = {}) {
      const { playlist, tunes: listed } = await view(text, actor);
      refuseEmpty(playlist, listed);
      const inTurn = listed.map(({ tune, joined }) => ({
        ...{ abc: tune.abc, type: tune.request.type, title: tune.title, joined },
      }));
      if (onSize !== undefined) onSize(await recordings.sizeOfAll(inTurn, how));
      const recorded = await recordings.ofAll(inTurn, how, playlist.name, (done) =>
        onProgress?.(done, inTurn.length),
      );
      return { ...recorded, playlist };
    },
    async export(text, format, actor, { words, ...following } = {}) {
      const { playlist, tunes: listed } = await view(text, actor);
      refuseEmpty(playlist, listed);
      const said = words?.(listed.length);
      const file = await playlistFile(parts, playlist.name, listed, format, following, said);
      return { ...file, playlist };
    },
  };
}

function refuseEmpty({ name }: StoredPlaylist, listed: readonly unknown[]): void {
  if (listed.length > 0) return;
  throw new EngineError(
    'bad-request',
    sentence('There is no tune in {playlist} yet. `/playlist add` puts one in.', {
      playlist: name,
    }),
  );
}
