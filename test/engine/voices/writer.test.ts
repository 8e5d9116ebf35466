import { describe, expect, it } from 'vitest';
import { spellForm } from '../../../src/engine/abc/canonical.ts';
import type { Form, Section } from '../../../src/engine/abc/form.ts';
import { LETTERS, parseKey } from '../../../src/engine/abc/key.ts';
import { BODY_CHARACTERS, spellStep, unitOf } from '../../../src/engine/abc/notation.ts';
import { type Key, TICKS } from '../../../src/engine/abc/tune.ts';
import { createVocabulary } from '../../../src/engine/model/vocabulary.ts';
import { printPiece } from '../../../src/engine/voices/composer.ts';
import { PARTS } from '../../../src/engine/voices/parts.ts';
import { type PiecePlan, planPiece } from '../../../src/engine/voices/plan.ts';
import { spellPieceHeader } from '../../../src/engine/voices/text.ts';
import { VoiceGrammars, writePiece } from '../../../src/engine/voices/writer.ts';
import { type Expected, wrongInVoices } from '../../support/bars-of-voices.ts';
import { pick, seeded } from '../../support/random.ts';

const NO_FACTS = { forms: {}, compasses: {}, keys: {}, titles: [], words: [] };
const alphabet = [...new Set(`${BODY_CHARACTERS}WXYZKRMF\n +0123456789`)].sort();
const vocabulary = createVocabulary(alphabet);
const KEYS = [
  'C',
  'G',
  'D',
  'A',
  'E',
  'F',
  'Bb',
  'Eb',
  'Am',
  'Em',
  'Bm',
  'F#m',
  'Dm',
  'Gm',
  'Cm',
  'Ddor',
  'Gmix',
];

function randomForm(random: () => number, bar: number): Form {
  const pickup = pick(random, [0, 0, TICKS / 4, TICKS / 8]);
  const sections = Array.from(
    { length: pick(random, [1, 2, 2]) },
    (): Section => ({ pickup, bars: pick(random, [1, 2, 3]), repeated: random() < 0.4, ending: 0 }),
  );
  const lastIsFull = pickup > 0 && pickup * 2 <= bar && sections.at(-1)?.repeated === false;
  return { sections, lastIsFull: lastIsFull && random() < 0.2 };
}

/** A plan of any short form, with voices that may be as narrow as a sixth. */
function randomPlan(random: () => number, number: string): PiecePlan {
  const key = parseKey(pick(random, KEYS)) as Key;
  const plan = planPiece({ number, temperature: 1, key }, NO_FACTS);
  const metre = pick(random, [
    { beats: 4, unit: 4 },
    { beats: 3, unit: 4 },
  ]);
  const form = randomForm(random, (metre.beats * TICKS) / 4);
  const voices = plan.header.voices.map(({ low, high, final }, v) => {
    const from = low + Math.floor(random() * Math.max(1, high - low - 7));
    const ends = v === PARTS.length - 1 ? 0 : pick(random, [0, 2, 4, final]);
    return { low: from, high: Math.min(high, from + pick(random, [7, 8, 12])), final: ends };
  });
  return { ...plan, concord: random() < 0.3, header: { ...plan.header, metre, form, voices } };
}

/** The body that a network would write that finds every character as likely, or likes those that make ends difficult. */
function wander(
  plan: PiecePlan,
  grammars: VoiceGrammars,
  random: () => number,
  favoured = '',
): string {
  const writing = writePiece(plan, vocabulary, grammars, {
    draw(mask) {
      if (!mask) throw new Error('nothing was masked');
      const open = [...mask.keys()].filter((i) => mask[i] === 1);
      if (open.length === 0) throw new Error('a dead end');
      const liked = open.filter((i) => favoured.includes(alphabet[i] as string));
      return pick(random, liked.length > 0 && random() < 0.8 ? liked : open);
    },
  });
  for (let next = writing.next(); ; next = writing.next()) if (next.done) return next.value;
}

function expectedOf({ header }: PiecePlan): Expected {
  const eighth = TICKS / 8;
  return {
    bar: header.metre.beats * 2,
    parts: header.form.sections.map(({ pickup, bars }) => ({ pickup: pickup / eighth, bars })),
    lastIsFull: header.form.lastIsFull,
    voices: header.voices.map(({ low, high, final }) => ({
      low: spellStep(low),
      high: spellStep(high),
      final: LETTERS[final] as string,
    })),
  };
}

describe('writing without a network', () => {
  it('comes to an end from wherever it goes, with every bar of every voice full', {
    timeout: 120_000,
  }, () => {
    const random = seeded(5);
    const grammars = new VoiceGrammars(alphabet);
    for (let i = 0; i < 100; i++) {
      const plan = randomPlan(random, String(i));
      const body = wander(plan, grammars, random, pick(random, ['', '-', '^_=', '-/', '-=3/']));
      const spelled = spellForm(plan.header.form, unitOf(plan.header.metre));
      expect(wrongInVoices(body, expectedOf(plan)), `${spelled}: ${body}`).toEqual([]);
    }
  });

  it('gives scores that the reader and the judge of pieces take', { timeout: 120_000 }, () => {
    const random = seeded(6);
    const grammars = new VoiceGrammars(alphabet);
    for (let i = 0; i < 12; i++) {
      const plan = planPiece({ number: String(i), temperature: 1 }, NO_FACTS);
      const { abc, form } = printPiece(plan, wander(plan, grammars, random));
      expect(abc.match(/^V:\w+$/gm)).toHaveLength(4);
      expect(form).toBe('A, 8 bars');
    }
  });

  it('is refused by the checker that shares nothing with it where a bar is spoiled', () => {
    const random = seeded(7);
    const plan = randomPlan(random, '1');
    const body = wander(plan, new VoiceGrammars(alphabet), random);
    const expected = expectedOf(plan);
    expect(wrongInVoices(body, expected)).toEqual([]);
    expect(wrongInVoices(body.replace(/X[^Y]*Y/, 'XC/Y'), expected)).not.toEqual([]);
    expect(wrongInVoices(body.replace(/W/, ''), expected)).not.toEqual([]);
    expect(wrongInVoices(body.replace(/Z([^Z]*)$/, 'ZD$1'), expected)).not.toEqual([]);
  });

  it('feeds the header first, then what it writes, without the last character', () => {
    const plan = planPiece({ number: '3', temperature: 1 }, NO_FACTS);
    const random = seeded(8);
    const fed: number[] = [];
    const writing = writePiece(plan, vocabulary, new VoiceGrammars(alphabet), {
      draw: (mask) =>
        pick(
          random,
          [...(mask ?? []).keys()].filter((i) => mask?.[i] === 1),
        ),
    });
    let next = writing.next();
    for (; !next.done; next = writing.next()) fed.push(next.value);
    const known = (text: string) => [...text].filter((c) => alphabet.includes(c)).join('');
    const whole = known(spellPieceHeader(plan.header)?.text ?? '') + next.value;
    expect(vocabulary.decode(fed)).toBe(whole.slice(0, -1));
  });
});
