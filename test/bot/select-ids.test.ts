import { describe, expect, test } from 'vitest';
import { readArranged, writeArranged } from '../../src/bot/arrange/arranged-id.ts';
import { readSelectId, type Selection, writeSelectId } from '../../src/bot/select-ids.ts';
import { type Arrangement, CLEFS, OCTAVES, TABS } from '../../src/engine/index.ts';

const tuneId = 'abc0123xyz';

test.each<[Arrangement, string]>([
  [{}, '-;-;-;-;-'],
  [
    { key: 'F#m', octave: -1, clef: 'treble+8', tab: 'whistle', chords: true },
    'F#m;-1;treble+8;whistle;on',
  ],
  [{ chords: false }, '-;-;-;-;off'],
])('%j is spelled %s, and read again', (arrangement, written) => {
  expect(writeArranged(arrangement)).toBe(written);
  expect(readArranged(written)).toEqual(arrangement);
});

test('every arrangement is read again', () => {
  for (const octave of OCTAVES) {
    for (const clef of CLEFS) {
      for (const tab of TABS) {
        const arrangement: Arrangement = { key: 'Bbmix', octave, clef, tab, chords: true };
        expect(readArranged(writeArranged(arrangement))).toEqual(arrangement);
      }
    }
  }
});

test.each<[Selection, string]>([
  [{ action: 'play', tuneId }, 'v1:play:abc0123xyz'],
  [
    { action: 'arrange', tuneId, arrangement: { tab: 'banjo' }, what: 'key' },
    'v1:arrange:abc0123xyz:-;-;-;banjo;-:key',
  ],
])('%j is spelled %s, and read again', (selection, customId) => {
  expect(writeSelectId(selection)).toBe(customId);
  expect(readSelectId(customId)).toEqual(selection);
});

test('the longest is well within what Discord takes', () => {
  const arrangement: Arrangement = {
    ...{ key: 'F#mix', octave: -2, clef: 'treble-8', tab: 'mandolin', chords: false },
  };
  const longest = writeSelectId({ action: 'arrange', tuneId, arrangement, what: 'octave' });
  expect(longest.length).toBeLessThanOrEqual(67);
});

describe('anything else is refused', () => {
  test.each([
    '',
    'v1',
    'v1:arrange',
    'v1:arrange:abc0123xyz',
    'v1:arrange:abc0123xyz:-;-;-;-;-',
    'v1:arrange:abc0123xyz:-;-;-;-;-:what',
    'v1:arrange:abc0123xyz:-;-;-;-;-:key:key',
    'v1:arrange:abc0123xyz:-;-;-;-:key',
    'v1:arrange:abc0123xyz:-;-;-;-;-;-:key',
    'v1:arrange:abc0123xyz:H;-;-;-;-:key',
    'v1:arrange:abc0123xyz:G\n;-;-;-;-:key',
    'v1:arrange:abc0123xyz:-;3;-;-;-:key',
    'v1:arrange:abc0123xyz:-;01;-;-;-:key',
    'v1:arrange:abc0123xyz:-;-;-;theremin;-:key',
    'v1:arrange:abc0123xyz:-;-;-;-;yes:key',
    'v1:arrange:ABC0123XYZ:-;-;-;-;-:key',
    'v1:arrange:abc0123xyz:-;-;-;-;-:__proto__',
    'v2:arrange:abc0123xyz:-;-;-;-;-:key',
    `v1:arrange:${'a'.repeat(100_000)}`,
  ])('%.60s', (customId) => expect(readSelectId(customId)).toBeNull());
});

test('a menu of tunes is spelled v1:open', () => {
  expect(writeSelectId({ action: 'open' })).toBe('v1:open');
  expect(readSelectId('v1:open')).toEqual({ action: 'open' });
  expect(readSelectId('v1:open:abc0123xyz')).toBeNull();
});
