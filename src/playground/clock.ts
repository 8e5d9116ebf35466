/** Where the playground gets its time: tests hand in one whose hands they turn themselves. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `action` once, `ms` from now; the function returned calls it off. */
  after(ms: number, action: () => void): () => void;
}

/** The machine's own clock. Its timers never keep a process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, action) {
    const timer = setTimeout(action, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
