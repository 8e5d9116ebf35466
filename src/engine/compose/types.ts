import type { Closest } from '../novelty/closest.ts';

/** What is made of a tune that is given. */
export const WAYS = ['variation', 'continue', 'answer', 'title'] as const;

/**
 * `variation`: the same skeleton, other notes. `continue`: more parts behind those it has. `answer`: a second part to its
 * first. `title`: the same tune by another name.
 */
export type Way = (typeof WAYS)[number];

/** A tune that a new one is made from. */
export interface TuneSource {
  /** ABC text; its first tune counts. */
  readonly abc: string;
  readonly how: Way;
  /** Of a variation, how much: from 0, the tune itself, to 1, its form alone. Default: half. */
  readonly amount?: number;
  /** To go on with: how many parts more. Default: one. */
  readonly parts?: number;
}

/** What a person may ask for, before it is checked. Everything but the type may be left out. */
export interface TuneRequest {
  /** `jig`, `slip jig`, `reel`, ... (compose/types-of-tune.ts has the list). */
  readonly type: string;
  /** `G`, `Edor`, `A mixolydian`, `Bm`, `F#m`, ... */
  readonly key?: string;
  /** `6/8`, `4/4`, `C|`, ... */
  readonly metre?: string;
  /**
   * A whole number seeds the draw. Any other text is what the network is fed before it writes: `K`, or an opening such as
   * `G2BD`. `TEXT#NUMBER` is both: the text, and the seed of the draw behind it.
   */
  readonly seed?: string;
  /** 0.1 .. 2; 1 draws as the network believes, less is safer, more is wilder. */
  readonly temperature?: number;
  /**
   * 1 .. 6: parts. 8 and more: bars as written. `AABB`: the form, by letters; `AABB 16`: in so many bars as written. Default: a
   * form that real tunes of the type have.
   */
  readonly length?: string;
  /** What it is made from. Type and metre are then those of that tune; key and length may be left out. */
  readonly from?: TuneSource;
}

/** A tune that the composer wrote, with all that is needed to have it again. */
export interface WrittenTune {
  readonly abc: string;
  readonly title: string;
  readonly type: string;
  /** As written in `K:`. */
  readonly key: string;
  /** As written in `M:`. */
  readonly metre: string;
  /** With type, key, metre, temperature, length and model, gives this tune again: `42`, or `G2BD#42`. */
  readonly seed: string;
  readonly temperature: number;
  /** As asked; null where the form was drawn. */
  readonly length: string | null;
  /** `AABB, 8 bars each`: for alt texts and replies. */
  readonly form: string;
  readonly modelId: string;
  /** The known tune that it comes closest to; null: the model does not know all that it learnt from. */
  readonly closest: Closest | null;
}

export interface Composer {
  readonly modelId: string;
  /** Throws EngineError 'bad-request' with a remedy when the request cannot be met. */
  write(request: TuneRequest): Promise<WrittenTune>;
  /** Finishes what is being written, then stops the workers. */
  close(): Promise<void>;
}
