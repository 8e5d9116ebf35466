import { EngineError } from '../errors.ts';
import type { Pointer } from './instance.ts';

const PAGE = 65536;
/** The module's own first two pages: nothing is placed there. */
const RESERVED = 2 * PAGE;
/** A cache line: threads that write side by side do not share one. */
const ALIGNMENT = 64;
/** Bytes of stack that an instance gets. */
const STACK = 16384;
const MOST = 4 * 1024 ** 3 - PAGE;

/** Hands out room in a kernel's memory that is to be made. Nothing is ever given back: a network lives as long as it. */
export class Plan {
  #top = RESERVED;

  /** Room for `count` 32-bit numbers, zero at first. */
  words(count: number): Pointer {
    const start = this.#top;
    this.#top = Math.ceil((start + 4 * count) / ALIGNMENT) * ALIGNMENT;
    return start;
  }

  /** A stack; returns its top. */
  stack(): Pointer {
    return this.words(STACK / 4) + STACK;
  }

  /**
   * The memory, once all room has been asked for.
   * @throws EngineError 'bad-model' where the network does not fit into 4 GB
   */
  memory(): WebAssembly.Memory {
    if (this.#top > MOST) {
      throw new EngineError(
        'bad-model',
        `The network needs ${Math.ceil(this.#top / 1024 ** 2)} MB and the kernel has 4096; choose smaller sizes.`,
        { bytes: this.#top, most: MOST },
      );
    }
    const pages = Math.ceil(this.#top / PAGE);
    return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  }
}
