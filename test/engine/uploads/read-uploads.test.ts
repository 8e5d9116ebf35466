import { describe, expect, it } from 'vitest';
import { EngineError } from '../../../src/engine/errors.ts';
import { writeMidi } from '../../../src/engine/render/index.ts';
import { corpusOf } from '../../../src/engine/training/corpus.ts';
import { readUploads, UPLOAD_LIMITS } from '../../../src/engine/uploads/index.ts';
import { file, JIG_BODY, JIG_IN_A, jig } from './tunes.ts';
import { zipOf } from './zip.ts';

const NONE: ReadonlySet<string> = new Set();
const read = (...files: ReturnType<typeof file>[]) => readUploads(files, { known: NONE });

describe('an upload', () => {
  it('says of every tune what became of it', async () => {
    const bad = jig('Too long', JIG_BODY.replace('ABc cAF', 'ABcd cAF'));
    const report = await read(
      file('a.abc', `${jig()}\n${bad}\n`),
      file('b.zip', zipOf([{ name: 'in/c.abc', bytes: Buffer.from(JIG_IN_A) }])),
      file('d.mid', writeMidi(jig()).midi),
      file('e.png', Buffer.from([0x89, 0x50, 0x4e, 0x47])),
    );
    expect(report.found).toBe(4);
    expect(report.tunes.map(({ title, file: where, line }) => [title, where, line])).toEqual([
      ['The Lantern', 'a.abc', 1],
    ]);
    expect(report.duplicates).toEqual([
      { file: 'b.zip/in/c.abc', line: 1, title: 'The Lamp', of: '“The Lantern” in a.abc, line 1' },
      { file: 'd.mid', line: 1, title: 'The Lantern', of: '“The Lantern” in a.abc, line 1' },
    ]);
    expect(report.refused.map(({ file: where, line, title }) => [where, line, title])).toEqual([
      ['e.png', null, null],
      ['a.abc', 18, 'Too long'],
    ]);
    expect(report.files.map(({ name, tunes }) => [name, tunes])).toEqual([
      ['a.abc', 1],
      ['b.zip', 0],
      ['d.mid', 0],
      ['e.png', 0],
    ]);
  });

  it('knows tunes that were given before, in any key', async () => {
    const [tune] = (await read(file('a.abc', jig()))).tunes;
    const known = new Set([tune?.musicHash ?? '']);
    const report = await readUploads([file('b.abc', JIG_IN_A)], { known });
    expect(report.duplicates.map(({ of }) => of)).toEqual(['a tune given before']);
    expect(report.tunes).toEqual([]);
  });

  it('gives texts that training learns from, the same each time', async () => {
    const { tunes } = await read(file('a.abc', jig()));
    const corpus = corpusOf(tunes);
    expect(corpus.tunes.map(({ title, notes }) => [title, notes])).toEqual([
      ['lantern', 88],
      ['lantern', 0],
    ]);
    expect(corpus.facts.keys).toEqual({ 'jig 6/8': { G: 1 } });
    expect(corpusOf([...tunes, ...tunes])).toEqual(corpus);
    expect(corpusOf([])).toMatchObject({ tunes: [] });
  });
});

describe('bounds', () => {
  const refusal = (files: ReturnType<typeof file>[]) =>
    readUploads(files, { known: NONE }).catch((error: unknown) => error);
  it.each([
    ['no file', []],
    ['too many files', Array.from({ length: UPLOAD_LIMITS.files + 1 }, () => file('a.abc', jig()))],
    ['too many bytes', [file('a.abc', Buffer.alloc(UPLOAD_LIMITS.bytes + 1))]],
    ['too many tunes', [file('a.abc', 'X:1\nK:G\n'.repeat(UPLOAD_LIMITS.tunes + 1))]],
    [
      'too many tunes in an archive',
      [
        file(
          'a.zip',
          zipOf([
            { name: 'a.abc', bytes: Buffer.from('X:1\nK:G\n'.repeat(UPLOAD_LIMITS.tunes + 1)) },
          ]),
        ),
      ],
    ],
  ])('%s: the upload is refused as a whole', async (_, files) => {
    const error = await refusal(files);
    expect(error).toBeInstanceOf(EngineError);
    expect(error).toMatchObject({ code: 'bad-request' });
  });

  it('a time that is up ends in the report', async () => {
    const report = await readUploads([file('a.abc', `${jig()}\n`.repeat(4000))], {
      known: NONE,
      seconds: 0.001,
    });
    expect(report.refused.length).toBeGreaterThan(0);
    expect(report.refused[0]?.why).toContain('The time for reading this upload was up');
  });

  it('an abort ends the reading', async () => {
    const abort = new AbortController();
    const reading = readUploads([file('a.abc', `${jig()}\n`.repeat(4000))], {
      known: NONE,
      signal: abort.signal,
    });
    abort.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
  });
});
