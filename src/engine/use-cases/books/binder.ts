import { Worker } from 'node:worker_threads';
import type { Book } from '../../books/tunebook.ts';
import { EngineError, type ErrorCode } from '../../errors.ts';
import type { Sentence } from '../../sentence.ts';
import { workerUrl } from '../../worker-url.ts';

export interface BinderAnswer {
  readonly pdf?: Uint8Array;
  readonly failure?: {
    readonly code?: ErrorCode;
    readonly message: string;
    readonly sentence?: Sentence | null;
  };
}

/** Longest that a book may take; one of 200 tunes takes a few seconds. */
const MOST_MS = 120_000;

/**
 * Makes books, one at a time, each in a thread that ends with it: two hundred tunes keep a processor busy for seconds, and nobody
 * else is to wait for that. Throws EngineError 'bad-abc' for a tune that cannot be engraved.
 */
export function openBinder(): (book: Book) => Promise<Uint8Array> {
  let last: Promise<unknown> = Promise.resolve();
  return (book) => {
    const bound = last.then(() => bind(book));
    last = bound.catch(() => {});
    return bound;
  };
}

function bind(book: Book): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl(import.meta.url, './binder-worker'), { workerData: book });
    const late = setTimeout(() => end(new Error(`a book took longer than ${MOST_MS} ms`)), MOST_MS);
    function end(error: Error): void {
      clearTimeout(late);
      void worker.terminate();
      reject(error);
    }
    worker.on('message', ({ pdf, failure }: BinderAnswer) => {
      if (pdf === undefined) return end(revived(failure));
      clearTimeout(late);
      resolve(pdf);
    });
    worker.on('error', (cause) => end(new Error('the binder failed', { cause })));
    worker.on('exit', (code) => end(new Error(`the binder ended (${code})`)));
  });
}

function revived(failure: BinderAnswer['failure']): Error {
  if (failure?.code === undefined) return new Error(failure?.message ?? 'no answer');
  return new EngineError(failure.code, failure.sentence ?? failure.message);
}
