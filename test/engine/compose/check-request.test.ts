import { describe, expect, it } from 'vitest';
import { checkRequest, takeApart } from '../../../src/engine/compose/check-request.ts';
import { TUNE_TYPES } from '../../../src/engine/compose/tune-types.ts';
import { EngineError } from '../../../src/engine/errors.ts';

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
    [{ type: 'jig', length: 'long' }, 'length', /number of parts/],
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
    ['G2B{d}D', 7, /ornaments/],
    ['G2BDGBd', 7, /does not fit into a bar of 6\/8/],
    ['G2B d2B|[A:b]', 11, /a colon stands/],
    ['G:|', 2, /a colon stands/],
    ['GAB"A"|', 4, /left out/],
    ['GAB"^a"|', 8, /above a bar line/],
    ['GABc5/4', 4, /a length cannot be continued/],
    ['GAB ^^c', 5, /a double accidental cannot/],
    ["GAB c'''", 5, /too high or too low/],
    ['GAB (3zAB', 7, /a rest in a triplet/],
    ['GABcd|G6', 6, /5\/8 are too many for a pick-up/],
    ['G//|G6', 4, /a pick-up of 1\/32 leaves no usual length/],
    ['G3/4|GAB', 5, /a pick-up of 3\/32/],
    ['z2', 1, /no note yet/],
    ['GB|G2B', 3, /short/, 'GBd gdB|GB|GBd'],
    ['[GB]2', 1, /double stops/],
    ['G2B:|', 4, /first repeat/],
    ['G2¿D', 3, /is no note/],
    ['hello', 1, /"h" is no note/],
    ['G2H', 3, /"H" is no note/],
    ['(5GABcd', 1, /triplet/],
    ['"G"G2', 4, /plain notes/],
  ])('%s is refused at its column', (seed, column, message, instead?: string) => {
    const error = refusal({ type: 'jig', key: 'G', seed: instead ?? seed });
    expect(error.message).toMatch(message);
    if (instead === undefined) expect(error.context.column).toBe(column);
  });

  it.each([
    ['D2FA2FG2Bd2B|D2FA2F|G', 20, /short: 6\/8 of 12\/8/],
    ['DEFG4A', 4, /over the middle of the bar/],
    ['D2FA2FG2Bd2BA', 13, /does not fit into a bar of 12\/8/],
    ['D2FA2F|', 7, /6\/8 are too many for a pick-up/],
  ])('%s is judged by the printed bar of a slide', (seed, column, message) => {
    const error = refusal({ type: 'slide', key: 'G', seed });
    expect(error.message).toMatch(message);
    expect(error.context.column).toBe(column);
  });
});
