import type { RankedTune, Slice, StoredTune, VoteCount } from '../../ports.ts';
import type { Actor } from '../find-tune.ts';
import type { RenderedTune } from '../render-tune.ts';

/** Tunes that are looked for, as people say it. All that is given must hold. */
export interface TuneQuery {
  /** Somewhere in the title. */
  readonly title?: string;
  readonly type?: string;
  /** `G`, `Edor`, `E dorian`. */
  readonly key?: string;
  /** Id of the person who asked for the tune. */
  readonly author?: string;
  /** Id or name of a playlist that the actor sees. */
  readonly playlist?: string;
  /** First notes as ABC has them, in any key: `G2BD`. */
  readonly notes?: string;
}

export const PERIODS = ['week', 'month', 'ever'] as const;
/** Seven days, thirty days, or all there was; by when a vote was last changed. */
export type Period = (typeof PERIODS)[number];

export interface TopQuery {
  readonly period: Period;
  readonly type?: string;
  readonly key?: string;
}

/** A tune's permanent address, where it has one. */
interface Linked {
  readonly link: string | null;
}

export interface FoundTune extends Linked {
  readonly tune: StoredTune;
  readonly votes: VoteCount;
}

export type TopTune = RankedTune & Linked;

/** A page of a list. */
export interface TunePage<T, Q> extends Slice<T> {
  /** From 0; the last one, where a page beyond it was asked for. */
  readonly page: number;
  readonly pages: number;
  /** What was looked for, types and keys spelled as they are kept, playlists by their ids. */
  readonly query: Q;
}

/** Tunes that are kept: finding them, and what people think of them. Everything that people did wrong is an EngineError. */
export interface TuneDesk {
  /**
   * Tunes of the server, or in direct messages the actor's own, newest first. Throws EngineError 'bad-request' for a type, key or
   * first notes that are none, 'not-found' for a playlist.
   */
  search(
    query: TuneQuery,
    page: number,
    actor: Actor,
  ): Promise<TunePage<FoundTune, TuneQuery> & { readonly playlistName: string | null }>;
  /** Tunes that were voted on, by the lower bound of Wilson's interval. Throws EngineError 'bad-request' as `search`. */
  top(query: TopQuery, page: number, actor: Actor): Promise<TunePage<TopTune, TopQuery>>;
  /**
   * The tune that a text names: by its id, or by its title or part of it where no other has it. Throws EngineError 'not-found',
   * 'bad-request' where several could be meant.
   */
  find(text: string, actor: Actor): Promise<StoredTune>;
  /** Tunes whose id begins with what was typed or whose title has it, newest first; nothing typed: the newest. */
  suggest(text: string, actor: Actor): Promise<readonly TuneSuggestion[]>;
  /** Its permanent address, where its server shows its tunes in the gallery, and there is one; else null. */
  link(tune: StoredTune): Promise<string | null>;
  /** The first bars of a tune engraved, by which players know it; null where there are none. */
  opening(tune: StoredTune): Promise<TuneOpening | null>;
  /**
   * Spells the first notes of tunes that were kept before that was done, a few at a time, and says of how many. Ends early, between
   * two tunes, when it is told to.
   */
  fillIncipits(stop: AbortSignal): Promise<number>;
}

export interface TuneOpening extends Pick<RenderedTune, 'png'> {
  /** The music of it as ABC, for those who cannot see it. */
  readonly notes: string;
}

export interface TuneSuggestion {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly key: string;
}

/** Tunes on a page. */
export const FOUND_A_PAGE = 5;
export const TOP_A_PAGE = 10;
