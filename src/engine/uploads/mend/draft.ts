/**
 * A tune as bars and the lines between them, while it is mended: `lines[i]` stands before `bars[i]`, the last line behind
 * the last bar. Fields inside the music are gone by then (keys.ts).
 */
import { type Boundary, measuresOf, type Timed } from '../../abc/measures.ts';
import type { BarElement, Element, Place, Tune } from '../../abc/tune.ts';

export interface Bar {
  readonly notes: readonly Timed[];
  readonly place: Place;
}

export type BarLine = Pick<Boundary, 'endsRepeat' | 'beginsRepeat' | 'double' | 'ending'>;

export interface Draft {
  /** Its header counts; its elements are replaced by bars and lines. */
  readonly tune: Tune;
  readonly bars: readonly Bar[];
  readonly lines: readonly BarLine[];
}

export const PLAIN: BarLine = {
  endsRepeat: false,
  beginsRepeat: false,
  double: false,
  ending: null,
};

export const isPlain = (line: BarLine | undefined): boolean =>
  line !== undefined &&
  !line.endsRepeat &&
  !line.beginsRepeat &&
  !line.double &&
  line.ending === null;

export const ticksOf = (bar: Bar | undefined): number =>
  bar?.notes.reduce((sum, { sounding }) => sum + sounding, 0) ?? 0;

export function draftOf(tune: Tune): Draft {
  const measures = measuresOf(tune);
  const first = measures[0]?.before ?? PLAIN;
  return {
    tune,
    bars: measures.map(({ notes, place }) => ({
      notes,
      place: notes[0]?.element.place ?? place,
    })),
    lines: [first, ...measures.map(({ after }) => after)].map(
      ({ endsRepeat, beginsRepeat, double, ending }) => ({
        endsRepeat,
        beginsRepeat,
        double,
        ending,
      }),
    ),
  };
}

/** The draft as a tune. A repeat that begins where the part does gets its `|:`, and the last line is a final one. */
export function tuneOf({ tune, bars, lines }: Draft): Tune {
  const opened = openRepeats(lines);
  const elements: Element[] = [];
  opened.forEach((line, i) => {
    const place = bars[i]?.place ?? bars.at(-1)?.place ?? { line: 1, column: 1 };
    const isLast = i === bars.length;
    if (i > 0 || !isPlain(line)) elements.push(barElement(line, place, isLast));
    let tuplet: Timed['tuplet'] = null;
    for (const { element, tuplet: own } of bars[i]?.notes ?? []) {
      if (own && own !== tuplet) elements.push(own);
      tuplet = own;
      elements.push(element);
    }
  });
  return { ...tune, elements };
}

function barElement(line: BarLine, place: Place, isLast: boolean): BarElement {
  const { endsRepeat, beginsRepeat, double, ending } = line;
  const repeats = endsRepeat || (beginsRepeat && !isLast);
  return {
    kind: 'bar',
    endsRepeat,
    beginsRepeat: beginsRepeat && !isLast,
    style: repeats ? 'thin' : isLast ? 'final' : double ? 'double' : 'thin',
    ...(ending !== null && !isLast && { ending }),
    place,
  };
}

/** ABC lets a repeat begin unmarked, at the tune's start or behind another part; abc2midi warns of it. */
function openRepeats(lines: readonly BarLine[]): BarLine[] {
  const out = [...lines];
  let start = 0;
  let open = false;
  lines.forEach(({ endsRepeat, beginsRepeat, double, ending }, i) => {
    if (endsRepeat && !open && i > 0) {
      out[start] = { ...(out[start] ?? PLAIN), beginsRepeat: true };
      open = true;
    }
    const endsPart = ending === null && (endsRepeat || double);
    if (!endsPart && !beginsRepeat) return;
    start = i;
    open = beginsRepeat;
  });
  return out;
}
