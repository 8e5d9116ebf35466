import { EngineError, sentence } from '../engine/index.ts';

/** Lets a few pieces of work through at once; a few more wait, in order, and the rest is refused. */
export interface Gate {
  /** Throws EngineError 'busy' where too many wait already; else as the work does. */
  pass<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * @param most pieces of work under way at once
 * @param waiting how many more may wait
 */
export function createGate(most: number, waiting: number): Gate {
  const line: (() => void)[] = [];
  let underWay = 0;
  return {
    async pass(work) {
      if (underWay < most) underWay += 1;
      else if (line.length >= waiting) throw tooMuch();
      // Whoever leaves hands its place on: it is never free in between.
      else await new Promise<void>((resolve) => line.push(resolve));
      try {
        return await work();
      } finally {
        const next = line.shift();
        if (next === undefined) underWay -= 1;
        else next();
      }
    },
  };
}

function tooMuch(): EngineError {
  return new EngineError(
    'busy',
    sentence('There is much to do here just now. Try again in a minute.'),
  );
}
