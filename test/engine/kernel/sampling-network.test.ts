import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SamplingNetwork } from '../../../src/engine/kernel/sampling-network.ts';
import {
  forward,
  logSoftmax,
  type NetworkShape,
  parametersOf,
  zeroState,
} from '../../../src/engine/model/network.ts';
import { livelyWeights } from '../../contracts/trainer.ts';

const SHAPE: NetworkShape = { vocabulary: 21, embedding: 32, hidden: 48, layers: 3 };
const PRECISIONS = ['f32', 'int8'] as const;

/** Whole numbers that depend on a seed alone, by a 32-bit xorshift: no Math, so the same on every machine. */
function numbers(seed: number): () => number {
  let x = seed | 0 || 1;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return x >>> 0;
  };
}

/** Weights in +-limit, exact binary fractions. */
function plainWeights(shape: NetworkShape, seed: number): Map<string, Float32Array> {
  const next = numbers(seed);
  return new Map(
    parametersOf(shape).map(({ name, dimensions }) => {
      const count = dimensions.reduce((a, b) => a * b, 1);
      return [
        name,
        Float32Array.from({ length: count }, () => ((next() >>> 12) / 2 ** 20 - 0.5) / 2),
      ];
    }),
  );
}

const textOf = (length: number, seed: number, vocabulary: number): number[] => {
  const next = numbers(seed);
  return Array.from({ length }, () => next() % vocabulary);
};

/** Logits after each character of a text, in the only slot. */
function logitsAlong(network: SamplingNetwork, text: readonly number[]): Float32Array[] {
  network.reset(0);
  return text.map((character) => {
    network.step([0], [character]);
    return network.logits(0).slice();
  });
}

const hashOf = (rows: readonly Float32Array[]): string => {
  const hash = createHash('sha256');
  for (const row of rows) hash.update(new Uint8Array(row.buffer, row.byteOffset, row.byteLength));
  return hash.digest('hex').slice(0, 16);
};

describe('SamplingNetwork', () => {
  it.each([
    SHAPE,
    { vocabulary: 5, embedding: 16, hidden: 16, layers: 1 },
    { vocabulary: 40, embedding: 64, hidden: 32, layers: 2 },
  ])('in f32, has the logits of the reference network: %o', (shape) => {
    const weights = livelyWeights(shape, 3);
    const network = SamplingNetwork.create({ shape, weights, slots: 1, precision: 'f32' });
    let state = zeroState(shape);
    for (const character of textOf(40, 7, shape.vocabulary)) {
      const reference = forward(shape, weights, state, character);
      state = reference.state;
      network.step([0], [character]);
      const logits = network.logits(0);
      expect(logits).toHaveLength(shape.vocabulary);
      reference.logits.forEach((expected, v) => {
        expect(Math.abs(expected - (logits[v] ?? Number.NaN))).toBeLessThan(5e-5);
      });
      const probabilities = logSoftmax(reference.logits);
      probabilities.forEach((expected, v) => {
        expect(Math.abs(expected - network.logProbability(0, v))).toBeLessThan(5e-5);
      });
    }
  });

  it('in int8, is close to f32: in the loss of a text, and in the likeliest character', () => {
    const weights = livelyWeights(SHAPE, 3);
    const [exact, rounded] = PRECISIONS.map((precision) =>
      SamplingNetwork.create({ shape: SHAPE, weights, slots: 1, precision }),
    );
    const likeliest = (logits: Float32Array) => logits.indexOf(Math.max(...logits));
    const text = textOf(400, 11, SHAPE.vocabulary);
    let [apart, same] = [0, 0];
    for (const [i, character] of text.slice(0, -1).entries()) {
      exact?.step([0], [character]);
      rounded?.step([0], [character]);
      const next = text[i + 1] ?? 0;
      apart +=
        (exact?.logProbability(0, next) ?? Number.NaN) - (rounded?.logProbability(0, next) ?? 0);
      if (exact && rounded && likeliest(exact.logits(0)) === likeliest(rounded.logits(0))) same++;
    }
    expect(Math.abs(apart / text.length)).toBeLessThan(0.01);
    expect(same / text.length).toBeGreaterThan(0.95);
  });

  it('in int8, does not overflow where all inputs and weights are as large as they get', () => {
    // 1056 inputs near 1 with all weights at +127: with 32767 levels, a sum would leave 32 bits.
    const shape = { vocabulary: 16, embedding: 16, hidden: 528, layers: 2 };
    const weights = new Map(
      parametersOf(shape).map(({ name, dimensions }) => {
        const count = dimensions.reduce((a, b) => a * b, 1);
        return [name, new Float32Array(count).fill(name.endsWith('bias') ? 6 : 1 / 1024)];
      }),
    );
    const [exact, rounded] = PRECISIONS.map((precision) =>
      SamplingNetwork.create({ shape, weights, slots: 1, precision }),
    );
    for (let i = 0; i < 6; i++) {
      exact?.step([0], [i]);
      rounded?.step([0], [i]);
    }
    const expected = exact?.logits(0)[0] ?? Number.NaN;
    expect(expected).toBeGreaterThan(6.5); // 528 hidden units, nearly 1 each
    expect(Math.abs(expected - (rounded?.logits(0)[0] ?? Number.NaN))).toBeLessThan(0.001);
  });

  it.each(PRECISIONS)('computes a slot bit for bit the same in any company: %s', (precision) => {
    const shape = { vocabulary: 30, embedding: 32, hidden: 48, layers: 2 };
    const weights = livelyWeights(shape, 5);
    const slots = 32;
    const texts = Array.from({ length: slots }, (_, slot) => textOf(12, slot + 1, 30));
    const alone = SamplingNetwork.create({ shape, weights, slots: 1, precision });
    const expected = texts.map((text) => logitsAlong(alone, text));

    const network = SamplingNetwork.create({ shape, weights, slots, precision });
    const next = numbers(99);
    const done = new Array<number>(slots).fill(0);
    const sizes = new Set<number>();
    for (let round = 0; done.some((count) => count < 12); round++) {
      // A random subset in a random order; at first each size once.
      const waiting = [...done.keys()].filter((slot) => (done[slot] ?? 0) < 12);
      const shuffled = waiting.map((slot) => [next(), slot] as const).sort(([a], [b]) => a - b);
      const size = round < slots ? round + 1 : (next() % shuffled.length) + 1;
      const batch = shuffled.slice(0, size).map(([, slot]) => slot);
      sizes.add(batch.length);
      network.step(
        batch,
        batch.map((slot) => texts[slot]?.[done[slot] ?? 0] ?? 0),
      );
      for (const slot of batch) {
        const at = done[slot] ?? 0;
        expect([...network.logits(slot)]).toEqual([...(expected[slot]?.[at] ?? [])]);
        done[slot] = at + 1;
      }
    }
    expect(sizes.size).toBeGreaterThan(20);
  });

  it('computes the same bits on every machine', () => {
    const shape = { vocabulary: 21, embedding: 32, hidden: 64, layers: 2 };
    const weights = plainWeights(shape, 2024);
    const text = textOf(100, 5, 21);
    const hashes = PRECISIONS.map((precision) =>
      hashOf(logitsAlong(SamplingNetwork.create({ shape, weights, slots: 1, precision }), text)),
    );
    expect(hashes).toEqual(['65c6dc894ea9a5f1', 'c3081ac787d8d39a']);
  });

  it('begins anew after a reset, and goes on from a copy', () => {
    const weights = livelyWeights(SHAPE, 3);
    for (const precision of PRECISIONS) {
      const network = SamplingNetwork.create({ shape: SHAPE, weights, slots: 3, precision });
      network.step([1], [4]);
      const first = network.logits(1).slice();
      network.step([1], [5]);
      expect(network.logits(1)).not.toEqual(first);
      network.copy(1, 2);
      expect(network.logits(2)).toEqual(network.logits(1));
      network.step([2, 1], [6, 6]);
      expect(network.logits(2)).toEqual(network.logits(1));
      network.reset(1);
      network.step([1], [4]);
      expect(network.logits(1)).toEqual(first);
    }
  });

  it('draws what the mask allows, as often as the softmax says', () => {
    const network = SamplingNetwork.create({
      shape: SHAPE,
      weights: livelyWeights(SHAPE, 3),
      slots: 2,
      precision: 'int8',
    });
    network.step([1], [4]);
    const mask = Uint8Array.from({ length: 21 }, (_, v) => (v % 3 === 1 ? 1 : 0));
    for (const temperature of [0.7, 1, 1.6]) {
      const logits = Float64Array.from(network.logits(1), (x) => x / temperature);
      const probabilities = logSoftmax(logits).map(Math.exp);
      const left = probabilities.reduce((sum, p, v) => sum + (mask[v] === 1 ? p : 0), 0);
      const drawn = new Float64Array(21);
      const count = 20_000;
      for (let i = 0; i < count; i++) {
        // Random numbers evenly spread: the share of each character is then its probability.
        const v = network.draw(1, mask, temperature, Math.floor(((i + 0.5) / count) * 2 ** 32));
        drawn[v] = (drawn[v] ?? 0) + 1;
      }
      expect(network.keptOf(1)).toBeCloseTo(left, 5);
      drawn.forEach((times, v) => {
        const share = mask[v] === 1 ? (probabilities[v] ?? 0) / left : 0;
        expect(Math.abs(times / count - share)).toBeLessThan(2 / count);
      });
    }
    network.draw(1, null, 1, 0);
    expect(network.keptOf(1)).toBe(1);
  });

  it('draws soundly at the edges: one choice, none, unlikely ones, extreme temperatures', () => {
    const shape = { vocabulary: 4, embedding: 16, hidden: 16, layers: 1 };
    const weights = livelyWeights(shape, 3);
    weights.set('dense.kernel', new Float32Array(64));
    weights.set('dense.bias', Float32Array.of(0, -200, -201, 1));
    const network = SamplingNetwork.create({ shape, weights, slots: 1, precision: 'f32' });
    network.step([0], [1]);
    const most = 2 ** 32 - 1;
    expect(network.draw(0, Uint8Array.of(0, 0, 1, 0), 1, most)).toBe(2);
    expect(network.draw(0, Uint8Array.of(0, 0, 0, 0), 1, 5)).toBe(-1);
    expect(network.keptOf(0)).toBe(0);
    // e^-200 has no place in an f32, but 1 and 2 still compete as e to 1.
    const unlikely = Uint8Array.of(0, 1, 1, 0);
    const border = Math.E / (1 + Math.E);
    expect(network.draw(0, unlikely, 1, Math.floor((border - 0.001) * most))).toBe(1);
    expect(network.draw(0, unlikely, 1, Math.floor((border + 0.001) * most))).toBe(2);
    expect(network.keptOf(0)).toBeLessThan(1e-30);
    expect(network.draw(0, null, 1e-9, 0)).toBe(3);
    expect(network.draw(0, null, 1e-9, most)).toBe(3);
    expect(network.draw(0, null, 1, 0)).toBe(0);
    expect(network.draw(0, null, 1e6, most)).toBe(3);
    for (const temperature of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => network.draw(0, null, temperature, 0)).toThrow(RangeError);
    }
  });

  it('refuses what does not fit, and leaves its memory alone', () => {
    const weights = livelyWeights(SHAPE, 3);
    const create = (change: object) =>
      SamplingNetwork.create({ shape: SHAPE, weights, slots: 2, precision: 'int8', ...change });
    expect(() => create({ shape: { ...SHAPE, hidden: 50 } })).toThrow(/hidden size is 50/);
    expect(() => create({ shape: { ...SHAPE, layers: 2 } })).toThrow(/does not have/);
    expect(() => create({ slots: 0 })).toThrow(RangeError);
    const bad = new Map([...weights, ['dense.bias', new Float32Array(21).fill(Number.NaN)]]);
    expect(() => create({ weights: bad })).toThrow(/dense.bias hold numbers that are not finite/);
    const network = create({});
    for (const [slots, characters] of [
      [[2], [0]],
      [[-1], [0]],
      [[0], [21]],
      [[0], [-1]],
      [[0.5], [0]],
      [[0, 1], [0]],
      [
        [0, 1, 0],
        [0, 0, 0],
      ],
      [
        [1, 1],
        [0, 0],
      ],
    ] as const) {
      expect(() => network.step(slots, characters)).toThrow(RangeError);
    }
    expect(() => network.reset(2)).toThrow(RangeError);
    expect(() => network.copy(0, 2)).toThrow(RangeError);
    expect(() => network.logProbability(0, 21)).toThrow(RangeError);
    expect(() => network.draw(0, new Uint8Array(22), 1, 0)).toThrow(RangeError);
  });
});
