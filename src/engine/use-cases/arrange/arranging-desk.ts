import type { ArrangedText } from '../../arrange/arrange-tune.ts';
import type { Arrangement } from '../../arrange/arrangement.ts';
import type { ImprovedTune } from '../../improve/improvement.ts';
import type { StoredTune } from '../../ports.ts';
import type { Sentence } from '../../sentence.ts';
import type { Actor } from '../find-tune.ts';
import type { RenderedTune } from '../render-tune.ts';

/** A kept tune put down for somebody. */
export interface ArrangedTune extends RenderedTune, ArrangedText {
  readonly tune: StoredTune;
}

/** A text that somebody has written: a message, or a file with its name. Bytes are read in whatever encoding they have. */
export interface EngravingSource {
  readonly name: string | null;
  readonly text: string | Uint8Array;
}

/** Something wrong at a place of a text; both numbers count from 1. */
export interface TextProblem {
  readonly line: number;
  readonly column: number;
  readonly message: Sentence;
  /** The line as it stands there, or what is around the place, and below it a caret under the place. */
  readonly drawing: string;
}

/** A tune of a text, engraved as it was written. */
export interface EngravedTune extends RenderedTune {
  readonly title: string;
  readonly abc: string;
  /** What `R:` says, in lower case. */
  readonly type: string;
  /** The file that it stands in. */
  readonly source: string | null;
  /** The first of what does not add up in it. */
  readonly problems: readonly TextProblem[];
  /** How many more there are. */
  readonly moreProblems: number;
}

/** A tune that cannot be engraved, and why. */
export interface UnreadableTune extends TextProblem {
  readonly title: string;
  readonly source: string | null;
}

export interface Engraving {
  readonly tunes: readonly EngravedTune[];
  readonly refused: readonly UnreadableTune[];
  /** Tunes beyond those that are looked at, which nobody has read. */
  readonly left: number;
}

/** What of a text is engraved at a time. */
export const ENGRAVING_LIMITS = {
  tunes: 9,
  /** Of all texts together. */
  bytes: 512 * 1024,
} as const;

/** A tune of a text, looked through and mended. */
export interface ImprovedText extends Omit<ImprovedTune, 'found' | 'remaining'> {
  readonly found: readonly TextProblem[];
  readonly remaining: readonly TextProblem[];
  /** The file that it stands in. */
  readonly source: string | null;
  /** As it is now; null where it cannot be engraved. */
  readonly rendered: RenderedTune | null;
}

export interface Improving {
  readonly tunes: readonly ImprovedText[];
  /** Tunes beyond those that are looked through. */
  readonly left: number;
}

/** What of a text is looked through at a time. */
export const IMPROVING_LIMITS = { tunes: 3, bytes: 128 * 1024 } as const;

/** Tunes put down for the hands that are to play them. Everything that people did wrong is an EngineError. */
export interface ArrangingDesk {
  /** Throws EngineError 'not-found' for a tune that is not the actor's to see, 'bad-request' with a remedy. */
  ofTune(tuneId: string, arrangement: Arrangement, actor: Actor): Promise<ArrangedTune>;
  /** The keys that a tune can be moved to. Throws EngineError 'not-found', 'bad-abc'. */
  keysOf(tuneId: string, actor: Actor): Promise<readonly string[]>;
  /**
   * Every tune of some texts, with its picture and MIDI. Throws EngineError 'bad-abc' where there is no tune in them, and
   * 'bad-request' where there is more text than is read.
   */
  engrave(sources: readonly EngravingSource[]): Promise<Engraving>;
  /**
   * What is wrong in the tunes of some texts, and each without it. Nothing is kept. Throws EngineError 'bad-abc' where there is
   * no tune in them, and 'bad-request' where there is more text than is looked through.
   */
  improve(sources: readonly EngravingSource[]): Promise<Improving>;
}
