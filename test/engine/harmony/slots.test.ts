import { describe, expect, it } from 'vitest';
import { parseMetre } from '../../../src/engine/abc/metre.ts';
import { readTune } from '../../../src/engine/abc/reader.ts';
import { TICKS } from '../../../src/engine/abc/tune.ts';
import { slotStarts, slotsOf } from '../../../src/engine/harmony/slots.ts';
import { JIG, ODD } from './tunes.ts';

function slots(abc: string) {
  const { tune } = readTune(abc);
  if (!tune) throw new Error(abc);
  return slotsOf(tune);
}

describe('slots', () => {
  it.each([
    ['6/8', [0, 3]],
    ['9/8', [0, 6]],
    ['12/8', [0, 6]],
    ['4/4', [0, 4]],
    ['C|', [0, 4]],
    ['2/4', [0, 2]],
    ['3/4', [0]],
    ['5/4', [0]],
    ['none', [0]],
  ])('begin in %s after so many eighths: %j', (name, eighths) => {
    const metre = parseMetre(name);
    expect(metre && slotStarts(metre).map((ticks) => (ticks * 8) / TICKS)).toEqual(eighths);
  });

  it('leave pick-ups out, and follow one another as they are played', () => {
    const all = slots(JIG);
    // Two parts of eight bars in halves, and one bar more for the second ending.
    expect(all).toHaveLength(34);
    expect(all[0]).toMatchObject({ previous: -1, bar: 0, opens: 'section', downbeat: true });
    expect(all[14]).toMatchObject({ previous: 13, bar: 7, opens: 'ending', fromEnd: 1 });
    expect(all[16]).toMatchObject({ previous: 13, bar: 7, opens: 'ending', fromEnd: 1 });
    expect(all[18]).toMatchObject({ previous: 17, bar: 0, opens: 'section' });
    expect(all[13]).toMatchObject({ fromEnd: 2 });
    expect(all.at(-1)).toMatchObject({ fromEnd: 0 });
  });

  it('hear pitches above the tonic, accidentals to the end of the bar, and where notes begin', () => {
    const [bar] = slots('X:1\nT:x\nM:3/4\nL:1/8\nK:D\n^DD3 [FA]2|]\n');
    expect(bar?.heard).toEqual([
      { semitone: 1, beats: 0.5, onset: 'first' },
      { semitone: 1, beats: 1.5, onset: 'off' },
      { semitone: 4, beats: 0.5, onset: 'beat' },
      { semitone: 7, beats: 0.5, onset: 'beat' },
    ]);
  });

  it('have no place for a symbol where a note is held', () => {
    const all = slots(ODD['held notes'] ?? '');
    expect(all.map(({ over }) => over !== null)).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('count the last bar of a slip jig as one', () => {
    expect(slots(ODD['slip jig'] ?? '').map(({ fromEnd }) => fromEnd)).toEqual([4, 3, 2, 1, 0, 0]);
  });
});
