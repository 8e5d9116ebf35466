import { describe, expect, it } from 'vitest';
import { formName } from '../../../src/engine/abc/form.ts';
import { checkRequest } from '../../../src/engine/compose/check-request.ts';
import { factsOf } from '../../../src/engine/compose/facts.ts';
import { planTune } from '../../../src/engine/compose/plan.ts';
import type { TuneRequest } from '../../../src/engine/compose/types.ts';
import { loadModelFolder } from '../../../src/engine/model/model-folder.ts';

const NO_FACTS = { forms: {}, compasses: {}, keys: {}, titles: [], words: [] };
const plan = (request: TuneRequest) => planTune(checkRequest(request), '1', NO_FACTS);

describe('a plan, where no real tune has the form that is asked for', () => {
  it.each([
    ['8', [8]],
    ['12', [4, 8]],
    ['16', [8, 8]],
    ['20', [8, 12]],
    ['28', [8, 8, 12]],
    ['48', [8, 8, 8, 8, 8, 8]],
    ['52', [8, 8, 8, 8, 8, 12]],
    ['56', [16, 16, 16, 8]],
    ['60', [16, 16, 16, 12]],
    ['64', [16, 16, 16, 16]],
    ['3', [8, 8, 8]],
  ])('has %s bars, or parts, as %j', (length, bars) => {
    const { form } = plan({ type: 'jig', key: 'G', length });
    expect(form.sections.map((s) => s.bars)).toEqual(bars);
    expect(form.sections.every((s) => s.repeated)).toBe(true);
  });

  it('has every number of bars that can be asked for, and no more than six parts', () => {
    for (const [type, metre, join] of [
      ['reel', '4/4', 1],
      ['slide', '12/8', 2],
    ] as const)
      for (let bars = 8; bars <= 64; bars += 4) {
        const { sections } = plan({ type, metre, length: String(bars) }).form;
        expect(sections.reduce((sum, s) => sum + s.bars, 0)).toBe(bars * join);
        expect(sections.length).toBeLessThanOrEqual(6);
        for (const s of sections) expect([4, 8, 12, 16]).toContain(s.bars / join);
      }
  });
});

describe('a plan of a form that is asked for', async () => {
  const { manifest } = await loadModelFolder('models');
  const facts = factsOf(manifest.extras);

  it.each([
    ['jig', 'AABB', [8, 8]],
    ['reel', 'aab', [8, 8]],
    ['waltz', 'A', [8]],
    ['polka', 'AB 16', [8, 8]],
    ['jig', 'AABBCC 48', [16, 16, 16]],
    ['slide', 'AABB', [8, 8]],
  ])('of a %s, %s', (type, length, bars) => {
    for (const known of [facts, NO_FACTS])
      for (const seed of ['1', '2', '3']) {
        const { form, join } = planTune(checkRequest({ type, length }), seed, known);
        expect(formName(form)).toBe((length.split(' ')[0] as string).toUpperCase());
        const total = form.sections.reduce((sum, s) => sum + s.bars, 0) / join;
        if (known === NO_FACTS) expect(form.sections.map((s) => s.bars / join)).toEqual(bars);
        if (length.includes(' ')) expect(`${total}`).toBe(length.split(' ')[1]);
      }
  });
});

describe('a plan that is moved to another key', () => {
  it.each([
    ['D', 'A'],
    ['D', 'G'],
  ])('from %s to %s stays on the instrument, or leaves it upwards', (home, key) => {
    for (let n = 0; n < 40; n++) {
      const request = checkRequest({ type: 'jig', key, seed: `${n}@${home}` });
      const { low, shift } = planTune(request, String(n), {
        ...NO_FACTS,
        compasses: { major: { 'G, a': 5, 'C c': 2, 'G, b': 3, 'B, b': 2 } },
      });
      expect(low + shift).toBeGreaterThanOrEqual(-3);
    }
  });
});

describe('a plan with what the corpus has', async () => {
  const { manifest } = await loadModelFolder('models');
  const facts = factsOf(manifest.extras);

  it('is AABB, eight bars each, more often than not; and nearly always in repeated parts', () => {
    const forms = Array.from({ length: 300 }, (_, i) => {
      const type = ['jig', 'reel', 'hornpipe'][i % 3] as string;
      return planTune(checkRequest({ type }), String(i), facts).form;
    });
    const share = (holds: (sections: (typeof forms)[number]['sections']) => boolean) =>
      forms.filter(({ sections }) => holds(sections)).length / forms.length;
    expect(
      share((s) => s.length === 2 && s.every((x) => x.repeated && x.bars === 8)),
    ).toBeGreaterThan(0.6);
    expect(share((s) => s.every((x) => x.repeated))).toBeGreaterThan(0.85);
    expect(share((s) => s.length >= 2 && s.length <= 4)).toBe(1);
  });
});
