/**
 * Where the lines of a score end. A part of a piece may have any number of bars, and a bar many notes or few: lines of so
 * many bars each would leave one bar alone on a line, drawn far too wide. So each part is cut into lines of like fullness.
 */
import { type Measure, measuresOf } from '../abc/measures.ts';
import type { Score } from '../abc/score.ts';

/** Notes that fill a line, those that begin together counted once: what abcm2ps and abcjs engrave without complaint. */
const FULL_LINE = 24;
const FULLEST_LINE = 36;
/** What one bar has at least to be drawn as wide as a line. */
const WIDE_BAR = 18;

/** The bar lines of the first voice, counted from 0, behind which a line ends. */
export function lineEndsOf({ voices }: Score): ReadonlySet<number> {
  const measures = voices.map(({ tune }) => measuresOf(tune));
  const lead = measures[0] ?? [];
  const widths = lead.map((_, i) => columnsOf(measures.flatMap((own) => own[i] ?? [])));
  const lines = barLinesOf(voices[0]);
  const ends = new Set<number>();
  let from = 0;
  for (const [i, { after }] of lead.entries()) {
    const isEnd = after.endsRepeat || after.beginsRepeat || after.double || i === lead.length - 1;
    if (!isEnd) continue;
    for (const bar of cut(widths.slice(from, i + 1))) ends.add(lines[from + bar] as number);
    from = i + 1;
  }
  return ends;
}

/** How many moments there are in a bar at which some voice begins a note. */
function columnsOf(bar: readonly Measure[]): number {
  const moments = new Set<number>();
  for (const { notes } of bar) {
    let at = 0;
    for (const { sounding } of notes) {
      moments.add(at);
      at += sounding;
    }
  }
  return moments.size;
}

/** The bars, by index, that end a line within a part, so that its lines are as near to full as bars allow. */
function cut(widths: readonly number[]): number[] {
  // best[i]: the first i bars in lines, at the least cost.
  const best: Cut[] = [{ cost: 0, ends: [] }];
  for (let i = 1; i <= widths.length; i++) {
    let least: Cut | null = null;
    let width = 0;
    for (let from = i - 1; from >= 0; from--) {
      width += widths[from] as number;
      const before = best[from] as Cut;
      const cost = before.cost + costOf(width, i - from);
      if (least === null || cost < least.cost) least = { cost, ends: [...before.ends, i - 1] };
    }
    best.push(least as Cut);
  }
  return (best.at(-1) as Cut).ends.slice(0, -1);
}

/** Bars that end lines, and how far these are from full. */
interface Cut {
  readonly cost: number;
  readonly ends: number[];
}

/** One bar cannot be drawn as wide as a line, and what is too full cannot be drawn at all. */
function costOf(width: number, bars: number): number {
  const lonely = bars === 1 && width < WIDE_BAR ? 900 : 0;
  const crowded = bars > 1 && width > FULLEST_LINE ? 1000 : 0;
  return (width - FULL_LINE) ** 2 + lonely + crowded;
}

/** The bar line behind each measure: which of the tune's bar lines it is. */
function barLinesOf(voice: Score['voices'][number] | undefined): number[] {
  const lines: number[] = [];
  let line = 0;
  let sounds = false;
  for (const { kind } of voice?.tune.elements ?? []) {
    if (kind === 'note' || kind === 'rest' || kind === 'bar-rest') sounds = true;
    if (kind !== 'bar') continue;
    if (sounds) lines.push(line);
    sounds = false;
    line++;
  }
  if (sounds) lines.push(line);
  return lines;
}
