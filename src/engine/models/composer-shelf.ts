import type { Composer, TuneRequest, WrittenTune } from '../compose/types.ts';
import { EngineError } from '../errors.ts';

/** Composers by model, at most a few open at a time. */
export interface ComposerShelf {
  /** Opens the model's composer if need be. Throws what opening throws; the next call tries again. */
  composerOf(modelId: string): Promise<Composer>;
  /** Finishes what is being written, then closes them all. */
  close(): Promise<void>;
}

interface Place {
  readonly composer: Promise<Composer>;
  /** Those who wait for it to open, or for a tune of it. */
  users: number;
  isOpen: boolean;
  /** Set when it leaves: called when its last user is served. */
  onIdle: (() => void) | null;
}

/**
 * A place on the shelf goes through
 *
 *   waiting for room -> opening -> open, with users or idle -> leaving (its last users are served) -> closed
 *
 * and room is what places have that are opening, open or leaving: so there are never more than `most` composers in memory.
 * When somebody waits for room, the least recently used open place leaves, an idle one before one with users. Whoever
 * asks for a model that is leaving gets a new place for it, behind those who wait already: no model can hold its place by
 * being asked for all the time.
 */
export function createComposerShelf(
  open: (modelId: string) => Promise<Composer>,
  most: number,
): ComposerShelf {
  /** Least recently used first. */
  const places = new Map<string, Place>();
  const waiting: (() => void)[] = [];
  const leaving = new Set<Promise<void>>();
  let room = most;
  let isClosing = false;

  function placeOf(modelId: string): Place {
    if (isClosing) throw stopping();
    const place = places.get(modelId) ?? newPlace(modelId);
    places.delete(modelId);
    places.set(modelId, place);
    return place;
  }

  function newPlace(modelId: string): Place {
    const opening = async () => {
      await findRoom();
      try {
        if (isClosing) throw stopping();
        return await open(modelId);
      } catch (error) {
        places.delete(modelId);
        giveRoom();
        throw error;
      }
    };
    const place: Place = { composer: opening(), users: 0, isOpen: false, onIdle: null };
    place.composer.then(
      () => {
        place.isOpen = true;
        if (isClosing) leave(modelId, place);
        else makeRoom();
      },
      () => {}, // its users hear of it
    );
    return place;
  }

  async function findRoom(): Promise<void> {
    if (room > 0) {
      room--;
      return;
    }
    const found = new Promise<void>((resolve) => waiting.push(resolve));
    makeRoom();
    await found;
  }

  function giveRoom(): void {
    const next = waiting.shift();
    if (next) next();
    else room++;
  }

  /** Sends as many away as are waited for, as far as there are any that can go. */
  function makeRoom(): void {
    while (leaving.size < waiting.length) {
      const open = [...places].filter(([, { isOpen }]) => isOpen);
      const [modelId, place] = open.find(([, { users }]) => users === 0) ?? open[0] ?? [];
      if (modelId === undefined || place === undefined) return;
      leave(modelId, place);
    }
  }

  function leave(modelId: string, place: Place): void {
    places.delete(modelId);
    const leaves = async () => {
      if (place.users > 0) {
        await new Promise<void>((resolve) => {
          place.onIdle = resolve;
        });
      }
      await (await place.composer).close();
    };
    const left = leaves().finally(() => {
      leaving.delete(left);
      giveRoom();
    });
    left.catch(() => {}); // close() hears of it
    leaving.add(left);
  }

  async function lend<T>(modelId: string, use: (composer: Composer) => Promise<T>): Promise<T> {
    const place = placeOf(modelId);
    place.users++;
    try {
      return await use(await place.composer);
    } finally {
      place.users--;
      if (place.users === 0) place.onIdle?.();
    }
  }

  return {
    composerOf: (modelId) =>
      lend(modelId, async () => ({
        modelId,
        // Asked for anew with every tune: between two of them the composer may have been closed.
        write: (request: TuneRequest): Promise<WrittenTune> =>
          lend(modelId, (composer) => composer.write(request)),
        close: async () => {}, // the shelf's to do
      })),
    async close() {
      isClosing = true;
      const underWay = [...places.values()].map(({ composer }) => composer);
      for (const [modelId, place] of [...places]) if (place.isOpen) leave(modelId, place);
      await Promise.allSettled(underWay);
      await Promise.all(leaving);
    },
  };
}

const stopping = () => new EngineError('busy', 'Lilt is stopping; try again in a moment.');
