import { describe, expect, it } from 'vitest';
import type { NoteEvent } from '../../../src/engine/abc/rules/rule.ts';
import { BatchWriter } from '../../../src/engine/compose/batch-writer.ts';
import { checkRequest } from '../../../src/engine/compose/check-request.ts';
import type { Constraint } from '../../../src/engine/compose/constraint.ts';
import { planTune } from '../../../src/engine/compose/plan.ts';
import { Grammars, writeTune } from '../../../src/engine/compose/writer.ts';
import { SamplingNetwork } from '../../../src/engine/kernel/sampling-network.ts';
import { initialWeights } from '../../../src/engine/model/network.ts';
import { createVocabulary } from '../../../src/engine/model/vocabulary.ts';

const VOCABULARY = createVocabulary(
  [
    ..."\u0002\u0003\n :|[]hijklmnopqrstuvwABCDEFGKMRabcdefgzru0123456789^_=,'23468/-><(+".split(
      '',
    ),
  ].filter((c, i, all) => all.indexOf(c) === i),
);
const NO_FACTS = { forms: {}, compasses: {}, keys: {}, titles: [], words: [] };
const shape = { vocabulary: VOCABULARY.characters.length, embedding: 16, hidden: 16, layers: 2 };
const weights = initialWeights(shape, 7);

/** Jigs by an untaught network, under constraints, some of them side by side. */
function jigs(seeds: readonly number[], constraints: readonly Constraint[], slots = 1): string[] {
  const network = SamplingNetwork.create({ shape, weights, slots, precision: 'int8' });
  const writer = new BatchWriter(network);
  const grammars = new Grammars(VOCABULARY);
  const bodies: string[] = [];
  for (const [i, seed] of seeds.entries()) {
    const plan = planTune(
      checkRequest({ type: 'jig', key: 'D', length: '8' }),
      `${seed}`,
      NO_FACTS,
    );
    writer.add(
      (slot) => writeTune(plan, VOCABULARY, grammars, slot, { constraints }),
      (body) => {
        bodies[i] = body;
      },
      (error) => {
        throw error;
      },
    );
  }
  while (writer.busy) writer.step();
  return bodies;
}

const letters = (body: string) => body.replace(/[^A-Ga-g]/g, '');
const sounds = (event: { kind: string }): event is NoteEvent =>
  event.kind === 'note' && (event as NoteEvent).step !== null;

/** Refuses a third note on one step, when it is complete. */
const noThird: Constraint<readonly number[]> = {
  start: [],
  step(last, event) {
    if (!sounds(event)) return last;
    const now = [...last, event.step as number].slice(-3);
    return now.length === 3 && new Set(now).size === 1 ? null : now;
  },
};
/** The same, as soon as it is known which note begins. */
const noThirdBegun: Constraint<readonly number[]> = {
  ...noThird,
  admits: (last, { steps }) =>
    steps === null ||
    last.length < 2 ||
    steps.some((s) => new Set([...last.slice(-2), s]).size > 1),
};
/** Says only when the tune is over that its last note but one had to be the leading note. */
const leading: Constraint<readonly number[]> = {
  start: [],
  step(last, event, cell) {
    const now = sounds(event) ? [...last, event.step as number].slice(-2) : last;
    return event.kind === 'bar' && cell === 7 && (((now[0] as number) % 7) + 7) % 7 !== 6
      ? null
      : now;
  },
};
/** Nothing can be done about it. */
const never: Constraint<null> = {
  start: null,
  step: () => null,
};

const SEEDS = [1, 2, 3, 4, 5, 6];

describe('a constraint', () => {
  it('is not needed: an untaught network repeats notes and ends as it likes', () => {
    const free = jigs(SEEDS, []);
    expect(free.some((body) => /(.)\1\1/.test(letters(body)))).toBe(true);
    expect(free.some((body) => letters(body).at(-2)?.toUpperCase() !== 'B')).toBe(true);
  });

  it('is kept by every note, whether it speaks early or late', () => {
    for (const constraint of [noThird, noThirdBegun]) {
      for (const body of jigs(SEEDS, [constraint as Constraint])) {
        expect(letters(body).length).toBeGreaterThan(12);
        expect(body.replace(/[^A-Ga-g,']/g, '')).not.toMatch(/([A-Ga-g][,']?)\1\1(?![,'])/);
      }
    }
  });

  it('is kept where it speaks too late to be masked: the writer goes back', () => {
    for (const body of jigs(SEEDS, [leading as Constraint]))
      expect(letters(body).at(-2)?.toUpperCase()).toBe('B');
  });

  it('gives the same text alone and in company, and again', () => {
    const both = [noThird, leading] as Constraint[];
    const alone = SEEDS.map((seed) => jigs([seed], both)[0]);
    expect(jigs(SEEDS, both, 4)).toEqual(alone);
  });

  it('that nothing can satisfy is a fault, not an endless search', () => {
    expect(() => jigs([1], [never])).toThrow(/no way on/);
  });
});
