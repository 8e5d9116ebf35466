import { describe, expect, it } from 'vitest';
import { readTune } from '../../../src/engine/abc/reader.ts';
import type { Tune } from '../../../src/engine/abc/tune.ts';
import { askedFigures } from '../../../src/engine/evaluation/asked-figures.ts';
import { formFigures } from '../../../src/engine/evaluation/form-figures.ts';
import { type MeasuredTune, measureTune } from '../../../src/engine/evaluation/measured-tune.ts';
import { noveltyFigures } from '../../../src/engine/evaluation/novelty-figures.ts';
import {
  histogramOf,
  jensenShannonDistance,
  rhythmFigures,
} from '../../../src/engine/evaluation/rhythm-figures.ts';
import { smallTunes } from '../../support/small-tunes.ts';

const measured = (abc: string): MeasuredTune =>
  measureTune(readTune(abc).tune as Tune) as MeasuredTune;
const JIG = `X:1
T:The known jig
R:jig
M:6/8
L:1/8
K:Edor
|:B|EFG ABc|dcB AFD|EFG GAB|B3 e2:|
|:B|efg fgf|edB ABd|efg gfe|E3 E2:|
`;

describe('a measured tune', () => {
  const tune = measured(JIG);

  it('knows its key, form and notes', () => {
    expect(tune).toMatchObject({ type: 'jig', group: 'jig 6/8', key: 'Edor', mode: 'dorian' });
    expect(tune.form.sections.map(({ bars }) => bars)).toEqual([4, 4]);
    expect(tune.notes).toBe(42);
    // The c sharp is the key's own.
    expect(tune.inScale).toBe(42);
    expect(tune.partEnds).toEqual([0, 0]);
    expect(tune.barRhythms.slice(0, 2)).toEqual(['6 6 6 6 6 6', '6 6 6 6 6 6']);
  });

  it('counts a natural where the scale has a sharp, and joins tied notes', () => {
    const other = measured(JIG.replace('ABc', 'AB=c-').replace('dcB', '=c2B'));
    expect(other).toMatchObject({ notes: 41, inScale: 39 });
    expect(other.melody.length).toBe(tune.melody.length - 2);
  });

  it('is none where bars do not add up', () => {
    expect(measureTune(readTune(JIG.replace('dcB', 'd3B')).tune as Tune)).toBeNull();
  });
});

describe('form', () => {
  it('counts parts of the usual length, forms, and pick-ups that are made up for', () => {
    const longer = JIG.replace('B3 e2:', 'B3 e3|EFG ABc|dcB AFD|EFG GAB|B3 e2:');
    // Played once, and a whole bar at the end in spite of the pick-up.
    const once = JIG.replaceAll('|:', '').replace('e2:|', 'e2||').replace('E2:|', 'E3|]');
    const found = formFigures([JIG, longer, once].map(measured));
    expect(found).toMatchObject({
      ...{ tunes: 3, withPickup: 1, partsOfRelatedLength: 1, withEndings: 0 },
      forms: { AABB: 2 / 3, AB: 1 / 3 },
    });
    expect(found.aabb).toBeCloseTo(2 / 3);
    expect(found.partsOfUsualLength).toBeCloseTo(1 / 6);
    expect(found.pickupsComplement).toBeCloseTo(2 / 3);
  });

  it('has no shares of nothing', () => {
    expect(formFigures([])).toMatchObject({ tunes: 0, aabb: null, pickupsComplement: null });
  });
});

describe('keys', () => {
  it('goes by mode', () => {
    const found = askedFigures([measured(JIG), measured(JIG.replace('Edor', 'Em'))]);
    expect(Object.keys(found.modes)).toEqual(['dorian', 'minor']);
    expect(found.all).toMatchObject({ tunes: 2, endsOnTonic: 1, partsEndOnTonic: 1, inScale: 1 });
    const fifth = askedFigures([measured(JIG.replace('E3 E2:', 'E3 B2:'))]).all;
    expect(fifth).toMatchObject({ endsOnTonic: 0, partsEndOnTonic: 0.5, partsEndOnTriad: 1 });
  });
});

describe('the distance of rhythms', () => {
  const histogram = (counts: Record<string, number>) => new Map(Object.entries(counts));

  it('is 0 for the same shares, 1 for nothing in common, and in between what the formula gives', () => {
    const half = histogram({ a: 5, b: 5 });
    expect(jensenShannonDistance(half, histogram({ a: 1, b: 1 }))).toBe(0);
    expect(jensenShannonDistance(half, histogram({ c: 3 }))).toBe(1);
    // H(3/4, 1/4) - H(1/2, 1/2) / 2 = 0.811278 - 0.5
    expect(jensenShannonDistance(half, histogram({ a: 9 })) ** 2).toBeCloseTo(0.311278, 6);
  });

  it('sets other rhythms apart from the halves of one kind', () => {
    const of = (kind: 'arpeggios' | 'turns', seed: number) =>
      smallTunes(24, kind, seed).map(({ abc }) => ({ ...measured(abc), type: 'jig' }));
    const same = rhythmFigures(of('turns', 1).slice(0, 12), of('turns', 2));
    const other = rhythmFigures(of('arpeggios', 1).slice(0, 12), of('turns', 2));
    expect(same?.types.jig?.tunes).toBe(12);
    expect(other?.all.model).toBeGreaterThan(2 * (same?.all.model ?? 1));
    expect(other?.all.corpus).toBeCloseTo(same?.all.corpus ?? 0, 6);
    expect(histogramOf(of('turns', 1)).size).toBeGreaterThan(1);
  });
});

describe('novelty', () => {
  it('gives median, ninetieth of a hundred, and most', () => {
    const found = noveltyFigures(
      Array.from({ length: 11 }, (_, i) => ({ title: 'x', notes: 10 - i, bars: i / 2 })),
    );
    expect(found).toMatchObject({ tunes: 11, medianNotes: 5, ninetiethNotes: 9, mostNotes: 10 });
    expect(found).toMatchObject({ medianBars: 2.5, mostBars: 5 });
  });
});
