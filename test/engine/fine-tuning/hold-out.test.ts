import { describe, expect, it } from 'vitest';
import { FEWEST_TUNES, holdOut } from '../../../src/engine/fine-tuning/hold-out.ts';
import { RECIPE } from '../../../src/engine/fine-tuning/recipe.ts';
import type { CorpusTune } from '../../../src/engine/training/corpus-tune.ts';

const tune = (i: number, title = `tune ${i}`): CorpusTune => ({
  text: `text ${i}`,
  musicFrom: 2,
  notes: 20,
  title,
});
const tunes = (count: number, title?: string) =>
  Array.from({ length: count }, (_, i) => tune(i, title));

describe('holdOut', () => {
  it('holds out about the share, and never fewer than two nor more than the most', () => {
    expect(holdOut(tunes(60), RECIPE).heldOut).toHaveLength(9);
    expect(holdOut(tunes(60), RECIPE).training).toHaveLength(51);
    expect(holdOut(tunes(8), RECIPE).heldOut).toHaveLength(2);
    expect(holdOut(tunes(5000), RECIPE).heldOut).toHaveLength(200);
  });

  it('holds out again what was held out of a part', () => {
    const part = new Set(holdOut(tunes(40), RECIPE).heldOut.map(({ text }) => text));
    const whole = new Set(holdOut(tunes(200), RECIPE).heldOut.map(({ text }) => text));
    expect([...part].filter((text) => whole.has(text)).length).toBeGreaterThan(part.size / 2);
  });

  it('keeps settings of one title, and the title itself, on one side', () => {
    const corpus = tunes(40).flatMap((one, i) => [
      one,
      { ...one, text: `setting ${i}` },
      { text: `T:${i}`, musicFrom: 0, notes: 0, title: one.title },
    ]);
    const { heldOut, training } = holdOut(corpus, RECIPE);
    const out = new Set(heldOut.map(({ title }) => title));
    expect(heldOut).toHaveLength(3 * out.size);
    expect(training.some(({ title }) => out.has(title))).toBe(false);
  });

  it('goes by the text where titles tell nothing apart', () => {
    expect(holdOut(tunes(40, 'untitled'), RECIPE).heldOut).toHaveLength(6);
  });

  it('says how many are needed where there are too few', () => {
    const few = () => holdOut(tunes(FEWEST_TUNES - 1), RECIPE);
    expect(few).toThrow(/are 7 tunes .* at least 8/);
    expect(() => holdOut([tune(1)], RECIPE)).toThrow(/is 1 tune /);
    const settings = [...tunes(4, 'a'), ...tunes(4, 'b')];
    expect(() => holdOut(settings, RECIPE)).toThrow(/different titles/);
  });
});
