import { type KernelShape, padded, parametersOf } from './shape.ts';
import type { ParameterBlock } from './training-plan.ts';

/** One tensor in the kernel's memory, where rows may be longer than those of the network (vocabulary is padded). */
interface Region {
  readonly name: string;
  /** Index of the first float. */
  readonly start: number;
  readonly rows: number;
  readonly width: number;
  readonly paddedWidth: number;
}

const FLOAT = 4;

function regionsOf(shape: KernelShape, block: ParameterBlock): Region[] {
  const addresses = [
    block.embedding,
    ...block.layers.flatMap((layer) => [layer.kernel, layer.recurrent, layer.bias]),
    block.denseKernel,
    block.denseBias,
  ];
  return parametersOf(shape).map(({ name, dimensions }, i) => {
    const width = dimensions.at(-1) ?? 0;
    const rows = dimensions.length === 1 ? 1 : (dimensions[0] ?? 0);
    const ofDense = name.startsWith('dense.');
    const paddedWidth = ofDense ? padded(width) : width;
    return { name, start: (addresses[i] ?? 0) / FLOAT, rows, width, paddedWidth };
  });
}

/** Copies tensors into a block; the padding stays as it is, zero. */
export function writeBlock(
  memory: WebAssembly.Memory,
  shape: KernelShape,
  block: ParameterBlock,
  tensors: ReadonlyMap<string, Float32Array>,
): void {
  const floats = new Float32Array(memory.buffer);
  for (const region of regionsOf(shape, block)) {
    const tensor = tensors.get(region.name);
    if (tensor === undefined) throw new RangeError(`no tensor ${region.name}`);
    for (let row = 0; row < region.rows; row++) {
      const values = tensor.subarray(row * region.width, (row + 1) * region.width);
      floats.set(values, region.start + row * region.paddedWidth);
    }
  }
}

/** Copies a block out, without its padding. */
export function readBlock(
  memory: WebAssembly.Memory,
  shape: KernelShape,
  block: ParameterBlock,
): Map<string, Float32Array> {
  const floats = new Float32Array(memory.buffer);
  return new Map(
    regionsOf(shape, block).map((region) => {
      const tensor = new Float32Array(region.rows * region.width);
      for (let row = 0; row < region.rows; row++) {
        const from = region.start + row * region.paddedWidth;
        tensor.set(floats.subarray(from, from + region.width), row * region.width);
      }
      return [region.name, tensor];
    }),
  );
}
