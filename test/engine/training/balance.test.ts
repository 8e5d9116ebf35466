import { describe, expect, it } from 'vitest';
import { balanced } from '../../../src/engine/training/balance.ts';

const tunes = (type: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    text: `K:C\nR:${type}\nM:6/8\nF:8:\n${i}`,
    title: `${type} ${i}`,
  }));
const CORPUS = [
  ...tunes('jig', 1600),
  ...tunes('slide', 400),
  ...tunes('air', 2),
  { text: 'T:A Title', title: 'a title' },
];

const readOf = (power: number) => {
  const texts = balanced(CORPUS, power);
  const count = (start: string) => texts.filter(({ title }) => title.startsWith(start)).length;
  return [count('jig'), count('slide'), count('air'), count('a title')];
};

describe('an epoch', () => {
  it('has every text once where nothing is balanced', () => {
    expect(balanced(CORPUS, 0)).toEqual(CORPUS);
  });

  it('has rare kinds more often, at most four times, and titles once', () => {
    expect(readOf(1)).toEqual([1600, 1600, 8, 1]);
    expect(readOf(0.5)).toEqual([1600, 800, 8, 1]);
  });

  it('has a part of the texts once more where the times are no whole number', () => {
    const [jigs, slides = 0, airs, titles] = readOf(0.25); // 4 ^ 0.25 = 1.41 times
    expect([jigs, airs, titles]).toEqual([1600, 8, 1]);
    expect(slides / 400).toBeGreaterThan(1.33);
    expect(slides / 400).toBeLessThan(1.5);
    expect(readOf(0.25)[1]).toBe(slides);
  });
});
