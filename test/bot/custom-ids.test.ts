import { describe, expect, test } from 'vitest';
import { NAME_LIMIT, type Press, readCustomId, writeCustomId } from '../../src/bot/custom-ids.ts';

const PRESSES: readonly (readonly [Press, string])[] = [
  [
    { action: 'keep-set', tuneIds: ['abc0123xyz', 'abc0123xy0'] },
    'v1:keep-set:abc0123xyz:abc0123xy0',
  ],
  [{ action: 'vote', tuneId: 'abc0123xyz', direction: 'up' }, 'v1:vote:abc0123xyz:up'],
  [{ action: 'vote', tuneId: 'abc0123xyz', direction: 'down' }, 'v1:vote:abc0123xyz:down'],
  [{ action: 'again', tuneId: 'abc0123xyz' }, 'v1:again:abc0123xyz'],
  [{ action: 'key', tuneId: 'abc0123xyz', key: 'F#m' }, 'v1:key:abc0123xyz:F#m'],
  [{ action: 'stop', jobId: 'abc0123xyz' }, 'v1:stop:abc0123xyz'],
  [{ action: 'train', name: 'Ours: 2nd ♪' }, 'v1:train:Ours: 2nd ♪'],
  [{ action: 'use', modelId: '0123456789ab' }, 'v1:use:0123456789ab'],
  [{ action: 'models', page: 12, which: 'all' }, 'v1:models:12:all'],
  [{ action: 'withdraw', setId: 'abc0123xyz' }, 'v1:withdraw:abc0123xyz'],
  [{ action: 'sets', page: 0 }, 'v1:sets:0'],
  [{ action: 'tunes', page: 0, query: {} }, 'v1:tunes:0::::::'],
  [
    {
      action: 'tunes',
      page: 9999,
      query: {
        ...{ type: 'strathspey', key: 'Bbdor', author: '1234567890123456789' },
        ...{ playlist: 'abc0123xyz', notes: 'G2BD|G2dB', title: 'Jackie: the 2nd' },
      },
    },
    'v1:tunes:9999:strathspey:Bbdor:9do1sj396nf9:abc0123xyz:G2BD|G2dB:Jackie: the 2nd',
  ],
  [{ action: 'top', page: 3, query: { period: 'week' } }, 'v1:top:3:week::'],
  [
    { action: 'top', page: 0, query: { period: 'ever', type: 'slip jig', key: 'F#m' } },
    'v1:top:0:ever:slip jig:F#m',
  ],
  [{ action: 'duel', duelId: 'abc0123xyz', choice: 'b' }, 'v1:duel:abc0123xyz:b'],
  [{ action: 'reveal', duelId: 'abc0123xyz' }, 'v1:reveal:abc0123xyz'],
  [
    {
      ...{ action: 'play', tuneId: 'abc0123xyz', speed: 'slow' },
      way: { instrument: null, chords: true, countIn: false },
    },
    'v1:play:abc0123xyz:slow:usual',
  ],
  [
    {
      ...{ action: 'play', tuneId: 'abc0123xyz', speed: 'fast' },
      way: { instrument: 'accordion', chords: false, countIn: true },
    },
    'v1:play:abc0123xyz:fast:accordion-alone-counted',
  ],
];

test.each(PRESSES)('%j is spelled %s, and read again', (press, customId) => {
  expect(writeCustomId(press)).toBe(customId);
  expect(readCustomId(customId)).toEqual(press);
});

test('the longest is well within what Discord takes', () => {
  const longest = writeCustomId({ action: 'key', tuneId: 'abc0123xyz', key: 'C#mixolydia' });
  expect(longest.length).toBeLessThan(100);
  const name = 'x'.repeat(NAME_LIMIT);
  expect(writeCustomId({ action: 'train', name }).length).toBeLessThan(100);
});

describe('anything else is refused', () => {
  test.each([
    'v1:keep-set',
    'v1:keep-set:abc0123xyz:nope',
    '',
    'v1',
    'v1:vote',
    'v1:vote:abc0123xyz',
    'v1:vote:abc0123xyz:sideways',
    'v1:vote:abc0123xyz:up:up',
    'v1:vote:ABC0123XYZ:up',
    'v1:vote:abc0123xy:up',
    'v1:vote:abc0123xyz0:up',
    "v1:vote:a' OR 1=1 :up",
    'v1:again:abc0123xyz:',
    'v1:again:../../etc',
    'v1:key:abc0123xyz',
    'v1:key:abc0123xyz:',
    'v1:key:abc0123xyz:H',
    'v1:key:abc0123xyz:G\nm',
    'v1:play:abc0123xyz:slow',
    'v1:play:abc0123xyz:quick:harp',
    'v1:play:abc0123xyz:slow:harp-counted-alone',
    'v1:play:abc0123xyz:slow:harp-loud',
    'v1:play:abc0123xyz:slow:',
    'v1:play:abc0123xyz:slow:Harp',
    'v1:stop',
    'v1:stop:ABC0123XYZ',
    'v1:stop:abc0123xyz:now',
    'v1:train:',
    'v1:train:   ',
    `v1:train:${'x'.repeat(61)}`,
    'v1:use:0123456789AB',
    'v1:use:0123456789abc',
    'v1:use:sligo-1',
    'v1:models:0',
    'v1:models:-1:all',
    'v1:models:01:all',
    'v1:models:1e3:all',
    'v1:models:0:some',
    'v1:withdraw:',
    'v1:sets:99999',
    'v1:tunes:0',
    'v1:tunes:0:::::',
    'v1:tunes:-1::::::',
    'v1:tunes:0:tango:::::',
    'v1:tunes:0::H::::',
    'v1:tunes:0:::0:::',
    'v1:tunes:0:::1A:::',
    'v1:tunes:0::::me::',
    'v1:top:0:year::',
    'v1:top:0:week:tango:',
    'v1:top:0:week::G:G',
    'v1:duel:abc0123xyz',
    'v1:duel:abc0123xyz:c',
    'v1:duel:abc0123xyz:a:a',
    'v1:reveal:abc',
    'v1:reveal:abc0123xyz:now',
    'v2:again:abc0123xyz',
    'constructor:__proto__:abc0123xyz',
    'v1:__proto__:abc0123xyz',
    `v1:again:${'a'.repeat(100_000)}`,
  ])('%.60s', (customId) => expect(readCustomId(customId)).toBeNull());
});
