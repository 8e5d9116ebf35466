import { describe, expect, it } from 'vitest';
import { contentKind } from '../../../src/engine/uploads/content-kind.ts';
import { decodeText } from '../../../src/engine/uploads/decode-text.ts';
import { layOut } from '../../../src/engine/uploads/pieces.ts';
import { unzip } from '../../../src/engine/uploads/unzip.ts';
import { midiBytes } from './midi-bytes.ts';
import { file, jig } from './tunes.ts';
import { zipOf } from './zip.ts';

describe('what a file is', () => {
  it.each([
    [Buffer.from(jig()), { kind: 'text' }],
    [Buffer.from(`\uFEFF${jig()}`), { kind: 'text' }],
    [Buffer.from(jig(), 'utf16le'), { kind: 'text' }],
    [Buffer.from('BM is how this text begins'), { kind: 'text' }],
    [midiBytes([]), { kind: 'midi' }],
    [zipOf([]), { kind: 'zip' }],
    [Buffer.from('%PDF-1.4'), { kind: 'other', what: 'a PDF document' }],
  ])('%#', (bytes, kind) => expect(contentKind(bytes)).toEqual(kind));
});

describe('text', () => {
  const title = 'Béal Átha — “Sí”';
  it.each([
    ['UTF-8', Buffer.from(title), null],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${title}`), null],
    ['UTF-16', Buffer.from(`\uFEFF${title}`, 'utf16le'), /UTF-16/],
    ['UTF-16, the other way round', Buffer.from(`\uFEFF${title}`, 'utf16le').swap16(), /UTF-16/],
    [
      'Windows-1252',
      Buffer.from('B\u00e9al \u00c1tha \u0097 \u0093S\u00ed\u0094', 'latin1'),
      /Windows-1252/,
    ],
  ])('in %s', (_, bytes, remark) => {
    const decoded = decodeText(bytes);
    expect(decoded.text).toBe(title);
    if (remark) expect(decoded.remark).toMatch(remark);
    else expect(decoded.remark).toBeNull();
  });
});

describe('an archive', () => {
  const entry = (name: string) => ({ name, bytes: Buffer.from(jig()) });
  it('gives its files, packed or stored, and passes over what systems leave', () => {
    const zip = zipOf([
      { ...entry('set/a.abc'), stored: true },
      entry('b.abc'),
      { name: 'set/', bytes: Buffer.alloc(0), stored: true },
      entry('__MACOSX/._b.abc'),
      entry('.DS_Store'),
    ]);
    const { entries, refused, passedOver } = unzip(zip);
    expect(entries.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['set/a.abc', jig()],
      ['b.abc', jig()],
    ]);
    expect([refused, passedOver]).toEqual([[], 3]);
  });
  it('keeps its sound files where another one is refused', () => {
    const { pieces, refused, remarks, tunes } = layOut([
      file(
        'sets.zip',
        zipOf([
          entry('a.abc'),
          entry('../b.abc'),
          entry('.hidden'),
          { name: 'c.mid', bytes: midiBytes([]) },
        ]),
      ),
    ]);
    expect(pieces.map(({ name, kind }) => [name, kind])).toEqual([
      ['sets.zip/a.abc', 'text'],
      ['sets.zip/c.mid', 'midi'],
    ]);
    expect(refused.map(({ file: where }) => where)).toEqual(['sets.zip/../b.abc']);
    expect(remarks[0]?.[0]).toContain('1 entry was passed over');
    expect(tunes).toBe(2);
  });
  it('is taken for what it is, however it is called', () => {
    expect(layOut([file('tunes.abc', zipOf([entry('a.abc')]))]).tunes).toBe(1);
  });
});
