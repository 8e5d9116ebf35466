import { describe, expect, it } from 'vitest';
import { beamStarts } from '../../../src/engine/abc/beams.ts';
import {
  barTicks,
  beatTicks,
  defaultUnit,
  isCompound,
  parseMetre,
  spellMetre,
  tupletTime,
} from '../../../src/engine/abc/metre.ts';
import { TICKS } from '../../../src/engine/abc/tune.ts';

const eighth = TICKS / 8;

describe('metres', () => {
  // text, spelled, bar and beat in eighths, compound, unit as a part of a whole note, beam groups' beginnings in eighths
  it.each([
    ['4/4', '4/4', 8, 2, false, 8, [0, 4]],
    ['C', 'C', 8, 2, false, 8, [0, 4]],
    ['C|', 'C|', 8, 4, false, 8, [0, 4]],
    ['2/2', '2/2', 8, 4, false, 8, [0, 4]],
    ['2/4', '2/4', 4, 2, false, 16, [0, 2]],
    ['3/4', '3/4', 6, 2, false, 8, [0, 2, 4]],
    ['3/2', '3/2', 12, 4, false, 8, [0, 4, 8]],
    ['3/8', '3/8', 3, 1, false, 16, [0]],
    ['6/8', '6/8', 6, 3, true, 8, [0, 3]],
    [' 9/8 ', '9/8', 9, 3, true, 8, [0, 3, 6]],
    ['12/8', '12/8', 12, 3, true, 8, [0, 3, 6, 9]],
    ['2+3/8', '5/8', 5, 1, false, 16, [0, 3]],
    ['(2+2+3)/8', '7/8', 7, 1, false, 8, [0, 2, 4]],
    ['6/4', '6/4', 12, 2, false, 8, [0, 2, 4, 6, 8, 10]],
  ])('%s', (text, spelled, bar, beat, compound, unit, starts) => {
    const metre = parseMetre(text);
    expect(metre).not.toBeNull();
    if (!metre) return;
    expect(spellMetre(metre)).toBe(spelled);
    expect(barTicks(metre)).toBe(bar * eighth);
    expect(beatTicks(metre)).toBe(beat * eighth);
    expect(isCompound(metre)).toBe(compound);
    expect(defaultUnit(metre)).toBe(TICKS / unit);
    expect(beamStarts(metre)).toEqual(starts.map((n) => n * eighth));
  });

  it('is free where none is named', () => {
    for (const text of ['none', 'None', '', ' ']) {
      const metre = parseMetre(text);
      expect(metre?.symbol).toBe('none');
      expect(metre && barTicks(metre)).toBeNull();
      expect(metre && defaultUnit(metre)).toBe(TICKS / 8);
    }
  });

  it.each([
    '0/4',
    '4/0',
    '4/5',
    '4',
    'x',
    '99/4',
    '1+/4',
    '+/8',
    '4/4 3/4',
    `${'9+'.repeat(1e5)}/8`,
  ])('%s is none', (text) => expect(parseMetre(text)).toBeNull());
});

describe('tuplets without a q', () => {
  it.each([
    [2, 3, 3],
    [3, 2, 2],
    [4, 3, 3],
    [5, 2, 3],
    [6, 2, 2],
    [7, 2, 3],
    [8, 3, 3],
    [9, 2, 3],
  ])('%i notes take the time of %i in simple and of %i in compound time', (p, simple, compound) => {
    expect(tupletTime(p, { beats: 3, unit: 4 })).toBe(simple);
    expect(tupletTime(p, { beats: 6, unit: 8 })).toBe(compound);
  });

  it('end at nine', () => expect(tupletTime(10, { beats: 4, unit: 4 })).toBeNull());
});
