import { Worker } from 'node:worker_threads';
import type { Book } from '../../books/tunebook.ts';
import { EngineError, type ErrorCode } from '../../errors.ts';
import { type Sentence, sentence } from '../../sentence.ts';
import { workerUrl } from '../../worker-url.ts';

export interface BinderAnswer {
  /** So many tunes are in the book. */
  readonly progress?: number;
  readonly pdf?: Uint8Array;
  readonly failure?: {
    readonly code?: ErrorCode;
    readonly message: string;
    readonly sentence?: Sentence | null;
    readonly context?: Readonly<Record<string, unknown>>;
  };
}

export type Binder = (book: Book, onProgress?: (done: number) => void) => Promise<Uint8Array>;

/** Longest that nothing is heard of a book. A tune takes a tenth of a second, and before the first all are engraved. */
const MOST_SILENCE_MS = 120_000;
/** Two hundred tunes need some 150 MB, and without a bound as much again is not given back in time. */
const MEMORY = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 16 };
/** Books that may wait. Each takes seconds, and Discord takes an answer within fifteen minutes. */
const MOST_WAITING = 40;

/**
 * Makes books, one at a time, each in a thread that ends with it: two hundred tunes keep a processor busy for twenty seconds, and
 * nobody else is to wait for that. Throws EngineError 'bad-abc' for a tune that cannot be engraved, 'busy' where too many
 * books wait already, and what `onProgress` throws, which ends the work.
 */
export function openBinder(): Binder {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (book, onProgress = () => {}) => {
    if (waiting >= MOST_WAITING) {
      throw new EngineError(
        'busy',
        sentence('Too many books are being made just now. Try again in a minute.'),
      );
    }
    waiting += 1;
    const bound = last.then(() => bind(book, onProgress));
    last = bound
      .catch(() => {})
      .finally(() => {
        waiting -= 1;
      });
    return bound;
  };
}

function bind(book: Book, onProgress: (done: number) => void): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl(import.meta.url, './binder-worker'), {
      workerData: book,
      resourceLimits: MEMORY,
    });
    const silence = setTimeout(() => {
      end(new Error(`nothing was heard of a book for ${MOST_SILENCE_MS} ms`));
    }, MOST_SILENCE_MS);
    function end(error: unknown): void {
      clearTimeout(silence);
      void worker.terminate();
      reject(error);
    }
    worker.on('message', ({ progress, pdf, failure }: BinderAnswer) => {
      if (progress !== undefined) {
        silence.refresh();
        try {
          return onProgress(progress);
        } catch (error) {
          return end(error);
        }
      }
      if (pdf === undefined) return end(revived(failure));
      clearTimeout(silence);
      resolve(pdf);
    });
    worker.on('error', (cause) => end(new Error('the binder failed', { cause })));
    worker.on('exit', (code) => end(new Error(`the binder ended (${code})`)));
  });
}

function revived(failure: BinderAnswer['failure']): Error {
  if (failure?.code === undefined) return new Error(failure?.message ?? 'no answer');
  return new EngineError(failure.code, failure.sentence ?? failure.message, failure.context);
}
