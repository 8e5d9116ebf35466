import { expect, test } from 'vitest';
import { tuneName } from '../../src/bot/tunes/facts.ts';
import { readQuery, writeQuery } from '../../src/bot/tunes/query-id.ts';

const id = 'abc0123xyz';

test.each([
  ['The Kesh', null, '**The Kesh** `abc0123xyz`'],
  [
    'The Kesh',
    'https://t.example/tunes/a',
    '**[The Kesh](https://t.example/tunes/a)** `abc0123xyz`',
  ],
  [
    'a](http://evil.example)',
    'https://t.example/tunes/a',
    '**[a\\](http://evil.example)](https://t.example/tunes/a)** `abc0123xyz`',
  ],
  ['', 'https://t.example/tunes/a', '`abc0123xyz`'],
])('%j, with the address %s, is spoken of so that it stays text', (title, link, said) => {
  expect(tuneName({ title, id }, link)).toBe(said);
});

test('any title and any notes come back from a button, but for colons in notes', () => {
  for (const text of ['a:b', ':::', '[x](y)', 'Ⅷ 🎻', 'ʼn|:%25', ' ']) {
    const query = { title: text, notes: text };
    const notes = text.replaceAll(':', '');
    const kept = { ...(notes !== '' && { notes }), title: text };
    expect(readQuery(writeQuery(query))).toEqual(kept);
  }
});
