/**
 * A tune as measures: what stands between two bar lines, how long it lasts, and what the lines on both sides say.
 *
 * Everything that looks at bars (the form, the rules, the canonical text) starts from here, so that "how long is this
 * bar" has one answer.
 */
import { barTicks } from './metre.ts';
import type {
  BarElement,
  FieldElement,
  NoteElement,
  Place,
  RestElement,
  Tune,
  TupletElement,
} from './tune.ts';

/** A note or rest with the time it really takes. */
export interface Timed {
  readonly element: NoteElement | RestElement;
  /** Ticks after the tuplet it may stand in. */
  readonly sounding: number;
  /** The tuplet it stands in, the same object for all its notes. */
  readonly tuplet: TupletElement | null;
}

/** All bar lines between two measures, taken together. */
export interface Boundary {
  readonly endsRepeat: boolean;
  readonly beginsRepeat: boolean;
  /** A double or final bar line stands there. */
  readonly double: boolean;
  readonly ending: string | null;
  /** Some line stands there; the music may also begin or end without one. */
  readonly drawn: boolean;
  readonly place: Place;
}

export interface Measure {
  readonly notes: readonly Timed[];
  readonly ticks: number;
  readonly before: Boundary;
  readonly after: Boundary;
  /** Fields that change something inside this measure (`[K:D]`), in order. */
  readonly fields: readonly FieldElement[];
  /** A tuplet that began here and is still short of notes at the bar line. */
  readonly openTuplet: TupletElement | null;
  readonly place: Place;
}

const START: Place = { line: 1, column: 1 };

function merge(a: Boundary | null, bar: BarElement): Boundary {
  return {
    endsRepeat: bar.endsRepeat || (a?.endsRepeat ?? false),
    beginsRepeat: bar.beginsRepeat || (a?.beginsRepeat ?? false),
    double: bar.style === 'double' || bar.style === 'final' || (a?.double ?? false),
    ending: bar.ending ?? a?.ending ?? null,
    drawn: true,
    place: a?.place ?? bar.place,
  };
}

const undrawn = (place: Place): Boundary => ({
  endsRepeat: false,
  beginsRepeat: false,
  double: false,
  ending: null,
  drawn: false,
  place,
});

/** Splits a tune at its bar lines. Invisible bar lines split too. Whole-bar rests become measures of their own. */
export function measuresOf(tune: Tune): Measure[] {
  const measures: Measure[] = [];
  let before: Boundary | null = null;
  let notes: Timed[] = [];
  let fields: FieldElement[] = [];
  let ticks = 0;
  let place: Place | null = null;
  let tuplet: TupletElement | null = null;
  let left = 0;
  let last: Place = START;

  const finish = (after: Boundary) => {
    measures.push({
      notes,
      ticks,
      before: before ?? undrawn(START),
      after,
      fields,
      openTuplet: left > 0 ? tuplet : null,
      place: place ?? last,
    });
    notes = [];
    fields = [];
    ticks = 0;
    place = null;
    tuplet = null;
    left = 0;
    before = after;
  };

  for (const element of tune.elements) {
    last = element.place;
    switch (element.kind) {
      case 'field':
        fields.push(element);
        break;
      case 'tuplet':
        place ??= element.place;
        tuplet = element;
        left = element.r;
        break;
      case 'bar-rest': {
        const full = barTicks(tune.metre) ?? Number.POSITIVE_INFINITY;
        for (let i = 0; i < element.bars && Number.isFinite(full); i++) {
          if (i > 0) finish(undrawn(element.place));
          place = element.place;
          ticks += full;
          const rest: RestElement = {
            kind: 'rest',
            ticks: full,
            invisible: false,
            place: element.place,
          };
          notes.push({ element: rest, sounding: full, tuplet: null });
        }
        break;
      }
      case 'bar':
        if (notes.length > 0) finish(merge(null, element));
        else {
          before = merge(before, element);
          const previous = measures.at(-1);
          if (previous) measures[measures.length - 1] = { ...previous, after: before };
        }
        break;
      default: {
        place ??= element.place;
        const inside: TupletElement | null = left > 0 ? tuplet : null;
        const sounding: number = inside ? (element.ticks * inside.q) / inside.p : element.ticks;
        notes.push({ element, sounding, tuplet: inside });
        ticks += sounding;
        if (left > 0) left--;
      }
    }
  }
  if (notes.length > 0) finish(undrawn(last));
  return measures;
}
