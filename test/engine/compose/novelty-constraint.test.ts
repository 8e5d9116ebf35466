import { describe, expect, it } from 'vitest';
import { BODY_CHARACTERS } from '../../../src/engine/abc/notation.ts';
import { readTune } from '../../../src/engine/abc/reader.ts';
import type { MusicEvent } from '../../../src/engine/abc/rules/rule.ts';
import { TICKS } from '../../../src/engine/abc/tune.ts';
import { BatchWriter } from '../../../src/engine/compose/batch-writer.ts';
import { checkRequest } from '../../../src/engine/compose/check-request.ts';
import type { Constraint } from '../../../src/engine/compose/constraint.ts';
import { type Hearing, noveltyConstraint } from '../../../src/engine/compose/novelty-constraint.ts';
import { planTune } from '../../../src/engine/compose/plan.ts';
import { printWritten } from '../../../src/engine/compose/print-tune.ts';
import { Grammars, writeTune } from '../../../src/engine/compose/writer.ts';
import { SamplingNetwork } from '../../../src/engine/kernel/sampling-network.ts';
import { initialWeights } from '../../../src/engine/model/network.ts';
import { vocabularyOf } from '../../../src/engine/model/vocabulary.ts';
import { KnownTunes } from '../../../src/engine/novelty/known-tunes.ts';
import { GRAM } from '../../../src/engine/novelty/melody.ts';
import { type Passages, passagesOf } from '../../../src/engine/novelty/passages.ts';
import { longestAlike } from '../novelty/longest-alike.ts';

const EIGHTH = TICKS / 8;
const note = (step: number | null, eighths = 1, tie = false): MusicEvent => ({
  ...{ kind: 'note', step, accidental: null, triplet: 0, tie },
  ...{ ticks: eighths * EIGHTH, written: eighths * EIGHTH },
});
/** A cap that is one of notes alone. */
const notes = (most: number) => ({ notes: most, characters: 100 });
const BAR: MusicEvent = { kind: 'bar' };

function passagesIn(abcs: readonly string[]): Passages {
  const known = new KnownTunes();
  for (const abc of abcs) {
    const { tune } = readTune(abc);
    if (tune) known.add(tune, tune.titles[0] ?? '');
  }
  return passagesOf(known.tunes);
}

/** The state behind events that must all be taken. */
function behind(constraint: Constraint<Hearing>, events: readonly MusicEvent[]): Hearing {
  return events.reduce((state, event, i) => {
    const next = constraint.step(state, event, 0);
    if (!next) throw new Error(`event ${i} is refused`);
    return next;
  }, constraint.start);
}

describe('a known passage', () => {
  const passages = passagesIn(['X:1\nT:Up\nM:6/8\nL:1/8\nK:G\n|:GAB cde|f2g a2b|g3 e3:|\n']);
  const constraint = noveltyConstraint(passages, notes(8), EIGHTH);
  /** Its first eight notes, a second higher, a bar line anywhere. */
  const EIGHT = [
    ...[note(5), note(6), note(7), note(8), BAR, note(9), note(10)],
    ...[note(11, 2), note(12)],
  ];
  const begins = (step: number) => ({ isRest: false, hasAccidental: false, steps: [step] });

  it('may be as long as the cap, and no note longer', () => {
    const state = behind(constraint, EIGHT);
    expect(constraint.step(state, note(13, 2), 0)).toBeNull();
    expect(constraint.step(state, BAR, 0)).toEqual(state);
    for (const other of [note(13), note(12, 2), note(null, 2), note(14, 2)])
      expect(constraint.step(state, other, 0)).not.toBeNull();
  });

  it('is not gone on with by its next note at another length: its beginning is refused', () => {
    const state = behind(constraint, EIGHT);
    expect(constraint.admits?.(state, begins(13), 0)).toBe(false);
    expect(constraint.admits?.(state, begins(14), 0)).toBe(true);
    expect(constraint.admits?.(state, { ...begins(13), steps: [13, 20] }, 0)).toBe(true);
    expect(constraint.admits?.(state, { ...begins(13), isRest: true, steps: null }, 0)).toBe(true);
    expect(constraint.admits?.(behind(constraint, EIGHT.slice(0, -1)), begins(12), 0)).toBe(true);
  });

  it('may be as long in characters as the cap, a note counting three at most', () => {
    // Eight notes, of which one has a length: nine characters. The next one, of two, makes eleven.
    const state = (characters: number) =>
      behind(noveltyConstraint(passages, { notes: 14, characters }, EIGHTH), EIGHT);
    for (const [most, taken] of [
      [10, false],
      [11, true],
      [12, true],
    ] as const) {
      const capped = noveltyConstraint(passages, { notes: 14, characters: most }, EIGHTH);
      expect(capped.step(state(most), note(13, 2), 0) !== null).toBe(taken);
      expect(capped.admits?.(state(most), begins(13), 0)).toBe(taken);
      expect(capped.isIdle?.(state(most))).toBe(false);
    }
    const long = [5, 6, 7, 8, 9, 10].map((step) => note(step, 8));
    const known = passagesIn(['X:1\nT:Long\nM:4/4\nL:1/1\nK:G\nGABcdefg\n']);
    const capped = noveltyConstraint(known, { notes: 14, characters: 17 }, EIGHTH);
    const six = behind(capped, long);
    expect(capped.isIdle?.(six)).toBe(false);
    const seven = capped.step(six, note(11, 8), 0) as Hearing;
    expect(capped.step(seven, note(12, 8), 0)).not.toBeNull();
    const tighter = noveltyConstraint(known, { notes: 14, characters: 15 }, EIGHTH);
    const alike = behind(tighter, [...long, note(11, 8)]);
    expect(tighter.step(alike, note(12, 8), 0)).toBeNull();
  });

  it('is heard over ties', () => {
    const tied = [...EIGHT.slice(0, -2), note(11, 1, true), BAR, note(11, 1), note(12)];
    const state = behind(constraint, tied);
    expect(constraint.step(state, note(13, 2), 0)).toBeNull();
    const half = constraint.step(state, note(13, 1, true), 0) as Hearing;
    expect(constraint.step(half, note(13, 1), 0)).toBeNull();
    expect(constraint.step(half, note(13, 2), 0)).not.toBeNull();
  });

  it('need not be asked for until it is two notes from its cap', () => {
    const idle = EIGHT.map((_, i) => constraint.isIdle?.(behind(constraint, EIGHT.slice(0, i))));
    expect(idle).toEqual([true, true, true, true, true, true, true, true, false]);
    expect(noveltyConstraint(passages, notes(9), EIGHTH).isIdle?.(behind(constraint, EIGHT))).toBe(
      false,
    );
  });

  it('that a person gives is taken, however long, and not gone on with', () => {
    const given = [...EIGHT, note(13, 2), note(14)];
    const state = given.reduce(
      (at, event) => constraint.accept?.(at, event, 0) as Hearing,
      constraint.start,
    );
    expect(constraint.step(state, note(12, 3), 0)).toBeNull();
    expect(constraint.step(state, note(12, 2), 0)).not.toBeNull();
  });

  it('needs a cap above what is looked up', () => {
    expect(() => noveltyConstraint(passages, notes(GRAM), EIGHTH)).toThrow(/too low/);
  });
});

describe('tunes of an untaught network', () => {
  const VOCABULARY = vocabularyOf([BODY_CHARACTERS, ':|[]\nKMRFTuigjr0123456789+, ']);
  const NO_FACTS = { forms: {}, compasses: {}, keys: {}, titles: [], words: [] };
  const shape = { vocabulary: VOCABULARY.size, embedding: 16, hidden: 16, layers: 1 };
  const weights = initialWeights(shape, 3);

  function tunes(seeds: readonly number[], constraints: readonly Constraint[], slots: number) {
    const writer = new BatchWriter(
      SamplingNetwork.create({ shape, weights, slots, precision: 'int8' }),
    );
    const grammars = new Grammars(VOCABULARY);
    const abcs: string[] = [];
    for (const [i, seed] of seeds.entries()) {
      const key = ['G', 'D', 'Ador', 'Em'][i % 4] as string;
      const request = checkRequest({ type: i % 2 ? 'reel' : 'jig', key, length: '8' });
      const plan = planTune(request, `${seed}`, NO_FACTS);
      writer.add(
        (slot) => writeTune(plan, VOCABULARY, grammars, slot, { constraints }),
        (body) => {
          abcs[i] = printWritten(plan, body, 'New').abc;
        },
        (error) => {
          throw error;
        },
      );
    }
    while (writer.busy) writer.step();
    return abcs;
  }

  it('share what they must with each other, and no more than the cap once they are known', () => {
    const seeds = [1, 2, 3, 4];
    const free = tunes(seeds, [], 4);
    const cap = GRAM + 2;
    const longest = (abc: string, others: readonly string[]) =>
      Math.max(...others.map((other) => longestAlike(abc, other)));
    // The very tunes, known: asked for again, by the same seeds, they cannot come out.
    const novel = [noveltyConstraint(passagesIn(free), notes(cap), EIGHTH) as Constraint];
    const masked = tunes(seeds, novel, 4);
    for (const [i, abc] of masked.entries()) {
      expect(longest(free[i] as string, free)).toBeGreaterThan(20);
      expect(longest(abc, free)).toBeLessThanOrEqual(cap);
    }
    expect(Math.max(...masked.map((abc) => longest(abc, free)))).toBe(cap);
    // A cap of characters alone, and a low one: every note is watched.
    const low = { notes: 40, characters: 14 };
    const watched = [noveltyConstraint(passagesIn(free), low, EIGHTH) as Constraint];
    for (const abc of tunes(seeds.slice(0, 3), watched, 3))
      expect(longest(abc, free)).toBeLessThan(15);
    // Nor does it matter who is written beside them.
    expect(tunes(seeds, novel, 1)).toEqual(masked);
    expect(tunes(seeds.slice(0, 3), novel, 2)).toEqual(masked.slice(0, 3));
  }, 120_000);
});
