import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printTune } from '../../../src/engine/abc/printer.ts';
import { readTune, readTunes } from '../../../src/engine/abc/reader.ts';
import type { Tune } from '../../../src/engine/abc/tune.ts';
import { withoutPlaces } from '../../../src/engine/abc/without-places.ts';
import { seeded } from '../../support/random.ts';
import { randomTune } from '../../support/random-tune.ts';

const fixtures = new URL('../../fixtures/abc/', import.meta.url);
const files = readdirSync(fixtures).filter((name) => name.endsWith('.abc'));

/** Prints, reads and compares; the text is returned for what a test wants to say about it. */
function expectRoundTrip(tune: Tune, barsPerLine?: number): string {
  const text = printTune(tune, barsPerLine === undefined ? {} : { barsPerLine });
  const again = readTune(text);
  expect(again.problems, text).toEqual([]);
  expect(again.tune && withoutPlaces(again.tune), text).toEqual(withoutPlaces(tune));
  expect(again.tune && printTune(again.tune)).toBe(printTune(tune));
  return text;
}

describe('print and read give the same tune', () => {
  it.each(files)('%s', (name) => {
    const { tunes } = readTunes(readFileSync(new URL(name, fixtures), 'utf8'));
    expect(tunes.length).toBeGreaterThan(1);
    for (const { tune, problems } of tunes) {
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      if (tune) expectRoundTrip(tune);
    }
  });

  it('for hundreds of tunes by chance, however long the lines', () => {
    const random = seeded(7);
    for (let n = 0; n < 250; n++) {
      expectRoundTrip(randomTune(random), 1 + (n % 6));
    }
  });
});
