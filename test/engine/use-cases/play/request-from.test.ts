import { describe, expect, it } from 'vitest';
import { requestFrom } from '../../../../src/engine/use-cases/play/request-from.ts';

const abc = (metre: string, more = '') => `X:1\nT:Mine\n${more}M:${metre}\nL:1/8\nK:D\nDEF|GAB|\n`;
const typeOf = (text: string) => requestFrom({ abc: text, how: 'variation' }).type;

describe('the type of a tune that is given', () => {
  it.each([
    ['6/8', 'R:Jig\n', 'jig'],
    ['6/8', 'R:double jig\n', 'jig'],
    ['9/8', '', 'slip jig'],
    ['12/8', '', 'slide'],
    ['C|', 'R:reel\n', 'reel'],
    ['C', 'R:Hornpipes\n', 'hornpipe'],
    ['2/4', 'R:reel\n', 'polka'],
    ['3/4', '', 'waltz'],
    ['6/8', 'R:quickstep\n', 'march'],
  ])('in %s with %j is a %s', (metre, more, type) => {
    expect(typeOf(abc(metre, more))).toBe(type);
  });

  it('may be named; in another metre there is none, but for a title any will do', () => {
    expect(requestFrom({ abc: abc('6/8'), how: 'answer' }, 'march').type).toBe('march');
    expect(() => typeOf(abc('5/4'))).toThrow(/is in 5\/4; Lilt knows tunes in 6\/8, 9\/8/);
    expect(requestFrom({ abc: abc('5/4'), how: 'title' }).type).toBe('jig');
  });
});
