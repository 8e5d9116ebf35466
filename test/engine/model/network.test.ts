import { describe, expect, it } from 'vitest';
import {
  forward,
  initialWeights,
  logSoftmax,
  type NetworkShape,
  parameterCount,
  parametersOf,
  zeroState,
} from '../../../src/engine/model/network.ts';

const SMALL: NetworkShape = { vocabulary: 6, embedding: 16, hidden: 16, layers: 2 };

describe('the network', () => {
  it("has the case study's number of parameters at its sizes", () => {
    const shape = { vocabulary: 87, embedding: 512, hidden: 256, layers: 3 };
    expect(parameterCount(shape)).toBe(1_904_983);
  });

  it('names its tensors in order', () => {
    expect(
      parametersOf(SMALL).map(({ name, dimensions }) => `${name} ${dimensions.join('x')}`),
    ).toEqual([
      'embedding 6x16',
      'lstm.0.kernel 16x64',
      'lstm.0.recurrent 16x64',
      'lstm.0.bias 64',
      'lstm.1.kernel 16x64',
      'lstm.1.recurrent 16x64',
      'lstm.1.bias 64',
      'dense.kernel 16x6',
      'dense.bias 6',
    ]);
  });

  it('computes what a pencil computes, with one unit and one layer', () => {
    // Too narrow for the kernel, and small enough to check by hand.
    const shape = { vocabulary: 2, embedding: 1, hidden: 1, layers: 1 };
    const weights = new Map([
      ['embedding', Float64Array.of(1, 2)],
      ['lstm.0.kernel', Float64Array.of(0.5, -0.25, 1, 0.75)],
      ['lstm.0.recurrent', Float64Array.of(0.1, 0.2, -0.3, 0.4)],
      ['lstm.0.bias', Float64Array.of(0, 1, 0, -0.5)],
      ['dense.kernel', Float64Array.of(2, -1)],
      ['dense.bias', Float64Array.of(0.25, 0)],
    ]);
    const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
    // First character 1 (embedded as 2), from nothing; then character 0 (embedded as 1).
    const c1 = sigmoid(1) * Math.tanh(2);
    const h1 = sigmoid(1) * Math.tanh(c1);
    const c2 =
      sigmoid(-0.25 + 0.2 * h1 + 1) * c1 + sigmoid(0.5 + 0.1 * h1) * Math.tanh(1 - 0.3 * h1);
    const h2 = sigmoid(0.75 + 0.4 * h1 - 0.5) * Math.tanh(c2);
    const first = forward(shape, weights, zeroState(shape), 1);
    expect(first.state.cell[0]?.[0]).toBeCloseTo(c1, 12);
    expect(first.logits[0]).toBeCloseTo(2 * h1 + 0.25, 12);
    const second = forward(shape, weights, first.state, 0);
    expect(second.state.hidden[0]?.[0]).toBeCloseTo(h2, 12);
    expect([...second.logits].map((x) => x.toFixed(10))).toEqual(
      [2 * h2 + 0.25, -h2].map((x) => x.toFixed(10)),
    );
    // The state that went in is left as it was.
    expect(first.state.cell[0]?.[0]).toBeCloseTo(c1, 12);
    // Dropout is on what leaves the layer, not on what it remembers.
    const dropped = forward(shape, weights, first.state, 0, () => 0);
    expect([...dropped.logits]).toEqual([0.25, 0]);
    expect(dropped.state).toEqual(second.state);
  });

  it('has log-probabilities that sum to one, for large logits too', () => {
    const logs = logSoftmax(Float64Array.of(1000, 1001, 999));
    expect(logs.reduce((sum, x) => sum + Math.exp(x), 0)).toBeCloseTo(1, 12);
    expect((logs[1] ?? 0) - (logs[0] ?? 0)).toBeCloseTo(1, 9);
  });

  it('begins as Keras does', () => {
    const shape = { vocabulary: 30, embedding: 32, hidden: 32, layers: 2 };
    const weights = initialWeights(shape, 5);
    const get = (name: string) => weights.get(name) ?? new Float32Array();
    const most = (values: Float32Array) => Math.max(...values.map(Math.abs));

    expect(most(get('embedding'))).toBeLessThanOrEqual(0.05);
    expect(most(get('embedding'))).toBeGreaterThan(0.045);
    const glorot = Math.sqrt(6 / (32 + 128));
    expect(most(get('lstm.1.kernel'))).toBeLessThanOrEqual(glorot);
    expect(most(get('lstm.1.kernel'))).toBeGreaterThan(0.95 * glorot);
    expect(most(get('dense.kernel'))).toBeLessThanOrEqual(Math.sqrt(6 / (32 + 30)));
    expect(most(get('dense.bias'))).toBe(0);
    // Forget gates, the second quarter, begin open.
    expect([...get('lstm.0.bias')]).toEqual(
      Array.from({ length: 128 }, (_, i) => (i >= 32 && i < 64 ? 1 : 0)),
    );
    // Rows of the recurrent kernel are orthonormal.
    const recurrent = get('lstm.0.recurrent');
    for (let a = 0; a < 32; a++) {
      for (let b = 0; b <= a; b++) {
        let product = 0;
        for (let j = 0; j < 128; j++) {
          product += (recurrent[a * 128 + j] ?? 0) * (recurrent[b * 128 + j] ?? 0);
        }
        expect(product).toBeCloseTo(a === b ? 1 : 0, 5);
      }
    }
  });

  it('begins alike from the same seed, and differently from another', () => {
    expect(initialWeights(SMALL, 1)).toEqual(initialWeights(SMALL, 1));
    expect(initialWeights(SMALL, 1).get('dense.kernel')).not.toEqual(
      initialWeights(SMALL, 2).get('dense.kernel'),
    );
    expect(initialWeights(SMALL, 1).get('lstm.0.kernel')).not.toEqual(
      initialWeights(SMALL, 1).get('lstm.1.kernel'),
    );
  });
});
