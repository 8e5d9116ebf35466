import { parentPort, workerData } from 'node:worker_threads';
import { type Book, tunebook } from '../../books/tunebook.ts';
import { EngineError } from '../../errors.ts';
import type { BinderAnswer } from './binder.ts';

/** The thread behind binder.ts: one book, and it is done. */
tunebook(workerData as Book, (progress) => answer({ progress })).then(
  (pdf) => answer({ pdf }),
  (error: unknown) => {
    if (error instanceof EngineError) {
      const { code, message, sentence, context } = error;
      answer({ failure: { code, message, sentence, context } });
    } else {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      answer({ failure: { message } });
    }
  },
);

function answer(answered: BinderAnswer): void {
  parentPort?.postMessage(answered);
}
