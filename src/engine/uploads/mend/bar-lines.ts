/** Bar lines that are missing, or that stand in the middle of a bar. */
import { barTicks, spellMetre } from '../../abc/metre.ts';
import type { Metre } from '../../abc/tune.ts';
import type { Repairs } from '../repairs.ts';
import { type Bar, type BarLine, type Draft, isPlain, PLAIN, ticksOf } from './draft.ts';

/** A bar of this many times the due length may lack bar lines. */
const MOST_TIMES = 4;

/** Full bars out of what is a multiple or a part of them: lines are added at the beat, and taken out where two short bars make one. */
export function moveBarLines(draft: Draft, repairs: Repairs): Draft {
  const full = barTicks(draft.tune.metre);
  if (full === null) return draft;
  return splitLongBars(joinShortBars(draft, full, repairs), full, repairs);
}

function joinShortBars(draft: Draft, full: number, repairs: Repairs): Draft {
  const bars: Bar[] = [];
  const lines: BarLine[] = [draft.lines[0] ?? PLAIN];
  draft.bars.forEach((bar, i) => {
    const last = bars.at(-1);
    const before = draft.lines[i];
    const opens = lines.at(-2) === undefined || !isPlain(lines.at(-2));
    // A short bar at the beginning of a part is its pick-up.
    const joins =
      last &&
      isPlain(before) &&
      !opens &&
      ticksOf(last) < full &&
      ticksOf(last) + ticksOf(bar) === full;
    if (joins) {
      repairs.add('A bar line in the middle of a bar was taken out', bar.place);
      bars[bars.length - 1] = { ...last, notes: [...last.notes, ...bar.notes] };
      lines[lines.length - 1] = draft.lines[i + 1] ?? PLAIN;
    } else {
      bars.push(bar);
      lines.push(draft.lines[i + 1] ?? PLAIN);
    }
  });
  return { ...draft, bars, lines };
}

function splitLongBars(draft: Draft, full: number, repairs: Repairs): Draft {
  return splitBars(draft, (bar, isFirst, isLast) => {
    const ticks = ticksOf(bar);
    if (ticks <= full || ticks > MOST_TIMES * full) return null;
    // At the beginning of a part the odd piece is its pick-up, at the end it is short of the next one.
    const over = ticks % full;
    if (over > 0 && !isFirst && !isLast) return null;
    const cuts: number[] = [];
    for (let at = isLast ? full : over || full; at < ticks; at += full) cuts.push(at);
    if (!cuts.every((at) => beginsAt(bar, at))) return null;
    repairs.add('A bar line was missing', bar.place);
    return cuts;
  });
}

/** Whether a note begins so many ticks into the bar. */
function beginsAt(bar: Bar, ticks: number): boolean {
  let at = 0;
  let before: Bar['notes'][number]['tuplet'] = null;
  for (const { sounding, tuplet } of bar.notes) {
    if (at === ticks) return tuplet === null || tuplet !== before;
    before = tuplet;
    at += sounding;
  }
  return false;
}

/** Cuts bars at the ticks that `cutsOf` names for each; it must name places where notes begin. */
export function splitBars(
  draft: Draft,
  cutsOf: (bar: Bar, isFirst: boolean, isLast: boolean) => readonly number[] | null,
): Draft {
  const bars: Bar[] = [];
  const lines: BarLine[] = [draft.lines[0] ?? PLAIN];
  draft.bars.forEach((bar, i) => {
    const isLast = i === draft.bars.length - 1 || !isPlain(draft.lines[i + 1]);
    const cuts = cutsOf(bar, !isPlain(lines.at(-1)) || i === 0, isLast) ?? [];
    let notes: Bar['notes'][number][] = [];
    let at = 0;
    for (const note of bar.notes) {
      if (cuts.includes(at) && notes.length > 0) {
        bars.push({ notes, place: notes[0]?.element.place ?? bar.place });
        lines.push(PLAIN);
        notes = [];
      }
      notes.push(note);
      at += note.sounding;
    }
    bars.push({ notes, place: notes[0]?.element.place ?? bar.place });
    lines.push(draft.lines[i + 1] ?? PLAIN);
  });
  return { ...draft, bars, lines };
}

/** Slides are printed in 12/8 and taught in 6/8: the bars are divided, a note over the middle is tied. */
export function halveSlideBars(draft: Draft, repairs: Repairs): Draft {
  const { metre } = draft.tune;
  if (metre.beats !== 12 || metre.unit !== 8) return draft;
  const full = barTicks(metre) ?? 0;
  const half = full / 2;
  const six: Metre = { beats: 6, unit: 8 };
  const cut = draft.bars.map((bar) => tiedAt(bar, cutOf(bar, full, half)));
  const divided = splitBars({ ...draft, bars: cut }, (bar) => [cutOf(bar, full, half)]);
  repairs.add(
    `Bars of 12/8 were divided into bars of ${spellMetre(six)}, as slides are taught`,
    null,
  );
  return { ...divided, tune: { ...draft.tune, metre: six } };
}

/** Where a bar of a slide is divided: the middle; a pick-up of more than half a bar lacks its beginning. */
const cutOf = (bar: Bar, full: number, half: number): number =>
  ticksOf(bar) > half && ticksOf(bar) < full ? ticksOf(bar) - half : half;

/** The bar with the note that sounds over this place cut in two and tied. */
function tiedAt(bar: Bar, place: number): Bar {
  let at = 0;
  const notes = bar.notes.flatMap((note) => {
    const from = at;
    at += note.sounding;
    const { element, tuplet } = note;
    if (tuplet !== null || from >= place || at <= place) return [note];
    const piece = (ticks: number, tie: boolean) => ({
      element: element.kind === 'note' ? { ...element, ticks, tie } : { ...element, ticks },
      sounding: ticks,
      tuplet: null,
    });
    const tied = element.kind === 'note' && element.tie;
    return [piece(place - from, true), piece(at - place, tied)];
  });
  return { ...bar, notes };
}
