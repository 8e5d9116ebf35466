import { spellKey } from './key.ts';
import { barTicks, spellMetre } from './metre.ts';
import { type Inner, type PrintedBar, printBar, type Spelling, spellMarks } from './printer-bar.ts';
import { encodeText } from './text-escapes.ts';
import { type BarElement, TICKS, type Tune } from './tune.ts';

/**
 * Prints a tune as canonical ABC: one order of the header, one spelling of every length, beams by the metre, lines
 * that break at bar lines.
 *
 * What is printed reads as the same tune, and prints as the same text again. Spaces and line breaks mean nothing to the
 * reader, and it joins bar lines with nothing between them, so `::` may be printed as `:|` and `|:` on two lines.
 */
export interface PrintOptions {
  /** Bars on a line of music; a pick-up and a second ending are not counted. Default 4. */
  readonly barsPerLine?: number;
}

export function printTune(tune: Tune, { barsPerLine = 4 }: PrintOptions = {}): string {
  return `${[...headerLines(tune), ...musicLines(tune, barsPerLine)].join('\n')}\n`;
}

function headerLines(tune: Tune): string[] {
  const field = (name: string, value: string) => (value === '' ? [] : [`${name}:${value}`]);
  return [
    `X:${tune.reference}`,
    ...tune.titles.map((title) => `T:${encodeText(title)}`),
    ...tune.fields.flatMap(({ name, value }) => field(name, encodeText(value))),
    ...field('R', encodeText(tune.rhythm)),
    `M:${spellMetre(tune.metre)}`,
    `L:1/${TICKS / tune.unit}`,
    ...field('Q', tune.tempo),
    `K:${spellKey(tune.key)}`,
  ];
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

const STROKES: Readonly<Record<BarElement['style'], string>> = {
  thin: '|',
  double: '||',
  final: '|]',
  invisible: '[|]',
  dotted: '.|',
};

/** Whether a part of the tune ends or begins at this bar line. */
function dividesParts(bar: BarElement): boolean {
  if (bar.ending !== undefined) return bar.beginsRepeat;
  return bar.endsRepeat || bar.beginsRepeat || bar.style === 'double' || bar.style === 'final';
}

function spellBar(bar: BarElement): string {
  const { text, signs } = spellMarks(bar);
  const strokes =
    bar.endsRepeat && bar.beginsRepeat
      ? '::'
      : bar.endsRepeat
        ? ':|'
        : bar.beginsRepeat
          ? '|:'
          : STROKES[bar.style];
  const bracket = strokes === '|' || strokes === ':|' ? '' : '[';
  const ending = bar.ending === undefined ? '' : bracket + bar.ending;
  return text + signs + strokes + ending;
}

/** Notes after which a line breaks even inside a bar: more are engraved too narrowly to be read. */
const MOST_NOTES = 64;

function musicLines(tune: Tune, barsPerLine: number): string[] {
  const lines: string[] = [];
  let line = '';
  let bars = 0;
  let notes = 0;
  const add = (text: string, spaced: boolean) => {
    line += spaced && line !== '' ? ` ${text}` : text;
  };
  const endLine = () => {
    if (line !== '') lines.push(line);
    line = '';
    bars = 0;
    notes = 0;
  };
  let spelling: Spelling = { metre: tune.metre, unit: tune.unit, tuplet: null };
  let before: BarElement | null = null;
  for (const { inner, bar } of segmentsOf(tune)) {
    const begins = before === null || dividesParts(before);
    const printed = printBar(inner, spelling, begins);
    if (notes > 0 && notes + printed.notes > MOST_NOTES && !endsLine(bar, begins)) endLine();
    addMusic(printed, () => {
      notes++;
      if (notes > MOST_NOTES) endLine();
    });
    if (counts(printed, spelling, begins, before)) bars++;
    spelling = printed.after;
    before = bar;
    if (!bar) continue;
    if (bar.beginsRepeat && bar.ending === undefined && inner.length > 0 && printed.notes > 0) {
      // The new part's sign goes to the new line.
      add(spellBar({ ...bar, beginsRepeat: false }), true);
      endLine();
      add('|:', true);
    } else if (bar.beginsRepeat && printed.notes === 0 && bar.ending === undefined) {
      add(spellBar(bar), true);
    } else {
      add(spellBar(bar), true);
      if (dividesParts(bar) || (bars >= barsPerLine && bar.ending === undefined)) endLine();
    }
  }
  endLine();
  return lines;

  function addMusic({ tokens }: PrintedBar, counted: () => void): void {
    tokens.forEach(({ text, spaced }, i) => {
      if (i === 0 || spaced) counted();
      add(text, i === 0 || spaced);
    });
  }
}

/** Whether a line break follows anyway, so that one before it would leave a bar alone. */
function endsLine(bar: BarElement | null, begins: boolean): boolean {
  return !begins && (bar === null || dividesParts(bar));
}

/** A pick-up does not count as a bar, nor does what stands in a second ending, nor an empty one. */
function counts(
  { ticks }: PrintedBar,
  { metre }: Spelling,
  begins: boolean,
  before: BarElement | null,
): boolean {
  const full = barTicks(metre);
  if (ticks === 0) return false;
  if (before?.ending !== undefined && !before.ending.startsWith('1')) return false;
  return !begins || full === null || ticks >= full;
}
