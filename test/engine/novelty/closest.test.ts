import { describe, expect, it } from 'vitest';
import { parseKey, spellKey } from '../../../src/engine/abc/key.ts';
import { printTune } from '../../../src/engine/abc/printer.ts';
import { readTune } from '../../../src/engine/abc/reader.ts';
import { transposeTune } from '../../../src/engine/abc/transpose.ts';
import type { Key, Tune } from '../../../src/engine/abc/tune.ts';
import { closestTo } from '../../../src/engine/novelty/closest.ts';
import { KnownTunes, shownTitle } from '../../../src/engine/novelty/known-tunes.ts';
import { GRAM, heardIn } from '../../../src/engine/novelty/melody.ts';
import { passagesOf } from '../../../src/engine/novelty/passages.ts';
import { pick, seeded } from '../../support/random.ts';
import { longestAlike } from './longest-alike.ts';

const read = (abc: string): Tune => {
  const { tune } = readTune(abc);
  if (!tune) throw new Error(abc);
  return tune;
};
const jig = (title: string, body: string, key = 'G') =>
  `X:1\nT:${title}\nR:jig\nM:6/8\nL:1/8\nK:${key}\n${body}\n`;

function knownOf(abcs: readonly string[]) {
  const known = new KnownTunes();
  for (const abc of abcs) known.add(read(abc), read(abc).titles[0] ?? '');
  return { passages: passagesOf(known.tunes), titles: known.tunes.map(({ title }) => title) };
}

const KETTLE = jig('Kettle, The', '|:GAB c2d|edc BAG|FGA Bcd|G3 G3:|');
const RISING = jig('Rising', '|:c2e g2e|c2e gfe|d2f a2f|c3 c3:|');

describe('the certificate', () => {
  it('names the tune, and counts notes and bars of the longest shared passage', () => {
    const known = knownOf([RISING, KETTLE]);
    // From the third note of the Kettle to its tenth, a fourth higher and over a bar line; then another way.
    const tune = read(jig('New', '|:A3 e f2g|agf edc|ccc c3|c6:|', 'C'));
    expect(closestTo(known, tune)).toEqual({ title: 'The Kettle', bars: 1.67, notes: 9 });
  });

  it('of a known tune, in another key, is all of it', () => {
    const known = knownOf([RISING, KETTLE]);
    for (const key of ['D', 'A', 'Eb', 'F#']) {
      const moved = transposeTune(read(KETTLE), parseKey(key) as Key);
      expect(spellKey(moved.key)).not.toBe('G');
      const { length } = heardIn(moved);
      expect(closestTo(known, read(printTune(moved)))).toEqual({
        title: 'The Kettle',
        bars: 4,
        notes: length,
      });
    }
  });

  it('says so where nothing is shared, and where nothing is known', () => {
    const nothing = { title: null, bars: 0, notes: 0 };
    expect(closestTo(knownOf([KETTLE]), read(RISING))).toEqual(nothing);
    expect(closestTo(knownOf([]), read(RISING))).toEqual(nothing);
    expect(closestTo(knownOf([KETTLE]), read(jig('Short', 'GAB c2d')))).toEqual(nothing);
  });

  it('does not take two tunes that follow each other in the corpus for one', () => {
    const known = knownOf([jig('One', 'GABcdef'), jig('Two', 'gfedcBA')]);
    const { notes } = closestTo(known, read(jig('Both', 'GABcdefgfedcBA')));
    expect(notes).toBe(7);
  });

  it('finds what trying every pair of places finds', () => {
    const random = seeded(5);
    const draw = (bars: number) =>
      Array.from({ length: bars }, () =>
        pick(random, ['GAB c2d', 'edc BAG', 'G>AB c2d', 'A3 B3', 'cde fed', 'dcB c2A', 'G2A-A2B']),
      ).join('|');
    let long = 0;
    for (let round = 0; round < 12; round++) {
      const corpus = Array.from({ length: 6 }, (_, i) => jig(`Tune ${i}`, draw(8)));
      const known = knownOf(corpus);
      const abc = jig('New', draw(6), pick(random, ['G', 'D', 'Am']));
      const naive = Math.max(...corpus.map((other) => longestAlike(abc, other)));
      const { notes, title } = closestTo(known, read(abc));
      expect(notes).toBe(naive > GRAM ? naive : 0);
      if (naive > GRAM) {
        const found = corpus.find((other) => read(other).titles[0] === title);
        expect(longestAlike(abc, found ?? '')).toBe(naive);
        long++;
      }
    }
    expect(long).toBeGreaterThan(6);
  });
});

describe('known tunes', () => {
  it('are taken once, whatever their key, under the title that came first', () => {
    const again = KETTLE.replace('Kettle, The', 'Pot').replace('K:G', 'K:Gmix');
    const known = knownOf([KETTLE, again, RISING, jig('A fragment', 'GAB')]);
    expect(known.titles).toEqual(['The Kettle', 'Rising']);
  });

  it.each([
    ["Rover's Return, The -- Reel", "The Rover's Return"],
    ['2d. Quick Step 42d. Regt.', '2d. Quick Step 42d. Regt.'],
    ['  Two\u0007 lines\u2028apart 3 ', 'Two lines apart 3'],
    ['', 'Untitled'],
    [`Long ${'9'.repeat(300)}`, `Long ${'9'.repeat(95)}`],
  ])('titled %j are shown as %j', (printed, shown) => {
    expect(shownTitle(printed)).toBe(shown);
  });
});
