import type {
  PlaylistEditing,
  PlaylistSharing,
  PlaylistSummary,
  StoredPlaylist,
  StoredTune,
} from '../../ports.ts';
import type { Performance, RecordedTunes } from '../../sound/index.ts';
import type { BookWords } from '../books/book-maker.ts';
import type { Actor } from '../find-tune.ts';

/** Who acts on playlists. */
export interface Editor extends Actor {
  /** Has the permission Manage Server where they act; false in direct messages. */
  readonly managesGuild: boolean;
}

export const PLAYLIST_LIMITS = {
  /** Tunes in one. */
  tunes: 200,
  /** Of one person in one server. */
  playlists: 100,
  /** Characters of a name. */
  name: 60,
} as const;

/** What a playlist can be taken along as. `midi` and `zip` are archives with a file, or several, for each tune. */
export const PLAYLIST_FORMATS = ['abc', 'pdf', 'mp3', 'midi', 'zip'] as const;
export type PlaylistFormat = (typeof PLAYLIST_FORMATS)[number];

export interface ListedTune {
  readonly tune: StoredTune;
  /** Belongs to one set with the tune before it. */
  readonly joined: boolean;
  readonly addedById: string;
}

export interface PlaylistView {
  readonly playlist: StoredPlaylist;
  /** In their order. */
  readonly tunes: readonly ListedTune[];
}

export interface MadeFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** How many of so many are done. */
export type OnProgress = (done: number, of: number) => void;

/** What somebody wants to know of long work. */
export interface Following {
  readonly onProgress?: OnProgress;
  /** Told how large recordings will be, in about so many bytes, before they are made; what it throws ends the work. */
  readonly onSize?: (bytes: number) => void;
}

/**
 * Playlists of a server's people, or of one person in direct messages. `text` names a playlist by its id or its name; one that
 * the actor may not see does not exist. Whoever may change it: its owner, everybody who sees it where its owner said so, and for
 * those of the community people who manage the server. Else EngineError 'forbidden' says whom to ask.
 */
export interface PlaylistDesk {
  /** Throws EngineError 'bad-request' for a name that is none or taken, and beyond the limits. */
  create(name: string, editor: Editor): Promise<StoredPlaylist>;
  /** Those that the actor sees, latest change first. */
  list(actor: Actor): Promise<readonly PlaylistSummary[]>;
  /** The same, of those that the actor may put tunes into. */
  open(actor: Editor): Promise<readonly PlaylistSummary[]>;
  show(text: string, actor: Actor): Promise<PlaylistView>;
  /** `tune` is a tune's id or title. One that is in it already stays where it is. */
  add(text: string, tune: string, editor: Editor): Promise<Changed>;
  /** Here and below, `tune` is its number in the list from 1, its id, or its title. */
  remove(text: string, tune: string, editor: Editor): Promise<Changed>;
  /** To a place counted from 1. */
  move(text: string, tune: string, place: number, editor: Editor): Promise<Changed>;
  /** Makes it one set with the tune before it, or parts the two. Throws 'bad-request' for the first tune. */
  join(text: string, tune: string, joined: boolean, editor: Editor): Promise<Changed>;
  rename(text: string, name: string, editor: Editor): Promise<StoredPlaylist>;
  share(
    text: string,
    how: { readonly sharing?: PlaylistSharing; readonly editing?: PlaylistEditing },
    editor: Editor,
  ): Promise<StoredPlaylist>;
  /** A personal one of the editor's, with the tunes that it has now. */
  copy(text: string, name: string | null, editor: Editor): Promise<StoredPlaylist>;
  /** Throws EngineError 'forbidden' where the editor may not delete it; else what would be deleted. */
  mayDelete(text: string, editor: Editor): Promise<StoredPlaylist>;
  delete(id: string, editor: Editor): Promise<StoredPlaylist>;
  /** One recording of the whole. */
  play(
    text: string,
    how: Performance,
    actor: Actor,
    following?: Following,
  ): Promise<RecordedTunes & { readonly playlist: StoredPlaylist }>;
  export(
    text: string,
    format: PlaylistFormat,
    actor: Actor,
    more?: Following & { readonly words?: (tunes: number) => BookWords },
  ): Promise<MadeFile & { readonly playlist: StoredPlaylist }>;
  /** The formats that can be made here. */
  readonly formats: readonly PlaylistFormat[];
}

export interface Changed {
  readonly playlist: StoredPlaylist;
  readonly tune: StoredTune;
  /** False: it was so already. */
  readonly changed: boolean;
}
