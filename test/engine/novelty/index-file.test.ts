import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  loadRepertoire,
  MOST_NOVELTY_BYTES,
  NOVELTY,
  noveltyExtras,
  readRepertoire,
  writeRepertoire,
} from '../../../src/engine/novelty/index-file.ts';

const REPERTOIRE = {
  isWhole: true,
  tunes: [
    { title: 'The Humours of Bandon', grams: Uint32Array.of(1, 2 ** 32 - 1, 77) },
    { title: 'Ríl Gan Ainm', grams: Uint32Array.of(5) },
  ],
};
const FILE = writeRepertoire(REPERTOIRE);

/** The file with another header, of the right length unless told. */
function withHeader(change: (header: Record<string, unknown>) => unknown, length?: number) {
  const bytes = Buffer.from(FILE);
  const end = 12 + bytes.readUInt32LE(8);
  const header = Buffer.from(
    JSON.stringify(change(JSON.parse(bytes.subarray(12, end).toString('utf8')))),
  );
  const prefix = Buffer.from(bytes.subarray(0, 12));
  prefix.writeUInt32LE(length ?? header.length, 8);
  return Buffer.concat([prefix, header, bytes.subarray(end)]);
}

describe('the file of known tunes', () => {
  it('gives back what was written, the same bytes every time', () => {
    expect(readRepertoire(FILE)).toEqual(REPERTOIRE);
    expect(writeRepertoire(readRepertoire(FILE))).toEqual(FILE);
    const none = { tunes: [], isWhole: false };
    expect(readRepertoire(writeRepertoire(none))).toEqual(none);
  });

  it('is read wherever it lies in memory', () => {
    const moved = new Uint8Array(FILE.length + 3);
    moved.set(FILE, 3);
    expect(readRepertoire(moved.subarray(3))).toEqual(REPERTOIRE);
  });

  it.each([
    ['nothing', new Uint8Array(0), /does not begin/],
    ['another kind of file', Buffer.from('PK\u0003\u0004 and some more'), /does not begin/],
    ['half of it', FILE.subarray(0, 40), /ends in its header/],
    ['no hashes', FILE.subarray(0, FILE.length - 16), /bytes of hashes/],
    ['one byte more', Buffer.concat([FILE, Buffer.of(0)]), /bytes of hashes/],
    ['another hash', Buffer.concat([FILE.subarray(0, -1), Buffer.of(9)]), /other hashes/],
    ['a header past its end', withHeader((h) => h, 2 ** 32 - 1), /ends in its header/],
    ['a header cut short', withHeader((h) => h, 20), /not JSON/],
    ['another gram', withHeader((h) => ({ ...h, gram: 5 })), /cannot be used/],
    ['a stray field', withHeader((h) => ({ ...h, more: 1 })), /cannot be used/],
    ['no tunes', withHeader(({ tunes: _, ...h }) => h), /cannot be used/],
    ['a title of lines', withHeader((h) => ({ ...h, tunes: [['a\nb', 4]] })), /cannot be used/],
    [
      'a long title',
      withHeader((h) => ({ ...h, tunes: [['a'.repeat(201), 4]] })),
      /cannot be used/,
    ],
    ['a tune of no grams', withHeader((h) => ({ ...h, tunes: [['a', 0]] })), /cannot be used/],
    ['too many grams', withHeader((h) => ({ ...h, tunes: [['a', 1e6]] })), /bytes of hashes/],
    ['prose', withHeader(() => 'prose'), /cannot be used/],
    ['a file beyond all bounds', new Uint8Array(MOST_NOVELTY_BYTES + 1), /too large/],
  ])('that is %s is refused', (_, bytes, why) => {
    expect(() => readRepertoire(bytes)).toThrow(RangeError);
    expect(() => readRepertoire(bytes)).toThrow(why);
  });
});

describe('in a model folder', () => {
  let folder: string;
  const path = () => join(folder, NOVELTY);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lilt-novelty-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('it may be missing, unless the manifest names it', async () => {
    expect(await loadRepertoire(folder, {})).toBeNull();
    await expect(loadRepertoire(folder, noveltyExtras(FILE))).rejects.toMatchObject({
      code: 'bad-model',
      message: expect.stringContaining('novelty.bin is missing'),
    });
  });

  it('it is loaded, and held against the manifest where that names one', async () => {
    await writeFile(path(), FILE);
    expect(await loadRepertoire(folder, {})).toEqual(REPERTOIRE);
    expect(await loadRepertoire(folder, noveltyExtras(FILE))).toEqual(REPERTOIRE);
    for (const extras of [noveltyExtras(Buffer.of(1)), { novelty: 7 }, { novelty: null }])
      await expect(loadRepertoire(folder, extras)).rejects.toThrow(/not the one/);
  });

  it('broken, it is told from a sound one before it is read whole', async () => {
    await writeFile(path(), FILE.subarray(0, 40));
    await expect(loadRepertoire(folder, {})).rejects.toMatchObject({ code: 'bad-model' });
    await truncate(path(), MOST_NOVELTY_BYTES + 1);
    await expect(loadRepertoire(folder, {})).rejects.toThrow(/too large/);
  });
});
