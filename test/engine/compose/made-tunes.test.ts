import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TextCells, textCells } from '../../../src/engine/abc/canonical.ts';
import { judgeTune } from '../../../src/engine/abc/judge.ts';
import { letterOf, tonicStep } from '../../../src/engine/abc/key.ts';
import { measuresOf } from '../../../src/engine/abc/measures.ts';
import { readTune } from '../../../src/engine/abc/reader.ts';
import { TICKS, type Tune } from '../../../src/engine/abc/tune.ts';
import { createComposer } from '../../../src/engine/compose/composer.ts';
import { strongBeats } from '../../../src/engine/compose/skeleton.ts';
import type { Composer, TuneSource, WrittenTune } from '../../../src/engine/compose/types.ts';
import { requestFrom } from '../../../src/engine/use-cases/play/request-from.ts';

// With the model that ships, over tunes of many kinds: written by hand, and by the model itself.

let composer: Composer;
let given: { readonly abc: string; readonly tune: Tune; readonly text: TextCells }[];
beforeAll(async () => {
  composer = await createComposer({ modelDir: 'models', workers: 2 });
  const byHand = (await readFile('test/fixtures/six-tunes.abc', 'utf8')).split(/\n\n(?=X:)/);
  const written = await Promise.all(
    ['slip jig', 'polka', 'waltz', 'strathspey', 'mazurka'].map((type, i) =>
      composer.write({ type, seed: String(i), temperature: 1 }),
    ),
  );
  given = [...byHand, ...written.map(({ abc }) => abc)].map((abc) => {
    const tune = readTune(abc).tune as Tune;
    return { abc, tune, text: textCells(tune) as TextCells };
  });
}, 60_000);
afterAll(() => composer.close());

const make = (from: TuneSource, seed: string): Promise<WrittenTune> =>
  composer.write({ ...requestFrom(from), seed });

/** The same of all given tunes, for some seeds, side by side. */
async function makeOfAll(how: Omit<TuneSource, 'abc'>, seeds: readonly string[]) {
  const asked = given.flatMap((one) => seeds.map((seed) => ({ ...one, seed })));
  return Promise.all(
    asked.map(async ({ abc, tune, text, seed }) => ({
      ...{ abc, tune, text },
      made: soundly(await make({ abc, ...how }, seed)),
    })),
  );
}

/** Read back, without a complaint. */
function soundly({ abc }: WrittenTune): { tune: Tune; text: TextCells } {
  const { tune, problems } = readTune(abc);
  expect(problems, abc).toEqual([]);
  expect(judgeTune(tune as Tune).problems, abc).toEqual([]);
  const text = textCells(tune as Tune);
  if ('refused' in text) throw new Error(`${text.refused}: ${abc}`);
  return { tune: tune as Tune, text };
}

/** Steps of the notes that begin on the strong beats of a bar. */
function skeletonOf(tune: Tune, bar: number): (number | null)[] {
  const beats = strongBeats(tune.metre);
  const found = new Map<number, number | null>();
  let at = 0;
  for (const { element, sounding } of measuresOf(tune)[bar]?.notes ?? []) {
    const step = element.kind === 'note' ? (element.pitches.at(-1)?.step ?? null) : null;
    if (beats.includes(at)) found.set(at, step);
    at += sounding;
  }
  return beats.map((beat) => found.get(beat) ?? null);
}

const SEEDS = ['1', '22', '333'];

describe('a variation', () => {
  it('at 0 is the tune itself', async () => {
    for (const { text, made } of await makeOfAll({ how: 'variation', amount: 0 }, ['5'])) {
      expect(made.text.texts).toEqual(text.texts);
      expect(made.text.form).toEqual(text.form);
    }
  });

  it('at a half keeps form, cadences, strong beats, and what was alike; other notes are new', async () => {
    let kept = 0;
    let bars = 0;
    const all = await makeOfAll({ how: 'variation', amount: 0.5 }, SEEDS.slice(0, 2));
    for (const { abc, tune, text, made } of all) {
      expect(made.text.form, abc).toEqual(text.form);
      for (const [i, cell] of text.cells.entries()) {
        if (cell.kind === 'pickup' || cell.closes !== 'bar')
          expect(made.text.texts[i]?.replace(/-$/, '')).toBe(text.texts[i]?.replace(/-$/, ''));
        else {
          bars++;
          if (made.text.texts[i] === text.texts[i]) kept++;
          const wanted = skeletonOf(tune, i);
          const has = skeletonOf(made.tune, i);
          // A beat over which the tune holds a note, or rests, asks for nothing.
          expect(has.filter((_, k) => wanted[k] !== null)).toEqual(
            wanted.filter((s) => s !== null),
          );
        }
        const first = text.texts.indexOf(text.texts[i] as string);
        expect(made.text.texts[first]?.replace(/-$/, '')).toBe(
          made.text.texts[i]?.replace(/-$/, ''),
        );
      }
    }
    expect(kept / bars).toBeLessThan(0.5);
  }, 60_000);

  it('at 1 keeps the form alone, and ends at home', async () => {
    for (const { text, made } of await makeOfAll({ how: 'variation', amount: 1 }, ['9'])) {
      const { tune } = made;
      expect(made.text.form).toEqual(text.form);
      const last = tune.elements.findLast((e) => e.kind === 'note');
      expect(last?.kind === 'note' && letterOf(last.pitches[0]?.step ?? 0)).toBe(
        tonicStep(tune.key),
      );
    }
  }, 30_000);

  it('is the same again, in any company, and another with another seed', async () => {
    const { abc } = given[0] as (typeof given)[number];
    const from = { abc, how: 'variation', amount: 0.5 } as const;
    const together = await Promise.all(SEEDS.map((seed) => make(from, seed)));
    for (const [i, seed] of SEEDS.entries()) expect(await make(from, seed)).toEqual(together[i]);
    expect(new Set(together.map((tune) => tune.abc)).size).toBe(SEEDS.length);
  }, 30_000);

  it('in another key is the same, moved', async () => {
    const { abc } = given[0] as (typeof given)[number];
    const from = { abc, how: 'variation', amount: 0.5 } as const;
    const here = soundly(await make(from, '4'));
    const there = soundly(await composer.write({ ...requestFrom(from), seed: '4@G', key: 'A' }));
    expect(there.tune.key.tonic).toBe('A');
    const intervals = (tune: Tune) =>
      tune.elements.flatMap((e) => (e.kind === 'note' ? [e.pitches[0]?.step ?? 0] : []));
    const [a, b] = [intervals(here.tune), intervals(there.tune)];
    expect(new Set(b.map((step, i) => step - (a[i] as number)))).toEqual(new Set([1]));
  });
});

describe('more parts', () => {
  it('stand behind what was there, and are like it', async () => {
    const all = await makeOfAll({ how: 'continue', parts: 2 }, ['22']);
    for (const { text, made: whole } of all) {
      const { text: made } = whole;
      const had = text.form.sections.length;
      expect(made.texts.slice(0, text.texts.length)).toEqual(text.texts);
      expect(made.form.sections.slice(0, had)).toEqual(text.form.sections);
      const { bars, repeated } = text.form.sections.at(-1) ?? {};
      expect(made.form.sections).toHaveLength(had + 2);
      for (const section of made.form.sections.slice(had))
        expect(section).toMatchObject({ bars, repeated });
    }
  }, 60_000);

  it('leave ornaments, chords, slurs and double stops as they were given, and the credits', async () => {
    const abc =
      'X:7\nT:Mine\nC:Me\nR:jig\nM:6/8\nL:1/8\nK:Edor\n|: "Em"~E3 {F}(GF)E | "D".F2A [DA]2F | E2F GAB | A2F "A"!fermata!A3 :|\n';
    const made = await make({ abc, how: 'continue' }, '3');
    expect(made.abc).toContain('|: "Em"~E3 ({F}GF)E | "D".F2A [DA]2F | E2F GAB | A2F "A"HA3 :|');
    expect(made.abc).toContain('T:Mine\nC:Me\n');
    soundly(made);
  });

  it('may follow parts in lengths that the network does not write', async () => {
    const abc = 'X:1\nT:Odd\nR:jig\nM:6/8\nL:1/8\nK:D\n|: D/4E/4F/4G/4A2 d3/2c/A | d6 :|\n';
    const { text } = soundly(await make({ abc, how: 'continue' }, '3'));
    expect(text.texts[0]).toContain('/');
    const varied = soundly(await make({ abc, how: 'variation', amount: 0.9 }, '3'));
    expect(varied.text.texts[0]).toBe(text.texts[0]);
  });

  it('go on from a tune with endings, and from one played once', async () => {
    const endings =
      'X:1\nT:E\nR:reel\nM:4/4\nL:1/8\nK:D\n|: DFAF dFAF | GBAG FDEF | DFAF dFAF |1 GEFD E4 :|2 GFEF D4 ||\n';
    const once = 'X:1\nT:O\nR:waltz\nM:3/4\nL:1/8\nK:G\nD2 | G4 B2 | d4 B2 | c2 A2 F2 | G4 |]\n';
    for (const abc of [endings, once]) {
      const { text } = soundly(await make({ abc, how: 'continue', parts: 2 }, '8'));
      expect(text.form.sections).toHaveLength(3);
      expect(text.form.sections[0]).toEqual(
        (textCells(readTune(abc).tune as Tune) as TextCells).form.sections[0],
      );
    }
  });
});

describe('an answer', () => {
  it('is a second part to the first, ends at home, and begins otherwise', async () => {
    for (const { text, made } of await makeOfAll({ how: 'answer' }, ['11'])) {
      const first = text.cells.filter(({ section }) => section === 0).length;
      expect(made.text.form.sections).toHaveLength(2);
      expect(made.text.texts.slice(0, first)).toEqual(text.texts.slice(0, first));
      expect(made.text.texts.slice(first).join()).not.toBe(text.texts.slice(0, first).join());
      const last = made.tune.elements.findLast((e) => e.kind === 'note');
      expect(last?.kind === 'note' && last.ticks).toBeGreaterThanOrEqual(TICKS / 8);
    }
  }, 30_000);
});

describe('another title', () => {
  it('is all that changes, in any ABC; the same again for the same seed', async () => {
    const abc = 'X:3\nT:Mine\nT:also\nM:5/4\nK:D\n"D"A2B2 c2d2e2 | [K:G] d10 |]\nw: la la\n';
    const one = await make({ abc, how: 'title' }, '1');
    expect(one.title).not.toBe('Mine');
    expect(one.abc).toBe(abc.replace('T:Mine', `T:${one.title}`));
    expect(await make({ abc, how: 'title' }, '1')).toEqual(one);
    expect((await make({ abc, how: 'title' }, '2')).title).not.toBe(one.title);
    const nameless = await make({ abc: abc.replace(/T:.*\n/g, ''), how: 'title' }, '1');
    expect(nameless.abc).toContain(`X:3\nT:${nameless.title}\nM:5/4\n`);
  });
});

describe('chords over what is made', () => {
  const abc =
    'X:1\nT:Mine\nR:jig\nM:6/8\nL:1/8\nK:G\n|: "G"GAB AGE | "C"ceg "G"d2B | GAB AGE | "D"cAF "G"G3 :|\n';
  const chordsIn = (part: string): string[] => part.match(/"[^"]*"/g) ?? [];

  it('stand over new parts, where the tune has some', async () => {
    const [, first = '', second = ''] = (await make({ abc, how: 'continue' }, '3')).abc.split('|:');
    expect(chordsIn(first)).toEqual(['"G"', '"C"', '"G"', '"D"', '"G"']);
    expect(chordsIn(second).length).toBeGreaterThan(1);
    const bare = await make({ abc: abc.replace(/"[^"]*"/g, ''), how: 'continue' }, '3');
    expect(chordsIn(bare.abc)).toEqual([]);
  });

  it('stay where they are over a variation, and go along to another key', async () => {
    const from = { abc, how: 'variation', amount: 0.5 } as const;
    expect(chordsIn((await make(from, '3')).abc)).toEqual(['"G"', '"C"', '"G"', '"D"', '"G"']);
    const moved = await composer.write({ ...requestFrom(from), seed: '3', key: 'A' });
    expect(chordsIn(moved.abc)).toEqual(['"A"', '"D"', '"A"', '"E"', '"A"']);
  });
});
