import { describe, expect, test } from 'vitest';
import { EngineError } from '../../../src/engine/errors.ts';
import { withCountIn } from '../../../src/engine/sound/count-in.ts';
import { fitRange } from '../../../src/engine/sound/fit-range.ts';
import { placed } from '../../../src/engine/sound/follow.ts';
import { INSTRUMENTS } from '../../../src/engine/sound/index.ts';
import { instrumentFor } from '../../../src/engine/sound/instruments.ts';
import { type Manner, perform } from '../../../src/engine/sound/perform.ts';
import type { Part, Piece, Role } from '../../../src/engine/sound/piece.ts';
import { mannerOf } from '../../../src/engine/sound/record.ts';
import { ALL_FEATURES, randomAbc } from '../../support/random-abc.ts';

/** The harp speaks at once and holds its notes: its times are those of the tune. */
const HARP = INSTRUMENTS.find(({ name }) => name === 'harp') as (typeof INSTRUMENTS)[number];
const PLAIN: Manner = {
  ...{ instrument: HARP, speed: 'usual' },
  countIn: false,
  harmony: false,
  times: 1,
};

const partOf = (piece: Piece, role: Role): Part['notes'] =>
  piece.parts.filter((part) => part.role === role).flatMap(({ notes }) => notes);
const startsOf = (piece: Piece, role: Role = 'melody') =>
  partOf(piece, role).map(({ start }) => Math.round(start * 1000) / 1000);

/** A quarter is half a second. */
const tune = (music: string, metre = '4/4') => `X:1\nM:${metre}\nL:1/4\nQ:1/4=120\nK:C\n${music}\n`;

describe('a melody', () => {
  test('is played at its tempo, slow and fast', () => {
    const abc = tune('CDEF|G4|]');
    expect(startsOf(perform(abc, '', PLAIN))).toEqual([0, 0.5, 1, 1.5, 2]);
    expect(perform(abc, '', PLAIN)).toMatchObject({ begins: 0, downbeat: 0, ends: 4, next: 4 });
    expect(perform(abc, '', { ...PLAIN, speed: 'slow' }).ends).toBeCloseTo(4 / 0.66);
    expect(perform(abc, '', { ...PLAIN, speed: 'fast' }).ends).toBeCloseTo(4 / 1.2);
  });

  test('has its repeats as written, and all of it again where asked', () => {
    const abc = tune('|:CDEF|1 G4:|2 c4|]');
    const once = partOf(perform(abc, '', PLAIN), 'melody').map(({ pitch }) => pitch);
    expect(once).toEqual([60, 62, 64, 65, 67, 60, 62, 64, 65, 72]);
    const twice = perform(abc, '', { ...PLAIN, times: 2 });
    expect(partOf(twice, 'melody').map(({ pitch }) => pitch)).toEqual([...once, ...once]);
    expect(twice.ends).toBe(16);
  });

  test('comes again on the beat, its pick-up in what was left of the last bar', () => {
    // The last bar is short by the pick-up; a whole last bar makes room for it.
    for (const last of ['G3', 'G4']) {
      const piece = perform(tune(`G|CDEF|${last}|]`), '', { ...PLAIN, times: 2 });
      expect(startsOf(piece)).toEqual([0, 0.5, 1, 1.5, 2, 2.5, 4, 4.5, 5, 5.5, 6, 6.5]);
      const cut = partOf(piece, 'melody')[5];
      expect(cut?.end).toBeLessThanOrEqual(4);
    }
  });

  test('leans on the beats as far as the instrument can', () => {
    const abc = 'X:1\nR:jig\nM:6/8\nL:1/8\nK:G\nGAB cde|]\n';
    const strengths = (name: string) =>
      partOf(
        perform(abc, 'jig', { ...PLAIN, ...mannerOf('jig', { instrument: name, harmony: false }) }),
        'melody',
      ).map(({ velocity }) => velocity);
    const [one = 0, two = 0, three = 0, four = 0] = strengths('fiddle');
    expect(one).toBeGreaterThan(four);
    expect(four).toBeGreaterThan(three);
    expect(three).toBeGreaterThan(two);
  });

  test('strikes a note again that comes twice', () => {
    const [first, second] = partOf(perform(tune('CC D2|]'), '', PLAIN), 'melody');
    expect(first?.end).toBeLessThan(second?.start ?? 0);
  });

  test('is alone without chord symbols, unless they are to be chosen', () => {
    const abc = 'X:1\nR:reel\nM:4/4\nL:1/8\nK:G\nGABc dBGB|A2FA G4|]\n';
    const roles = (harmony: boolean) =>
      perform(abc, 'reel', { ...PLAIN, harmony }).parts.map(({ role }) => role);
    expect(roles(false)).toEqual(['melody']);
    expect(roles(true)).toEqual(['melody', 'guitar', 'bass']);
  });

  test('that would take an evening is refused', () => {
    const abc = tune(`|:${'CDEF|'.repeat(200)}:|`);
    expect(() => perform(abc, '', { ...PLAIN, times: 2 })).toThrow(/at most 6 are recorded/);
  });
});

describe('a count-in', () => {
  const counted = (abc: string, type = '') => perform(abc, type, { ...PLAIN, countIn: true });

  test('is a bar in the beat of the metre, or two where a bar has two beats', () => {
    expect(startsOf(counted(tune('CDEF|]')), 'clicks')).toEqual([0, 0.5, 1, 1.5]);
    expect(startsOf(counted(tune('CDE|]', '3/4')), 'clicks')).toEqual([0, 0.5, 1]);
    const jig = 'X:1\nM:6/8\nL:1/8\nQ:3/8=120\nR:jig\nK:C\nCDE FGA|]\n';
    expect(startsOf(counted(jig, 'jig'), 'clicks')).toEqual([0, 0.5, 1, 1.5]);
    expect(startsOf(counted(jig, 'jig'))[0]).toBe(2);
    const reel = 'X:1\nM:4/4\nL:1/8\nQ:1/2=120\nR:reel\nK:C\nCDEF GABc|]\n';
    expect(startsOf(counted(reel, 'reel'), 'clicks')).toEqual([0, 0.5, 1, 1.5]);
  });

  test('has the pick-up in its last beat', () => {
    const piece = counted(tune('G|CDEF|G3|]'));
    expect(startsOf(piece, 'clicks')).toEqual([0, 0.5, 1, 1.5]);
    expect(startsOf(piece).slice(0, 2)).toEqual([1.5, 2]);
    expect(piece.downbeat).toBe(2);
  });

  test('never begins after the tune, whatever the pick-up', () => {
    const empty: Piece = { title: '', parts: [], begins: 0, downbeat: 5, ends: 9, next: 9 };
    const piece = withCountIn(empty, { beat: 0.5, perBar: 4 });
    expect(piece.begins).toBe(0);
    expect(startsOf(piece, 'clicks')).toEqual([3, 3.5, 4, 4.5]);
  });
});

describe('several tunes', () => {
  const one = perform(tune('CDEF|G3|]'), '', PLAIN);
  const other = perform(tune('G|CDEF|G4|]'), '', PLAIN);

  test('that are joined go on where the next bar begins', () => {
    const [first, second] = placed(
      [
        { piece: one, joined: false },
        { piece: other, joined: true },
      ],
      1.5,
    );
    // Bars of two seconds: the second tune's whole bar begins at four, its pick-up before.
    expect(first?.at).toBe(0);
    expect(second?.at).toBe(3.5);
    expect(first?.piece.ends).toBeLessThanOrEqual(3.5);
  });

  test('that are not have silence between them', () => {
    const [, second] = placed(
      [
        { piece: one, joined: false },
        { piece: other, joined: false },
      ],
      1.5,
    );
    expect(second?.at).toBe(one.ends + 1.5);
  });
});

describe('fitRange', () => {
  const whistle = { lowest: 74, highest: 98, octave: 1 } as const;

  test('a whistle sounds an octave above what is written, a banjo one below', () => {
    expect([62, 74, 86].map(fitRange([62, 74, 86], whistle))).toEqual([74, 86, 98]);
    const banjo = { lowest: 43, highest: 79, octave: -1 } as const;
    expect([55, 76].map(fitRange([55, 76], banjo))).toEqual([43, 64]);
  });

  test('a note that is not there is taken an octave higher, a low tune as a whole', () => {
    const melody = [62, 66, 69, 74, 69, 66, 62, 59];
    expect(melody.map(fitRange(melody, whistle))).toEqual([74, 78, 81, 86, 81, 78, 74, 83]);
    expect([50, 54, 57].map(fitRange([50, 54, 57], whistle))).toEqual([74, 78, 81]);
  });

  test('whatever the tune, every note is in range', () => {
    const all = Array.from({ length: 128 }, (_, pitch) => pitch);
    for (const instrument of INSTRUMENTS) {
      const sounding = fitRange(all, instrument);
      for (const pitch of all) {
        expect(sounding(pitch)).toBeGreaterThanOrEqual(instrument.lowest);
        expect(sounding(pitch)).toBeLessThanOrEqual(instrument.highest);
        expect(Math.abs(sounding(pitch) - pitch) % 12).toBe(0);
      }
    }
  });
});

test('ranges hold an octave and more, so that every note has a place', () => {
  for (const { lowest, highest } of INSTRUMENTS)
    expect(highest - lowest).toBeGreaterThanOrEqual(12);
});

test('the instrument that suits a type', () => {
  expect(instrumentFor('reel').name).toBe('fiddle');
  expect(instrumentFor('Slip Jig').name).toBe('flute');
  expect(instrumentFor('march').name).toBe('pipes');
});

describe('mannerOf refuses', () => {
  test.each([
    [{ instrument: 'kazoo' }, /no kazoo.*fiddle, flute/],
    [{ times: 0 }, /1 to 9 times/],
    [{ times: 1.5 }, /1 to 9 times/],
    [{ speed: 'constructor' as 'slow' }, /slow, usual or fast/],
  ])('%j', (how, message) => {
    expect(() => mannerOf('jig', how)).toThrow(message);
    expect(() => mannerOf('jig', how)).toThrow(EngineError);
  });
});

test('any tune: notes in range and in order of sense, accompaniment inside the tune', () => {
  for (let round = 0; round < 60; round++) {
    const abc = randomAbc(round, { features: ALL_FEATURES });
    const instrument = INSTRUMENTS[round % INSTRUMENTS.length] ?? HARP;
    const piece = perform(abc, '', {
      ...PLAIN,
      instrument,
      countIn: round % 2 === 0,
      harmony: true,
    });
    for (const { role, notes } of piece.parts) {
      for (const { start, end, velocity, pitch } of notes) {
        expect(end, abc).toBeGreaterThan(start);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(velocity).toBeGreaterThanOrEqual(1);
        expect(velocity).toBeLessThanOrEqual(127);
        if (role === 'melody') {
          expect(pitch).toBeGreaterThanOrEqual(instrument.lowest);
          expect(pitch).toBeLessThanOrEqual(instrument.highest);
        }
        if (role === 'guitar' || role === 'bass') {
          expect(start, abc).toBeGreaterThanOrEqual(piece.downbeat - 1e-9);
          expect(end, abc).toBeLessThanOrEqual(piece.next + 1e-9);
        }
      }
    }
  }
});
