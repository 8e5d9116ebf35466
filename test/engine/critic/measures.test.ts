import { expect, test } from 'vitest';
import { hear } from '../../../src/engine/critic/hearing.ts';
import { MEASURES } from '../../../src/engine/critic/measures.ts';
import { heard, jig, pieceOf } from './heard.ts';

const measured = (name: string, abc: string): number => {
  const measure = MEASURES.find((one) => one.name === name);
  if (!measure) throw new Error(`no measure is called ${name}`);
  return measure.of(heard(abc));
};

/** Eight bars, the fifth and sixth as the first and second, the third as the second. */
const TURNING = 'CEG cGE | DFA dAF | DFA dAF | EGB edc | CEG cGE | DFA dAF | GAB cBA | GED C3';
/** The same bar eight times but for its last. */
const STUCK = `${'CEG cGE | '.repeat(7)}CEG C3`;
/** A figure that goes up by steps, never the same. */
const RISING = 'CDE CDE | DEF DEF | EFG EFG | FGA FGA | GAB GAB | ABc ABc | Bcd Bcd | GED C3';

test('bars that were heard before', () => {
  expect(measured('bars heard before', jig(TURNING))).toBe(3 / 8);
  expect(measured('bars heard before', jig(STUCK))).toBe(6 / 8);
  expect(measured('bars heard before', jig(RISING))).toBe(0);
});

test('bars that come back after one, two and four', () => {
  expect(measured('a bar said twice running', jig(TURNING))).toBe(1 / 7);
  expect(measured('back after two bars', jig(TURNING))).toBe(0);
  expect(measured('back after four bars', jig(TURNING))).toBe(2 / 4);
  expect(measured('a bar said twice running', jig(STUCK))).toBe(6 / 7);
  // A second part begins anew: its first bar is not four behind a bar of the part before.
  expect(measured('back after four bars', jig(TURNING, RISING))).toBe(2 / 8);
});

test('a sequence is a shape that comes again on other notes', () => {
  expect(measured('sequences', jig(RISING))).toBe(6 / 8);
  expect(measured('sequences', jig(STUCK))).toBe(0);
});

test('sections that close alike', () => {
  expect(measured('sections that close alike', jig(TURNING, TURNING))).toBe(1 / 2);
  expect(measured('sections that close alike', jig(TURNING, RISING))).toBe(0);
});

test('how the melody moves', () => {
  const scale = 'CDE FGA | Bcd efg | gfe dcB | AGF EDC | CDE FGA | Bcd efg | gfe dcB | AGF EDC';
  const all = 47;
  expect(measured('steps', jig(scale))).toBeCloseTo(44 / all, 10);
  expect(measured('notes said again', jig(scale))).toBeCloseTo(3 / all, 10);
  expect(measured('leaps', jig(scale))).toBe(0);
  expect(measured('turns', jig(scale))).toBeCloseTo(3 / 44, 10);
  expect(measured('compass, octaves', jig(scale))).toBeCloseTo(11 / 7, 10);
});

test('the compass that was planned, and where in it the tune lies', () => {
  const wide = { ...heard(jig(TURNING)), low: -3, high: 12 };
  const of = (name: string) => MEASURES.find((one) => one.name === name)?.of(wide);
  expect(of('short of its highest note, steps')).toBe(12 - 9);
  expect(of('short of its lowest note, steps')).toBe(3);
  expect(measured('short of its highest note, steps', jig(TURNING))).toBe(0);
});

test('where sections end', () => {
  const onFifth = RISING.replace('GED C3', 'GFE G3');
  const onSecond = RISING.replace('GED C3', 'GFE D3');
  expect(measured('sections that end on the tonic', jig(onFifth, TURNING))).toBe(1 / 2);
  expect(measured('sections that end on the triad', jig(onFifth, TURNING))).toBe(1);
  expect(measured('sections that end on the triad', jig(onSecond, TURNING))).toBe(1 / 2);
});

test('surprise in lengths', () => {
  // 46 eighths and one note of three.
  const p = 1 / 46;
  const bits = -p * Math.log2(p) - (1 - p) * Math.log2(1 - p);
  expect(measured('surprise in lengths, bits', jig(TURNING))).toBeCloseTo(bits, 10);
  expect(measured('notes of uneven length', jig(TURNING))).toBe(0);
  expect(measured('notes of uneven length', jig(TURNING.replace('EGB', 'E>GB')))).toBe(2 / 46);
});

test('where bars begin, and what is in them', () => {
  // C, D, D, E, C, D, G, G.
  expect(measured('bars that begin on the triad', jig(TURNING))).toBe(5 / 8);
  expect(measured('accidentals', jig(TURNING.replace('EGB', 'EG_B')))).toBeCloseTo(1 / 46, 10);
  expect(measured('rests', jig(TURNING.replace('EGB', 'EGz')))).toBeCloseTo(1 / 46, 10);
});

test('text that is not of its form cannot be heard', () => {
  const piece = pieceOf(jig(TURNING));
  expect(hear(piece)).not.toBeNull();
  expect(hear({ ...piece, body: piece.body.replace('C', '?') })).toBeNull();
});
