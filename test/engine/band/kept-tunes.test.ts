import { describe, expect, it } from 'vitest';
import { withBand } from '../../../src/engine/band/index.ts';
import { readGivenTune } from '../../../src/engine/compose/given.ts';
import { withChords, withoutChords } from '../../../src/engine/harmony/index.ts';
import type { StoredTune } from '../../../src/engine/ports.ts';
import { blindPrint } from '../../../src/engine/use-cases/duels/blind-print.ts';
import { scoreOf } from '../../../src/engine/use-cases/gallery/score.ts';
import { leap } from '../../../src/engine/use-cases/play/write-set.ts';
import { featuresOf } from '../../../src/engine/use-cases/ranking/features.ts';
import { isSameMusic } from '../../../src/engine/use-cases/same-music.ts';
import { incipitOf } from '../../../src/engine/use-cases/tunes/incipit.ts';
import { fixedComposer } from '../../support/fixed-composer.ts';
import { randomAbc } from '../../support/random-abc.ts';

const { abc: alone } = await fixedComposer().write({ type: 'jig', key: 'G', seed: '3' });
const { abc: other } = await fixedComposer().write({ type: 'jig', key: 'G', seed: '5' });
const abc = withBand(alone, 'full band');

/** Whatever looks at the music of a kept tune looks at its melody. */
describe('a kept tune with a band is, by its music, the tune without', () => {
  it('for a search by its first notes', () => {
    expect(incipitOf(abc)).toBe(incipitOf(alone));
    expect(incipitOf(abc)).not.toBe('');
  });
  it('in another key', () => {
    expect(isSameMusic(abc, withBand(alone, 'guitar'))).toBe(true);
    const another = randomAbc(9, { metre: '6/8', key: 'G' });
    expect(isSameMusic(abc, withBand(another, 'full band'))).toBe(false);
  });
  it('in a duel', () => {
    expect(blindPrint(abc, 'x')).toEqual(blindPrint(alone, 'x'));
    expect(blindPrint(abc, 'x')).not.toBeNull();
  });
  it('for the ranker', () => {
    expect(featuresOf(abc)).toEqual(featuresOf(alone));
    expect(featuresOf(abc)).not.toBeNull();
  });
  it('where something is made from it, or follows it in a set', () => {
    expect(readGivenTune(abc).elements.length).toBe(readGivenTune(alone).elements.length);
    expect(leap(abc, withBand(other, 'guitar'))).toBe(leap(alone, other));
  });
  it('on its page, whose player plays to it itself', () => {
    const kept = (text: string) => ({ abc: text, request: { type: 'jig' } }) as StoredTune;
    expect(scoreOf(kept(abc), null, [])).toEqual(scoreOf(kept(alone), null, []));
  });
  it('with chord symbols, and without', () => {
    expect(withChords(abc)).toBe(abc);
    const bare = withoutChords(abc);
    expect(bare).not.toContain('"G"');
    expect(bare).toContain('V:bodhran');
    expect(withChords(bare)).toBe(abc);
  });
});
