import { describe, expect, it } from 'vitest';
import type { Form, Section } from '../../../src/engine/abc/form.ts';
import { Grammar, type State } from '../../../src/engine/abc/grammar.ts';
import { BEGIN, END, LENGTHS, unitOf } from '../../../src/engine/abc/notation.ts';
import { TICKS } from '../../../src/engine/abc/tune.ts';
import { pick, seeded } from '../../support/random.ts';

const ALPHABET = [...`${BEGIN}${END}\n :|[]ABCDEFGabcdefgzhijklmnopqrstuvw^_=,'/23468-><(KRM+`];
const METRES = [
  [6, 8],
  [9, 8],
  [12, 8],
  [2, 4],
  [3, 4],
  [4, 4],
  [2, 2],
  [3, 8],
  [6, 4],
  [3, 2],
] as const;
const indexOf = (text: string) => LENGTHS.findIndex(([t]) => t === text);
const HABIT = new Set(['', '2', '3', '4', '/', '3/'].map(indexOf));

const WIDE = { compass: { low: -3, high: 12 }, accidentals: null };

function grammarFor(metre: readonly [number, number]): Grammar {
  return new Grammar(
    {
      unit: unitOf({ beats: metre[0], unit: metre[1] }),
      lengths: HABIT,
      tripletLengths: new Set(['', '/'].map(indexOf)),
      signature: [0, 0, 0, 0, 0, 0, 0],
      compass: null,
      accidentals: null,
      home: 0,
      rest: TICKS / 8,
    },
    ALPHABET,
  );
}

function randomForm(random: () => number, full: number): Form {
  const pickup = pick(
    random,
    [0, 0, TICKS / 8, TICKS / 4, TICKS / 16].filter((p) => p < full),
  );
  const uniform = random() < 0.7;
  const sections = Array.from({ length: pick(random, [1, 1, 2, 2, 3]) }, (): Section => {
    const repeated = random() < 0.7;
    const bars = pick(random, [2, 2, 3, 4]);
    return {
      pickup: uniform ? pickup : pick(random, [0, pickup]),
      bars,
      repeated,
      ending:
        repeated && random() < 0.3
          ? pick(
              random,
              [1, 2].filter((e) => e < bars),
            )
          : 0,
    };
  });
  return { sections, lastIsFull: false };
}

/** Walks at random under the mask; the text that came out. */
function walkAtRandom(
  grammar: Grammar,
  form: Form,
  full: number,
  random: () => number,
  compare: boolean,
) {
  const low = -4 + Math.floor(random() * 5);
  // A natural can always be written; of the sharps and flats some.
  const writable = Array.from({ length: 21 }, (_, i) => i).filter(
    (i) => i % 3 === 1 || random() < 0.5,
  );
  const walk = grammar.walk(form, full, {
    compass: { low, high: low + 7 + Math.floor(random() * 8) },
    accidentals: random() < 0.5 ? null : new Set(writable),
  });
  let state: State = walk.start;
  let text = '';
  while (!walk.accepts(state)) {
    const mask = walk.mask(state);
    // Comparing costs a search from scratch: now and then is enough, over many walks.
    if (compare && text.length % 13 === 0) {
      const fresh = walk.maskAfresh(state);
      if (mask.some((bit, i) => bit !== fresh[i]))
        throw new Error(`kept and fresh masks differ after ${text}`);
    }
    const open = ALPHABET.filter((_, i) => mask[i]);
    if (open.length === 0) throw new Error(`dead end after ${text}`);
    const forced = walk.forced(state);
    if (forced !== null && (open.length !== 1 || open[0] !== forced))
      throw new Error(`forced ${forced} but open ${open.join('')}`);
    const c = pick(random, open);
    const next = walk.step(state, c);
    if (!next) throw new Error(`mask allows ${c}, step refuses it, after ${text}`);
    state = next;
    text += c;
    if (text.length > 20_000) throw new Error('no end in sight');
  }
  return text;
}

describe('the grammar', () => {
  it('lets a known tune through, character by character', () => {
    const grammar = grammarFor([6, 8]);
    const form: Form = {
      sections: [{ pickup: TICKS / 8, bars: 2, repeated: true, ending: 0 }],
      lastIsFull: false,
    };
    const walk = grammar.walk(form, (TICKS * 6) / 8, WIDE);
    let state: State = walk.start;
    for (const c of `:GiEC-CEGchd>ecc2${END}`) {
      expect(walk.mask(state)[ALPHABET.indexOf(c)], c).toBe(1);
      state = walk.step(state, c) as State;
    }
    expect(walk.accepts(state)).toBe(true);
  });

  it('refuses what does not add up, in words', () => {
    const walk = grammarFor([6, 8]).walk(
      { sections: [{ pickup: 0, bars: 2, repeated: false, ending: 0 }], lastIsFull: false },
      (TICKS * 6) / 8,
      WIDE,
    );
    let state: State = walk.start;
    for (const c of '|ic3d2') state = walk.step(state, c) as State;
    const why = { rule: '', message: '' };
    expect(walk.step(state, 'h', why)).toBeNull();
    expect(why).toEqual({
      rule: 'time',
      message: 'The bar is too short: 6/8 are due, and it has 5/8.',
    });
    expect(walk.mask(state)[ALPHABET.indexOf('h')]).toBe(0);
  });

  it('says that a form cannot be filled, and goes on with others', () => {
    const grammar = grammarFor([6, 8]);
    const full = (TICKS * 6) / 8;
    const form = (pickup: number): Form => ({
      sections: [{ pickup, bars: 4, repeated: true, ending: 0 }],
      lastIsFull: false,
    });
    expect(() => grammar.walk(form(full - TICKS / 32), full, WIDE)).toThrow(RangeError);
    const walk = grammar.walk(form(TICKS / 8), full, WIDE);
    expect(walk.mask(walk.start).some((bit) => bit === 1)).toBe(true);
    expect(grammar.walk(form(0), full, WIDE).cells).toHaveLength(4);
  });

  it('has no dead ends and keeps sound masks: hundreds of random walks, no network', {
    timeout: 240_000,
  }, () => {
    const random = seeded(7);
    const grammars = METRES.map(grammarFor);
    let characters = 0;
    for (let n = 0; n < 600; n++) {
      const at = n % METRES.length;
      const metre = METRES[at] as (typeof METRES)[number];
      const full = (TICKS * metre[0]) / metre[1];
      const form = randomForm(random, full);
      const compare = n % 50 < METRES.length;
      characters += walkAtRandom(grammars[at] as Grammar, form, full, random, compare).length;
    }
    expect(characters).toBeGreaterThan(50_000);
  });
});
