import { inEnglish, type Sentence } from './sentence.ts';

export { type Sentence, sentence } from './sentence.ts';

/** What kind of thing went wrong; callers decide by it, people read the message. */
export type ErrorCode =
  | 'bad-request' // the request itself cannot be met; the message says what would work
  | 'bad-abc' // text that is not ABC we can read; context has line and column
  | 'bad-model' // a model folder is missing, broken or of another kind
  | 'not-found' // no such tune, model, blob
  | 'forbidden' // the person has not the right; the message says who has
  | 'busy' // too much is going on; try again
  | 'storage'; // the database or the blob folder cannot be used

/**
 * An error that a person can act on: the message is one or two plain sentences that say what was wrong and what to do.
 * Anything else that is thrown is a fault of ours, is logged with its stack, and is shown to nobody.
 */
export class EngineError extends Error {
  readonly code: ErrorCode;
  /** Facts behind the message (option name, line, column, allowed values), for replies and logs. */
  readonly context: Readonly<Record<string, unknown>>;
  /** The message so that it can be translated; null where it was given in English alone. */
  readonly sentence: Sentence | null;

  constructor(
    code: ErrorCode,
    message: string | Sentence,
    context: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(typeof message === 'string' ? message : inEnglish(message), options);
    this.name = 'EngineError';
    this.code = code;
    this.context = context;
    this.sentence = typeof message === 'string' ? null : message;
  }
}
