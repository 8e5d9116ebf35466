import { BARRIER_WORDS, Barrier } from './barrier.ts';
import { drop } from './dropout.ts';
import { instantiate, type KernelExports, type Pointer } from './instance.ts';
import type { Order } from './order-slip.ts';
import { padded } from './shape.ts';
import {
  type PackedMatrix,
  type ParameterBlock,
  part,
  type RowState,
  type Share,
  type TrainingPlan,
} from './training-plan.ts';

const FLOAT = 4;

/**
 * One thread's share of the work: its rows forward and backward, and its part of what is done once for all rows. All
 * threads carry out the same order at the same time, and meet at barriers where one needs what another has made.
 *
 * Sizes: V vocabulary (padded), E embedding, H hidden, R rows of this share x steps, time-major.
 */
export class TrainingShare {
  readonly #kernel: KernelExports;
  readonly #plan: TrainingPlan;
  readonly #share: Share;
  readonly #index: number;
  readonly #barrier: Barrier;
  readonly #floats: Float32Array;
  readonly #norms: Float64Array;

  constructor(
    module: WebAssembly.Module,
    memory: WebAssembly.Memory,
    plan: TrainingPlan,
    index: number,
  ) {
    const share = plan.shares[index];
    if (share === undefined) throw new RangeError(`no share ${index}`);
    this.#kernel = instantiate(module, memory, share.stack);
    this.#plan = plan;
    this.#share = share;
    this.#index = index;
    this.#barrier = new Barrier(
      new Int32Array(memory.buffer, plan.barrier, BARRIER_WORDS),
      plan.shares.length,
    );
    this.#floats = new Float32Array(memory.buffer);
    this.#norms = new Float64Array(memory.buffer, plan.norms, plan.shares.length);
  }

  /** Carries an order out; returns when all threads have. The gradient's norm before clipping, 0 when evaluating. */
  run(order: Order): number {
    try {
      const training = order.kind === 'train';
      if (order.repack) this.#prepare(training);
      const state = training ? this.#plan.training : this.#plan.evaluation;
      this.#forward(order, state);
      if (!training) {
        this.#barrier.wait();
        return 0;
      }
      this.#backward(order);
      this.#barrier.wait();
      return this.#update(order);
    } catch (error) {
      this.#barrier.break();
      throw error;
    }
  }

  #part(count: number, unit = 1): [number, number] {
    return part(count, this.#index, this.#plan.shares.length, unit);
  }

  /** Packs the weights for the products, and makes the first layer's table. */
  #prepare(training: boolean): void {
    const k = this.#kernel;
    const plan = this.#plan;
    const { embedding: E, hidden: H } = plan.shape;
    const V = padded(plan.shape.vocabulary);
    const pack = (matrix: PackedMatrix) => {
      const [from, to] = this.#part(matrix.panels);
      k.pack(
        matrix.source,
        matrix.target,
        matrix.depth,
        matrix.rowStride,
        matrix.columnStride,
        from,
        to,
      );
    };
    pack(plan.packedFirstKernel);
    plan.packedKernels.forEach(pack);
    plan.packedRecurrent.forEach(pack);
    pack(plan.packedDense);
    if (training) {
      plan.packedKernelsT.forEach(pack);
      plan.packedRecurrentT.forEach(pack);
      pack(plan.packedDenseT);
    }
    this.#barrier.wait();

    // table [V, 4H] = embedding [V, E] x kernel [E, 4H] + bias: this thread's characters
    const [from, to] = this.#part(V, 4);
    const rows = plan.table + FLOAT * from * 4 * H;
    const bias = at(plan.weights.layers, 0).bias;
    k.gather(rows, bias, 0, to - from, 4 * H);
    const characters = plan.weights.embedding + FLOAT * from * E;
    const kernel = plan.packedFirstKernel.target;
    k.product(to - from, 4 * H, E, characters, E, 1, kernel, rows, 4 * H, 1, this.#share.scratch);
    this.#barrier.wait();
  }

  /** From characters to the loss of each target; logits are left as the loss's gradient by them. */
  #forward(order: Order, state: RowState): void {
    const k = this.#kernel;
    const { shape, weights, ...plan } = this.#plan;
    const share = this.#share;
    const H = shape.hidden;
    const V = padded(shape.vocabulary);
    const R = share.rows * order.steps;
    share.layers.forEach((layer, l) => {
      // gates [R, 4H] = what comes from below
      if (l === 0) {
        k.gather(layer.gates, plan.table, share.inputs, R, 4 * H);
      } else {
        k.gather(layer.gates, at(weights.layers, l).bias, 0, R, 4 * H);
        const kernel = at(plan.packedKernels, l - 1).target;
        const below = at(share.layers, l - 1).out;
        k.product(R, 4 * H, H, below, H, 1, kernel, layer.gates, 4 * H, 1, share.scratch);
      }
      this.#copyRows(layer.before, at(state.hidden, l) + FLOAT * share.firstRow * H);
      this.#copyRows(layer.cells, at(state.cell, l) + FLOAT * share.firstRow * H);
      const recurrent = at(plan.packedRecurrent, l).target;
      k.lstm_forward(
        order.steps,
        share.rows,
        H,
        layer.gates,
        recurrent,
        layer.before,
        layer.cells,
        layer.out,
        share.resets,
      );
      this.#copyRows(
        at(state.hidden, l) + FLOAT * share.firstRow * H,
        layer.before + FLOAT * R * H,
      );
      this.#copyRows(at(state.cell, l) + FLOAT * share.firstRow * H, layer.cells + FLOAT * R * H);
      this.#drop(order, l, layer.out);
    });
    // logits [R, V] = out [R, H] x dense [H, V] + bias
    const top = at(share.layers, shape.layers - 1).out;
    k.gather(share.logits, weights.denseBias, 0, R, V);
    k.product(R, V, H, top, H, 1, plan.packedDense.target, share.logits, V, 1, share.scratch);
    const { logits, targets, nats, hits } = share;
    k.cross_entropy(R, shape.vocabulary, V, logits, targets, nats, hits, order.weight);
  }

  /** From the gradient by the logits to this share's gradient by every parameter, except those behind the table. */
  #backward(order: Order): void {
    const k = this.#kernel;
    const { shape, ...plan } = this.#plan;
    const share = this.#share;
    const H = shape.hidden;
    const V = padded(shape.vocabulary);
    const R = share.rows * order.steps;
    /** gradient [rows of x, width] = x [R, H] transposed x d [R, width], where d has been packed. */
    const outer = (x: Pointer, width: number, gradient: Pointer) =>
      k.product(H, width, R, x, 1, H, share.packed, gradient, width, 0, share.scratch);
    const sumRows = (gradient: Pointer, d: Pointer, width: number) => {
      k.clear(gradient, width);
      k.scatter_add(gradient, d, 0, R, width);
    };

    k.pack(share.logits, share.packed, R, V, 1, 0, V / 8);
    outer(at(share.layers, shape.layers - 1).out, V, share.gradient.denseKernel);
    sumRows(share.gradient.denseBias, share.logits, V);
    k.product(
      R,
      H,
      V,
      share.logits,
      V,
      1,
      plan.packedDenseT.target,
      share.dOut,
      H,
      0,
      share.scratch,
    );

    for (let l = shape.layers - 1; l >= 0; l--) {
      const layer = at(share.layers, l);
      const gradient = at(share.gradient.layers, l);
      this.#drop(order, l, share.dOut);
      const recurrent = at(plan.packedRecurrentT, l).target;
      k.lstm_backward(
        order.steps,
        share.rows,
        H,
        layer.gates,
        recurrent,
        layer.cells,
        share.dOut,
        share.carry,
        share.resets,
      );
      k.pack(layer.gates, share.packed, R, 4 * H, 1, 0, H / 2);
      outer(layer.before, 4 * H, gradient.recurrent);
      sumRows(gradient.bias, layer.gates, 4 * H);
      if (l > 0) {
        outer(at(share.layers, l - 1).out, 4 * H, gradient.kernel);
        const kernel = at(plan.packedKernelsT, l).target;
        k.product(R, H, 4 * H, layer.gates, 4 * H, 1, kernel, share.dOut, H, 0, share.scratch);
      } else {
        k.clear(share.dTable, V * 4 * H);
        k.scatter_add(share.dTable, layer.gates, share.inputs, R, 4 * H);
      }
    }
  }

  /** Sums the shares' gradients into the first's, goes on through the table, clips, and lets Adam take the step. */
  #update(order: Order): number {
    const k = this.#kernel;
    const { shape, weights, ...plan } = this.#plan;
    const { embedding: E, hidden: H } = shape;
    const V = padded(shape.vocabulary);
    const share = this.#share;
    const [first, ...others] = plan.shares;
    if (first === undefined) throw new RangeError('no shares');

    const behindTable = (block: ParameterBlock) => at(block.layers, 0).recurrent;
    const direct = plan.parameters - (behindTable(weights) - weights.start) / FLOAT;
    for (const other of others) {
      this.#addPart(behindTable(first.gradient), behindTable(other.gradient), direct);
      this.#addPart(first.dTable, other.dTable, V * 4 * H);
    }
    this.#barrier.wait();

    // table = embedding x kernel + bias, so
    // d kernel [E, 4H] = embedding [V, E] transposed x dTable [V, 4H]: this thread's rows
    k.pack(first.dTable, share.packed, V, 4 * H, 1, 0, H / 2);
    const kernel = at(first.gradient.layers, 0).kernel;
    const [fromE, toE] = this.#part(E, 4);
    const column = weights.embedding + FLOAT * fromE;
    const into = kernel + FLOAT * fromE * 4 * H;
    k.product(toE - fromE, 4 * H, V, column, 1, E, share.packed, into, 4 * H, 0, share.scratch);
    // d embedding [V, E] = dTable [V, 4H] x kernel [E, 4H] transposed: this thread's characters
    const [fromV, toV] = this.#part(V, 4);
    const rows = first.dTable + FLOAT * fromV * 4 * H;
    const dRows = first.gradient.embedding + FLOAT * fromV * E;
    const transposed = at(plan.packedKernelsT, 0).target;
    k.product(toV - fromV, E, 4 * H, rows, 4 * H, 1, transposed, dRows, E, 0, share.scratch);
    this.#barrier.wait();

    const [from, to] = this.#part(plan.parameters, 16);
    const mine = (block: ParameterBlock) => block.start + FLOAT * from;
    this.#norms[this.#index] = k.sum_of_squares(mine(first.gradient), to - from);
    this.#barrier.wait();

    const norm = Math.sqrt(this.#norms.reduce((sum, part) => sum + part, 0));
    const scale = order.clipNorm > 0 && norm > order.clipNorm ? order.clipNorm / norm : 1;
    // A gradient that is not finite would spoil every weight for good; the caller sees it in the result.
    if (Number.isFinite(norm)) {
      const [m, v] = [mine(plan.firstMoments), mine(plan.secondMoments)];
      k.adam(mine(weights), mine(first.gradient), m, v, to - from, scale, order.rate);
    }
    this.#barrier.wait();
    return norm;
  }

  /** This thread's part of to [count] += from [count]. */
  #addPart(to: Pointer, from: Pointer, count: number): void {
    const [start, end] = this.#part(count, 16);
    this.#kernel.add(to + FLOAT * start, from + FLOAT * start, end - start);
  }

  /** to [rows, H] = from [rows, H] */
  #copyRows(to: Pointer, from: Pointer): void {
    const count = this.#share.rows * this.#plan.shape.hidden;
    this.#floats.copyWithin(to / FLOAT, from / FLOAT, from / FLOAT + count);
  }

  /** The layer's dropout mask on x [R, H], going forward as going back. */
  #drop(order: Order, layer: number, x: Pointer): void {
    if (order.dropout === 0) return;
    const { rows, firstRow } = this.#share;
    const H = this.#plan.shape.hidden;
    drop(this.#kernel, x, { ...order, layer, rows, firstRow, hidden: H });
  }
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no element ${index}`);
  return found;
}
