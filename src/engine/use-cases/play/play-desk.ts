import type { StoredSource } from '../../ports.ts';
import type { ComposedTune } from '../compose-tune.ts';
import type { Actor } from '../find-tune.ts';

/** What is to be made of a tune. */
export interface Making extends Pick<StoredSource, 'how' | 'amount' | 'parts'> {
  /** As of a tune that is asked for: left out, a new draw, the tune's own key, the model in use. */
  readonly seed?: string;
  readonly key?: string;
  readonly model?: string;
}

/** A tune of a set: one that was there, or was written for it. */
export interface TuneOfSet extends Omit<ComposedTune, 'form'> {
  readonly isNew: boolean;
}

/** Something new out of a tune that is kept. Everything that people did wrong is an EngineError. */
export interface PlayDesk {
  /**
   * Writes a variation, more parts, an answer or a title, with the model in use there, as a tune of its own, which notes what
   * it came from. Throws EngineError 'not-found' for a tune that is not the actor's to see, 'bad-request' with a remedy.
   */
  make(tuneId: string, making: Making, actor: Actor): Promise<ComposedTune>;
  /** The tune, and two of its type that follow it well, as tunes of their own. Throws likewise. */
  makeSet(tuneId: string, actor: Actor): Promise<readonly TuneOfSet[]>;
}
