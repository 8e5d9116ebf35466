import { EngineError } from '../../errors.ts';

/** Work that is done one after the other, in the order in which it was asked for. */
export interface Turns {
  /** Throws EngineError 'busy' where too many wait. */
  take<T>(work: () => Promise<T>): Promise<T>;
}

export function createTurns(most: number): Turns {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    take(work) {
      if (waiting >= most) {
        const message = 'Too many uploads are being read just now. Try again in a few minutes.';
        return Promise.reject(new EngineError('busy', message, { waiting }));
      }
      waiting += 1;
      const done = last.then(work).finally(() => {
        waiting -= 1;
      });
      last = done.catch(() => {});
      return done;
    },
  };
}
