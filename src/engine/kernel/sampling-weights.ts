import { instantiate, kernelModule, PANEL } from './instance.ts';
import { Plan } from './memory.ts';
import type { Matrix } from './quantise.ts';
import { type KernelShape, padded } from './shape.ts';

const FLOAT = 4;

/** What the first layer adds to its gates for each character, [V padded, 4H]: embedding x kernel + bias. */
export function foldTable(
  { vocabulary, embedding: E, hidden: H }: KernelShape,
  weights: ReadonlyMap<string, Float32Array>,
): Float32Array {
  const V = padded(vocabulary);
  const space = new Plan();
  const stack = space.stack();
  const [embedding, kernel, packed] = [
    space.words(V * E),
    space.words(E * 4 * H),
    space.words(E * 4 * H),
  ];
  const [bias, table, scratch] = [space.words(4 * H), space.words(V * 4 * H), space.words(V * E)];
  const memory = space.memory();
  const k = instantiate(kernelModule('lstm'), memory, stack);
  const floats = new Float32Array(memory.buffer);
  floats.set(weights.get('embedding') ?? [], embedding / FLOAT);
  floats.set(weights.get('lstm.0.kernel') ?? [], kernel / FLOAT);
  floats.set(weights.get('lstm.0.bias') ?? [], bias / FLOAT);
  k.pack(kernel, packed, E, 4 * H, 1, 0, (4 * H) / PANEL);
  k.gather(table, bias, 0, V, 4 * H);
  k.product(V, 4 * H, E, embedding, E, 1, packed, table, 4 * H, 1, scratch);
  return Float32Array.from(new Float32Array(memory.buffer, table, V * 4 * H));
}

/** [width / 8][depth][8]: as lstm.c's `pack` makes it. */
export function packPanels({ values, depth, width }: Matrix): Float32Array {
  const packed = new Float32Array(depth * width);
  for (let k = 0; k < depth; k++) {
    for (let n = 0; n < width; n += PANEL) {
      packed.set(values.subarray(k * width + n, k * width + n + PANEL), n * depth + k * PANEL);
    }
  }
  return packed;
}

/** The matrix with columns of zeros added. */
export function widened({ values, depth, width }: Matrix, to: number): Matrix {
  const wide = new Float32Array(depth * to);
  for (let row = 0; row < depth; row++) {
    wide.set(values.subarray(row * width, (row + 1) * width), row * to);
  }
  return { values: wide, depth, width: to };
}

/** What a layer multiplies its input by: its recurrent kernel, above the first layer under its kernel. */
export function joinedKernel(
  { hidden: H }: KernelShape,
  weights: ReadonlyMap<string, Float32Array>,
  layer: number,
): Matrix {
  const names = layer === 0 ? ['recurrent'] : ['kernel', 'recurrent'];
  const values = new Float32Array(names.length * H * 4 * H);
  for (const [i, name] of names.entries()) {
    values.set(weights.get(`lstm.${layer}.${name}`) ?? [], i * H * 4 * H);
  }
  return { values, depth: names.length * H, width: 4 * H };
}
