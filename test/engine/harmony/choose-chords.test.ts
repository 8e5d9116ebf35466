import { describe, expect, it } from 'vitest';
import { readTune } from '../../../src/engine/abc/reader.ts';
import { chooseChords } from '../../../src/engine/harmony/choose-chords.ts';
import { CHORDS, type ChordFact } from '../../../src/engine/harmony/chords.ts';
import { HABITS } from '../../../src/engine/harmony/habits.ts';
import { type Slot, slotsOf } from '../../../src/engine/harmony/slots.ts';
import { enterTerms, moveTerms, slotTerms } from '../../../src/engine/harmony/terms.ts';
import { JIG, ODD } from './tunes.ts';

function slots(abc: string): Slot[] {
  const { tune } = readTune(abc);
  if (!tune) throw new Error(abc);
  return slotsOf(tune);
}

/** Names of all terms of a row of chords, and its liking. */
function weigh(
  all: readonly Slot[],
  chords: readonly ChordFact[],
): { names: string[]; sum: number } {
  const names: string[] = [];
  let sum = 0;
  const add = (term: string, amount: number) => {
    names.push(term);
    sum += amount * (HABITS[term] ?? Number.NaN);
  };
  all.forEach((slot, i) => {
    const chord = chords[i];
    const from = chords[slot.previous];
    if (!chord) return;
    slotTerms(slot, chord, add);
    if (from) moveTerms(from, chord, slot.key.mode, slot.downbeat, add);
    else enterTerms(chord, slot.key.mode, add);
  });
  return { names, sum };
}

function* rowsOf(all: readonly Slot[]): Generator<ChordFact[]> {
  const [slot, ...rest] = all;
  if (!slot) {
    yield [];
    return;
  }
  for (const chord of CHORDS[slot.key.mode])
    for (const others of rowsOf(rest)) yield [chord, ...others];
}

describe('the chords that are chosen', () => {
  it.each([
    'X:1\nT:x\nM:6/8\nL:1/8\nK:G\nGBd ecA|dBG AFD|]\n',
    'X:1\nT:x\nM:3/4\nL:1/4\nK:Am\n|:Ace|1 ^GBe:|2 EAA|]\n',
    'X:1\nT:x\nM:3/4\nL:1/4\nK:Dmix\n|:DFA|EGc|1 cGE:|2 DAd|]\n',
  ])('are liked better than any other row, endings included: %#', (abc) => {
    const all = slots(abc);
    let best = Number.NEGATIVE_INFINITY;
    let count = 0;
    for (const row of rowsOf(all)) {
      best = Math.max(best, weigh(all, row).sum);
      count++;
    }
    expect(count).toBeGreaterThan(100);
    expect(weigh(all, chooseChords(all)).sum).toBeCloseTo(best, 9);
  });
});

describe('the habits', () => {
  it('have a number for every term that occurs, whatever the chords', () => {
    for (const abc of [JIG, ...Object.values(ODD)]) {
      const all = slots(abc);
      const rows = all.map(({ key }) => CHORDS[key.mode]);
      for (let shift = 0; shift < 7; shift++) {
        const chords = rows.flatMap((row, i) => row[(shift * (i + 1)) % row.length] ?? []);
        const sameMode = all.every(({ key }) => key.mode === all[0]?.key.mode);
        if (!sameMode) continue;
        for (const name of weigh(all, chords).names) expect(HABITS).toHaveProperty([name]);
      }
    }
  });
});
