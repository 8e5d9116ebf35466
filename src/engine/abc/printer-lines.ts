import { barTicks } from './metre.ts';
import { type Inner, type PrintedBar, printBar, type Spelling, spellMarks } from './printer-bar.ts';
import type { BarElement, Tune } from './tune.ts';

/** Notes on a line after which it ends early: more would be engraved too narrowly to be read. */
const MOST_NOTES = 56;

/**
 * The music of a tune in lines of text. A line ends
 * - where a part does: behind `:|`, `||`, `|]`, and before `|:`, which then stands at the beginning of the new line;
 * - after `barsPerLine` bars; a pick-up does not count, nor do the bars of a second ending, so that the usual eight bars
 *   with two endings make two lines;
 * - earlier where there are very many notes, if need be inside a bar.
 */
export function musicLines(tune: Tune, barsPerLine: number): readonly string[] {
  const page = new Page();
  let spelling: Spelling = {
    metre: tune.metre,
    unit: tune.unit,
    tuplet: null,
    swung: /^hornpipe/i.test(tune.rhythm),
  };
  let before: BarElement | null = null;
  for (const { inner, bar } of segmentsOf(tune)) {
    const begins = before === null || dividesParts(before);
    const printed = printBar(inner, spelling, begins);
    const full = barTicks(spelling.metre);
    const pickup = begins && full !== null && printed.ticks < full;
    page.music(printed);
    if (printed.ticks > 0 && !pickup && !inLaterEnding(before)) page.bars++;
    spelling = printed.after;
    before = bar;
    if (!bar) continue;
    const enough = page.bars >= barsPerLine;
    if (bar.ending === undefined && bar.beginsRepeat && printed.notes > 0 && !pickup) {
      // Both signs are one bar line to the reader. abc2midi takes a short bar before `||`, but not before `|`.
      page.sign(spellBar({ ...bar, beginsRepeat: false, style: 'double' }));
      page.end();
      page.sign('|:');
    } else if (bar.ending?.startsWith('1') && enough && !bar.beginsRepeat && bar.style === 'thin') {
      const { ending, ...plain } = bar;
      page.sign(spellBar(plain));
      page.end();
      page.sign(`[${ending}`);
    } else {
      page.sign(spellBar(bar));
      const waits = bar.beginsRepeat || bar.ending !== undefined;
      if (!waits && (dividesParts(bar) || enough)) page.end();
    }
  }
  page.end();
  return page.lines;
}

/** Lines, and the one that is being written. */
class Page {
  readonly lines: string[] = [];
  bars = 0;
  #line = '';
  #notes = 0;

  /** Adds what a bar holds. A bar that no longer fits begins a new line, and is broken itself only if it must. */
  music({ tokens, notes }: PrintedBar): void {
    const fits = notes <= MOST_NOTES;
    if (fits && this.#notes > 0 && this.#notes + notes > MOST_NOTES) this.end();
    tokens.forEach(({ text, spaced }, i) => {
      if (!fits && spaced && this.#notes >= MOST_NOTES) this.end();
      this.#add(text, i === 0 || spaced);
      if (!fits) this.#notes++;
    });
    if (fits) this.#notes += notes;
  }

  /** Adds a bar line. */
  sign(text: string): void {
    this.#add(text, true);
  }

  end(): void {
    if (this.#line !== '') this.lines.push(this.#line);
    this.#line = '';
    this.#notes = 0;
    this.bars = 0;
  }

  #add(text: string, spaced: boolean): void {
    this.#line += spaced && this.#line !== '' ? ` ${text}` : text;
  }
}

/** A bar line and what stands before it, back to the bar line before. The last one may have no bar line. */
interface Segment {
  readonly inner: readonly Inner[];
  readonly bar: BarElement | null;
}

function segmentsOf(tune: Tune): Segment[] {
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

/** Whether one part of the tune ends, or another begins, at this bar line. */
function dividesParts(bar: BarElement): boolean {
  if (bar.ending !== undefined) return bar.beginsRepeat;
  return bar.endsRepeat || bar.beginsRepeat || bar.style === 'double' || bar.style === 'final';
}

function inLaterEnding(before: BarElement | null): boolean {
  return before?.ending !== undefined && !before.ending.startsWith('1');
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
