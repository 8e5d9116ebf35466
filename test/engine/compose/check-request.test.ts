import { describe, expect, it } from 'vitest';
import { checkRequest, takeApart } from '../../../src/engine/compose/check-request.ts';
import { TUNE_TYPES } from '../../../src/engine/compose/tune-types.ts';
import { EngineError } from '../../../src/engine/errors.ts';
import { inEnglish } from '../../../src/engine/sentence.ts';

const refusal = (request: Parameters<typeof checkRequest>[0]): EngineError => {
  try {
    checkRequest(request);
  } catch (error) {
    if (error instanceof EngineError) return error;
    throw error;
  }
  throw new Error(`${JSON.stringify(request)} was taken`);
};

describe('checkRequest', () => {
  it('takes every type in its metres and usual keys', () => {
    for (const { name, metres, keys } of TUNE_TYPES)
      for (const metre of metres) for (const key of keys) checkRequest({ type: name, metre, key });
  });

  it.each(['Jig', 'slip-jig', 'slipjig', 'Reels', ' barn dance ', 'waltzes'])(
    'knows the type %j',
    (type) => {
      expect(checkRequest({ type }).type.name).toMatch(/jig|reel|barndance|waltz/);
    },
  );

  it.each([
    ['C|', 'C|', '2/2'],
    ['C', 'C', '4/4'],
    ['4/4', '4/4', '4/4'],
    [' 2 / 2 ', '2/2', '2/2'],
  ])('prints the metre %j as asked', (metre, printed, plain) => {
    expect(checkRequest({ type: 'reel', metre }).metre).toEqual({ printed, plain });
  });

  it.each([
    ['G', 'G', 'major'],
    ['Edor', 'E', 'dorian'],
    ['e dorian', 'E', 'dorian'],
    ['Bm', 'B', 'minor'],
    ['GM', 'G', 'major'],
    ['B♭', 'Bb', 'major'],
    ['f#m', 'F#', 'minor'],
    ['A mixolydian', 'A', 'mixolydian'],
    ['Flyd', 'F', 'lydian'],
    ['Ephr', 'E', 'phrygian'],
  ])('reads the key %j', (key, tonic, mode) => {
    expect(checkRequest({ type: 'jig', key }).key).toEqual({ tonic, mode });
  });

  it.each([
    [{ type: 'tango' }, 'type', /There is no tune type "tango".*jig/],
    [
      { type: 'reel', metre: '9/8' },
      'metre',
      /not written in "9\/8"; choose 4\/4 or 2\/2.*slip jig/,
    ],
    [{ type: 'jig', metre: 'fast' }, 'metre', /choose 6\/8/],
    [{ type: 'jig', key: 'H' }, 'key', /"H" is not a key/],
    [{ type: 'jig', key: '' }, 'key', /is not a key/],
    [{ type: 'jig', key: 'Gfoo' }, 'key', /is not a key/],
    [{ type: 'jig', key: 'none' }, 'key', /is not a key/],
    [{ type: 'jig', key: 'Bloc' }, 'key', /locrian.*Bphr or Bm/],
    [{ type: 'jig', key: 'G#' }, 'key', /is not a key/],
    [{ type: 'jig', temperature: 0 }, 'temperature', /from 0.1/],
    [{ type: 'jig', temperature: Number.NaN }, 'temperature', /from 0.1/],
    [{ type: 'jig', length: '7' }, 'length', /1 to 6.*8 to 64/],
    [{ type: 'jig', length: 'long' }, 'form', /by letters in their order/],
    [{ type: 'jig', length: 'ABA' }, 'form', /by letters in their order/],
    [{ type: 'jig', length: 'AAA' }, 'form', /by letters in their order/],
    [{ type: 'jig', length: 'ABCDEFG' }, 'form', /up to 6 parts/],
    [{ type: 'jig', length: 'AABB 12' }, 'length', /8, 16 or another multiple of 8, up to 64/],
    [{ type: 'jig', length: '12 34' }, 'length', /number of parts/],
    [{ type: 'jig', length: '18' }, 'length', /in fours/],
    [{ type: 'jig', key: 'Em', seed: '4@G' }, 'key', /mode is another/],
    [{ type: 'jig', seed: 'x'.repeat(201) }, 'seed', /longer than 200/],
    [{ type: 'jig', seed: '1'.repeat(201) }, 'seed', /longer than 200/],
    [{ type: 'jig', seed: 'x'.repeat(1e6) }, 'seed', /longer than 200/],
  ])('refuses %j and says what would work', (request, option, message) => {
    const error = refusal(request);
    expect(error.code).toBe('bad-request');
    expect(error.context.option).toBe(option);
    expect(error.message).toMatch(message);
  });

  it.each([
    ['42', '', '42'],
    ['-7', '', '-7'],
    ['007', '', '7'],
    ['K', 'K', null],
    ['K#42', 'K', '42'],
    ['G2BD#0042', 'G2BD', '42'],
    ['#42', '#42', null],
    ['', '', null],
    ['42@G', '', '42', 'G'],
    ['G2BD#42@F#m', 'G2BD', '42', 'F#m'],
    ['A2@Ador', 'A2', null, 'Ador'],
    ['A2@H', 'A2@H', null],
    ['#', '#', null],
    ['##5', '#', '5'],
    [
      `${'G'.repeat(200)}#12345678901234567890@G#mix`,
      'G'.repeat(200),
      '12345678901234567890',
      'G#mix',
    ],
    [`${'1'.repeat(200)}@F`, '', '1'.repeat(200), 'F'],
  ])('takes the seed %j apart', (seed, text, number, home: string | null = null) => {
    expect(takeApart(seed)).toEqual({ text, number, home });
  });
});

describe('an opening', () => {
  it.each([
    ['G2BD', 'G', 0],
    ['D|G2B', 'G', 1],
    ['|:A|d2f afd|', 'D', 1],
    ['A2AB cded', 'A', 0],
  ])('%s finds a key and its pick-up', (seed, tonic, pickup) => {
    const type = seed.startsWith('A2') ? 'reel' : 'jig';
    const { key, opening } = checkRequest({ type, seed });
    expect(key?.tonic).toBe(tonic);
    expect(opening?.pickup).toBe(pickup * 10_080);
  });

  it.each([
    ['G2BDGBd', 7, /does not fit into a bar of 6\/8/],
    ['G2B d2B|[A:b]', 11, /a colon stands/],
    ['G:|', 2, /a colon stands/],
    ['GABcd|G6', 6, /5\/8 are too many for a pick-up/],
    ['G//|G6', 4, /a pick-up of 1\/32 leaves no usual length/],
    ['G3/4|GAB', 5, /a pick-up of 3\/32/],
    ['z2', 1, /no note yet/],
    ['GB|G2B', 3, /short/, 'GBd gdB|GB|GBd'],
    ['G2B:|', 4, /first repeat/],
    ['G2¿D', 3, /is no note/],
    ['~G2B d2e f2g a', 10, /does not fit/],
    ['H2G2Bd2', 6, /does not fit/],
    ['hello', 1, /"h" is no note/],
  ])('%s is refused at its column', (seed, column, message, instead?: string) => {
    const error = refusal({ type: 'jig', key: 'G', seed: instead ?? seed });
    expect(error.message).toMatch(message);
    if (instead === undefined) expect(error.context.column).toBe(column);
  });

  it.each([
    ['D2FA2FG2Bd2B|D2FA2F|G', 20, /short: 6\/8 of 12\/8/],
    ['D2FA2FG2Bd2BA', 13, /does not fit into a bar of 12\/8/],
    ['D2FA2F|', 7, /6\/8 are too many for a pick-up/],
  ])('%s is judged by the printed bar of a slide', (seed, column, message) => {
    const error = refusal({ type: 'slide', key: 'G', seed });
    expect(error.message).toMatch(message);
    expect(error.context.column).toBe(column);
  });
});

describe('an opening with what is not known', () => {
  it.each<[seed: string, cells: string, said: RegExp, type?: string, key?: string]>([
    // Accidentals of other notations.
    ['F♯GA', 'B,CD', /^Read F♯ as \^F\.$/],
    ['♯FGA', 'B,CD', /^Read ♯F as \^F\.$/],
    ['F# A Bb', 'B,D_E', /Read F# as \^F\.|Read Bb as _B\./],
    ['C## D', 'G,G,', /Read C## as \^\^C\. Wrote a rare accidental/],
    ['\u{1D12A}F G', 'CC', /neighbouring note of the same sound/],
    ['^^F2G', 'C2C', /rare accidental/],
    ['GAB ^^c', 'CDEG', /rare accidental/],
    ['^/F2G', 'B,2C', /^Read \^\/F as \^F\.$/],
    ['_3/B2A', '_E2D', /^Read _3\/B as _B\.$/],
    ['_1/4B2A', 'E2D', /^Read _1\/4B as =B\.$/],
    // What hangs on notes.
    ['G2B{d}D', 'C2EG,', /^Dropped a group of grace notes\.$/],
    ['~G2B !trill!d', 'C2EG', /^Dropped 2 ornaments\.$/],
    [
      '"G"G2 (B d)',
      'C2EG',
      /^Dropped a slur\. Dropped a chord|^Dropped a chord.*\. Dropped a slur\.$/,
    ],
    ['GAB"A"|', 'CDE', /Dropped a chord symbol or a remark/],
    ['[GB]2', 'E2', /^Took the top note of a double stop\.$/],
    // Names of notes.
    ['do re mi', 'CDE', /^Read do, re, mi as C, D, E\.$/, 'jig', 'C'],
    ['Do♯ Ré', 'B,C', /Read Do♯ as \^C\. Read Ré as D\./, 'jig', 'D'],
    ['doremi', 'CDE', /Read do, re, mi as/, 'jig', 'C'],
    ['sib la sol', 'FED', /as _B, A, G\.$/, 'jig', 'F'],
    ['ut ré mi', 'CDE', /as C, D, E\./, 'jig', 'C'],
    ['ντο ρε μι', 'CDE', /as C, D, E\./, 'jig', 'C'],
    ['до ре ми фа', 'CDEF', /as C, D, E, F\./, 'reel', 'C'],
    ['ド レ ミ', 'CDE', /as C, D, E\./, 'jig', 'C'],
    ['どれみ', 'CDE', /as C, D, E\./, 'jig', 'C'],
    ['도레미', 'CDE', /as C, D, E\./, 'jig', 'C'],
    ['sa re ga ma', 'CDEF', /as D, E, F, G\./, 'reel', 'D'],
    ['सा रे ग', 'CDE', /as G, A, B\./],
    ['1 2 3 5', 'CDEG', /as G, A, B, d\./, 'reel', 'G'],
    ['GAHc', 'CDEF', /^Read H as B\.$/],
    ['G2H', 'C2E', /^Read H as B\.$/],
    ['GABHc', 'CD_EEF', /Read B as _B/, 'reel'],
    ['fis g a', 'efg', /^Read fis as \^f\.$/, 'jig', 'D'],
    // Letters that look like ours.
    ['АВС', 'DEF,', /as A, B, C\.$/],
    ['ＧＡＢ', 'CDE', /as G, A, B\.$/],
    // Lengths, tuplets, compass.
    ['GABc5/4', 'CDEF', /nearest usual length/],
    ['c4 G', 'F3-FC', /shorter ones, tied/],
    ['G7/2', 'C3-C/', /shorter ones, tied/, 'reel'],
    ["GAB c'''", "CDEf'", /by octaves/],
    ['GAB (3zAB', 'CDEz/DE/', /tuplet/],
    ['(3GAB cde', 'C/DE/FGA', /tuplet/],
    ['(4GABc', 'CD/EF/', /tuplet/],
    ['(5GABcd', '(C/D/E/F/G/', /tuplet/, 'reel'],
    ['G||A', 'C|D', /^Read \|\| as \|\.$/],
    ['Z|GAB', 'z3z3|CDE', /Read Z as z\./],
    ['DEFG4A', 'G,A,B,C3-|CD', /over the middle of a bar/, 'slide'],
  ])('%s is read as the nearest thing', (seed, cells, said, type = 'jig', key = 'G') => {
    const { opening } = checkRequest({ type, key, seed });
    expect(opening?.cells.join('|')).toBe(cells);
    expect(opening?.replaced.map(inEnglish).join(' ')).toMatch(said);
    expect(opening?.written).toBe(seed);
    // Notes are still pointed at where they were written.
    for (const column of opening?.columns.flat() ?? [])
      expect(column).toBeLessThanOrEqual(seed.length);
  });

  it.each(['G2BD', 'D|G2B d2B', '|:EA', 'Bb F', '(3A/B/c/ dA', 'fa'])(
    '%s is kept as written',
    (seed) => {
      const { opening } = checkRequest({ type: 'jig', key: 'G', seed });
      expect(opening?.replaced).toEqual([]);
    },
  );

  it('finds the key in which names mean what they say', () => {
    expect(checkRequest({ type: 'jig', seed: 'sol la si do' }).key?.tonic).toBe('G');
    expect(checkRequest({ type: 'waltz', seed: 'до ми соль' }).key).toEqual({
      tonic: 'C',
      mode: 'major',
    });
  });

  it('says of many things the first, and how many there are more', () => {
    const seed = `~G2{a}"G"B(c) [GB]2 x2|c5 c'''`;
    const { opening } = checkRequest({ type: 'reel', key: 'G', seed });
    const said = opening?.replaced.map(inEnglish) ?? [];
    expect(said).toHaveLength(6);
    expect(said.at(-1)).toBe('And 3 more such replacements.');
  });
});
