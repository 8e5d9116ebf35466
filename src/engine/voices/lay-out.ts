/**
 * Where the lines of a score end. A part of a piece may have any number of bars, and a bar many notes or few: lines of so
 * many bars each would leave one bar alone on a line, drawn far too wide. So each part is cut into lines of like fullness.
 */
import { type Measure, measuresOf } from '../abc/measures.ts';
import type { Score } from '../abc/score.ts';

/** Notes that fill a line, those that begin together counted once: what abcm2ps and abcjs engrave without complaint. */
const FULL_LINE = 24;
const FULLEST_LINE = 32;

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

/** The bars, by index, that end a line within a part: as few lines as do, as like in fullness as bars allow. */
function cut(widths: readonly number[]): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  let lines = Math.max(1, Math.round(total / FULL_LINE));
  if (total / lines > FULLEST_LINE) lines++;
  lines = Math.min(lines, widths.length);
  // best[i]: the first i bars in so many lines, with the least sum of squares, which is least where they are most alike.
  let best: (Cut | null)[] = [{ cost: 0, ends: [] }];
  for (let line = 1; line <= lines; line++) {
    const next: (Cut | null)[] = [null];
    for (let i = 1; i <= widths.length; i++) {
      let least: Cut | null = null;
      let width = 0;
      for (let from = i - 1; from >= 0; from--) {
        width += widths[from] as number;
        const before = best[from];
        const cost = before ? before.cost + width * width : Number.POSITIVE_INFINITY;
        if (before && (least === null || cost < least.cost))
          least = { cost, ends: [...before.ends, i - 1] };
      }
      next.push(least);
    }
    best = next;
  }
  return (best[widths.length]?.ends ?? []).slice(0, -1);
}

/** Bars that end lines, and how unlike these are. */
interface Cut {
  readonly cost: number;
  readonly ends: number[];
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
