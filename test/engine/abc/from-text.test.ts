import { describe, expect, it } from 'vitest';
import type { Form } from '../../../src/engine/abc/form.ts';
import { elementsOfText } from '../../../src/engine/abc/from-text.ts';
import { END } from '../../../src/engine/abc/notation.ts';
import { printTune } from '../../../src/engine/abc/printer.ts';
import { type Key, TICKS, type Tune } from '../../../src/engine/abc/tune.ts';

const C: Key = { tonic: 'C', mode: 'major' };
const FORM: Form = {
  sections: [{ pickup: 0, bars: 2, repeated: false, ending: 0 }],
  lastIsFull: false,
};

/** Two bars of 6/8, printed as they are or as one of 12/8. */
function printed(body: string, join: 1 | 2): string {
  const unit = TICKS / 8;
  const tune: Tune = {
    reference: 1,
    titles: [],
    rhythm: 'slide',
    metre: { beats: 6 * join, unit: 8 },
    unit,
    key: C,
    tempo: '',
    fields: [],
    elements: elementsOfText(body + END, FORM, 6 * unit, unit, {
      key: C,
      shift: 0,
      textKey: C,
      join,
    }),
  };
  return printTune(tune).split('\n').at(-2) ?? '';
}

describe('two bars of the text in one of print', () => {
  it.each([
    ['|i^F2GA3hF3c3', '^F2G A3 | F3 c3 |]', '^F2G A3 =F3 c3 |]'],
    ['|i^F2GA3h^F3c3', '^F2G A3 | ^F3 c3 |]', '^F2G A3 F3 c3 |]'],
    ['|i^F2Gf3hf3F3', '^F2G ^f3 | f3 F3 |]', '^F2G ^f3 =f3 =F3 |]'],
    ['|i^F=FGA3hF3^F3', '^F=FG A3 | F3 ^F3 |]', '^F=FG A3 F3 ^F3 |]'],
  ])('cancel in the second what the first has altered: %s', (body, apart, joined) => {
    expect(printed(body, 1)).toBe(apart);
    expect(printed(body, 2)).toBe(joined);
  });
});

describe('accidentals in print', () => {
  // By ABC 2.1 an accidental holds for its letter in every octave; some programs hold it for one.
  it.each([
    ['^Ff', '^F^f'],
    ['^F=f', '^F=f'],
    ['^F=f^F', '^F=f^F'],
    ['^F=FfF', '^F=FfF'],
    ['^F=f^F=f', '^F=f^F=f'],
    ['^FGF', '^FGF'],
  ])('mean the same to both: %s is %s', (notes, said) => {
    const rest = 6 - notes.replace(/\W/g, '').length;
    const line = printed(`|i${notes}${'C'.repeat(rest)}hc6`, 1);
    expect(line.replaceAll(' ', '')).toBe(`${said}${'C'.repeat(rest)}|c6|]`);
  });
});
