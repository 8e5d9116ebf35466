/**
 * Weights in files: the safetensors format, f32 only.
 *
 *   8 bytes          length N of the header, little-endian
 *   N bytes          JSON: { "name": { "dtype": "F32", "shape": [..], "data_offsets": [from, to] }, ...,
 *                    "__metadata__": { "any": "text" } }, padded with spaces
 *   the rest         the tensors' bytes, little-endian, without gaps; offsets count from here
 *
 * Format: https://huggingface.co/docs/safetensors. Files come from outside, so nothing in them is believed.
 */
import { endianness } from 'node:os';
import * as z from 'zod';
import { EngineError } from '../errors.ts';

export interface Tensor {
  readonly shape: readonly number[];
  /** Row-major. */
  readonly data: Float32Array;
}

const LENGTH_BYTES = 8;
const FLOAT = 4;
/** Headers of our models have 1-4 KB; a longer one is not read. */
const MOST_HEADER_BYTES = 256 * 1024;
const METADATA = '__metadata__';
/** Data starts on a multiple of this, so that it can be viewed as floats in place. */
const ALIGNMENT = 8;

const size = z
  .int()
  .min(0)
  .max(2 ** 40);
const headerSchema = z.record(
  z.string().min(1).max(200),
  z.union([
    z.strictObject({
      dtype: z.string(),
      shape: z.array(size).max(8),
      data_offsets: z.tuple([size, size]),
    }),
    z.record(z.string(), z.string()),
  ]),
);

/** @param metadata short texts that travel with the tensors */
export function writeSafetensors(
  tensors: ReadonlyMap<string, Tensor>,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  requireLittleEndian();
  const entries: [string, unknown][] =
    Object.keys(metadata).length > 0 ? [[METADATA, metadata]] : [];
  let end = 0;
  for (const [name, { shape, data }] of tensors) {
    const count = product(shape);
    if (count !== data.length || name === METADATA) {
      throw new RangeError(`tensor ${name}: ${data.length} numbers for ${shape.join(' x ')}`);
    }
    const from = end;
    end += FLOAT * count;
    entries.push([name, { dtype: 'F32', shape, data_offsets: [from, end] }]);
  }
  const json = JSON.stringify(Object.fromEntries(entries));
  const text = new TextEncoder().encode(json);
  const headerBytes = Math.ceil(text.length / ALIGNMENT) * ALIGNMENT;
  if (headerBytes > MOST_HEADER_BYTES) throw new RangeError(`a header of ${headerBytes} bytes`);
  const bytes = new Uint8Array(LENGTH_BYTES + headerBytes + end);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(headerBytes), true);
  bytes.fill(0x20, LENGTH_BYTES, LENGTH_BYTES + headerBytes);
  bytes.set(text, LENGTH_BYTES);
  let next = LENGTH_BYTES + headerBytes;
  for (const { data } of tensors.values()) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), next);
    next += data.byteLength;
  }
  return bytes;
}

/**
 * The tensors of a file, each with memory of its own.
 * @throws EngineError 'bad-model' for anything but a whole, well-formed file of f32 tensors
 */
export function readSafetensors(bytes: Uint8Array): Map<string, Tensor> {
  requireLittleEndian();
  const { entries, start } = readHeader(bytes);
  const dataBytes = bytes.length - start;
  const tensors = new Map<string, Tensor>();
  const taken: [number, number][] = [];
  for (const [name, entry] of entries) {
    if (name === METADATA) continue;
    const { dtype, shape, data_offsets } = entry as TensorEntry;
    if (dtype !== 'F32') {
      throw broken(`tensor ${name} is of type ${String(dtype).slice(0, 20)}; only F32 is read`, {
        name,
      });
    }
    if (!Array.isArray(shape) || !Array.isArray(data_offsets)) throw broken(`${name} is no tensor`);
    const [from, to] = data_offsets;
    if (to > dataBytes || to - from !== FLOAT * product(shape)) {
      throw broken(`tensor ${name} does not lie within the file as its shape says`, {
        name,
        from,
        to,
        shape,
      });
    }
    taken.push([from, to]);
    // A copy: the bytes may lie at any offset, and belong to the caller.
    const data = new Float32Array(product(shape));
    new Uint8Array(data.buffer).set(bytes.subarray(start + from, start + to));
    tensors.set(name, { shape, data });
  }
  // Without gaps or overlaps, as the format demands: no byte is hidden, none is counted twice.
  taken.sort(([a, b], [c, d]) => a - c || b - d);
  const end = taken.reduce((expected, [from, to]) => (from === expected ? to : Number.NaN), 0);
  if (end !== dataBytes) throw broken('its tensors overlap or leave gaps');
  return tensors;
}

/**
 * The texts that travel with the tensors; none where there are none.
 * @throws EngineError 'bad-model' as readSafetensors
 */
export function readSafetensorsMetadata(bytes: Uint8Array): Readonly<Record<string, string>> {
  const metadata = new Map(readHeader(bytes).entries).get(METADATA) ?? {};
  if (Object.values(metadata).some((value) => typeof value !== 'string')) {
    throw broken('its metadata are not texts');
  }
  return metadata as Record<string, string>;
}

interface TensorEntry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

function readHeader(bytes: Uint8Array): { entries: [string, object][]; start: number } {
  if (bytes.length < LENGTH_BYTES) throw broken(`it has ${bytes.length} bytes`);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true);
  if (length > BigInt(MOST_HEADER_BYTES) || LENGTH_BYTES + Number(length) > bytes.length) {
    throw broken('its header is longer than the file or than any model needs', {
      length: Number(length),
    });
  }
  const start = LENGTH_BYTES + Number(length);
  let header: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      bytes.subarray(LENGTH_BYTES, start),
    );
    header = JSON.parse(text);
  } catch (cause) {
    throw broken('its header is not JSON', {}, cause);
  }
  const checked = headerSchema.safeParse(header);
  if (!checked.success) {
    const at = checked.error.issues[0]?.path.map(String).join('.').slice(0, 100);
    throw broken(`its header is not that of a safetensors file (at ${at})`, {}, checked.error);
  }
  return { entries: Object.entries(checked.data), start };
}

const broken = (what: string, context: Readonly<Record<string, unknown>> = {}, cause?: unknown) =>
  new EngineError(
    'bad-model',
    `The weights file cannot be used: ${what}. Fetch the model again, or train it anew.`,
    context,
    { cause },
  );

const product = (shape: readonly number[]): number =>
  shape.reduce((count, length) => count * length, 1);

/** Every machine that Node 20 runs on but IBM Z; there we would have to swap, and cannot test it. */
function requireLittleEndian(): void {
  if (endianness() !== 'LE')
    throw new Error('safetensors files are read on little-endian machines only');
}
