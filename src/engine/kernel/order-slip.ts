import type { Pointer } from './instance.ts';

/** What the threads are to do with the window that stands in their shares. */
export interface Order {
  /** `evaluate`: forward only, on the state of evaluation. `stop`: leave. */
  readonly kind: 'train' | 'evaluate' | 'stop';
  readonly steps: number;
  /** Whether the weights have changed since they were last packed. */
  readonly repack: boolean;
  /** What each target's loss counts: 1 / number of targets. */
  readonly weight: number;
  /** Adam's rate with the bias corrections in it. */
  readonly rate: number;
  /** 0: no clipping. */
  readonly clipNorm: number;
  /** 0 .. 1 */
  readonly dropout: number;
  readonly dropoutSeed: number;
  /** The same units at every step. */
  readonly lockedDropout: boolean;
}

/** Numbers of an order on its slip, f64 each. */
export const ORDER_NUMBERS = 9;
const KINDS = ['train', 'evaluate', 'stop'] as const;

/** Where an order stands: its numbers, and the word that threads sleep on. */
interface SlipPlace {
  readonly orders: Pointer;
  readonly bell: Pointer;
}

/** The place in shared memory where the order stands. */
export class OrderSlip {
  readonly #numbers: Float64Array;
  readonly #bell: Int32Array;

  constructor({ orders, bell }: SlipPlace, memory: WebAssembly.Memory) {
    this.#numbers = new Float64Array(memory.buffer, orders, ORDER_NUMBERS);
    this.#bell = new Int32Array(memory.buffer, bell, 1);
  }

  /** Writes the order and wakes the threads that wait for one. */
  give(order: Order): void {
    this.#numbers.set([
      KINDS.indexOf(order.kind),
      order.steps,
      order.repack ? 1 : 0,
      order.weight,
      order.rate,
      order.clipNorm,
      order.dropout,
      order.dropoutSeed,
      order.lockedDropout ? 1 : 0,
    ]);
    Atomics.add(this.#bell, 0, 1);
    Atomics.notify(this.#bell, 0);
  }

  read(): Order {
    const [
      kind = 0,
      steps = 0,
      repack,
      weight = 0,
      rate = 0,
      clipNorm = 0,
      dropout = 0,
      seed = 0,
      locked,
    ] = this.#numbers;
    return {
      kind: KINDS[kind] ?? 'stop',
      steps,
      repack: repack === 1,
      weight,
      rate,
      clipNorm,
      dropout,
      dropoutSeed: seed,
      lockedDropout: locked === 1,
    };
  }

  /** Sleeps until an order after number `seen` is given; returns its number. */
  wait(seen: number): number {
    Atomics.wait(this.#bell, 0, seen);
    return Atomics.load(this.#bell, 0);
  }
}
