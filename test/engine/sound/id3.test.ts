import { expect, test } from 'vitest';
import { id3Tag } from '../../../src/engine/sound/id3.ts';

test('a title, byte for byte', () => {
  const text = 'Bróna';
  const content = [3, ...Buffer.from(text)];
  expect([...id3Tag(text)]).toEqual([
    ...Buffer.from('ID3'),
    ...[4, 0, 0],
    ...[0, 0, 0, 10 + content.length + 10 + 5],
    ...Buffer.from('TIT2'),
    ...[0, 0, 0, content.length, 0, 0],
    ...content,
    ...Buffer.from('TPE1'),
    ...[0, 0, 0, 5, 0, 0],
    ...[3, ...Buffer.from('Lilt')],
  ]);
});

test('sizes have seven bits to a byte', () => {
  const tag = id3Tag('x'.repeat(300));
  const size = 10 + 301 + 10 + 5;
  expect([...tag.subarray(6, 10)]).toEqual([0, 0, size >> 7, size & 0x7f]);
  expect(tag.length).toBe(10 + size);
  for (const byte of tag.subarray(6, 10)) expect(byte).toBeLessThan(128);
});

test('chapters: a table of contents, and from when to when each is', () => {
  const tag = Buffer.from(
    id3Tag(
      'Set',
      [
        { title: 'One', at: 0 },
        { title: 'Two', at: 61.25 },
      ],
      100,
    ),
  );
  const contents = tag.subarray(tag.indexOf('CTOC') + 10);
  expect(contents.subarray(0, 16).toString('latin1')).toBe('toc\0\x03\x02chp0\0chp1\0');
  const second = tag.subarray(tag.lastIndexOf('CHAP') + 10);
  expect(second.subarray(0, 5).toString()).toBe('chp1\0');
  expect([second.readUInt32BE(5), second.readUInt32BE(9)]).toEqual([61_250, 100_000]);
  expect([second.readUInt32BE(13), second.readUInt32BE(17)]).toEqual([0xffffffff, 0xffffffff]);
  expect(second.subarray(21).toString()).toBe('TIT2\0\0\0\x04\0\0\x03Two');
});

test('a title that would end early does not, and more chapters than a byte counts are left out', () => {
  expect(Buffer.from(id3Tag('a\0b')).includes('a b')).toBe(true);
  const many = Array.from({ length: 300 }, (_, at) => ({ title: `${at}`, at }));
  const tag = Buffer.from(id3Tag('Many', many, 300));
  expect(tag[tag.indexOf('CTOC') + 10 + 5]).toBe(255);
  expect(tag.toString('latin1').split('CHAP')).toHaveLength(256);
});
