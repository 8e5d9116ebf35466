/**
 * Lengths that the taught text has no spelling for, as ones that it has: five eighths are four tied to one, a duplet is two
 * dotted notes, a sextuplet two triplets.
 */
import type { Timed } from '../../abc/measures.ts';
import { tiedPieces, timed } from '../../abc/nearest/lengths.ts';
import { onGrid } from '../../abc/nearest/tuplets.ts';
import { LENGTHS, unitOf } from '../../abc/notation.ts';
import type { TupletElement } from '../../abc/tune.ts';
import type { Repairs } from '../repairs.ts';
import type { Bar, Draft } from './draft.ts';

export function spellLengths(draft: Draft, repairs: Repairs): Draft {
  const unit = unitOf(draft.tune.metre);
  const lengths = LENGTHS.map(([, units]) => units * unit).sort((a, b) => b - a);
  return { ...draft, bars: draft.bars.map((bar) => spellBar(bar, lengths, unit, repairs)) };
}

function spellBar(bar: Bar, lengths: readonly number[], unit: number, repairs: Repairs): Bar {
  const notes: Timed[] = [];
  for (let i = 0; i < bar.notes.length; ) {
    const first = bar.notes[i] as Timed;
    const { tuplet } = first;
    if (tuplet === null) {
      const pieces = tiedPieces(first, lengths) ?? [first];
      if (pieces.length > 1)
        repairs.add(
          'A note of an unusual length was written as shorter ones, tied',
          first.element.place,
        );
      notes.push(...pieces);
      i++;
      continue;
    }
    const group = bar.notes.slice(i).filter((note) => note.tuplet === tuplet);
    notes.push(...plainer(group, tuplet, lengths, unit, repairs));
    i += group.length;
  }
  return { ...bar, notes };
}

/** The notes of one tuplet without it, or in plain triplets. */
function plainer(
  group: readonly Timed[],
  tuplet: TupletElement,
  lengths: readonly number[],
  unit: number,
  repairs: Repairs,
): Timed[] {
  const whole = group.length === tuplet.r;
  const equal = (part: readonly Timed[]) => part.every((n) => n.sounding === part[0]?.sounding);
  const isTriplet = tuplet.p === 3 && tuplet.q === 2 && tuplet.r === 3 && equal(group);
  if (!whole || (isTriplet && group.every(({ element }) => element.kind === 'note')))
    return [...group];
  const { place } = tuplet;
  if (group.every(({ sounding }) => lengths.includes(sounding))) {
    repairs.add('A tuplet was written out in plain lengths', place);
    return group.map(({ element, sounding }) => timed(element, sounding));
  }
  const threes = inThrees(group);
  if (threes?.every((part) => equal(part))) {
    if (tuplet.r > 3) repairs.add(`A group of ${tuplet.r} notes was written as triplets`, place);
    return threes.flatMap((part, i) => triplet(part, { ...place, column: place.column + i }));
  }
  const [a, b] = group;
  const total = group.reduce((sum, { sounding }) => sum + sounding, 0);
  if (a && b && group.length === 2 && lengths.includes(total / 4)) {
    // Two notes as 2 to 1: swung by the one who wrote them; a dotted pair is how they are taught.
    repairs.add('A triplet of two notes was written as a dotted pair', place);
    const long = (total * 3) / 4;
    const [x, y] = a.sounding > b.sounding ? [long, total - long] : [total - long, long];
    return [timed(a.element, x), timed(b.element, y)];
  }
  const near = onGrid(group, unit / 2);
  if (near === null) return [...group];
  repairs.add('A rare tuplet was written in the plain lengths that are nearest', place);
  return near;
}

function inThrees(group: readonly Timed[]): Timed[][] | null {
  if (group.length % 3 !== 0 || group.some(({ element }) => element.kind === 'rest')) return null;
  const threes: Timed[][] = [];
  for (let i = 0; i < group.length; i += 3) threes.push(group.slice(i, i + 3));
  return threes;
}

function triplet(notes: readonly Timed[], place: TupletElement['place']): Timed[] {
  const tuplet: TupletElement = { kind: 'tuplet', p: 3, q: 2, r: 3, place };
  return notes.map(({ element, sounding }) => ({
    element: { ...element, ticks: sounding * 1.5 },
    sounding,
    tuplet,
  }));
}
