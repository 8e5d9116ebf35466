/**
 * The network, from top to bottom: a character-level LSTM.
 *
 *   character -> Embedding [V, E] -> LSTM [H] -> ... -> LSTM [H] -> Dense [H, V] -> softmax: the next character
 *
 * This file says what its parameters are, how they begin, and what they compute. The forward pass here is plain and in
 * double precision: the reference that the fast kernel (engine/kernel) and every trainer are tested against.
 */
import { type KernelShape, type Parameter, parametersOf, sizeOf } from '../kernel/shape.ts';

/** V, E, H and the number of layers. A manifest's data, not constants. */
export type NetworkShape = KernelShape;

/** Tensors by name. */
export type Weights = ReadonlyMap<string, Float32Array>;

/*
 * The parameters, in order:
 *
 *   embedding         [V, E]
 *   lstm.0.kernel     [E, 4H]   for layer 0; [H, 4H] for those above it, which read the layer below
 *   lstm.0.recurrent  [H, 4H]
 *   lstm.0.bias       [4H]      the gates' columns stand in the order i, f, g, o (input, forget, candidate, output)
 *   lstm.1...
 *   dense.kernel      [H, V]
 *   dense.bias        [V]
 */
export { type Parameter, parametersOf } from '../kernel/shape.ts';

/** Numbers in all tensors: 1,904,983 for V = 87, E = 512, H = 256 and three layers. */
export const parameterCount = (shape: NetworkShape): number =>
  parametersOf(shape).reduce((sum, parameter) => sum + sizeOf(parameter), 0);

/* ------------------------------------------------------------------------------------------------------ beginning -- */

/** Uniform numbers in [0, 1) from a whole number: mulberry32. */
function uniformFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const fill = (count: number, next: () => number) => Float32Array.from({ length: count }, next);

/** Glorot and Bengio 2010: uniform in +-sqrt(6 / (in + out)). */
function glorotUniform(rows: number, columns: number, uniform: () => number): Float32Array {
  const limit = Math.sqrt(6 / (rows + columns));
  return fill(rows * columns, () => (2 * uniform() - 1) * limit);
}

/**
 * [rows, columns] with rows <= columns and orthonormal rows (Saxe et al. 2014): normal random rows, each made orthogonal to
 * those before it (modified Gram-Schmidt, in double precision) and scaled to length 1. Random rows are far from parallel,
 * so once over is enough.
 */
function orthogonal(rows: number, columns: number, uniform: () => number): Float32Array {
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const done: Float64Array[] = [];
  for (let i = 0; i < rows; i++) {
    const row = Float64Array.from({ length: columns }, normal);
    for (const other of done) {
      const along = dot(row, other);
      for (let j = 0; j < columns; j++) row[j] = at(row, j) - along * at(other, j);
    }
    const length = Math.sqrt(dot(row, row));
    done.push(row.map((x) => x / length));
  }
  const matrix = new Float32Array(rows * columns);
  for (const [i, row] of done.entries()) matrix.set(row, i * columns);
  return matrix;
}

/** How Keras begins a tensor: kernels Glorot, recurrent kernels orthogonal, biases 0 but 1 for forget gates. */
function initial({ name, dimensions }: Parameter, uniform: () => number): Float32Array {
  const [rows = 1, columns = 1] = dimensions;
  if (name === 'embedding') return fill(rows * columns, () => (2 * uniform() - 1) * 0.05);
  if (name.endsWith('.recurrent')) return orthogonal(rows, columns, uniform);
  if (name.endsWith('.kernel')) return glorotUniform(rows, columns, uniform);
  const bias = new Float32Array(rows);
  if (name.startsWith('lstm.')) bias.fill(1, rows / 4, rows / 2);
  return bias;
}

/** Weights to start training from: the same for the same seed. */
export function initialWeights(shape: NetworkShape, seed: number): Map<string, Float32Array> {
  // A stream of numbers for each tensor, so that one more character does not change the layers.
  return new Map(
    parametersOf(shape).map((parameter, i) => [
      parameter.name,
      initial(parameter, uniformFrom(Math.imul(seed, 0x9e3779b1) + Math.imul(i + 1, 0x85ebca6b))),
    ]),
  );
}

/* -------------------------------------------------------------------------------------------------------- forward -- */

/** What an LSTM carries from step to step: h and c of every layer, [H] each. */
export interface NetworkState {
  readonly hidden: readonly Float64Array[];
  readonly cell: readonly Float64Array[];
}

export function zeroState({ hidden, layers }: NetworkShape): NetworkState {
  const zeros = () => Array.from({ length: layers }, () => new Float64Array(hidden));
  return { hidden: zeros(), cell: zeros() };
}

/** What dropout multiplies a unit of a layer's output by: 0, or 1 / (1 - rate). */
export type DropoutFactor = (layer: number, unit: number) => number;

/** Weights that the reference takes; in double precision too, so that it can be differentiated numerically. */
export type ReferenceWeights = ReadonlyMap<string, Float32Array | Float64Array>;

/** One character further: the logits [V] of the next one, and the state after it. */
export function forward(
  shape: NetworkShape,
  weights: ReferenceWeights,
  state: NetworkState,
  character: number,
  dropout: DropoutFactor = () => 1,
): { logits: Float64Array; state: NetworkState } {
  const { vocabulary: V, embedding: E, hidden: H } = shape;
  const hidden: Float64Array[] = [];
  const cell: Float64Array[] = [];
  // x: [E], then [H]
  let x = Float64Array.from(
    tensor(weights, 'embedding').subarray(character * E, (character + 1) * E),
  );
  for (let l = 0; l < shape.layers; l++) {
    const h = state.hidden[l] ?? new Float64Array(H);
    const c = state.cell[l] ?? new Float64Array(H);
    // z [4H] = x kernel + h recurrent + bias
    const z = Float64Array.from(tensor(weights, `lstm.${l}.bias`));
    addProduct(z, x, tensor(weights, `lstm.${l}.kernel`));
    addProduct(z, h, tensor(weights, `lstm.${l}.recurrent`));
    const i = z.subarray(0, H).map(logistic);
    const f = z.subarray(H, 2 * H).map(logistic);
    const g = z.subarray(2 * H, 3 * H).map(Math.tanh);
    const o = z.subarray(3 * H).map(logistic);
    const newCell = c.map((value, u) => at(f, u) * value + at(i, u) * at(g, u));
    const newHidden = newCell.map((value, u) => at(o, u) * Math.tanh(value));
    cell.push(newCell);
    hidden.push(newHidden);
    x = newHidden.map((value, u) => value * dropout(l, u));
  }
  const logits = Float64Array.from(tensor(weights, 'dense.bias'));
  addProduct(logits, x, tensor(weights, 'dense.kernel'));
  if (logits.length !== V)
    throw new RangeError(`dense.bias has ${logits.length} numbers, not ${V}`);
  return { logits, state: { hidden, cell } };
}

/** Natural logarithms of the softmax of logits. */
export function logSoftmax(logits: Float64Array): Float64Array {
  const most = logits.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const log = most + Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - most), 0));
  return logits.map((logit) => logit - log);
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

function tensor(weights: ReferenceWeights, name: string): Float32Array | Float64Array {
  const found = weights.get(name);
  if (found === undefined) throw new RangeError(`no tensor ${name}`);
  return found;
}

/** z [n] += x [m] matrix [m, n] */
function addProduct(z: Float64Array, x: Float64Array, matrix: Float32Array | Float64Array): void {
  const n = z.length;
  x.forEach((value, row) => {
    for (let j = 0; j < n; j++) z[j] = at(z, j) + value * at(matrix, row * n + j);
  });
}

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, x, i) => sum + x * at(b, i), 0);

/** An element that is known to be there. */
const at = (values: Float64Array | Float32Array, index: number): number =>
  values[index] ?? Number.NaN;
