import {
  endsWhereFull,
  endsWhereThin,
  type FilledBar,
  filledBar,
  MOST_NOTES,
} from './line-breaks.ts';
import { barTicks } from './metre.ts';
import { type Inner, type PrintedBar, printBar, type Spelling, spellMarks } from './printer-bar.ts';
import type { BarElement, Tune } from './tune.ts';

/**
 * The music of a tune in lines of text. A line ends
 * - where a part does: behind `:|`, `||`, `|]`, and before `|:`, which then stands at the beginning of the new line;
 * - after `barsPerLine` bars; a pick-up does not count, nor do the bars of a second ending, so that the usual eight bars
 *   with two endings make two lines;
 * - earlier where there are very many notes, if need be inside a bar;
 * - later where it would be drawn too wide: a line of few notes is joined to its neighbour of the same part.
 */
export function musicLines(tune: Tune, barsPerLine: number): readonly string[] {
  return layOut([tune], barsPerLine).map((lines) => lines[0] ?? '');
}

/**
 * The same for tunes that sound together and have the same bars, of the same lengths: what the first has for its bar lines
 * holds for all, and their lines end at the same bars. By voice, then by line. `endsAfter`: lines end behind these bar lines
 * of the first, counted from 0, in place of every so many bars.
 */
export function musicLinesTogether(
  tunes: readonly Tune[],
  barsPerLine: number,
  endsAfter: ReadonlySet<number> | null = null,
): readonly (readonly string[])[] {
  const systems = layOut(tunes, barsPerLine, endsAfter);
  return tunes.map((_, voice) => systems.map((lines) => lines[voice] ?? ''));
}

/** By line, then by voice. */
function layOut(
  tunes: readonly Tune[],
  barsPerLine: number,
  endsAfter: ReadonlySet<number> | null = null,
): readonly (readonly string[])[] {
  const page = new Page(tunes.length);
  const voices = tunes.map(segmentsOf);
  let spellings = tunes.map(spellingAtFirst);
  let before: BarElement | null = null;
  let inLaterEnding = false;
  for (const [at, { bar }] of (voices[0] ?? []).entries()) {
    const begins = before === null || dividesParts(before);
    const bars = spellings.map((spelling, voice) =>
      printBar(voices[voice]?.[at]?.inner ?? [], spelling, begins),
    );
    const lead = bars[0];
    const metre = spellings[0]?.metre;
    if (lead === undefined || metre === undefined) break;
    const full = barTicks(metre);
    const pickup = begins && full !== null && lead.ticks < full;
    page.music(bars, at);
    if (before?.ending !== undefined) inLaterEnding = !before.ending.startsWith('1');
    else if (begins) inLaterEnding = false;
    if (lead.ticks > 0 && !pickup && !inLaterEnding) page.bars++;
    spellings = bars.map(({ after }) => after);
    before = bar;
    if (!bar) continue;
    const enough = endsAfter === null ? page.bars >= barsPerLine : endsAfter.has(at);
    const sign = (line: Partial<BarElement>) =>
      page.sign(voices.map((segments) => spellBar({ ...bar, ...marksOf(segments[at]), ...line })));
    // Lines that end where they are told to may end before any ending.
    const divides = endsAfter?.has(at) === true && bar.ending !== undefined && !bar.beginsRepeat;
    if (bar.ending === undefined && bar.beginsRepeat && lead.notes > 0 && !pickup) {
      // Both signs are one bar line to the reader. abc2midi takes a short bar before `||`, but not before `|`.
      sign({ beginsRepeat: false, style: 'double' });
      page.end();
      page.sign(voices.map(() => '|:'));
    } else if (
      divides ||
      (bar.ending?.startsWith('1') && enough && !bar.beginsRepeat && bar.style === 'thin')
    ) {
      page.sign(
        voices.map((segments) => {
          const { ending: _, ...plain } = bar;
          return spellBar({ ...plain, ...marksOf(segments[at]) });
        }),
      );
      page.end();
      page.sign(voices.map(() => `[${bar.ending}`));
    } else {
      sign({});
      const waits = bar.beginsRepeat || bar.ending !== undefined;
      if (!waits && (dividesParts(bar) || enough)) page.end();
    }
  }
  page.end();
  if (endsAfter !== null) return page.lines;
  const ends =
    tunes.length > 1
      ? endsWhereFull(page.filled)
      : endsWhereThin(page.filled, (at) => partEnds(voices[0]?.[at]?.bar));
  return ends === null ? page.lines : layOut(tunes, barsPerLine, ends);
}

const spellingAtFirst = (tune: Tune): Spelling => ({
  metre: tune.metre,
  unit: tune.unit,
  tuplet: null,
  swung: /^hornpipe/i.test(tune.rhythm),
});

/** What a voice has written over its own bar line. */
function marksOf(segment: Segment | undefined): Pick<BarElement, 'annotations' | 'decorations'> {
  const { annotations = [], decorations = [] } = segment?.bar ?? {};
  return { annotations, decorations };
}

/** Lines of all voices, and those that are being written. */
class Page {
  readonly lines: string[][] = [];
  bars = 0;
  /** What every line holds. */
  readonly filled: FilledBar[][] = [[]];
  readonly #voices: number;
  #open: string[];
  #notes = 0;

  constructor(voices: number) {
    this.#voices = voices;
    this.#open = Array<string>(voices).fill('');
  }

  /**
   * Adds what a bar holds, a part for each voice. Of one voice, a bar that no longer fits begins a new line, and is broken itself
   * if it must.
   */
  music(bars: readonly PrintedBar[], bar: number): void {
    const notes = bars[0]?.notes ?? 0;
    const fits = notes <= MOST_NOTES || this.#voices > 1;
    if (this.#voices === 1 && fits && this.#notes > 0 && this.#notes + notes > MOST_NOTES) {
      this.end();
    }
    this.filled.at(-1)?.push(filledBar(bars, bar));
    for (const [voice, { tokens }] of bars.entries()) {
      tokens.forEach(({ text, spaced }, i) => {
        if (!fits && spaced && this.#notes >= MOST_NOTES) this.end();
        this.#add(voice, text, i === 0 || spaced);
        if (!fits) this.#notes++;
      });
    }
    if (fits) this.#notes += notes;
  }

  /** Adds a bar line, as each voice spells it. */
  sign(texts: readonly string[]): void {
    for (const [voice, text] of texts.entries()) this.#add(voice, text, true);
  }

  end(): void {
    if (this.#open.some((line) => line !== '')) this.lines.push(this.#open);
    this.#open = Array<string>(this.#voices).fill('');
    this.#notes = 0;
    this.bars = 0;
    if (this.filled.at(-1)?.length !== 0) this.filled.push([]);
  }

  #add(voice: number, text: string, spaced: boolean): void {
    const line = this.#open[voice] ?? '';
    this.#open[voice] = line + (spaced && line !== '' ? ` ${text}` : text);
  }
}

/** A bar line and what stands before it, back to the bar line before. The last one may have no bar line. */
export interface Segment {
  readonly inner: readonly Inner[];
  readonly bar: BarElement | null;
}

export function segmentsOf(tune: Tune): Segment[] {
  const segments: Segment[] = [];
  let inner: Inner[] = [];
  for (const element of tune.elements) {
    if (element.kind === 'bar') {
      segments.push({ inner, bar: element });
      inner = [];
    } else inner.push(element);
  }
  if (inner.length > 0) segments.push({ inner, bar: null });
  return segments;
}

const partEnds = (bar: BarElement | null | undefined): boolean => !bar || dividesParts(bar);

/** Whether one part of the tune ends, or another begins, at this bar line. */
function dividesParts(bar: BarElement): boolean {
  if (bar.ending !== undefined) return bar.beginsRepeat;
  return bar.endsRepeat || bar.beginsRepeat || bar.style === 'double' || bar.style === 'final';
}

const STROKES: Readonly<Record<BarElement['style'], string>> = {
  thin: '|',
  double: '||',
  final: '|]',
  invisible: '[|]',
  dotted: '.|',
};

function spellBar(bar: BarElement): string {
  const { text, signs } = spellMarks(bar);
  const marks = text + signs;
  const { endsRepeat, beginsRepeat, ending } = bar;
  if (endsRepeat && beginsRepeat) return `${marks}::${ending === undefined ? '' : `[${ending}`}`;
  if (endsRepeat) return `${marks}:|${ending ?? ''}`;
  if (beginsRepeat) return `${marks}|:${ending === undefined ? '' : `[${ending}`}`;
  if (ending === undefined) return marks + STROKES[bar.style];
  // An ending in the middle of a bar needs no sign of its own, and abc2midi knows no `[|]`.
  if (bar.style === 'invisible') return `${marks}[${ending}`;
  return `${marks}${STROKES[bar.style]}${bar.style === 'thin' ? '' : '['}${ending}`;
}
