import { EngineError, type Sentence, sentence } from '../engine/index.ts';

/** A place in the queue. `ready` resolves when it is this turn's time; `leave` must be called once, ready or not. */
export interface Turn {
  readonly ready: Promise<void>;
  /** How many wait that came earlier. Who has less at work is served before who has more, so it may be sooner than that. */
  ahead(): number;
  leave(): void;
}

export interface FairQueue {
  /** Throws EngineError 'busy' at once when there is no room. */
  join(personId: string): Turn;
}

export interface FairQueueLimits {
  /** Turns at work at a time. */
  readonly working: number;
  /** Turns waiting, of all and of one person. */
  readonly waiting: number;
  readonly waitingEach: number;
  /** What those read for whom there is no room; unless given, it is about tunes. */
  readonly words?: QueueWords;
}

export interface QueueWords {
  /** So many of this person wait already. */
  readonly mine: (count: number) => Sentence;
  readonly all: Sentence;
}

const TUNES: QueueWords = {
  mine: (count) =>
    sentence(
      '{count} of your tunes are still waiting to be written. Let some of them arrive, then ask again.',
      { count },
    ),
  all: sentence('More tunes are asked for just now than can be written. Try again in a minute.'),
};

interface Waiter {
  readonly personId: string;
  readonly start: () => void;
}

/**
 * Who is served next when there is more to do than hands: of those who wait, the one with the fewest turns at work, and
 * the longest waiting of these. One person alone may use every hand; a flood from one person keeps nobody else waiting
 * for more than the turn that ends next.
 */
export function createFairQueue(limits: FairQueueLimits): FairQueue {
  const { working } = limits;
  const atWork = new Map<string, number>();
  const waiters = new Set<Waiter>();
  let busy = 0;

  function begin(personId: string): void {
    busy += 1;
    atWork.set(personId, (atWork.get(personId) ?? 0) + 1);
  }

  function end(personId: string): void {
    busy -= 1;
    const left = (atWork.get(personId) ?? 0) - 1;
    if (left > 0) atWork.set(personId, left);
    else atWork.delete(personId);
    const next = nextWaiter(waiters, atWork);
    if (next === null) return;
    waiters.delete(next);
    begin(next.personId);
    next.start();
  }

  return {
    join(personId) {
      if (busy < working) {
        begin(personId);
        return { ready: Promise.resolve(), ahead: () => 0, leave: once(() => end(personId)) };
      }
      refuseWhenFull(waiters, personId, limits);
      let start = () => {};
      const ready = new Promise<void>((resolve) => {
        start = resolve;
      });
      const waiter: Waiter = { personId, start };
      waiters.add(waiter);
      return {
        ready,
        ahead: () => placeOf(waiter, waiters),
        leave: once(() => {
          if (!waiters.delete(waiter)) end(personId);
        }),
      };
    },
  };
}

/** The set is in order of arrival, so the first with the fewest turns at work is the longest waiting of them. */
function nextWaiter(
  waiters: ReadonlySet<Waiter>,
  atWork: ReadonlyMap<string, number>,
): Waiter | null {
  let best: Waiter | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const waiter of waiters) {
    const turns = atWork.get(waiter.personId) ?? 0;
    if (turns < fewest) {
      best = waiter;
      fewest = turns;
    }
  }
  return best;
}

function placeOf(waiter: Waiter, waiters: ReadonlySet<Waiter>): number {
  let ahead = 0;
  for (const other of waiters) {
    if (other === waiter) return ahead;
    ahead += 1;
  }
  return 0;
}

function refuseWhenFull(
  waiters: ReadonlySet<Waiter>,
  personId: string,
  { waiting, waitingEach, words = TUNES }: FairQueueLimits,
): void {
  let mine = 0;
  for (const waiter of waiters) if (waiter.personId === personId) mine += 1;
  if (mine >= waitingEach) throw new EngineError('busy', words.mine(mine));
  if (waiters.size >= waiting) throw new EngineError('busy', words.all);
}

function once(action: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    action();
  };
}
