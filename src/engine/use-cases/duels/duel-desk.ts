import type { DuelChoice, DuelCount } from '../../ports.ts';
import type { Actor } from '../find-tune.ts';
import type { RenderedTune } from '../render-tune.ts';
import type { Interval } from './wilson.ts';

/**
 * Two tunes of a type, one of them by a model, the other by another model or from the sets that the server was given. Who wrote
 * which is told to nobody before they have voted.
 *
 *     open -> vote (each person once) ... -> revealed, by who opened it or manages the server: no vote counts any more
 *
 * Until then the tunes that models wrote are in no list; with the reveal they are the server's, asked for by who opened the duel.
 * Of people's tunes nothing is kept here but the title. Everything that people did wrong is an EngineError.
 */
export interface DuelDesk {
  /** Throws EngineError 'bad-request' with a remedy where there are no two such tunes, 'not-found' for a model. */
  open(request: DuelRequest, actor: Guest): Promise<OpenedDuel>;
  /** The first vote of a person stands. Throws EngineError 'not-found' where the duel is not this server's. */
  vote(id: string, choice: DuelChoice, actor: Actor): Promise<CastDuelVote>;
  /** Once; later ones change nothing. Throws EngineError 'not-found', 'forbidden'. */
  reveal(id: string, actor: Actor & { readonly managesGuild: boolean }): Promise<DuelView>;
  /** What everybody may see. Throws EngineError 'not-found'. */
  view(id: string, actor: Actor): Promise<DuelView>;
  /** How a model stands in the server's duels, against each opponent; most votes first. */
  resultsOf(modelId: string, guildId: string): Promise<readonly DuelResult[]>;
}

/** Who acts in a server. */
export type Guest = Actor & { readonly guildId: string };

/** What `against` says for a tune from the server's sets. */
export const A_PERSON = 'person';

export interface DuelRequest {
  /** Left out: as the other tune, or what the server usually plays, or one by chance. */
  readonly type?: string;
  /** Left out: the model in use. */
  readonly model?: string;
  /** A model, or A_PERSON. Left out: a person where the server has given tunes, else another model. */
  readonly against?: string;
}

/** A tune as it is shown: nothing in it tells who wrote it. */
export interface BlindSide extends RenderedTune {
  readonly abc: string;
}

export interface OpenedDuel {
  readonly view: DuelView;
  readonly a: BlindSide;
  readonly b: BlindSide;
}

export interface DuelView {
  readonly id: string;
  readonly type: string;
  readonly votes: number;
  /** Null before the reveal. */
  readonly revealed: RevealedDuel | null;
}

export interface RevealedDuel {
  readonly a: RevealedSide;
  readonly b: RevealedSide;
  readonly count: DuelCount;
}

export interface RevealedSide {
  /** Null where the tune was taken back, or whoever gave it is forgotten. */
  readonly title: string | null;
  readonly by:
    | { readonly kind: 'model'; readonly id: string; readonly name: string }
    /** The name of the set that it was in. */
    | { readonly kind: 'person'; readonly set: string };
  /** Of a model's tune, once all know of it. */
  readonly tuneId: string | null;
}

export interface CastDuelVote {
  /** False: the person had voted before, or the duel was revealed. */
  readonly counted: boolean;
  /** The vote that stands; null where there is none. */
  readonly choice: DuelChoice | null;
  readonly a: RevealedSide;
  readonly b: RevealedSide;
}

/** Interval of 95 % for the share of the votes. Votes on one pair of tunes hang together, so `duels` is told as well. */
export interface DuelResult extends Interval {
  readonly opponent:
    | { readonly kind: 'model'; readonly id: string; readonly name: string }
    | { readonly kind: 'person' };
  readonly wins: number;
  readonly votes: number;
  readonly duels: number;
}
