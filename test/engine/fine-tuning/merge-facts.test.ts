import { describe, expect, it } from 'vitest';
import { mergeFacts } from '../../../src/engine/fine-tuning/merge-facts.ts';

const none = { forms: {}, compasses: {}, keys: {}, titles: [], words: [] };

describe('mergeFacts', () => {
  it('makes what is fresh as heavy as what was known, group by group', () => {
    const known = {
      ...none,
      forms: { 'jig 6/8': { '8:8:': 600, '8|8|': 100 }, 'reel 4/4': { a: 5 } },
    };
    const fresh = {
      ...none,
      forms: { 'jig 6/8': { '4:4:': 6, '8:8:': 1 }, 'polka 2/4': { b: 1 } },
    };
    expect(mergeFacts(known, fresh).forms).toEqual({
      'jig 6/8': { '8:8:': 700, '8|8|': 100, '4:4:': 600 },
      'reel 4/4': { a: 5 },
      // What is counted once only is not planned by.
      'polka 2/4': { b: 2 },
    });
  });

  it('does not grow without end from one model to the next', () => {
    let facts = { ...none, keys: { 'jig 6/8': { G: 700, D: 300 } } };
    for (let i = 0; i < 40; i++) {
      facts = mergeFacts(facts, { ...none, keys: { 'jig 6/8': { D: 10 } } }) as typeof facts;
    }
    const { D, G = 0 } = facts.keys['jig 6/8'] as { D: number; G?: number };
    expect(D).toBeGreaterThan(9000);
    expect(D + G).toBeLessThanOrEqual(20_001);
  });

  it('remembers all titles and words once', () => {
    const merged = mergeFacts(
      { ...none, titles: ['b', 'd'], words: ['x'] },
      { ...none, titles: ['a', 'b'], words: ['x', 'y'] },
    );
    expect(merged.titles).toEqual(['a', 'b', 'd']);
    expect(merged.words).toEqual(['x', 'y']);
  });
});
