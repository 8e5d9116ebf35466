import { BARRIER_WORDS } from './barrier.ts';
import { PANEL, type Pointer } from './instance.ts';
import { Plan } from './memory.ts';
import { ORDER_NUMBERS } from './order-slip.ts';
import { type KernelShape, padded } from './shape.ts';

/** A right-hand matrix of a product, its source, and where its packed copy stands. */
export interface PackedMatrix {
  readonly source: Pointer;
  readonly target: Pointer;
  /** Rows: the length of each sum. */
  readonly depth: number;
  readonly panels: number;
  readonly rowStride: number;
  readonly columnStride: number;
}

/** Addresses of the parameters within one block of floats (weights, moments and gradients are such blocks). */
export interface ParameterBlock {
  readonly start: Pointer;
  /** [V', E], where V' is the vocabulary padded. */
  readonly embedding: Pointer;
  readonly layers: readonly {
    /** [E or H, 4H] */
    readonly kernel: Pointer;
    /** [H, 4H] */
    readonly recurrent: Pointer;
    /** [4H] */
    readonly bias: Pointer;
  }[];
  /** [H, V'] */
  readonly denseKernel: Pointer;
  /** [V'] */
  readonly denseBias: Pointer;
}

/** LSTM state of all rows, [rows, H] a layer. */
export interface RowState {
  readonly hidden: readonly Pointer[];
  readonly cell: readonly Pointer[];
}

/** What one thread works on: some rows of the batch, time-major, R = steps x rows of them. */
export interface Share {
  readonly firstRow: number;
  readonly rows: number;
  readonly stack: Pointer;
  /** [R] each, integers. */
  readonly inputs: Pointer;
  readonly targets: Pointer;
  readonly resets: Pointer;
  readonly layers: readonly {
    /** [R, 4H] */
    readonly gates: Pointer;
    /** [R + rows, H] each */
    readonly before: Pointer;
    readonly cells: Pointer;
    /** [R, H] */
    readonly out: Pointer;
  }[];
  /** [R, V'] */
  readonly logits: Pointer;
  /** [R] */
  readonly nats: Pointer;
  /** [R], integers: 1 where the target's logit is the largest. */
  readonly hits: Pointer;
  /** [R, H] */
  readonly dOut: Pointer;
  /** [2, rows, H] */
  readonly carry: Pointer;
  /** [V', 4H]: gradient by the table of embedding x first kernel. */
  readonly dTable: Pointer;
  readonly gradient: ParameterBlock;
  readonly scratch: Pointer;
  readonly packed: Pointer;
}

/** Where everything that training needs stands in the kernel's memory. Plain data: it is sent to the threads. */
export interface TrainingPlan {
  readonly shape: KernelShape;
  readonly rows: number;
  readonly steps: number;
  /** Floats in a parameter block. */
  readonly parameters: number;
  readonly weights: ParameterBlock;
  readonly firstMoments: ParameterBlock;
  readonly secondMoments: ParameterBlock;
  /** [V', 4H]: embedding x first kernel + first bias: what the first layer adds to its gates for each character. */
  readonly table: Pointer;
  readonly packedFirstKernel: PackedMatrix;
  readonly packedKernels: readonly PackedMatrix[];
  readonly packedRecurrent: readonly PackedMatrix[];
  readonly packedDense: PackedMatrix;
  /** Transposed, for the way back. */
  readonly packedKernelsT: readonly PackedMatrix[];
  readonly packedRecurrentT: readonly PackedMatrix[];
  readonly packedDenseT: PackedMatrix;
  readonly training: RowState;
  readonly evaluation: RowState;
  readonly barrier: Pointer;
  /** The command's number (order-slip.ts), as a 32-bit word that threads sleep on. */
  readonly bell: Pointer;
  /** Float64: the command and its options. */
  readonly orders: Pointer;
  /** Float64, one a thread: sums of squares. */
  readonly norms: Pointer;
  readonly shares: readonly Share[];
}

/** The part of `count` things that thread `index` of `threads` does, in whole units. */
export function part(count: number, index: number, threads: number, unit = 1): [number, number] {
  const units = Math.ceil(count / unit);
  const at = (i: number) => Math.min(count, Math.floor((units * i) / threads) * unit);
  return [at(index), at(index + 1)];
}

const FLOAT = 4;

function parameterBlock(shape: KernelShape, room: (words: number) => Pointer): ParameterBlock {
  const { embedding: E, hidden: H, layers } = shape;
  const V = padded(shape.vocabulary);
  const embedding = room(V * E);
  return {
    start: embedding,
    embedding,
    layers: Array.from({ length: layers }, (_, layer) => ({
      kernel: room((layer === 0 ? E : H) * 4 * H),
      recurrent: room(H * 4 * H),
      bias: room(4 * H),
    })),
    denseKernel: room(H * V),
    denseBias: room(V),
  };
}

/** Lays out the memory for training `shape` on windows of rows x steps with some threads (at most one a row). */
export function planTraining(
  shape: KernelShape,
  rows: number,
  steps: number,
  threads: number,
): { plan: TrainingPlan; memory: WebAssembly.Memory } {
  const { embedding: E, hidden: H, layers } = shape;
  const V = padded(shape.vocabulary);
  const space = new Plan();
  const words = (count: number) => space.words(count);
  const each = <T>(make: (layer: number) => T): T[] =>
    Array.from({ length: layers }, (_, l) => make(l));

  // Every tensor's size is a multiple of 16 floats, so a block has no gaps and is one run of floats.
  let parameters = 0;
  parameterBlock(shape, (count) => {
    parameters += count;
    return 0;
  });
  const block = (): ParameterBlock => {
    let next = words(parameters);
    return parameterBlock(shape, (count) => {
      const start = next;
      next += FLOAT * count;
      return start;
    });
  };

  /** source [depth, width] as it stands, or, transposed, source [width, depth]. */
  const matrix = (
    source: Pointer,
    depth: number,
    width: number,
    transposed: boolean,
  ): PackedMatrix => ({
    source,
    target: words(depth * width),
    depth,
    panels: width / PANEL,
    rowStride: transposed ? 1 : width,
    columnStride: transposed ? depth : 1,
  });
  const weights = block();
  const layerOf = (layer: number) => {
    const found = weights.layers[layer];
    if (found === undefined) throw new RangeError(`no layer ${layer}`);
    return found;
  };
  const inner = Array.from({ length: layers - 1 }, (_, i) => layerOf(i + 1));
  const rowState = (): RowState => ({
    hidden: each(() => words(rows * H)),
    cell: each(() => words(rows * H)),
  });

  const plan: TrainingPlan = {
    shape,
    rows,
    steps,
    parameters,
    weights,
    firstMoments: block(),
    secondMoments: block(),
    table: words(V * 4 * H),
    packedFirstKernel: matrix(layerOf(0).kernel, E, 4 * H, false),
    packedKernels: inner.map((layer) => matrix(layer.kernel, H, 4 * H, false)),
    packedRecurrent: weights.layers.map((layer) => matrix(layer.recurrent, H, 4 * H, false)),
    packedDense: matrix(weights.denseKernel, H, V, false),
    packedKernelsT: [
      matrix(layerOf(0).kernel, 4 * H, E, true),
      ...inner.map((layer) => matrix(layer.kernel, 4 * H, H, true)),
    ],
    packedRecurrentT: weights.layers.map((layer) => matrix(layer.recurrent, 4 * H, H, true)),
    packedDenseT: matrix(weights.denseKernel, V, H, true),
    training: rowState(),
    evaluation: rowState(),
    barrier: words(BARRIER_WORDS),
    bell: words(1),
    orders: words(2 * ORDER_NUMBERS),
    norms: words(2 * threads),
    shares: Array.from({ length: threads }, (_, index): Share => {
      const [firstRow, end] = part(rows, index, threads);
      const mine = end - firstRow;
      const R = mine * steps;
      const whole = Math.ceil(R / 4) * 4; // products run over whole tiles of four rows
      return {
        firstRow,
        rows: mine,
        stack: space.stack(),
        inputs: words(R),
        targets: words(R),
        resets: words(R),
        layers: each(() => ({
          gates: words(whole * 4 * H),
          before: words((whole + mine) * H),
          cells: words((whole + mine) * H),
          out: words(whole * H),
        })),
        logits: words(whole * V),
        nats: words(R),
        hits: words(R),
        dOut: words(whole * H),
        carry: words(2 * mine * H),
        dTable: words(V * 4 * H),
        gradient: block(),
        scratch: words(Math.max(whole * 4 * H, whole * V, V * 4 * H, E * V)),
        packed: words(Math.max(whole * 4 * H, whole * V, V * 4 * H)),
      };
    }),
  };
  return { plan, memory: space.memory() };
}
