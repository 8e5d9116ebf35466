import { type Measure, measuresOf } from './measures.ts';
import type { Inner } from './printer-bar.ts';
import { type Segment, segmentsOf } from './printer-lines.ts';
import type { Voice } from './score.ts';
import type { BarElement, Element, Place, Problem, Tune } from './tune.ts';

/**
 * Voices that do not have the same bars, as problems of the voice that differs from the first: a bar too many or too few, a
 * bar of another length, a repeat or ending that only one of them has. Empty where all keep together.
 */
export function misalignments(voices: readonly Voice[]): Problem[] {
  const [first, ...others] = voices;
  if (first === undefined) return [];
  const lead = measuresOf(first.tune);
  return others.flatMap((voice) => {
    const found = firstDifference(lead, measuresOf(voice.tune), `${voice.name || voice.id}`);
    return found === null ? [] : [found];
  });
}

/** The first alone: whatever comes behind it is out of step because of it. */
function firstDifference(
  lead: readonly Measure[],
  own: readonly Measure[],
  name: string,
): Problem | null {
  const bars = Math.max(lead.length, own.length);
  for (let at = 0; at < bars; at++) {
    const [ours, theirs] = [own[at], lead[at]];
    const place = (ours ?? own.at(-1))?.place ?? { line: 1, column: 1 };
    if (ours === undefined || theirs === undefined) {
      return fault(
        place,
        `The voice ${name} has ${own.length} bars, and the first voice has ${lead.length}.`,
      );
    }
    if (ours.ticks !== theirs.ticks) {
      const than = ours.ticks > theirs.ticks ? 'longer' : 'shorter';
      return fault(place, `Bar ${at + 1} of the voice ${name} is ${than} than in the first voice.`);
    }
    if (signs(ours) !== signs(theirs)) {
      return fault(
        place,
        `At bar ${at + 1} the voice ${name} has other repeats or endings than the first voice.`,
      );
    }
  }
  return null;
}

const signs = ({ before, after }: Measure): string =>
  JSON.stringify(
    [before, after].map(({ endsRepeat, beginsRepeat, ending }) => [
      endsRepeat,
      beginsRepeat,
      ending,
    ]),
  );

const fault = (place: Place, message: string): Problem => ({
  ...place,
  severity: 'error',
  rule: 'voices',
  message,
});

/** With every `Z4` as four bars of one rest each, so that bars can be counted by their lines. */
export function withSingleBarRests(tune: Tune): Tune {
  const elements = tune.elements.flatMap((element): Element[] => {
    if (element.kind !== 'bar-rest' || element.bars === 1) return [element];
    const { place } = element;
    const line: BarElement = {
      ...{ kind: 'bar', endsRepeat: false, beginsRepeat: false, style: 'thin', place },
    };
    const rest: Element = { ...element, bars: 1 };
    return Array.from({ length: 2 * element.bars - 1 }, (_, at) => (at % 2 === 0 ? rest : line));
  });
  return { ...tune, elements };
}

/**
 * The bars of a voice between the bar lines of the first, which has the same ones: what only the spelling of a voice has (`||`
 * where the first has `|`, no line at the very end) is gone then. Both have passed `misalignments`.
 */
export function withBarLinesOf(first: Tune, tune: Tune): Tune {
  if (first === tune) return tune;
  const bars = soundingSegments(tune);
  let next = 0;
  const elements = segmentsOf(first).flatMap(({ inner, bar }): Element[] => {
    const own = inner.some(takesTime) ? bars[next++] : undefined;
    return [...(own?.inner ?? []), ...(bar === null ? [] : [withMarksOf(bar, own?.bar ?? null)])];
  });
  return { ...tune, elements };
}

/** What stands between bar lines, with fields that stand alone there put before what comes behind them. */
function soundingSegments(tune: Tune): Segment[] {
  const sounding: Segment[] = [];
  let held: Inner[] = [];
  for (const { inner, bar } of segmentsOf(tune)) {
    held = [...held, ...inner];
    if (!inner.some(takesTime)) continue;
    sounding.push({ inner: held, bar });
    held = [];
  }
  return sounding;
}

const takesTime = ({ kind }: Element): boolean =>
  kind === 'note' || kind === 'rest' || kind === 'bar-rest';

/** A bar line with the text and signs of another. */
function withMarksOf(
  { annotations: _, decorations: __, ...line }: BarElement,
  own: BarElement | null,
): BarElement {
  return {
    ...line,
    ...(own?.annotations !== undefined && { annotations: own.annotations }),
    ...(own?.decorations !== undefined && { decorations: own.decorations }),
  };
}
