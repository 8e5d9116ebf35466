import { describe, expect, it } from 'vitest';
import type { CorpusTune } from '../../../src/engine/training/corpus-tune.ts';
import { placeOfTitle, splitCorpus } from '../../../src/engine/training/split.ts';

const tune = (title: string, notes = 5): CorpusTune => ({
  text: `^${title}$`,
  musicFrom: 1,
  notes,
  title,
});
const many = Array.from({ length: 3000 }, (_, i) => tune(`title ${i}`));

describe('splitCorpus', () => {
  it('holds out about the share, every setting of a title on one side, whatever else there is', () => {
    const twice = [...many, ...many.toReversed()];
    const { training, heldOut } = splitCorpus(twice, 0.06);
    expect(heldOut.length / twice.length).toBeGreaterThan(0.045);
    expect(heldOut.length / twice.length).toBeLessThan(0.075);
    const out = new Set(heldOut.map(({ title }) => title));
    expect(training.some(({ title }) => out.has(title))).toBe(false);
    expect(training.length + heldOut.length).toBe(twice.length);
    const fewer = splitCorpus(many.slice(0, 1500), 0.06).heldOut;
    expect(fewer.every(({ title }) => out.has(title))).toBe(true);
  });

  it('places a title where its sha256 says', () => {
    // printf '' | sha256sum begins with e3b0c442.
    expect(placeOfTitle('')).toBe(0xe3b0c442 / 2 ** 32);
  });

  it('holds one title out of a few, one that has notes', () => {
    const few = [tune('a'), tune('b'), tune('c', 0), tune('d', 0)];
    const { training, heldOut } = splitCorpus(few, 0);
    expect(heldOut.map(({ notes }) => notes)).toEqual([5]);
    expect(training).toHaveLength(3);
  });

  it('says what to do where none would be left to train on', () => {
    const expected = expect.objectContaining({
      code: 'bad-request',
      message: expect.stringContaining('Give more tunes'),
    });
    for (const corpus of [[], [tune('a')], [tune('a'), tune('a')], [tune('a'), tune('b', 0)]]) {
      expect(() => splitCorpus(corpus, 0.06)).toThrow(expected);
    }
  });
});
