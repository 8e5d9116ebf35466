import type { Home } from './playlists.ts';

/** Who wrote a side of a duel. */
export type DuelSource =
  | { readonly kind: 'model'; readonly modelId: string }
  /** A tune of a set that somebody gave for training. */
  | { readonly kind: 'person'; readonly contributionId: string };

export interface DuelSide {
  readonly source: DuelSource;
  /** The kept tune, where a model wrote it for this duel; null for a person's. */
  readonly tuneId: string | null;
  readonly title: string;
  readonly abc: string;
  /** Names of the blobs that were rendered for it, by role (`png`, `midi`, `mp3`). */
  readonly blobs: Readonly<Record<string, string>>;
}

export type DuelChoice = 'a' | 'b';

export interface NewDuel extends Pick<Home, 'guildId'> {
  /** 10 characters of [a-z0-9]. */
  readonly id: string;
  readonly openedById: string;
  readonly type: string;
  readonly a: DuelSide;
  readonly b: DuelSide;
}

export interface StoredDuel extends NewDuel {
  readonly createdAt: Date;
  /** Everybody knows since then who wrote what, and no vote counts any more; null: still open. */
  readonly revealedAt: Date | null;
}

export interface DuelCount {
  readonly a: number;
  readonly b: number;
}

/** How two sources stand against each other over all their duels; `first` sorts before `second`. */
export interface DuelStanding {
  readonly first: DuelSource;
  readonly second: DuelSource;
  readonly firstWins: number;
  readonly secondWins: number;
  readonly duels: number;
}

export interface DuelStore {
  /** Throws EngineError 'storage' where the id is taken. */
  add(duel: NewDuel): Promise<StoredDuel>;
  get(id: string): Promise<StoredDuel | null>;
  /**
   * One vote a person and duel, and the first one stands: after it the names are known. `counted` is false where the person
   * had voted before, or the duel was revealed; `choice` is the vote that stands, null where there is none. Throws EngineError
   * 'not-found'.
   */
  vote(
    id: string,
    voterId: string,
    choice: DuelChoice,
  ): Promise<{
    readonly counted: boolean;
    readonly choice: DuelChoice | null;
    readonly count: DuelCount;
  }>;
  /**
   * Closes a duel, once: later ones change nothing. Every vote is counted before it or not at all. Throws EngineError
   * 'not-found'.
   */
  reveal(id: string): Promise<{ readonly duel: StoredDuel; readonly isFirst: boolean }>;
  count(id: string): Promise<DuelCount>;
  /**
   * Votes by pair of sources, in one server or everywhere; all persons' tunes count as one source (`contributionId` '').
   * `duels`: those with a vote. Left out
   * are pairs without a vote, and duels of a source with itself.
   */
  standings(filter: { readonly guildId?: string | null }): Promise<DuelStanding[]>;
}
