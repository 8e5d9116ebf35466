import { describe, expect, it } from 'vitest';
import { EngineError } from '../../../src/engine/errors.ts';
import {
  readSafetensors,
  readSafetensorsMetadata,
  type Tensor,
  writeSafetensors,
} from '../../../src/engine/model/safetensors.ts';

/** A file made by hand, from a header and bytes of data. */
function file(header: unknown, data: Uint8Array = new Uint8Array(), length?: bigint): Uint8Array {
  const text = typeof header === 'string' ? header : JSON.stringify(header);
  const bytes = Buffer.concat([Buffer.alloc(8), Buffer.from(text, 'latin1'), data]);
  bytes.writeBigUInt64LE(length ?? BigInt(text.length), 0);
  return new Uint8Array(bytes);
}

const tensors = (...entries: [string, number[], number[]][]): Map<string, Tensor> =>
  new Map(entries.map(([name, shape, data]) => [name, { shape, data: Float32Array.from(data) }]));

describe('safetensors', () => {
  it('writes the bytes that the format asks for', () => {
    const bytes = writeSafetensors(tensors(['a', [2], [1, -2]], ['b', [1, 1], [0.5]]));
    const header =
      '{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},' +
      '"b":{"dtype":"F32","shape":[1,1],"data_offsets":[8,12]}}';
    const padded = header.padEnd(Math.ceil(header.length / 8) * 8);
    const data = '0000803f' + '000000c0' + '0000003f';
    const expected = file(padded, Buffer.from(data, 'hex'));
    expect(Buffer.from(bytes).toString('hex')).toBe(Buffer.from(expected).toString('hex'));
  });

  it('reads what it wrote: values, shapes, names, metadata', () => {
    const original = tensors(
      ['lstm.0.bias', [4], [1, Number.NaN, Number.NEGATIVE_INFINITY, -0]],
      ['naïve "name"', [2, 3], [1, 2, 3, 4, 5, 6]],
      ['scalar', [], [7]],
      ['empty', [0, 5], []],
    );
    const bytes = writeSafetensors(original, { model: 'lilt', note: 'två' });
    expect(readSafetensors(bytes)).toEqual(original);
    expect(readSafetensorsMetadata(bytes)).toEqual({ model: 'lilt', note: 'två' });
    expect(readSafetensorsMetadata(writeSafetensors(original))).toEqual({});
    // From the middle of a larger buffer, at an odd offset, and independent of it afterwards.
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    const read = readSafetensors(larger.subarray(3));
    larger.fill(255);
    expect(read).toEqual(original);
  });

  it('reads a file whose header is in another order than its data', () => {
    const header = {
      __metadata__: { format: 'pt' },
      second: { dtype: 'F32', shape: [1], data_offsets: [4, 8] },
      first: { dtype: 'F32', shape: [1], data_offsets: [0, 4] },
    };
    const read = readSafetensors(file(header, new Uint8Array(Float32Array.of(1, 2).buffer)));
    expect(read.get('first')?.data[0]).toBe(1);
    expect(read.get('second')?.data[0]).toBe(2);
  });

  const one = (change: object) => ({
    t: { dtype: 'F32', shape: [2], data_offsets: [0, 8], ...change },
  });
  const eight = new Uint8Array(8);
  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['seven bytes', new Uint8Array(7)],
    ['a header beyond the end', file({}, new Uint8Array(), 3n)],
    ['a header of 2^64 - 1 bytes', file({}, new Uint8Array(), 2n ** 64n - 1n)],
    ['a header of a megabyte', file(`{}${' '.repeat(2 ** 20)}`)],
    ['no JSON', file('{"t":')],
    ['not UTF-8', file('{"\u00ff\u00fe":{}}')],
    ['deep JSON', file('['.repeat(100_000))],
    ['a list', file([])],
    ['null', file('null')],
    ['a tensor that is a number', file({ t: 5 })],
    ['a tensor without offsets', file({ t: { dtype: 'F32' } }, eight)],
    ['half floats', file(one({ dtype: 'F16' }), eight)],
    ['a strange field', file(one({ evil: 1 }), eight)],
    ['offsets beyond the end', file(one({ data_offsets: [8, 16] }), eight)],
    ['offsets backwards', file(one({ data_offsets: [8, 0] }), eight)],
    ['negative offsets', file(one({ data_offsets: [-8, 0] }), eight)],
    ['fractions', file(one({ data_offsets: [0.5, 8.5] }), eight)],
    ['three offsets', file(one({ data_offsets: [0, 8, 8] }), eight)],
    ['a shape of another size', file(one({ shape: [3] }), eight)],
    ['a negative shape', file(one({ shape: [-1, -2] }), eight)],
    ['a shape that overflows', file(one({ shape: [2 ** 40, 2 ** 40, 2 ** 40] }), eight)],
    ['nine dimensions', file(one({ shape: [2, 1, 1, 1, 1, 1, 1, 1, 1] }), eight)],
    ['bytes left over', file(one({}), new Uint8Array(12))],
    ['a gap', file(one({ data_offsets: [4, 12] }), new Uint8Array(12))],
    [
      'overlaps',
      file({ ...one({}), u: { dtype: 'F32', shape: [2], data_offsets: [0, 8] } }, eight),
    ],
    ['a file cut short', writeSafetensors(tensors(['a', [2], [1, 2]])).slice(0, -1)],
  ])('refuses %s', (_, bytes) => {
    let error: unknown;
    try {
      readSafetensors(bytes);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(EngineError);
    expect(error).toMatchObject({ code: 'bad-model' });
    expect((error as Error).message.length).toBeLessThan(400);
  });

  it('refuses metadata that are not texts', () => {
    expect(() => readSafetensorsMetadata(file({ __metadata__: { a: 1 } }))).toThrow(EngineError);
    const tensor = { dtype: 'F32', shape: [0], data_offsets: [0, 0] };
    expect(() => readSafetensorsMetadata(file({ __metadata__: tensor }))).toThrow(EngineError);
  });

  it('does not write a tensor whose shape is another', () => {
    expect(() => writeSafetensors(tensors(['a', [3], [1, 2]]))).toThrow(RangeError);
  });
});
