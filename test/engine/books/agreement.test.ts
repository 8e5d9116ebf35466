import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tunebook } from '../../../src/engine/books/tunebook.ts';
import { describeWith } from '../../support/programs.ts';

const tune = (title: string, joined = false, lines = 2) => ({
  ...{ title, joined },
  abc: `X:1\nT:${title}\nR:jig\nM:6/8\nL:1/8\nK:G\n${'|:"G"GAB def|"D7"gfe dBA:|\n'.repeat(lines)}`,
});

// poppler-utils: a reader of PDF that is none of ours.
describeWith('pdfinfo')('as poppler sees a book', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lilt-book-'));
  const file = join(folder, 'book.pdf');
  beforeAll(async () => {
    const tunes = [
      tune('The Zebra'),
      tune('An Apple', true),
      tune('Banish Misfortune', false, 4),
      tune('Éire ♭ № 2'),
    ];
    const words = { title: 'Friday night', subtitle: '4 tunes', contents: 'Contents' };
    writeFileSync(file, await tunebook({ ...words, tunes, date: new Date(0) }));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function poppler(program: string, ...args: string[]): string {
    const { stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8' });
    expect({ program, status, stderr }).toEqual({ program, status: 0, stderr: '' });
    return stdout;
  }

  test('it says what it is, and to a screen reader what is drawn', () => {
    const info = poppler('pdfinfo', file);
    expect(info).toMatch(/^Title: +Friday night$/m);
    expect(info).toMatch(/^Creator: +Lilt$/m);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^Page size: .*A4/m);
    const spoken = poppler('pdfinfo', '-struct-text', file);
    expect(spoken).toMatch(/^Document\s+H1.*\s+"Friday night"/m);
    expect(spoken).toMatch(/H2.*\s+"Contents"/);
    expect(spoken).toMatch(/H2.*\s+"The Zebra \/ An Apple"/);
    // Dots and page numbers are for the eyes alone.
    expect(spoken).not.toMatch(/\. \./);
    const alts = [...readFileSync(file, 'latin1').matchAll(/\/Alt \(([^)]*)\)/g)];
    expect(alts).toHaveLength(4);
    expect(alts[2]?.[1]).toMatch(/^Sheet music of 'Banish Misfortune', a jig in G major/);
    expect([...spoken.matchAll(/^ *Figure/gm)]).toHaveLength(4);
  });

  test('it has its letters with it', () => {
    const fonts = poppler('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThanOrEqual(3);
    for (const font of fonts) expect(font).toMatch(/(EBGaramond|DejaVu).* yes yes yes /);
  });

  test('its music is drawn with lines, not as pictures, within the margins of the paper', () => {
    // Two lines of heading, and nothing.
    expect(poppler('pdfimages', '-list', file).trim().split('\n')).toHaveLength(2);
    poppler('pdftoppm', ...['-r', '40', '-gray', '-f', '3', '-l', '3'], file, join(folder, 'page'));
    const image = readFileSync(join(folder, 'page-3.pgm'));
    const size = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(image.toString('latin1', 0, 40)) ?? [];
    const [wide, high] = [Number(size[1]), Number(size[2])];
    const dark = [...image.subarray(image.length - wide * high).entries()]
      .filter(([, grey]) => grey < 200)
      .map(([at]) => at % wide);
    expect(Math.min(...dark)).toBeGreaterThan(0.06 * wide);
    expect(Math.max(...dark)).toBeLessThan(0.94 * wide);
    // Nearly as far as they go, and neither an empty page nor a black one.
    expect(Math.max(...dark) - Math.min(...dark)).toBeGreaterThan(0.75 * wide);
    expect(dark.length / (wide * high)).toBeGreaterThan(0.01);
    expect(dark.length / (wide * high)).toBeLessThan(0.2);
  });
});
