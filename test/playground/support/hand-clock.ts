import type { Clock } from '../../../src/playground/index.ts';

/** A clock that stands still until its hands are turned. */
export class HandClock implements Clock {
  #now = Date.UTC(2026, 0, 6, 20, 0);
  #timers: { at: number; action: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, action: () => void): () => void {
    const timer = { at: this.#now + ms, action };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer);
    };
  }

  /** Turns the hands forward and runs what falls due, in order. */
  advance(ms: number): void {
    this.#now += ms;
    const due = this.#timers.filter((one) => one.at <= this.#now).sort((a, b) => a.at - b.at);
    this.#timers = this.#timers.filter((one) => one.at > this.#now);
    for (const timer of due) timer.action();
  }
}
