import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../src/engine/abc/form.ts';
import { barTicks, parseMetre } from '../../../src/engine/abc/metre.ts';
import { checkRequest } from '../../../src/engine/compose/check-request.ts';
import { DEFAULT_AMOUNT } from '../../../src/engine/compose/check-source.ts';
import { planGiven } from '../../../src/engine/compose/given-plan.ts';
import { strongBeats } from '../../../src/engine/compose/skeleton.ts';
import type { TuneRequest, TuneSource } from '../../../src/engine/compose/types.ts';
import { EngineError } from '../../../src/engine/errors.ts';

const head = (metre: string, key = 'G') => `X:1\nT:Mine\nM:${metre}\nL:1/8\nK:${key}\n`;
const JIG = `${head('6/8')}|:D|GAB AGE|ceg d2B|GAB AGE|cAF G2:|\n`;

const check = (type: string, from: TuneSource, more: Partial<TuneRequest> = {}) =>
  checkRequest({ type, from, ...more });

function planner(type: string, from: TuneSource) {
  const { source, metre } = check(type, from);
  const text = parseMetre(metre.plain);
  if (!source || !text) throw new Error('nothing given');
  return (number: string) => planGiven(source, number, barTicks(text) ?? 0, strongBeats(text));
}
const plan = (type: string, from: TuneSource) => planner(type, from)('1');

/** What a request is refused with. */
function refusal(type: string, from: TuneSource, more: Partial<TuneRequest> = {}): string {
  try {
    check(type, from, more);
  } catch (error) {
    if (error instanceof EngineError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return '';
}

describe('a tune that is given', () => {
  it('is put into text cell by cell, on the tonic C', () => {
    const { given } = check('jig', { abc: JIG, how: 'variation' }).source ?? {};
    expect(given?.text.texts).toEqual(['G,', 'CDEDCA,', 'FAcG2E', 'CDEDCA,', 'FDB,C2']);
    expect(given?.text.form.sections).toMatchObject([{ bars: 4, repeated: true, ending: 0 }]);
  });

  it('decides on key and metre', () => {
    const checked = check('jig', { abc: JIG, how: 'variation' });
    expect([checked.home?.tonic, checked.key?.tonic, checked.metre.plain]).toEqual([
      'G',
      'G',
      '6/8',
    ]);
    const moved = check('jig', { abc: JIG, how: 'variation' }, { key: 'D' });
    expect([moved.home?.tonic, moved.key?.tonic]).toEqual(['G', 'D']);
    expect(checked.source).toMatchObject({ amount: DEFAULT_AMOUNT, parts: 1 });
  });

  it('in 12/8 is two bars of 6/8 a bar, accidentals written out behind the middle', () => {
    const abc = `${head('12/8')}|:^F2A AFD G2A B3|A2F DEF G6:|\n`;
    const { given } = check('slide', { abc, how: 'continue' }).source ?? {};
    expect(given?.text.form.sections).toMatchObject([{ bars: 4 }]);
    expect(given?.text.texts).toHaveLength(4);
    const sharp = `${head('12/8')}|:^C2A AFD C2A B3|A2F DEF G6:|\n`;
    const { text } = check('slide', { abc: sharp, how: 'continue' }).source?.given ?? {};
    expect(text?.texts[0]).toMatch(/^\^F/);
    expect(text?.texts[1]).toMatch(/^\^F/);
  });

  it.each<[string, string, TuneSource, Partial<TuneRequest>, RegExp]>([
    ['is no ABC', 'jig', { abc: 'Hello', how: 'variation' }, {}, /cannot be read: line 1/],
    [
      'has a bar that is short',
      'jig',
      { abc: `${head('6/8')}|:GAB AGE|GAB AG|G3 G3:|`, how: 'answer' },
      {},
      /put right first: line 6: The bar is too short/,
    ],
    [
      'has a tuplet of five',
      'jig',
      { abc: `${head('6/8')}|:(5:3:5GABAG G3|G3 G3:|`, how: 'continue' },
      {},
      /a tuplet other than a plain triplet, which is not in what the network was taught/,
    ],
    [
      'is in another metre',
      'reel',
      { abc: JIG, how: 'variation' },
      {},
      /A reel is not written in "6\/8"/,
    ],
    [
      'changes its mode',
      'jig',
      { abc: JIG, how: 'variation' },
      { key: 'Em' },
      /whose mode is another/,
    ],
    ['is too much', 'jig', { abc: JIG, how: 'variation', amount: 1.5 }, {}, /from 0 .* to 1/],
    [
      'is more than can be added',
      'jig',
      { abc: JIG, how: 'continue', parts: 9 },
      {},
      /1 to 4 parts more/,
    ],
    [
      'has an opening beside it',
      'jig',
      { abc: JIG, how: 'variation' },
      { seed: 'G2BD' },
      /let the seed be a number/,
    ],
    [
      'has a length beside it',
      'jig',
      { abc: JIG, how: 'answer' },
      { length: '3' },
      /How long it will be follows/,
    ],
    [
      'is said to be from another key',
      'jig',
      { abc: JIG, how: 'answer' },
      { seed: '7@D' },
      /leave @D out/,
    ],
    [
      'is endless',
      'jig',
      { abc: `${JIG}${'G'.repeat(20_000)}`, how: 'answer' },
      {},
      /longer than 20000/,
    ],
  ])('that %s is refused, with what to do', (_, type, from, more, says) => {
    expect(refusal(type, from, more)).toMatch(/^bad-request: /);
    expect(refusal(type, from, more)).toMatch(says);
  });

  it('may be anything for a title', () => {
    expect(refusal('reel', { abc: `${head('5/4')}ABCDE|A4|`, how: 'title' })).toBe('');
  });
});

describe('the plan of a variation', () => {
  it('at 0 keeps every cell, at 1 none', () => {
    const none = plan('jig', { abc: JIG, how: 'variation', amount: 0 });
    expect(none.cells.map(({ kind }) => kind)).toEqual(Array(5).fill('given'));
    const all = plan('jig', { abc: JIG, how: 'variation', amount: 1 });
    expect(all.cells).toEqual(Array(5).fill({ kind: 'free', was: null, beats: [] }));
  });

  it('at a half redraws every bar but the cadence, keeps all beats, and equal bars equal', () => {
    const { cells } = plan('jig', { abc: JIG, how: 'variation', amount: 0.5 });
    const beats = strongBeats({ beats: 6, unit: 8 });
    expect(cells).toEqual([
      { kind: 'given', text: 'G,' },
      { kind: 'free', was: 'CDEDCA,', beats },
      { kind: 'free', was: 'FAcG2E', beats },
      { kind: 'copy', of: 1 },
      { kind: 'given', text: 'FDB,C2' },
    ]);
  });

  it('redraws more, and keeps fewer beats, the more is asked', () => {
    const bars = Array.from({ length: 8 }, (_, i) => `${'CDEFGABc'[i]}AB AGE`).join('|');
    const abc = `${head('6/8')}|:${bars}|G3 G3:|\n`;
    const freeAt = (amount: number) =>
      plan('jig', { abc, how: 'variation', amount }).cells.flatMap((cell) =>
        cell.kind === 'free' ? [cell.beats.length] : [],
      );
    const counts = [0, 0.125, 0.25, 0.375, 0.5].map((amount) => freeAt(amount).length);
    expect(counts).toEqual([0, 2, 4, 6, 8]);
    const kept = [0.5, 0.75, 0.95].map((amount) => freeAt(amount).reduce((a, b) => a + b, 0));
    expect(kept[0]).toBe(16);
    expect(kept[1]).toBeLessThan(16);
    expect(kept[2]).toBeLessThan(kept[1] as number);
  });

  it('cuts a tie that leads into a bar that is drawn anew', () => {
    const abc = `${head('6/8')}|:G-|GAB AGE|ceg d2B|GAB AGE|cAF G2:|\n`;
    const { cells } = plan('jig', { abc, how: 'variation', amount: 0.5 });
    expect(cells[0]).toEqual({ kind: 'given', text: 'C' });
  });
});

describe('the plan of more parts', () => {
  it('has the given cells, and free ones for as many parts of the kind of the last', () => {
    const { form, cells, kept } = plan('jig', { abc: JIG, how: 'continue', parts: 2 });
    const eighth = 80_640 / 8;
    expect(form.sections).toEqual(
      Array(3).fill({ pickup: eighth, bars: 4, repeated: true, ending: 0 }),
    );
    expect(kept).toBe(5);
    expect(cells.map(({ kind }) => kind)).toEqual([
      ...Array(5).fill('given'),
      ...Array(10).fill('free'),
    ]);
  });

  it('begins on the first beat behind a last bar that is whole in spite of a pick-up', () => {
    const abc = `${head('6/8')}D|GAB AGE|ceg d2B|GAB AGE|cAF G3||\n`;
    const { form, cells } = plan('jig', { abc, how: 'continue' });
    expect(form.sections.map(({ pickup }) => pickup)).toEqual([10_080, 0]);
    const ticks = cellsOf(form, 60_480).map((cell) => cell.ticks);
    expect(ticks).toEqual([10_080, ...Array(8).fill(60_480)]);
    expect(cells).toHaveLength(9);
  });

  it('goes no lower, at most three steps higher, and has room', () => {
    const planned = planner('jig', { abc: JIG, how: 'continue' });
    for (let number = 0; number < 20; number++) {
      const { low, high } = planned(String(number));
      expect(low).toBe(-3);
      expect([7, 8, 9, 10]).toContain(high);
    }
  });
});

describe('the plan of an answer', () => {
  const rhymes = (abc: string) => {
    const planned = planner('jig', { abc, how: 'answer' });
    return Array.from({ length: 300 }, (_, number) => {
      const { cells, kept } = planned(String(number));
      return cells.slice(kept).filter(({ kind }) => kind === 'given').length;
    });
  };

  it('takes the first part alone, and comes home as often as real tunes do', () => {
    const abc = `${JIG.trimEnd()}\n|:d|gfe dBG|cBA GAB|gfe dBG|cAF G2:|\n`;
    const { form } = plan('jig', { abc, how: 'answer' });
    expect(form.sections).toHaveLength(2);
    const counts = [0, 1, 2].map((bars) => rhymes(abc).filter((one) => one === bars).length);
    // Of 300: 40 %, 27 %, 33 %, each within three standard deviations.
    expect(Math.abs((counts[0] as number) - 120)).toBeLessThan(26);
    expect(Math.abs((counts[1] as number) - 81)).toBeLessThan(24);
    expect(Math.abs((counts[2] as number) - 99)).toBeLessThan(25);
  });

  it('does not come home as a part does that ends elsewhere', () => {
    const open = `${head('6/8')}|:GAB AGE|ceg d2B|GAB AGE|cAF D3:|\n`;
    expect(Math.max(...rhymes(open))).toBe(0);
  });
});
