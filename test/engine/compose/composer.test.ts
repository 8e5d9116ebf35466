import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formName } from '../../../src/engine/abc/form.ts';
import { judgeTune } from '../../../src/engine/abc/judge.ts';
import { letterOf, parseKey, tonicStep } from '../../../src/engine/abc/key.ts';
import { printTune } from '../../../src/engine/abc/printer.ts';
import { readTune } from '../../../src/engine/abc/reader.ts';
import { shortHash, titleKey, wordsOf } from '../../../src/engine/abc/titles.ts';
import { transposeTune } from '../../../src/engine/abc/transpose.ts';
import { type Key, TICKS, type Tune } from '../../../src/engine/abc/tune.ts';
import { createComposer } from '../../../src/engine/compose/composer.ts';
import { factsOf } from '../../../src/engine/compose/facts.ts';
import { TUNE_TYPES } from '../../../src/engine/compose/tune-types.ts';
import type { Composer, TuneRequest } from '../../../src/engine/compose/types.ts';
import { loadModelFolder } from '../../../src/engine/model/model-folder.ts';

let composer: Composer;
beforeAll(async () => {
  composer = await createComposer({ modelDir: 'models', workers: 2 });
});
afterAll(() => composer.close());

const music = (abc: string): string => (abc.split(/^K:.*\n/m)[1] ?? '').replace(/\s/g, '');

/** Thirty-three requests over all types, keys of all modes, seeds, temperatures and lengths. */
const REQUESTS: readonly TuneRequest[] = TUNE_TYPES.flatMap((type, t) =>
  (t % 2 === 0 ? ['G', 'Edor', 'Abm'] : ['Amix', 'Bm', 'Clyd']).map((key, k) => ({
    type: type.name,
    key,
    metre: type.metres[k % type.metres.length] as string,
    seed: String(100 * t + k),
    temperature: [0.5, 0.85, 1.2, 1.6][(t + k) % 4] as number,
    ...(k % 2 === 1 && { length: String(1 + (t % 4)) }),
  })),
);

describe('the composer, with the model that ships', () => {
  it('writes what was asked for, valid, the same in any company', {
    timeout: 120_000,
  }, async () => {
    const together = await Promise.all(REQUESTS.map((r) => composer.write(r)));
    for (const [i, tune] of together.entries()) {
      const asked = REQUESTS[i] as TuneRequest;
      expect(tune.abc).toContain(`\nR:${asked.type}\nM:${asked.metre}\nL:1/8\nK:${asked.key}\n`);
      const { tune: read, problems } = readTune(tune.abc);
      expect(problems).toEqual([]);
      const { form, problems: judged } = judgeTune(read as Tune);
      expect(judged, tune.abc).toEqual([]);
      expect(tune.form.startsWith(form ? formName(form) : '?')).toBe(true);
      const last = (read as Tune).elements.findLast((e) => e.kind === 'note');
      const steps = (read as Tune).elements.flatMap((e) =>
        e.kind === 'note' ? e.pitches.map((p) => p.step) : [],
      );
      expect(last?.kind === 'note' && letterOf(last.pitches[0]?.step ?? -1)).toBe(
        tonicStep((read as Tune).key),
      );
      expect(Math.min(...steps)).toBeGreaterThanOrEqual(-3);
      expect(Math.max(...steps)).toBeLessThanOrEqual(13);
      // In jigs a unit, half of one, two and three of them, and what dotted pairs make of those: no four, six or eight.
      const units = (read as Tune).elements.flatMap((e) =>
        e.kind === 'note' ? [(e.ticks * 8) / TICKS] : [],
      );
      if (/jig|slide/.test(asked.type))
        expect([0.25, 0.5, 0.75, 1, 1.5, 2, 3]).toEqual(expect.arrayContaining(units));
      if (asked.length) expect(form?.sections.length).toBe(Number(asked.length));
    }
    for (const i of [0, 13, 26]) {
      const alone = await composer.write(REQUESTS[i] as TuneRequest);
      expect(alone).toEqual(together[i]);
    }
  });

  it('gives a tune again from what its seed says', async () => {
    for (const request of [
      { type: 'jig', seed: 'K' },
      { type: 'reel' },
      { type: 'jig', seed: 'G2BD' },
      { type: 'waltz', seed: '7', length: '16' },
    ]) {
      const first = await composer.write(request);
      const again = await composer.write({ ...request, seed: first.seed });
      expect(again).toEqual(first);
      if (request.seed && !/^\d/.test(request.seed)) expect(first.seed).toMatch(/^(K|G2BD)#\d+$/);
    }
  });

  it.each(['42', '7', 'D2FA#3'])('writes the same music in every other key (%s)', async (seed) => {
    const first = await composer.write({ type: 'jig', key: 'D', seed });
    const tune = readTune(first.abc).tune as Tune;
    for (const key of ['G', 'A', 'E', 'Bb', 'F#', 'C']) {
      const moved = await composer.write({ type: 'jig', key, seed: `${seed}@D` });
      const read = readTune(moved.abc).tune as Tune;
      const octaves = [0, -1, 1].map((n) =>
        printTune(transposeTune(tune, parseKey(key) as Key, n)),
      );
      expect(octaves).toContain(printTune(read));
      expect(moved.seed).toBe(`${seed}@D`);
    }
  });

  it.each([
    ['G2BD', 'jig', 'G', '|:G2BD'],
    ['D|G2B d2B', 'jig', 'G', '|:D|G2Bd2B'],
    ['|:EA', 'reel', 'Ador', '|:EA'],
    ['(3ABc dA', 'hornpipe', 'D', '|:(3ABcdA'],
    ['A>B', 'strathspey', 'A', 'A>B'],
    ['B2A|G2B A2G|', 'march', 'G', 'B2A|G2BA2G|'],
  ])('keeps the opening %s as written', async (seed, type, key, expected) => {
    const metre = seed.startsWith('B2A') ? { metre: '6/8' } : {};
    for (const number of [1, 2, 3]) {
      const { abc } = await composer.write({ type, key, seed: `${seed}#${number}`, ...metre });
      expect(music(abc).replace(/^\|:/, '')).toMatch(
        new RegExp(`^${expected.replace(/^\|:/, '').replace(/[|(]/g, '\\$&')}`),
      );
    }
  });

  it('keeps an opening in the octave in which it was given', async () => {
    for (const seed of ['C,', "b'2 f"]) {
      const { abc } = await composer.write({ type: 'polka', key: 'C', seed: `${seed}#1` });
      expect(music(abc).replace(/^\|:/, '')).toMatch(new RegExp(`^${seed.replace(' ', '')}`));
    }
  });

  it.each([
    ['^cAB d2e f2c d2A', '^cABd2ef2cd2A'],
    ['_Bcd e2f B2_A =B3', '_Bcde2fB2_A=B3'],
  ])('keeps the accidentals of %s through a bar of 12/8', async (seed, expected) => {
    const request = { type: 'slide', metre: '12/8', key: 'G' };
    const { abc } = await composer.write({ ...request, seed: `${seed}#1` });
    expect(music(abc).replace(/^\|:/, '').startsWith(expected), abc).toBe(true);
  });

  it.each([['GAB c2|BA', 7, /short/]])(
    'says what is wrong with the opening %s',
    async (seed, column, message) => {
      await expect(composer.write({ type: 'jig', key: 'G', seed })).rejects.toMatchObject({
        code: 'bad-request',
        context: { column },
        message: expect.stringMatching(message),
      });
    },
  );

  it.each([
    ['^^F2G', 'jig', 'G', 'G2G'],
    ['(3GAB cde', 'jig', 'G', 'G/AB/cde'],
    ['do re mi', 'jig', 'C', 'CDE'],
    ['F♯GA', 'jig', 'G', 'FGA'],
    ['~G2B {c}d', 'jig', 'G', 'G2Bd'],
    ['[GB]2 G2', 'reel', 'G', 'B2G2'],
    ['A5 B', 'reel', 'D', 'A4-AB'],
    ['1 2 3 5', 'reel', 'G', 'GABd'],
  ])('begins with what is nearest to %s, every time', async (seed, type, key, expected) => {
    const request = { type, key, seed: `${seed}#7` };
    const { abc, seed: kept } = await composer.write(request);
    expect(
      music(abc)
        .replace(/^\|:/, '')
        .replace(/^"[^"]*"/, ''),
    ).toMatch(new RegExp(`^${expected}`));
    expect(kept).toBe(`${seed}#7`);
    expect((await composer.write({ ...request, seed: kept })).abc).toBe(abc);
  });

  it('gives every tune a title of its own', async () => {
    const tunes = await Promise.all(
      Array.from({ length: 24 }, (_, i) => composer.write({ type: 'jig', seed: String(i) })),
    );
    const { manifest } = await loadModelFolder('models');
    const facts = factsOf(manifest.extras);
    for (const { title } of tunes) {
      if (/ No\. \d+$/.test(title)) continue;
      expect(facts.titles).not.toContain(shortHash(titleKey(title)));
      for (const word of wordsOf(title)) expect(facts.words).toContain(shortHash(word));
    }
    expect(new Set(tunes.map((t) => t.title)).size).toBeGreaterThan(20);
  });

  it('refuses an opening that does not go on, by its column', async () => {
    await expect(composer.write({ type: 'jig', key: 'G', seed: 'G2B c2BA' })).rejects.toMatchObject(
      {
        code: 'bad-request',
      },
    );
  });
});
