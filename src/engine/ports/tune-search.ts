import type { StoredTune, VoteCount } from '../ports.ts';
import type { Home } from './playlists.ts';

/** Part of a long list. */
export interface Slice<T> {
  readonly items: readonly T[];
  /** How many there are in all. */
  readonly total: number;
}

/** Every condition that is given must hold. */
export interface TuneFilter {
  /** Tunes of the server; with `guildId` null those that the person had written in direct messages. */
  readonly home: Home;
  /** Somewhere in the title; letters of either case, accents as they are. */
  readonly title?: string;
  readonly type?: string;
  /** As it stands in `K:`. */
  readonly key?: string;
  readonly authorId?: string;
  readonly playlistId?: string;
  /**
   * Words, with blanks between: one of them begins one of the words of the tune's incipit
   * (src/engine/use-cases/tunes/incipit.ts spells both).
   */
  readonly incipit?: string;
}

/** A tune and how people voted on it in the time asked for. */
export interface RankedTune extends VoteCount {
  readonly tune: StoredTune;
  /** Lower bound of Wilson's 95 % interval for the share of votes that are up, 0 to 1. */
  readonly score: number;
}

export interface TuneSearch {
  /** Newest first. */
  search(
    filter: TuneFilter,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<Slice<StoredTune>>;
  /**
   * Tunes with at least one vote, by `score`, then by votes up less votes down, then newest first. With `since`, only votes that
   * were last changed then or later count; the same vote again is no change.
   */
  ranking(
    filter: Pick<TuneFilter, 'home' | 'type' | 'key'> & { readonly since?: Date },
    page: { readonly offset: number; readonly limit: number },
  ): Promise<Slice<RankedTune>>;
  /** Tunes that were kept before incipits were, oldest first. */
  withoutIncipit(limit: number): Promise<StoredTune[]>;
  setIncipit(id: string, incipit: string): Promise<void>;
}
