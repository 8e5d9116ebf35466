import { EngineError } from '../errors.ts';

/** The sizes of a network; all else about it is weights. */
export interface KernelShape {
  /** Characters it knows. */
  readonly vocabulary: number;
  /** Width of a character's embedding. */
  readonly embedding: number;
  /** Width of each LSTM layer. */
  readonly hidden: number;
  /** LSTM layers. */
  readonly layers: number;
}

/** One tensor of the network. */
export interface Parameter {
  readonly name: string;
  /** Row-major. */
  readonly dimensions: readonly number[];
}

/** Widths are multiples of this, so that the kernel's loops have no remainders. */
const GRAIN = 16;

const LIMITS = { vocabulary: 4096, embedding: 4096, hidden: 4096, layers: 16 } as const;

/** `size` rounded up to what the kernel can handle: vocabularies have any size and are padded with zeros. */
export const padded = (size: number): number => Math.ceil(size / GRAIN) * GRAIN;

/**
 * Refuses sizes that the kernel cannot run.
 * @throws EngineError 'bad-model'
 */
export function checkShape(shape: KernelShape): void {
  for (const name of ['vocabulary', 'embedding', 'hidden', 'layers'] as const) {
    const size = shape[name];
    if (!Number.isInteger(size) || size < 1 || size > LIMITS[name]) {
      throw new EngineError(
        'bad-model',
        `The network's ${name} size is ${size}; it must be a whole number from 1 to ${LIMITS[name]}.`,
        { name, size, most: LIMITS[name] },
      );
    }
  }
  for (const name of ['embedding', 'hidden'] as const) {
    if (shape[name] % GRAIN !== 0) {
      throw new EngineError(
        'bad-model',
        `The network's ${name} size is ${shape[name]}; choose a multiple of ${GRAIN}, such as ${padded(shape[name])}.`,
        { name, size: shape[name], multipleOf: GRAIN },
      );
    }
  }
}

/** Every tensor of the network, in the order in which they are stored. */
export function parametersOf({
  vocabulary: V,
  embedding: E,
  hidden: H,
  layers,
}: KernelShape): Parameter[] {
  const list: Parameter[] = [{ name: 'embedding', dimensions: [V, E] }];
  for (let layer = 0; layer < layers; layer++) {
    list.push(
      { name: `lstm.${layer}.kernel`, dimensions: [layer === 0 ? E : H, 4 * H] },
      { name: `lstm.${layer}.recurrent`, dimensions: [H, 4 * H] },
      { name: `lstm.${layer}.bias`, dimensions: [4 * H] },
    );
  }
  list.push({ name: 'dense.kernel', dimensions: [H, V] }, { name: 'dense.bias', dimensions: [V] });
  return list;
}

/** Elements of a tensor. */
export const sizeOf = (parameter: Parameter): number =>
  parameter.dimensions.reduce((product, size) => product * size, 1);

/**
 * Checks that there is a tensor of the right size for every parameter of the shape, and nothing else.
 * @throws EngineError 'bad-model'
 */
export function checkWeights(shape: KernelShape, weights: ReadonlyMap<string, Float32Array>): void {
  const parameters = parametersOf(shape);
  for (const parameter of parameters) {
    const found = weights.get(parameter.name)?.length;
    if (found !== sizeOf(parameter)) {
      throw new EngineError(
        'bad-model',
        `The weights do not fit the network: ${parameter.name} should have ${parameter.dimensions.join(' x ')} ` +
          `numbers and ${found === undefined ? 'is missing' : `has ${found}`}.`,
        { name: parameter.name, dimensions: parameter.dimensions, found: found ?? null },
      );
    }
  }
  if (weights.size !== parameters.length) {
    const known = new Set(parameters.map((parameter) => parameter.name));
    const strangers = [...weights.keys()].filter((name) => !known.has(name));
    throw new EngineError(
      'bad-model',
      `The weights hold tensors that the network does not have: ${strangers.slice(0, 5).join(', ')}.`,
      { strangers: strangers.slice(0, 5) },
    );
  }
}
