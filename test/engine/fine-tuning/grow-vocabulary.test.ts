import { describe, expect, it } from 'vitest';
import { growVocabulary } from '../../../src/engine/fine-tuning/grow-vocabulary.ts';
import {
  forward,
  initialWeights,
  logSoftmax,
  parametersOf,
  zeroState,
} from '../../../src/engine/model/network.ts';
import { createVocabulary } from '../../../src/engine/model/vocabulary.ts';

const vocabulary = createVocabulary([...'ABCDE']);
const shape = { vocabulary: 5, embedding: 8, hidden: 12, layers: 2 };
const weights = initialWeights(shape, 3);
// Some characters are likelier than others, as in a trained network.
weights.set('dense.bias', Float32Array.from([1, 0.5, -4, 0, 0.2]));
const network = { vocabulary, shape, weights };

describe('growVocabulary', () => {
  it('changes nothing where no character is new', () => {
    const grown = growVocabulary(network, ['ABBA', 'CADE']);
    expect(grown.added).toEqual([]);
    expect(grown.weights).toBe(weights);
    expect(grown.vocabulary).toBe(vocabulary);
  });

  it('puts new characters behind the old ones and keeps old weights bit for bit', () => {
    const grown = growVocabulary(network, ['BxA', 'yBx']);
    expect(grown.added).toEqual(['x', 'y']);
    expect([...grown.vocabulary.characters]).toEqual([...'ABCDExy']);
    for (const { name, dimensions } of parametersOf(grown.shape)) {
      const size = dimensions.reduce((a, b) => a * b, 1);
      expect(grown.weights.get(name)?.length, name).toBe(size);
      if (name.startsWith('lstm.')) expect(grown.weights.get(name)).toBe(weights.get(name));
    }
    expect(grown.weights.get('embedding')?.subarray(0, 40)).toEqual(weights.get('embedding'));
    expect(grown.weights.get('dense.bias')?.subarray(0, 5)).toEqual(weights.get('dense.bias'));
    for (let row = 0; row < 12; row++) {
      expect(grown.weights.get('dense.kernel')?.subarray(row * 7, row * 7 + 5)).toEqual(
        weights.get('dense.kernel')?.subarray(row * 5, row * 5 + 5),
      );
    }
  });

  it('leaves old texts nearly as likely as they were, and new characters possible', () => {
    const grown = growVocabulary(network, ['xyz']);
    let before = zeroState(shape);
    let after = zeroState(grown.shape);
    for (const character of [0, 1, 4, 3, 2, 0, 0, 1]) {
      const old = forward(shape, weights, before, character);
      const now = forward(grown.shape, grown.weights, after, character);
      before = old.state;
      after = now.state;
      const was = logSoftmax(old.logits);
      const is = logSoftmax(now.logits);
      const rarest = Math.exp(was[2] as number);
      for (let c = 0; c < 5; c++) {
        const lost = (was[c] as number) - (is[c] as number);
        expect(lost).toBeGreaterThan(0);
        expect(lost).toBeLessThan(rarest / 8 + 1e-6);
      }
      const fresh = [5, 6, 7].reduce((sum, c) => sum + Math.exp(is[c] as number), 0);
      expect(fresh).toBeGreaterThan(rarest / 10);
    }
  });
});
