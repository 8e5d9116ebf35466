import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SETTINGS } from '../src/config.ts';

const ROOT = resolve(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');

/** The cells of every table row that begins with a variable's name in code. */
function settingRows(markdown: string): string[][] {
  return markdown
    .split('\n')
    .filter((line) => /^\| `[A-Z][A-Z_]+` \|/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
}

/** Every address that a page links to or shows, without those elsewhere on the web. */
function linksOf(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```$/gm, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)|\b(?:src|href)="([^"]+)"/g)]
    .map(([, inText = '', inTag = '']) => inText || inTag)
    .filter((address) => !/^[a-z]+:/.test(address));
}

/** What a heading is called in an address: GitHub's rule. */
function anchorsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('the README', () => {
  const rows = settingRows(read('README.md'));

  test('has a row for every setting, in their order', () => {
    expect(rows.map(([name]) => name)).toEqual(SETTINGS.map(({ name }) => `\`${name}\``));
  });

  test.each(SETTINGS)('says of $name what Lilt says', (setting) => {
    const row = rows.find(([name]) => name === `\`${setting.name}\``);
    expect(row?.[1]).toBe(setting.default ?? '');
    expect(row?.[2]).toBe(setting.meaning);
  });
});

describe.each(['README.md', 'ARCHITECTURE.md', 'CHANGELOG.md'])('%s', (page) => {
  const links = linksOf(read(page));

  test('links only to what is there', () => {
    const missing = links.filter((link) => {
      const [path = '', anchor] = link.split('#');
      if (path !== '' && !existsSync(join(ROOT, path))) return true;
      const isPage = path === '' || path.endsWith('.md');
      return anchor !== undefined && isPage && !anchorsOf(read(path || page)).includes(anchor);
    });
    expect(missing).toEqual([]);
  });
});
