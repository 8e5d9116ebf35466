import { expect, test } from 'vitest';
import { slugOf } from '../../../src/engine/use-cases/slug.ts';

test.each([
  ['The Merry Widow', 'the-merry-widow'],
  ["The Piper's Élan", 'the-pipers-elan'],
  ['  Jig №. 3 (in G)  ', 'jig-no-3-in-g'],
  ['../../etc/passwd', 'etc-passwd'],
  ['Ω 🎻', 'tune'],
  ['', 'tune'],
  ['-a-', 'a'],
])('%s is %s', (title, slug) => expect(slugOf(title)).toBe(slug));

test('a long title is cut, and does not end in a hyphen', () => {
  const slug = slugOf(`${'a'.repeat(59)} ${'b'.repeat(59)}`);
  expect(slug).toBe('a'.repeat(59));
});
