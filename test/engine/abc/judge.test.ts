import { describe, expect, it } from 'vitest';
import { formName } from '../../../src/engine/abc/form.ts';
import { judgeTune } from '../../../src/engine/abc/judge.ts';
import { readTune } from '../../../src/engine/abc/reader.ts';
import type { Tune } from '../../../src/engine/abc/tune.ts';

const judge = (music: string, metre = '6/8') =>
  judgeTune(readTune(`X:1\nM:${metre}\nL:1/8\nK:G\n${music}\n`).tune as Tune);

describe('the judge', () => {
  it.each([
    ['|:GAB c2d|e3 d3:|:gfe d2c|B3 G3:|', '6/8', 'AABB'],
    ['D|:G2B|d2e|1 d2D:|2 d3||', '3/4', null],
    ['|:D|GBd gdB|1 A3 A2:|2 G3 G2|:d|gfg afd|g3 g2:|', '6/8', 'AABB'],
    ['GABc dedB|G8||d4 g4|G8|]', '4/4', 'AB'],
    ['GABc dedB|G8:|d4 g4|G8:|', '4/4', 'AABB'],
  ])('finds the form of %s', (music, metre, name) => {
    const { form, problems } = judge(music, metre);
    expect(form && formName(form), problems.map((p) => p.message).join('; ')).toBe(name);
  });

  it('points at the note from which a bar is too long, once', () => {
    const { problems } = judge('GAB c2d|e3 d2 e2 f|G6|]');
    expect(problems).toEqual([
      {
        line: 5,
        column: 15,
        severity: 'error',
        rule: 'time',
        message: 'The bar is too long from here on: 6/8 are due.',
      },
    ]);
  });

  it('says what a bar beside a pick-up should last', () => {
    const { problems } = judge('|:D|GBd gdB|A3 A3:|');
    expect(problems[0]?.message).toBe(
      'The bar is too long from here on: 5/8 are due, to fit the pick-up it leads to.',
    );
  });

  it.each([
    ['GAB c2d e3 d3 G6', 9, 'The bar is too long from here on: 6/8 are due.'],
    ['GAB c2d|G3 G3/2|]', 12, 'The bar is too short: 6/8 are due, and it has 9/16.'],
    [
      'GAB c2d|[M:9/8]GAB c2d e3|G9|]',
      9,
      'The metre changes here, to 9/8; only a tune that keeps its metre can be judged.',
    ],
    [
      '|:GAB c2d|1,3 e6:|2 G6|]',
      3,
      'An ending marked 1,3 cannot be followed here: only a first (|1) and a second one (:|2) can.',
    ],
    ['|:GAB c2d|1 e6|2 f6|]', 13, 'The first ending does not lead back; close it with :|2.'],
    ['GAB (3c2d|e G2 G3|]', 5, 'This tuplet is short of notes at the bar line.'],
  ])('says of %s where and why', (music, column, message) => {
    const { form, problems } = judge(music);
    expect(form).toBeNull();
    expect(problems[0]).toMatchObject({ line: 5, column, message });
  });

  it('lets a metre be named again', () => {
    expect(judge('GABc d2e2|[M:C|]GABc d4|]', '4/4').problems).toEqual([]);
  });

  it('only remarks on a tie between two pitches', () => {
    const { form, problems } = judge('GAB c2-d|G6|]');
    expect(form).not.toBeNull();
    expect(problems.map((p) => [p.severity, p.rule])).toEqual([['remark', 'ties']]);
  });

  it('hears tuplets and double stops in time', () => {
    expect(judge('(3GAB [Gc]2 zA|(2GA [GB]3|]').problems).toEqual([]);
  });
});
