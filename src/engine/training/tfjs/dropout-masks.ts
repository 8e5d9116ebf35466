import {
  instantiate,
  type KernelExports,
  kernelModule,
  type Pointer,
} from '../../kernel/instance.ts';
import { Plan } from '../../kernel/memory.ts';
import { dropBelow, dropoutKeys } from '../../kernel/training-share.ts';

/**
 * Draws dropout masks on the processor, with the kernel itself: the same bits as the kernel's own training has, whatever
 * the rest of the step runs on. tfjs has no operations on bits to draw them with on the device.
 */
export class DropoutMasks {
  readonly #kernel: KernelExports;
  readonly #memory: WebAssembly.Memory;
  readonly #start: Pointer;
  readonly #rows: number;
  readonly #hidden: number;

  /** @param steps the most of a window */
  constructor(rows: number, steps: number, hidden: number) {
    const plan = new Plan();
    const stack = plan.stack();
    this.#start = plan.words(rows * steps * hidden);
    this.#memory = plan.memory();
    this.#kernel = instantiate(kernelModule('lstm'), this.#memory, stack);
    this.#rows = rows;
    this.#hidden = hidden;
  }

  /**
   * What a layer's outputs, [steps x rows, H], time-major, are multiplied by: 0, or 1 / (1 - rate).
   * @param rate 0 .. 1
   */
  draw(layer: number, steps: number, rate: number, seed: number): Float32Array {
    const count = steps * this.#rows * this.#hidden;
    const mask = new Float32Array(this.#memory.buffer, this.#start, count).fill(1);
    const [first, second] = dropoutKeys(seed, layer);
    const scale = 1 / (1 - rate);
    const { dropout } = this.#kernel;
    dropout(this.#start, steps, this.#rows, 0, this.#hidden, first, second, dropBelow(rate), scale);
    return Float32Array.from(mask); // out of the memory that the next one is drawn in
  }
}
