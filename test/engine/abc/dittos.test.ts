import { describe, expect, it } from 'vitest';
import { abridge, barsBack, DITTOS, dittosBehind, expand } from '../../../src/engine/abc/dittos.ts';

const BODY = ':G,kC2EjDEFiC2EhDEC:CkC2EjDEF-iFDEhDEC\u0003';
const SHORT = ':G,kC2EjDEFi②hDEC:Ck②jDEF-iFDEh④\u0003';

describe('dittos', () => {
  it('stand for bars that were said before, the nearest of them, but not for tied ones or pick-ups', () => {
    expect(abridge(BODY)).toBe(SHORT);
  });

  it('lose nothing', () => {
    expect(expand(abridge(BODY))).toBe(BODY);
    expect(expand(BODY)).toBe(BODY);
  });

  it('reach 32 bars back', () => {
    const bars = (last: string) =>
      `|${Array.from({ length: 32 }, (_, i) => `h${'abcdefg'[i % 7]}${'23468'[i % 5] ?? ''}${i < 16 ? 'z' : 'z2'}`).join('')}h${last}\u0003`;
    expect(abridge(bars('a2z'))).toContain(DITTOS[31]);
    expect(expand(abridge(bars('a2z')))).toBe(bars('a2z'));
    expect(barsBack(DITTOS[31] as string)).toBe(32);
    expect(barsBack('C')).toBeUndefined();
  });

  it('of a bar that is not there are refused', () => {
    expect(() => expand('|jCh②')).toThrow(RangeError);
    expect(() => expand('|①jC')).toThrow(RangeError);
  });

  it('are offered where a bar begins: each bar once, tied ones never', () => {
    expect([...dittosBehind(':G,kC2EjDEFiC2Eh')]).toEqual([
      ['①', 'C2E'],
      ['②', 'DEF'],
    ]);
    expect(dittosBehind(':G,kC2EjD').size).toBe(0);
    expect(dittosBehind(':G,kC2E-j').size).toBe(0);
    expect([...dittosBehind(':kC2E-jEFGiABch')]).toEqual([['①', 'ABc']]);
    expect(dittosBehind(':').size).toBe(0);
  });
});
