import { describe, expect, it } from 'vitest';
import type { Form } from '../../../../src/engine/abc/form.ts';
import { Grammar, type State } from '../../../../src/engine/abc/grammar.ts';
import { BEGIN, END, LENGTHS } from '../../../../src/engine/abc/notation.ts';
import { TICKS } from '../../../../src/engine/abc/tune.ts';

const ALPHABET = [...`${BEGIN}${END}:|hiABCDEFGabcdefgz^_=,'23468/-><(`];
const FORM: Form = {
  sections: [{ pickup: 0, bars: 2, repeated: false, ending: 0 }],
  lastIsFull: false,
};

/** The characters that may follow a text of two bars of 4/4 on C, from C to a, with sharps on F and C alone. */
function mayFollow(text: string, lengths = ['', '2', '4']): string {
  const grammar = new Grammar(
    {
      unit: TICKS / 8,
      lengths: new Set(lengths.map((l) => LENGTHS.findIndex(([t]) => t === l))),
      tripletLengths: new Set([0]),
      signature: [0, 0, 0, 0, 0, 0, 0],
      compass: null,
      accidentals: null,
      home: 0,
      rest: TICKS / 4,
    },
    ALPHABET,
  );
  const naturals = [0, 1, 2, 3, 4, 5, 6].map((letter) => letter * 3 + 1);
  const walk = grammar.walk(FORM, TICKS, {
    compass: { low: 0, high: 12 },
    accidentals: new Set([...naturals, 3 * 3 + 2, 0 * 3 + 2]),
  });
  let state: State | null = walk.start;
  for (const c of text) state = state && walk.step(state, c);
  if (!state) throw new Error(`${text} is refused`);
  const mask = walk.mask(state);
  return ALPHABET.filter((_, i) => mask[i]).join('');
}

describe('cadence', () => {
  it('wants the tonic last', () => {
    expect(mayFollow('|ic4c4hc4d2')).toMatch(/^(?=.*C)(?=.*c)[^ABDEFGabdefgz]*$/);
    expect(mayFollow('|ic4c4hc4d2c')).toBe('2');
  });
  it('wants it long enough to rest on, and unaltered', () => {
    expect(mayFollow('|ic4c4hc4d2c2')).toContain(END);
    expect(mayFollow('|ic4c4hc4dec2')).toContain(END);
    expect(mayFollow('|ic4c4hc4^c2')).toContain('=');
    expect(mayFollow('|ic4c4hc4^c2')).not.toMatch(/[Cc]/);
  });
  it('does not mind where other bars end', () => {
    expect(mayFollow('|ic4c4hc4d2').length).toBeLessThan(mayFollow('|ic4d2').length);
  });
});

describe('compass', () => {
  it('keeps to the lowest and the highest note', () => {
    expect(mayFollow('|i')).toMatch(/C.*a/);
    expect(mayFollow('|i')).not.toContain('b');
    expect(mayFollow('|iC')).not.toContain(',');
    expect(mayFollow('|ic')).not.toContain("'");
  });
  it('lets only those accidentals stand that the key can print', () => {
    expect(mayFollow('|i^')).toBe('CFcf');
    expect(mayFollow('|i')).not.toContain('_');
  });
});

describe('ties', () => {
  it('lead to the same note', () => {
    expect(mayFollow('|ic4G2-')).toBe('G('); // a triplet may begin with it
    expect(mayFollow('|ic4G4-h')).toBe('G(');
  });
  it('do not cross a bar line on an altered note, nor the end', () => {
    expect(mayFollow('|ic4f4')).toContain('-');
    expect(mayFollow('|ic4^f4')).not.toContain('-');
    expect(mayFollow('|ic4c4hc8'.replace('c8', 'c4c4'))).not.toContain('-');
  });
});

describe('time', () => {
  it('fills the bar, neither more nor less', () => {
    expect(mayFollow('|ic4c2c2')).toBe('h-');
    expect(mayFollow('|ic4c2c')).toMatch(/2/);
    expect(mayFollow('|ic4c2c')).not.toMatch(/[h3468]/);
  });
  it('uses the lengths of the metre', () => {
    expect(mayFollow('|ic')).toMatch(/^(?=.*2)(?=.*4)[^368/]*$/);
    expect(mayFollow('|ic', ['', '2', '4', '/', '3', '3/'])).toMatch(/(?=.*\/)(?=.*3)/);
  });
});
