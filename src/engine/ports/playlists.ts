/** Whose it is: a server's, or one person's in direct messages (and where the bot is only that person's). */
export interface Home {
  readonly guildId: string | null;
  readonly personId: string;
}

/** Who sees a playlist: its owner, or everybody in the server. */
export type PlaylistSharing = 'personal' | 'community';
/** Who may add, remove and reorder: its owner, or everybody who sees it. */
export type PlaylistEditing = 'owner' | 'everyone';

export interface NewPlaylist {
  /** 10 characters of [a-z0-9]. */
  readonly id: string;
  /** Null: made in a direct message. */
  readonly guildId: string | null;
  readonly ownerId: string;
  readonly name: string;
  readonly sharing: PlaylistSharing;
  readonly editing: PlaylistEditing;
}

/** A tune in a playlist; a tune is in it once at most. */
export interface PlaylistEntry {
  readonly tuneId: string;
  readonly addedById: string;
  readonly addedAt: Date;
  /** Played straight on from the tune before it: the two belong to one set. Never so for the first. */
  readonly joined: boolean;
}

export interface StoredPlaylist extends NewPlaylist {
  readonly createdAt: Date;
  /** Later with every change. */
  readonly updatedAt: Date;
  /** In their order. */
  readonly entries: readonly PlaylistEntry[];
}

export interface PlaylistSummary extends NewPlaylist {
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly tuneCount: number;
}

/**
 * Every change is one transaction that holds the playlist's row, so that two people who change it at once change it one after
 * the other and no tune is lost or doubled. Each throws EngineError 'not-found' where there is no such playlist (or no such tune
 * in it). Returned is the playlist after the change.
 */
export interface PlaylistStore {
  /** Throws EngineError 'storage' where the id is taken, 'bad-request' where the owner has a playlist of that name there. */
  create(playlist: NewPlaylist): Promise<StoredPlaylist>;
  get(id: string): Promise<StoredPlaylist | null>;
  /**
   * Those that somebody sees in a server: their own and the community's; or theirs in direct messages. Latest change first.
   * Without `personId`: the community's alone.
   */
  list(filter: {
    readonly guildId: string | null;
    readonly personId?: string;
  }): Promise<PlaylistSummary[]>;
  /** Throws EngineError 'bad-request' where the owner has another of that name there. */
  rename(id: string, name: string): Promise<StoredPlaylist>;
  share(
    id: string,
    how: { readonly sharing: PlaylistSharing; readonly editing: PlaylistEditing },
  ): Promise<StoredPlaylist>;
  /** At its end; one that is in it already stays where it is. Throws EngineError 'bad-request' beyond `most` tunes. */
  add(id: string, tuneId: string, personId: string, most: number): Promise<StoredPlaylist>;
  remove(id: string, tuneId: string): Promise<StoredPlaylist>;
  /**
   * To a place counted from 1, after which the others close up; beyond the end is the end. A tune that lands beside one of its
   * set stays joined to the set; one that lands between two tunes of a set comes into it; else it leaves its set.
   */
  move(id: string, tuneId: string, place: number): Promise<StoredPlaylist>;
  /** Joins a tune to the one before it, or parts them. */
  join(id: string, tuneId: string, joined: boolean): Promise<StoredPlaylist>;
  /** A new playlist with the tunes that this one has now. Throws as `create`. */
  copy(id: string, into: NewPlaylist): Promise<StoredPlaylist>;
  /** No error where there is none. */
  delete(id: string): Promise<void>;
}
