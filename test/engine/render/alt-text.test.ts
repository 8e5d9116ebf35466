import { describe, expect, it } from 'vitest';
import { parseTune } from '../../../src/engine/render/abcjs.ts';
import { altText } from '../../../src/engine/render/alt-text.ts';

const EIGHT = 'GAB c2d|'.repeat(7);

function alt(fields: string, music: string): string {
  return altText(parseTune(`X:1\n${fields}\n${music}\n`));
}

describe('altText', () => {
  it('names title, type, key, metre and form', () => {
    expect(alt('T:The Kesh\nR:jig\nM:6/8\nL:1/8\nK:G', `|:${EIGHT}g6:|\n|:${EIGHT}g6:|`)).toBe(
      "Sheet music of 'The Kesh', a jig in G major, 6/8, parts A and B of 8 bars, each repeated.",
    );
  });

  it('does not count pick-ups or second endings as bars', () => {
    expect(
      alt('T:T\nR:jig\nM:6/8\nL:1/8\nK:Edor', `|:D|${EIGHT}1 g5:|2 g5||\n|:D|${EIGHT}g5:|`),
    ).toBe("Sheet music of 'T', a jig in E Dorian, 6/8, parts A and B of 8 bars, each repeated.");
  });

  it('tells parts of different length, and which are repeated', () => {
    expect(alt('T:T\nR:Air\nM:6/8\nL:1/8\nK:F#m', `|:${EIGHT}g6:|\n${EIGHT}g6|${EIGHT}g6|]`)).toBe(
      "Sheet music of 'T', an air in F sharp minor, 6/8, parts A of 8 bars and B of 16 bars, A repeated.",
    );
  });

  it('does without title, type, and with one part', () => {
    expect(alt('M:C|\nL:1/4\nK:Bb', 'BcBc|B4|]')).toBe(
      'Sheet music of a tune in B flat major, cut time, one part of 2 bars.',
    );
    expect(alt('M:C\nL:1/4\nK:HP', '|:ABAB|A4:|')).toBe(
      'Sheet music of a tune for Highland pipes, common time, one part of 2 bars, repeated.',
    );
  });

  it('counts tuplets and bars of rest in time', () => {
    expect(alt('M:4/4\nL:1/8\nK:Amix', '(3ABc (3def g2 a2|Z2|A8|]')).toBe(
      'Sheet music of a tune in A Mixolydian, 4/4, one part of 4 bars.',
    );
  });

  it('stays within what Discord takes as a description', () => {
    const fields = `T:${'x'.repeat(1_400)}\nR:${'y'.repeat(1_400)}\nM:6/8\nL:1/8\nK:G`;
    expect(alt(fields, `|:${EIGHT}g6:|\n`.repeat(3)).length).toBeLessThan(1_024);
    expect(alt(fields, `|:${EIGHT}g6:|\n`.repeat(200)).length).toBeLessThan(1_024);
  });
});
