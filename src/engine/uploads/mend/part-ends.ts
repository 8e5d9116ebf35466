/**
 * The bars at the ends of parts. Where a part is played again from a pick-up, its last bar is short by as much; players
 * often write a whole one, or a short one where no pick-up follows.
 */
import { type Cell, cellsOf, formOf } from '../../abc/form.ts';
import { sayTicks } from '../../abc/length.ts';
import type { Timed } from '../../abc/measures.ts';
import { barTicks } from '../../abc/metre.ts';
import type { Repairs } from '../repairs.ts';
import { type Bar, type BarLine, type Draft, isPlain, PLAIN, ticksOf, tuneOf } from './draft.ts';

/** Each mend may change the form, so the form is asked again; a tune has no more ends than this. */
const MOST_MENDS = 24;

export function mendPartEnds(draft: Draft, repairs: Repairs): Draft {
  let now = draft;
  for (let i = 0; i < MOST_MENDS; i++) {
    const next = mendFirst(now, repairs);
    if (!next) break;
    now = next;
  }
  return now;
}

/** The draft with the first wrong end mended; null where there is none that can be. */
function mendFirst(draft: Draft, repairs: Repairs): Draft | null {
  const full = barTicks(draft.tune.metre);
  const { form } = formOf(tuneOf(draft));
  if (!form || full === null) return null;
  // Bars stand in the order of the form's cells.
  const cells = cellsOf(form, full);
  if (cells.length !== draft.bars.length) return null;
  for (const [i, cell] of cells.entries()) {
    const bar = draft.bars[i];
    if (!bar || cell.closes === 'bar') continue;
    const excess = ticksOf(bar) - cell.ticks;
    if (excess === 0) continue;
    const pickup = pickupBehind(draft, cells, i);
    const mended =
      excess < 0
        ? lengthened(bar, -excess, full, repairs)
        : shortened(bar, excess, pickup, repairs);
    if (mended) return { ...draft, bars: draft.bars.with(i, mended) };
    const dropped = excess > 0 ? withoutPickup(draft, cells, i, excess, repairs) : null;
    if (dropped) return dropped;
  }
  return null;
}

/** The pick-up that the end of a part leads back or on to. */
function pickupBehind(draft: Draft, cells: readonly Cell[], at: number): Bar | undefined {
  const cell = cells[at];
  const own = cells.findIndex((c) => c.section === cell?.section);
  const leadsBack = draft.lines[at + 1]?.endsRepeat === true;
  const to = leadsBack ? own : at + 1 < cells.length ? at + 1 : 0;
  return cells[to]?.kind === 'pickup' ? draft.bars[to] : undefined;
}

function lengthened(bar: Bar, missing: number, full: number, repairs: Repairs): Bar | null {
  const last = bar.notes.at(-1);
  if (!last || missing > full / 2) return null;
  repairs.add(
    `The last bar of a part was short by ${sayTicks(missing)}; its last note was held longer`,
    last.element.place,
  );
  if (last.tuplet !== null) {
    const { place } = last.element;
    const rest = { kind: 'rest', ticks: missing, invisible: false, place } as const;
    return { ...bar, notes: [...bar.notes, { element: rest, sounding: missing, tuplet: null }] };
  }
  return { ...bar, notes: bar.notes.with(-1, longer(last, missing)) };
}

const longer = (note: Timed, by: number): Timed => ({
  ...note,
  element: { ...note.element, ticks: note.element.ticks + by },
  sounding: note.sounding + by,
});

function shortened(
  bar: Bar,
  excess: number,
  pickup: Bar | undefined,
  repairs: Repairs,
): Bar | null {
  const last = bar.notes.at(-1);
  if (!last) return null;
  const { place } = last.element;
  if (last.tuplet === null && last.sounding > excess) {
    repairs.add(
      `The last bar of a part was whole in spite of the pick-up it leads to; its last note was shortened by ${sayTicks(excess)}`,
      place,
    );
    return { ...bar, notes: bar.notes.with(-1, longer(last, -excess)) };
  }
  const kept = ticksOf(bar) - excess;
  let at = 0;
  const split = bar.notes.findIndex(({ sounding }) => {
    if (at >= kept) return true;
    at += sounding;
    return false;
  });
  if (split <= 0 || at !== kept) return null;
  const cut = bar.notes.slice(split);
  const rests = cut.every(({ element }) => element.kind === 'rest');
  if (!rests && !(pickup && sameNotes(cut, pickup.notes))) return null;
  repairs.add(
    rests
      ? 'A rest at the end of a part left no room for its pick-up; it was left out'
      : 'The pick-up was written twice, before the part and in its last bar; the second was left out',
    place,
  );
  return { ...bar, notes: bar.notes.slice(0, split) };
}

const sameNotes = (a: readonly Timed[], b: readonly Timed[]): boolean =>
  a.length === b.length &&
  a.every(({ element, sounding }, i) => {
    const other = b[i];
    if (!other || other.sounding !== sounding || element.kind !== other.element.kind) return false;
    if (element.kind !== 'note' || other.element.kind !== 'note') return true;
    return element.pitches.at(-1)?.step === other.element.pitches.at(-1)?.step;
  });

/** Without the pick-up that the bar leaves no room for: the one of its own section, where that is as long. */
function withoutPickup(
  draft: Draft,
  cells: readonly Cell[],
  at: number,
  excess: number,
  repairs: Repairs,
): Draft | null {
  const section = cells[at]?.section;
  const own = cells.findIndex((c) => c.section === section);
  const to = draft.lines[at + 1]?.endsRepeat ? own : at + 1 < cells.length ? at + 1 : 0;
  const pickup = draft.bars[to];
  if (cells[to]?.kind !== 'pickup' || !pickup || ticksOf(pickup) !== excess) return null;
  if (!isPlain(draft.lines[to + 1])) return null;
  repairs.add(
    'The last bar of a part leaves no room for the pick-up it leads to; the pick-up was left out',
    pickup.place,
  );
  const bars = draft.bars.toSpliced(to, 1);
  const line: BarLine = draft.lines[to] ?? PLAIN;
  const lines = draft.lines.toSpliced(to, 2, line);
  return { ...draft, bars, lines };
}
