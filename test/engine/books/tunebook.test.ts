import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Book, type BookTune, tunebook } from '../../../src/engine/books/tunebook.ts';
import { EngineError } from '../../../src/engine/errors.ts';
import { describeWith } from '../../support/programs.ts';

const MUSIC =
  '|: GAB c2d | edc BAG | FGA BAG | FED D3 :|\n|: g2e dBG | ABc d3 | edc BAG | AGF G3 :|';
const tune = (title: string, joined = false, music = MUSIC): BookTune => ({
  ...{ title, joined },
  abc: `X:1\nT:${title}\nR:jig\nM:6/8\nL:1/8\nK:G\n${music}\n`,
});
const book = (tunes: readonly BookTune[], title = 'Friday'): Book => ({
  ...{ title, tunes, subtitle: `${tunes.length} tunes`, contents: 'Contents' },
  date: new Date('2026-06-01T12:00:00Z'),
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lilt-book-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What pdftotext reads on each page. */
async function pagesOf(pdf: Uint8Array): Promise<readonly string[]> {
  const file = join(folder, 'book.pdf');
  await writeFile(file, pdf);
  const { status, stdout, stderr } = spawnSync('pdftotext', ['-layout', file, '-'], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.split('\f').slice(0, -1);
}

const latin = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');

test('the same book gives the same bytes', { timeout: 30_000 }, async () => {
  const made = await tunebook(book([tune('One'), tune('Two', true)]));
  expect(latin(made)).toMatch(/^%PDF-1\.7[\s\S]*%%EOF\s*$/);
  expect(Buffer.from(await tunebook(book([tune('One'), tune('Two', true)]))).equals(made)).toBe(
    true,
  );
});

test('every line of the index leads to a place that there is', { timeout: 30_000 }, async () => {
  const made = latin(await tunebook(book([tune('One'), tune('Two'), tune('Three')])));
  const links = [...made.matchAll(/\/S \/GoTo\s*\/D \(([\w-]+)\)/g)].map(([, name]) => name);
  // Of each tune its title and its number.
  expect(links.sort()).toEqual(['tune-1', 'tune-1', 'tune-2', 'tune-2', 'tune-3', 'tune-3']);
  for (const name of links) expect(made).toMatch(new RegExp(`\\(${name}\\)\\s*\\[\\d+ 0 R /XYZ`));
});

test('it says how far it is', { timeout: 30_000 }, async () => {
  const done: number[] = [];
  await tunebook(book([tune('One'), tune('Two'), tune('Three')]), (so) => done.push(so));
  expect(done).toEqual([1, 2, 3]);
});

test.each([
  ['no key', 'X:1\nT:x\n'],
  ['nothing', ''],
  ['no notes', 'X:1\nT:x\nK:G\n'],
  ['markup', '<svg onload="x">'],
  ['control characters', 'X:1\nT:\u0000\u0007\nK:G\n\u0000\n'],
])('%s is a tune that is refused, or one that is drawn: no fault', async (_, abc) => {
  const made = await tunebook(book([{ title: 'x', abc, joined: false }])).catch((error) => error);
  if (made instanceof Error) {
    expect(made).toBeInstanceOf(EngineError);
    expect(made).toMatchObject({ code: 'bad-abc' });
  } else expect(latin(made)).toMatch(/^%PDF/);
});

describeWith('pdftotext')('as poppler reads it', { timeout: 120_000 }, () => {
  test('a title page, an index, and the tunes, sets under their names', async () => {
    const pages = await pagesOf(
      await tunebook(book([tune('The Kettle'), tune('The Apple'), tune('Banshee', true)])),
    );
    expect(pages).toHaveLength(3);
    const [title, index, music] = pages;
    expect(title).toMatch(/Friday\s+3 tunes\s+2026-06-01/);
    expect(index).toMatch(
      /Contents[\s\S]*Apple[ .]+3\n[\s\S]*Banshee[ .]+3\n[\s\S]*Kettle[ .]+3\n/,
    );
    expect(music).toMatch(/The Kettle[\s\S]*The Apple \/ Banshee[\s\S]*The Apple[\s\S]*Banshee/);
  });

  test('two hundred tunes: the number in the index is the page where the title stands', async () => {
    const names = Array.from({ length: 200 }, (_, i) => `Number ${String((i * 77) % 200)} of all`);
    const tunes = names.map((name, i) => tune(name, i % 5 === 1, '|: G3 A3 | B3 c3 :|'));
    const pages = await pagesOf(await tunebook(book(tunes)));
    const listed = [...pages.join('\n').matchAll(/(Number \d+ of all)[ .]+(\d+)$/gm)];
    expect(listed).toHaveLength(200);
    for (const [, name = '', page] of listed) {
      expect(pages[Number(page) - 1]).toContain(name);
      // Its own number is at the foot.
      expect(pages[Number(page) - 1]?.trimEnd().split('\n').at(-1)?.trim()).toBe(page);
    }
  });

  test('one tune', async () => {
    const pages = await pagesOf(await tunebook(book([tune('Alone')])));
    expect(pages).toHaveLength(3);
    expect(pages[1]).toMatch(/Alone[ .]+3/);
  });

  test('letters of many languages, and titles of any length', async () => {
    const titles = ['Ó Súilleabháin’s', 'The B♭ March', 'Ой то не вечер', 'Žluťoučký kůň'];
    const long = 'A very long title indeed '.repeat(12).trim();
    const pages = await pagesOf(
      await tunebook(
        book(
          [...titles, long, '', '琵琶行'].map((title) => tune(title)),
          titles.join(' '),
        ),
      ),
    );
    for (const title of titles) expect(pages[1]).toContain(title);
    expect(pages[1]).toMatch(/A very long title[^\n]*…[ .]+\d/);
  });

  test('chords, annotations and several voices are in it', async () => {
    const rich = tune('Rich', false, '"G"GAB "^slowly"c3 | "D7"def g3 |]');
    const voices = tune('Two voices', false, 'V:1\nGAB c3 |]\nV:2\nG3 E3 |]');
    const pages = await pagesOf(await tunebook(book([rich, voices])));
    expect(pages[2]).toMatch(/D7/);
    expect(pages[2]).toContain('slowly');
    expect(pages[2]).toContain('Two voices');
  });
});
