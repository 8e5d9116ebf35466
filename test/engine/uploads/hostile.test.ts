import { describe, expect, it } from 'vitest';
import { readUploads } from '../../../src/engine/uploads/index.ts';
import type { ParseReport } from '../../../src/engine/uploads/types.ts';
import { HOSTILE } from './hostile-files.ts';
import { file, jig } from './tunes.ts';

const PATIENT = 280_000;

/** Nothing is lost silently: what was found is accepted, refused or there already, and every file says something. */
function adds(report: ParseReport, names: readonly string[]): void {
  const inTunes = report.refused.filter(({ line }) => line !== null).length;
  expect(report.found).toBe(report.tunes.length + inTunes + report.duplicates.length);
  for (const { line, column, why } of report.refused) {
    expect(why).toMatch(/^[A-Z“].*[.:]$|^[A-Z].*[.?]$/s);
    if (line !== null) expect([line >= 1, (column ?? 0) >= 1]).toEqual([true, true]);
  }
  for (const name of names)
    expect(
      [...report.refused, ...report.tunes, ...report.duplicates].map(
        (one) => one.file.split('/')[0],
      ),
    ).toContain(name);
}

describe('hostile files', () => {
  const all = Object.entries(HOSTILE);
  const groups = Array.from({ length: Math.ceil(all.length / 6) }, (_, i) =>
    all.slice(i * 6, i * 6 + 6),
  );

  it('are more than forty', () => expect(all.length).toBeGreaterThan(40));

  it.each(groups.map((group) => [group.map(([what]) => what).join(', '), group] as const))(
    '%s: nothing crashes, and a tune beside them is read',
    async (_, group) => {
      const files = group.map(([, make]) => make());
      for (const part of inTens(files)) {
        const report = await readUploads([...part, file('good.abc', jig())], { known: new Set() });
        adds(
          report,
          part.map(({ name }) => name),
        );
        expect(report.tunes.map(({ title }) => title)).toEqual(['The Lantern']);
      }
    },
    PATIENT,
  );
});

/** As many files as one upload may hold. */
function inTens<T extends { readonly bytes: Uint8Array }>(files: readonly T[]): T[][] {
  const parts: T[][] = [[]];
  let size = 0;
  for (const one of files) {
    size += one.bytes.length;
    if (size > 9 * 2 ** 20) {
      parts.push([]);
      size = one.bytes.length;
    }
    parts.at(-1)?.push(one);
  }
  return parts;
}
