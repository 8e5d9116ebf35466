import { describe, expect, it } from 'vitest';
import { abridge, barsBack, DITTOS, expand } from '../../../src/engine/abc/dittos.ts';
import type { State } from '../../../src/engine/abc/grammar.ts';
import { BatchWriter } from '../../../src/engine/compose/batch-writer.ts';
import { checkRequest } from '../../../src/engine/compose/check-request.ts';
import type { Constraint } from '../../../src/engine/compose/constraint.ts';
import { type Plan, planTune } from '../../../src/engine/compose/plan.ts';
import { Grammars, writeTune } from '../../../src/engine/compose/writer.ts';
import { SamplingNetwork } from '../../../src/engine/kernel/sampling-network.ts';
import { initialWeights } from '../../../src/engine/model/network.ts';
import { createVocabulary } from '../../../src/engine/model/vocabulary.ts';

const PLAIN = [
  ...new Set("\u0002\u0003\n :|[]hijklmnopqrstuvwABCDEFGKMRabcdefgzr0123456789^_=,'/-><(+"),
];
const KNOWING = createVocabulary([...PLAIN, ...DITTOS.slice(0, 8)]);
const shape = { vocabulary: KNOWING.size, embedding: 16, hidden: 16, layers: 2 };
const NO_FACTS = { forms: {}, compasses: {}, keys: {}, titles: [], words: [] };
const SEEDS = ['1', '2', '3', '4', '5', '6', '7', '8'];

const planOf = (seed: string, type = 'jig'): Plan =>
  planTune(checkRequest({ type, key: 'D', length: '2' }), seed, NO_FACTS);

/** What an untaught network writes, and what it was fed for it. */
function written(plan: Plan, constraints: readonly Constraint[] = []) {
  const network = SamplingNetwork.create({
    ...{ shape, weights: initialWeights(shape, 5), slots: 1, precision: 'int8' },
  });
  const writer = new BatchWriter(network);
  let text = '';
  writer.add(
    (slot) => writeTune(plan, KNOWING, new Grammars(KNOWING), slot, { constraints }),
    (body) => {
      text = body;
    },
    (error) => {
      throw error;
    },
  );
  while (writer.busy) writer.step();
  return text;
}

/** Whether the grammar takes every character of it. */
function isWellFormed(body: string, plan: Plan): boolean {
  const walk = new Grammars(KNOWING).walkFor(plan);
  let state: State | null = walk.start;
  for (const c of body) state = state && walk.step(state, c);
  return state !== null && walk.accepts(state);
}

const dittosOf = (body: string) => [...abridge(body)].filter((c) => barsBack(c) !== undefined);

/** No tune may have a fourth F. */
const fewFs: Constraint<number> = {
  start: 0,
  step(count, event) {
    const now = count + (event.kind === 'note' && event.step === 3 ? 1 : 0);
    return now > 3 ? null : now;
  },
};

describe('a draft whose network was taught dittos', () => {
  it('says bars again, spelled out, where they fill the bar', () => {
    for (const type of ['jig', 'reel']) {
      const bodies = SEEDS.map((seed) => written(planOf(seed, type)));
      for (const [i, body] of bodies.entries()) {
        expect(body).not.toMatch(new RegExp(`[${DITTOS.join('')}]`));
        expect(isWellFormed(body, planOf(SEEDS[i] as string, type))).toBe(true);
        expect(expand(abridge(body))).toBe(body);
      }
      // An untaught network takes one of eight signs about as often as any other character.
      expect(bodies.flatMap(dittosOf).length).toBeGreaterThan(5);
    }
  });

  it('writes the same again', () => {
    expect(SEEDS.map((seed) => written(planOf(seed)))).toEqual(
      SEEDS.map((seed) => written(planOf(seed))),
    );
  });

  it('says nothing again that a constraint refuses', () => {
    for (const seed of SEEDS) {
      const body = written(planOf(seed), [fewFs as Constraint]);
      expect(isWellFormed(body, planOf(seed))).toBe(true);
      expect(
        [...body].filter((c) => c === 'F').length - (body.match(/F,/g)?.length ?? 0),
      ).toBeLessThan(4);
    }
  });
});
