import { setImmediate } from 'node:timers/promises';
import { EngineError } from '../../errors.ts';
import type { TuneStore } from '../../ports.ts';
import { incipitOf } from './incipit.ts';

const AT_A_TIME = 50;

/** See TuneDesk.fillIncipits. */
export async function fillIncipits(
  tunes: Pick<TuneStore, 'withoutIncipit' | 'setIncipit'>,
  stop: AbortSignal,
): Promise<number> {
  let filled = 0;
  for (;;) {
    const before = filled;
    for (const { id, abc } of await tunes.withoutIncipit(AT_A_TIME)) {
      // A turn of the event loop for those who wait for an answer.
      await setImmediate();
      if (stop.aborted) return filled;
      if (await setUnlessGone(tunes, id, incipitOf(abc))) filled++;
    }
    // None left, or none that could be set.
    if (filled === before) return filled;
  }
}

/** False where the tune was deleted meanwhile. */
async function setUnlessGone(
  tunes: Pick<TuneStore, 'setIncipit'>,
  id: string,
  incipit: string,
): Promise<boolean> {
  try {
    await tunes.setIncipit(id, incipit);
    return true;
  } catch (error) {
    if (error instanceof EngineError && error.code === 'not-found') return false;
    throw error;
  }
}
