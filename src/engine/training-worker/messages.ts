import type { ErrorCode } from '../errors.ts';
import type { FineTuneInput, FineTuneNews, FineTuneOutcome } from '../fine-tuning/fine-tune.ts';

/** What a training worker and the process that computes for it say to each other. */

/** What of a fine-tuning can be written down; the process reads it from a file, as JSON. */
export type FineTuneOrder = Omit<FineTuneInput, 'clock' | 'onProgress' | 'onCheckpoint' | 'signal'>;

export type ToProcess =
  /** The files of the checkpoint at hand have been read and may be replaced. */
  | { readonly kind: 'kept' }
  /** Write a checkpoint and end. */
  | { readonly kind: 'stop' };

export type FromProcess =
  | { readonly kind: 'progress'; readonly news: FineTuneNews }
  | { readonly kind: 'checkpoint'; readonly files: readonly string[] }
  | { readonly kind: 'ended'; readonly outcome: FineTuneOutcome }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** An error as something that can be sent; a class would not survive it. */
export interface Failure {
  /** Of an EngineError. */
  readonly code?: ErrorCode;
  readonly message: string;
  readonly context?: Readonly<Record<string, unknown>>;
  readonly stack?: string;
}
