/** Looks this often whether the others have come before it goes to sleep: some 10 microseconds. */
const GLANCES = 1000;
/** Looks up from sleep this often, in case a thread has died. */
const WAKE_AFTER_MS = 500;

const [ARRIVED, ROUND, BROKEN] = [0, 1, 2];

/** 32-bit words that a barrier needs in the shared memory. */
export const BARRIER_WORDS = 3;

/** Where threads on one memory wait for each other. One instance a thread, all on the same words. */
export class Barrier {
  readonly #words: Int32Array;
  readonly #threads: number;

  constructor(words: Int32Array, threads: number) {
    this.#words = words;
    this.#threads = threads;
  }

  /** Returns when every thread has called it. Throws where another thread has broken the barrier. */
  wait(): void {
    if (this.#threads === 1) return;
    const words = this.#words;
    const round = Atomics.load(words, ROUND);
    if (Atomics.add(words, ARRIVED, 1) === this.#threads - 1) {
      Atomics.store(words, ARRIVED, 0);
      Atomics.add(words, ROUND, 1);
      Atomics.notify(words, ROUND);
      return;
    }
    for (let glance = 0; glance < GLANCES; glance++) {
      if (Atomics.load(words, ROUND) !== round) return;
    }
    while (Atomics.load(words, ROUND) === round) {
      if (Atomics.load(words, BROKEN) !== 0) throw new Error('another thread has failed');
      Atomics.wait(words, ROUND, round, WAKE_AFTER_MS);
    }
  }

  /** Frees all that wait, now and later, with an error: this thread will not come any more. */
  break(): void {
    Atomics.store(this.#words, BROKEN, 1);
    Atomics.notify(this.#words, ROUND);
  }
}
