import type { Composer, TuneRequest, WrittenTune } from '../../compose/types.ts';

/** How a server's ranker stands: whether its votes predict votes that it has not seen. */
export interface RankerStanding {
  /** Candidates are ranked: the interval lies above chance. */
  readonly on: boolean;
  /** Tunes with more votes one way than the other, among the latest 2,000 that were voted on. */
  readonly votedTunes: number;
  /** So many it takes, at least a quarter of them of the rarer kind, before the figure is taken at all. */
  readonly needed: number;
  /**
   * Of two tunes of a type, one liked and one not, how often the ranker puts the liked one first, on tunes that it has not
   * learnt from: 0.5 is chance. Null before there are enough votes.
   */
  readonly accuracy: number | null;
  /** Its interval of 99 %. The ranker is on where `low` is above 0.5. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Votes put to use: of several candidates the one that a server would like is kept, if its votes tell. */
export interface RankingDesk {
  standing(guildId: string): Promise<RankerStanding>;
  /**
   * Writes a tune. Where nobody gave a seed, and the server's ranker is on, six are written and the best is kept; its seed
   * gives it again. Otherwise one is written, as if there were no ranker.
   */
  write(composer: Composer, request: TuneRequest, guildId: string | null): Promise<WrittenTune>;
  /** Somebody voted there; what was learnt may be old. */
  heardVote(guildId: string | null): void;
}
