/**
 * Continuous batching: texts join and leave at any step; all that are under way take a step of the network together.
 * A text's characters do not depend on its company (kernel/sampling-network.ts).
 */
import type { SamplingNetwork } from '../kernel/sampling-network.ts';
import type { Slot } from './draft.ts';

/** A text, or several one after the other, in the making: yields characters to feed. */
export type Task<T> = (slot: FreshSlot) => Generator<number, T, void>;

/** A slot that a task may write several texts in, one after the other. */
export interface FreshSlot extends Slot {
  /** Sets its state to zero: a text begins. */
  reset(): void;
  /** Natural logarithm of the probability, at temperature 1, of a character as its next. */
  logProbability(character: number): number;
}

interface Running {
  readonly slot: number;
  readonly steps: Generator<number, void, void>;
}

export class BatchWriter {
  readonly #network: SamplingNetwork;
  readonly #free: number[];
  readonly #running: Running[] = [];
  readonly #waiting: Task<void>[] = [];

  constructor(network: SamplingNetwork) {
    this.#network = network;
    this.#free = Array.from({ length: network.slots }, (_, i) => network.slots - 1 - i);
  }

  /** Whether anything is left to be written. */
  get busy(): boolean {
    return this.#running.length + this.#waiting.length > 0;
  }

  /** Adds a task; `done` hears its result or what it threw. It starts with the next step that has a slot free. */
  add<T>(task: Task<T>, done: (result: T) => void, failed: (error: unknown) => void): void {
    this.#waiting.push(function* (slot) {
      let result: T;
      try {
        result = yield* task(slot);
      } catch (error) {
        failed(error);
        return;
      }
      done(result);
    });
  }

  /** One step of the network for every text that is under way. */
  step(): void {
    while (this.#free.length > 0 && this.#waiting.length > 0) this.#start();
    const slots: number[] = [];
    const characters: number[] = [];
    for (let i = 0; i < this.#running.length; ) {
      const { slot, steps } = this.#running[i] as Running;
      const { value, done } = steps.next();
      if (done) {
        this.#running.splice(i, 1);
        this.#free.push(slot);
        continue;
      }
      slots.push(slot);
      characters.push(value);
      i++;
    }
    if (slots.length > 0) this.#network.step(slots, characters);
  }

  #start(): void {
    const slot = this.#free.pop() as number;
    const task = this.#waiting.shift() as Task<void>;
    const network = this.#network;
    network.reset(slot);
    const steps = task({
      reset: () => network.reset(slot),
      logProbability: (character) => network.logProbability(slot, character),
      save: () => network.save(slot),
      kept: () => network.keptOf(slot),
      restore: (snapshot) => network.restore(slot, snapshot),
      draw: (mask, temperature, random) => network.draw(slot, mask, temperature, random),
    });
    this.#running.push({ slot, steps });
  }
}
