import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson, modelIdOf } from '../../../src/engine/model/manifest.ts';

describe('canonicalJson', () => {
  it('depends on the value only', () => {
    const value = { b: [1, 'ä', null, { z: true, y: -0.5 }], a: {} };
    expect(canonicalJson(value)).toBe('{"a":{},"b":[1,"ä",null,{"y":-0.5,"z":true}]}');
    expect(canonicalJson({ a: {}, c: undefined, b: value.b })).toBe(canonicalJson(value));
    expect(JSON.parse(canonicalJson(value))).toEqual(value);
  });

  it('refuses what is nested too deeply, before the stack does', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 40_000; i++) deep = [deep];
    expect(() => canonicalJson(deep)).toThrow('nested too deeply');
  });
});

describe('modelIdOf', () => {
  it('is the beginning of a sha256 that anybody can compute', () => {
    const weights = Uint8Array.of(1, 2, 3);
    const id = createHash('sha256').update('{"a":1,"b":2}\0\u0001\u0002\u0003').digest('hex');
    expect(modelIdOf({ b: 2, id: 'of no account', a: 1 }, weights)).toBe(id.slice(0, 12));
    expect(modelIdOf({ b: 2, a: 1 }, weights)).toBe(id.slice(0, 12));
    expect(modelIdOf({ b: 2, a: 2 }, weights)).not.toBe(id.slice(0, 12));
    expect(modelIdOf({ b: 2, a: 1 }, Uint8Array.of(1, 2, 4))).not.toBe(id.slice(0, 12));
  });
});
