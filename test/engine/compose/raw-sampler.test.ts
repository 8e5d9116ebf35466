import { describe, expect, it } from 'vitest';
import { chance } from '../../../src/engine/compose/chance.ts';
import { openRawSampler } from '../../../src/engine/compose/raw-sampler.ts';
import type { Manifest } from '../../../src/engine/model/manifest.ts';
import type { Model } from '../../../src/engine/model/model-folder.ts';
import {
  forward,
  initialWeights,
  logSoftmax,
  zeroState,
} from '../../../src/engine/model/network.ts';
import { requireTextForm } from '../../../src/engine/model/text-form.ts';
import { createVocabulary } from '../../../src/engine/model/vocabulary.ts';

const shape = { vocabulary: 5, embedding: 16, hidden: 16, layers: 2 };

/** A network that has learnt nothing, but prefers some characters to others. */
function rawModel(textForm: Manifest['textForm'] = 'raw'): Model {
  const weights = new Map(
    [...initialWeights(shape, 3)].map(([name, tensor]) => [
      name,
      tensor.map((x) => (name === 'dense.bias' ? x : 4 * x)),
    ]),
  );
  const manifest = { id: '0123456789ab', textForm } as Manifest;
  return { id: manifest.id, manifest, shape, weights, vocabulary: createVocabulary([...'\nKabc']) };
}

const request = { start: 'K', length: 60, seed: '7', temperature: 1 };

describe('openRawSampler', () => {
  it('draws from the softmax of the network, beginning at a zero state, and feeds what it drew', () => {
    const { weights, vocabulary } = rawModel();
    const random = chance('7', 'raw text');
    let state = zeroState(shape);
    let expected = 'K';
    while (expected.length < 60) {
      const step = forward(shape, weights, state, vocabulary.indexOf(expected.slice(-1)) ?? -1);
      state = step.state;
      let left = random() / 2 ** 32;
      const drawn = [...logSoftmax(step.logits)].findIndex((log) => {
        left -= Math.exp(log);
        return left < 0;
      });
      expected += vocabulary.characters[drawn];
    }
    expect(new Set(expected).size).toBeGreaterThan(3);
    expect(openRawSampler(rawModel()).write(request)).toBe(expected);
  });

  it('gives the same text for the same request, whatever was written before', () => {
    const sampler = openRawSampler(rawModel());
    const first = sampler.write(request);
    expect(sampler.write({ ...request, seed: '8' })).not.toBe(first);
    expect(sampler.write({ ...request, temperature: 0.1 })).not.toBe(first);
    expect(sampler.write(request)).toBe(first);
    expect(sampler.write({ ...request, length: 20 })).toBe(first.slice(0, 20));
    expect(sampler.write({ ...request, start: '\n', length: 1 })).toBe('\n');
  });

  it('says what a text can begin with, and which models write none', () => {
    const sampler = openRawSampler(rawModel());
    for (const start of ['z', '', 'Ka']) {
      expect(() => sampler.write({ ...request, start })).toThrow(/one character .*: Kabc /);
    }
    expect(() => openRawSampler(rawModel('canonical-1'))).toThrow('Leave out --raw');
  });
});

it('requireTextForm tells those who want tunes of a raw model how it is sampled', () => {
  expect(() => requireTextForm(rawModel(), 'canonical-1')).toThrow('--raw --start K');
  expect(() => requireTextForm(rawModel(), 'raw')).not.toThrow();
});
