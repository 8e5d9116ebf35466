import { expect, test } from 'vitest';
import { Critic, Ear, MEASURE_NAMES } from '../../../src/engine/critic/critic.ts';
import { loadCritic, SHIPPED_CRITIC } from '../../../src/engine/critic/load-critic.ts';
import { scoreOf } from '../../../src/engine/critic/taste.ts';
import { jig, pieceOf } from './heard.ts';

const setup = await loadCritic(SHIPPED_CRITIC);
const critic = new Critic(setup);
const ear = new Ear(setup);

/** Phrases that answer each other, and a close. */
const SOUND = pieceOf(
  jig(
    'CEG cGE | DFA dAF | CEG cGE | DFE D3 | CEG cGE | DFA dAF | GAB cBA | GED C3',
    'ceg gec | dBG GAB | ceg gec | dcB c3 | ceg gec | dBG GAB | cBA GFE | DEB, C3',
  ),
);
/** One bar over and over. */
const STUCK = pieceOf(jig(...Array(2).fill(`${'CEG cGE | '.repeat(7)}CEG C3`)));
/** No two bars have anything to do with each other, nor two notes. */
const WILD = pieceOf(
  jig(
    'Cge A_bF | d3 ^FBE | gCG f2A | B_eD g3 | Fd^c E2b | A^Gf DcG | eB,g F3 | ^dAE C3',
    'gDb _A2e | F^cG d2B | E3 fCa | b_DG e2A | cF^g B,2d | aEf ^C3 | D_be G2F | ^AdB C3',
  ),
);

test('what answers itself is chosen before what is stuck, and before what has no thread', () => {
  expect(critic.choose([STUCK, SOUND, WILD])).toBe(1);
  expect(critic.choose([WILD, STUCK, SOUND])).toBe(2);
});

test('a piece is measured alike in any company', () => {
  const [alone] = ear.measure([SOUND]);
  const crowd = ear.measure([...Array(20).fill(WILD), SOUND, STUCK]);
  expect(crowd[20]).toEqual(alone);
  expect(alone).toHaveLength(MEASURE_NAMES.length);
});

test('its second network takes more nats for what has no thread', () => {
  const [sound, wild] = ear.measure([SOUND, WILD]).map((values) => values?.at(-1) ?? Number.NaN);
  expect(sound).toBeLessThan(wild as number);
});

test('what cannot be heard is chosen last; where nothing can, the first is', () => {
  const unheard = { ...SOUND, body: SOUND.body.replace('C', '?') };
  expect(ear.measure([unheard])).toEqual([null]);
  expect(critic.choose([unheard, STUCK])).toBe(1);
  expect(critic.choose([unheard, unheard])).toBe(0);
});

test('a score is linear and square in deviations, up to four of them', () => {
  const measures = [{ name: 'x', mean: 10, deviation: 2, linear: 0.5, squared: -1 }];
  const taste = { candidates: 2, measures };
  expect(scoreOf([10], taste)).toBe(0);
  expect(scoreOf([12], taste)).toBe(-0.5);
  expect(scoreOf([8], taste)).toBe(-1.5);
  expect(scoreOf([1e6], taste)).toBe(0.5 * 4 - 16);
});
