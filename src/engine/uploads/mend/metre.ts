/** The metre that the bars have, where the text names none, or another one. */
import { barTicks, spellMetre } from '../../abc/metre.ts';
import { type Metre, TICKS, type Tune } from '../../abc/tune.ts';
import type { Repairs } from '../repairs.ts';
import { type Bar, type Draft, ticksOf } from './draft.ts';

const EIGHTH = TICKS / 8;

/** Metres of dance music by the eighths in a bar. Six may be 6/8 or 3/4, twelve 12/8 or 3/2: their rhythm decides. */
const BY_EIGHTHS: Readonly<Record<number, readonly (readonly [beats: number, unit: number])[]>> = {
  3: [[3, 8]],
  4: [[2, 4]],
  6: [
    [6, 8],
    [3, 4],
  ],
  8: [[4, 4]],
  9: [[9, 8]],
  10: [[5, 4]],
  12: [
    [12, 8],
    [3, 2],
  ],
};

/** Fewest bars that say anything about a metre. */
const FEWEST_BARS = 4;
/** Share of bars that must agree before a metre is guessed, and share of the named one below which it is wrong. */
const ENOUGH = 0.6;
const TOO_FEW = 0.2;

/** The length that most bars have, in ticks, and their share. */
function usualBar(bars: readonly Bar[]): { ticks: number; share: number } | null {
  const counts = new Map<number, number>();
  for (const bar of bars) counts.set(ticksOf(bar), (counts.get(ticksOf(bar)) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return usual && bars.length >= FEWEST_BARS
    ? { ticks: usual[0], share: usual[1] / bars.length }
    : null;
}

/** Whether beats fall into threes: a note begins in the middle of the bar, and seldom at its other quarters. */
function fallsIntoThrees(bars: readonly Bar[], full: number): boolean {
  let threes = 0;
  let twos = 0;
  for (const bar of bars) {
    if (ticksOf(bar) !== full) continue;
    let at = 0;
    for (const { sounding } of bar.notes) {
      if (at === full / 2) threes++;
      if (at === full / 3 || at === (2 * full) / 3) twos += 0.5;
      at += sounding;
    }
  }
  return threes >= twos;
}

function metreOf(ticks: number, bars: readonly Bar[], rhythm: string): Metre | null {
  const [first, other] = BY_EIGHTHS[ticks / EIGHTH] ?? [];
  if (!first) return null;
  const named = /waltz|minuet|menuet|mazurka|polska|polonaise|hambo/i.test(rhythm);
  const jig = /jig|slide|quadrille/i.test(rhythm);
  const [beats, unit] = other && (named || (!jig && !fallsIntoThrees(bars, ticks))) ? other : first;
  return { beats, unit };
}

/**
 * The draft in the metre of its bars, where `M:` is missing or fits hardly any of them. Where no `L:` stood and all bars
 * are half or twice as long as `M:` says, the notes were meant in the other length.
 */
export function findMetre(draft: Draft, hasUnit: boolean, repairs: Repairs): Draft {
  const { tune, bars } = draft;
  const full = barTicks(tune.metre);
  const usual = usualBar(bars);
  if (!usual || usual.share < ENOUGH) return draft;
  const fitting = bars.filter((bar) => ticksOf(bar) === full).length / bars.length;
  if (full !== null && fitting > TOO_FEW) return draft;
  const factor = full === null ? 1 : full / usual.ticks;
  if (!hasUnit && (factor === 2 || factor === 0.5)) {
    repairs.add(
      `No unit length (L:) was given, and bars only add up to ${spellMetre(tune.metre)} if notes are ${factor === 2 ? 'twice' : 'half'} as long; they were read so`,
      null,
    );
    return scaled(draft, factor);
  }
  const metre = metreOf(usual.ticks, bars, `${tune.rhythm} ${tune.titles.join(' ')}`);
  if (!metre) return draft;
  repairs.add(
    full === null
      ? `No metre (M:) was given; ${spellMetre(metre)} was taken, as the bars have it`
      : `The metre (M:) says ${spellMetre(tune.metre)}, but the bars are ${spellMetre(metre)}; they were believed`,
    null,
  );
  return { ...draft, tune: { ...tune, metre } };
}

function scaled(draft: Draft, factor: number): Draft {
  const bars = draft.bars.map((bar) => ({
    ...bar,
    notes: bar.notes.map((note) => ({
      ...note,
      element: { ...note.element, ticks: note.element.ticks * factor },
      sounding: note.sounding * factor,
    })),
  }));
  return { ...draft, tune: scaledUnit(draft.tune, factor), bars };
}

const scaledUnit = (tune: Tune, factor: number): Tune => ({ ...tune, unit: tune.unit * factor });
