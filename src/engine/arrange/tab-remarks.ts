import { spellKey } from '../abc/key.ts';
import { transposeTune } from '../abc/transpose.ts';
import type { Tune } from '../abc/tune.ts';
import { EngineError } from '../errors.ts';
import { type Placed, placeNotes, type Tab } from '../render/index.ts';
import { type Sentence, sentence } from '../sentence.ts';
import { bareKey, keyFor, keysOf } from './keys.ts';

/**
 * Notes that the instrument lacks, and where the tune lies better.
 *
 * @param tune as it was at first; `moved`: as it is to sound
 * @param higher octaves that it is written higher than it sounds
 */
export function tabRemarks(tune: Tune, moved: Tune, tab: Tab, higher: -1 | 0 | 1): Sentence[] {
  const place = (sounding: Tune) => {
    const clef = higher === 0 ? 0 : higher === 1 ? -1 : 1;
    return placeNotes(transposeTune(sounding, bareKey(sounding.key), higher), tab, clef);
  };
  const placed = place(moved);
  const remarks: Sentence[] = [];
  const outside = (side: 'below' | 'above') =>
    placed.filter((note) => note.kind === 'outside' && note.side === side).length;
  const all = placed.length;
  if (outside('below') > 0) {
    remarks.push(
      sentence('Below what the instrument has, and marked with a cross: {count} of {all} notes.', {
        ...{ count: outside('below'), all },
      }),
    );
  }
  if (outside('above') > 0) {
    remarks.push(
      sentence('Above the usual fingerings, and marked with a cross: {count} of {all} notes.', {
        ...{ count: outside('above'), all },
      }),
    );
  }
  const better = betterPlace(tune, costOf(placed), place);
  if (better !== null) remarks.push(better);
  return remarks;
}

/** A note that is not there costs much; one that takes half a hole, and on a whistle a cross-fingered C, a little. */
const COST = { outside: 100, halfHole: 12, crossed: 1 };
/** Less than this a note is not worth another key. */
const WORTH_A_NOTE = 0.1;

function costOf(placed: readonly Placed[]): number {
  return placed.reduce((sum, note) => {
    if (note.kind === 'outside') return sum + COST.outside;
    if (note.kind !== 'whistle') return sum;
    const { holes } = note.fingering;
    return sum + (holes.includes('h') ? COST.halfHole : /^01+0/.test(holes) ? COST.crossed : 0);
  }, 0);
}

/** The key and octave in which the tune is easiest to play there; null where it is as easy as it stands. */
function betterPlace(
  tune: Tune,
  cost: number,
  place: (sounding: Tune) => readonly Placed[],
): Sentence | null {
  const own = spellKey(bareKey(tune.key));
  // Of two that are as easy, the tune's own key and octave, and then the nearer one.
  const keys = [own, ...keysOf(tune).filter((key) => key !== own)];
  let best = { cost, key: '', octave: 0 };
  for (const octave of [0, 1, -1]) {
    for (const key of keys) {
      const there = costOf(place(movedOr(tune, key, octave)));
      if (there < best.cost) best = { cost: there, key, octave };
    }
  }
  if (cost - best.cost < WORTH_A_NOTE * tune.elements.length || best.key === '') return null;
  const { key } = best;
  if (best.octave > 0) return sentence('It lies best there in {key}, octave 1.', { key });
  if (best.octave < 0) return sentence('It lies best there in {key}, octave -1.', { key });
  return sentence('It lies best there in {key}.', { key });
}

/** The tune itself where it cannot be written in that key: no better then than it is. */
function movedOr(tune: Tune, key: string, octave: number): Tune {
  try {
    return transposeTune(tune, keyFor(tune, key), octave);
  } catch (error) {
    if (error instanceof EngineError) return tune;
    throw error;
  }
}
