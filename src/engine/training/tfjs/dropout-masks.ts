import { drop } from '../../kernel/dropout.ts';
import {
  instantiate,
  type KernelExports,
  kernelModule,
  type Pointer,
} from '../../kernel/instance.ts';
import { Plan } from '../../kernel/memory.ts';
import type { StepOptions } from '../trainer.ts';

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
   * @param dropout 0 .. 1
   */
  draw(
    layer: number,
    steps: number,
    { dropout, dropoutSeed, lockedDropout = false }: Dropout,
  ): Float32Array {
    const count = steps * this.#rows * this.#hidden;
    const mask = new Float32Array(this.#memory.buffer, this.#start, count).fill(1);
    const size = { steps, rows: this.#rows, firstRow: 0, hidden: this.#hidden };
    drop(this.#kernel, this.#start, { ...size, layer, dropout, dropoutSeed, lockedDropout });
    return Float32Array.from(mask); // out of the memory that the next one is drawn in
  }
}

type Dropout = Pick<StepOptions, 'dropout' | 'dropoutSeed' | 'lockedDropout'>;
