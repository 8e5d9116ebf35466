/**
 * Form: the sections of a tune, their bars, pick-ups, repeats and endings.
 *
 *   section   repeated (`|: ... :|`) or played once (`... ||`)
 *   pick-up   ticks before a section's first full bar; the bar that leads back to it is shorter by as much
 *   ending    bars of the first ending, and of the second, when the last bars differ between the two times
 *
 * `formOf` finds the form of a tune and says what does not add up; `cellsOf` turns a form into the row of cells that a
 * tune of that form fills: one for every pick-up and bar, each with an exact length. Sampling fills cells, and an upload
 * is judged by comparing its measures with the cells of its own form: the generator and the judge cannot disagree.
 */
import { type Measure, measuresOf } from './measures.ts';
import { barTicks, parseMetre } from './metre.ts';
import type { FieldElement, Place, Problem, Tune } from './tune.ts';

export interface Section {
  /** Ticks; 0: starts on the first beat. */
  readonly pickup: number;
  /** Bars as written, one ending counted. */
  readonly bars: number;
  readonly repeated: boolean;
  /** Bars in the first ending and in the second; 0: no endings. */
  readonly ending: number;
}

export interface Form {
  readonly sections: readonly Section[];
  /** The last bar of all is a whole one although the tune began with a pick-up. */
  readonly lastIsFull: boolean;
}

export interface Cell {
  /** Exact length. */
  readonly ticks: number;
  /** Where in a full bar the cell begins: a pick-up stands at the bar's end. */
  readonly offset: number;
  readonly section: number;
  readonly kind: 'pickup' | 'bar';
  /** Full bars from here to the end of the section (1: the last), as played through once; a pick-up has none. */
  readonly left: number;
  /** The first bar of the first or the second ending. */
  readonly ending: 0 | 1 | 2;
  /** What the bar line behind the cell does. */
  readonly closes: 'bar' | 'first-ending' | 'section' | 'tune';
  /** The bar is short by the pick-up that it leads to. */
  readonly complements: boolean;
}

/** The cells that a tune of this form fills, in the order in which they are written. */
export function cellsOf(form: Form, full: number): Cell[] {
  const cells: Cell[] = [];
  form.sections.forEach((s, section) => {
    const last = section === form.sections.length - 1;
    const onward = form.sections[section + 1]?.pickup ?? form.sections[0]?.pickup ?? 0;
    const tail = last && form.lastIsFull ? full : full - onward;
    const back = s.repeated ? full - s.pickup : tail;
    const base = {
      section,
      offset: 0,
      kind: 'bar',
      ticks: full,
      ending: 0,
      closes: 'bar',
      complements: false,
    } as const;
    const complements = (ticks: number) => ({ ticks, complements: ticks < full });
    const closes = last ? 'tune' : 'section';
    if (s.pickup > 0)
      cells.push({ ...base, kind: 'pickup', ticks: s.pickup, offset: full - s.pickup, left: 0 });
    const common = s.bars - s.ending;
    for (let i = 0; i < common; i++) {
      const end = i === s.bars - 1;
      cells.push({ ...base, left: s.bars - i, ...(end && { ...complements(back), closes }) });
    }
    for (const ending of s.ending > 0 ? ([1, 2] as const) : []) {
      for (let i = 0; i < s.ending; i++) {
        const end = i === s.ending - 1;
        cells.push({
          ...base,
          left: s.ending - i,
          ending: i === 0 ? ending : 0,
          ...(end &&
            (ending === 1
              ? { ...complements(back), closes: 'first-ending' }
              : { ...complements(tail), closes })),
        });
      }
    }
  });
  return cells;
}

/** A section's measures in the order of its cells: pick-up, common bars, first ending, second ending. */
interface Found {
  body: Measure[];
  first: Measure[];
  second: Measure[];
  repeated: boolean;
}

const errorAt = (place: Place, rule: string, message: string): Problem => ({
  ...place,
  severity: 'error',
  rule,
  message,
});

const problem = (m: Measure, rule: string, message: string): Problem =>
  errorAt(m.notes[0]?.element.place ?? m.place, rule, message);

/** Whether a field of the music makes bars of another length. */
function changesMetre({ name, value }: FieldElement, full: number): boolean {
  const metre = name === 'M' ? parseMetre(value) : null;
  return metre !== null && (barTicks(metre) ?? Number.POSITIVE_INFINITY) !== full;
}

/** Groups measures into sections by their repeats, double bars and endings. */
function sectionsOf(measures: readonly Measure[]): { found: Found[]; problems: Problem[] } {
  const found: Found[] = [];
  const problems: Problem[] = [];
  let now: Found = { body: [], first: [], second: [], repeated: false };
  let part: 'body' | 'first' | 'second' = 'body';
  let opened: Measure | null = null; // a `|:` that waits for its `:|`
  const close = (repeated: boolean) => {
    found.push({ ...now, repeated });
    now = { body: [], first: [], second: [], repeated: false };
    part = 'body';
    opened = null;
  };

  measures.forEach((m, i) => {
    if (m.before.beginsRepeat && part === 'body' && now.body.length === 0) opened = m;
    now[part].push(m);
    const { endsRepeat, beginsRepeat, double, ending } = m.after;
    const last = i === measures.length - 1;
    const is = (n: string) => ending === n && !last;
    if (ending && !is('1') && !is('2'))
      problems.push(
        problem(
          m,
          'repeats',
          `An ending marked ${ending} cannot be followed here: only a first (|1) and a second one (:|2) can.`,
        ),
      );
    if (part === 'body') {
      if (is('1') && !endsRepeat) part = 'first';
      else if (is('2'))
        problems.push(
          problem(m, 'repeats', 'A second ending begins where there was no first one.'),
        );
      else if (endsRepeat) close(true);
      else if (beginsRepeat || double || last) {
        if (opened)
          problems.push(
            problem(opened, 'repeats', 'The repeat that begins here (|:) is never closed by a :|.'),
          );
        close(false);
      }
    } else if (part === 'first') {
      if (is('2')) {
        if (!endsRepeat)
          problems.push(
            problem(m, 'repeats', 'The first ending does not lead back; close it with :|2.'),
          );
        part = 'second';
      } else if (endsRepeat || last) {
        problems.push(
          problem(m, 'repeats', 'A first ending has no second ending behind it (:|2).'),
        );
        close(true);
      }
    } else if (endsRepeat) {
      problems.push(
        problem(
          m,
          'repeats',
          'A second ending closes with :|, but nothing is repeated there; use ||.',
        ),
      );
      close(true);
    } else if (beginsRepeat || double || last) close(true);
  });
  if (now.body.length + now.first.length > 0) close(false);
  return { found, problems };
}

/**
 * The form of a tune, with its measures in the order of the form's cells; or what is unsound in its repeats and endings.
 * Whether the bars are as long as the form wants them is for the rules to say (judge.ts).
 */
export function formOf(tune: Tune): {
  form: Form | null;
  measures: Measure[];
  problems: Problem[];
} {
  const full = barTicks(tune.metre) ?? Number.POSITIVE_INFINITY;
  const all = measuresOf(tune);
  const { found, problems } = sectionsOf(all);
  if (!Number.isFinite(full) || found.length === 0) {
    const place = { line: 1, column: 1 };
    const message = found.length
      ? 'The tune has no metre; give it one, as in M:6/8.'
      : 'The tune has no music.';
    return {
      form: null,
      measures: all,
      problems: [{ ...place, severity: 'error', rule: 'form', message }],
    };
  }
  for (const { openTuplet } of all)
    if (openTuplet)
      problems.push(
        errorAt(openTuplet.place, 'time', 'This tuplet is short of notes at the bar line.'),
      );
  const change = all.flatMap((m) => m.fields).find((f) => changesMetre(f, full));
  if (change)
    problems.push(
      errorAt(
        change.place,
        'time',
        `The metre changes here, to ${change.value}; only a tune that keeps its metre can be judged.`,
      ),
    );

  const sections = found.map((f): Section => {
    const head = f.body[0];
    const more = f.body.length + f.first.length > 1;
    const pickup = head && more && head.ticks < full ? head.ticks : 0;
    const bars = f.body.length - (pickup > 0 ? 1 : 0) + f.first.length;
    if (f.second.length > 0 && f.first.length !== f.second.length && f.first[0])
      problems.push(
        problem(
          f.first[0],
          'repeats',
          'The first and the second ending have different numbers of bars.',
        ),
      );
    return { pickup, bars, repeated: f.repeated, ending: f.first.length };
  });
  const measures = found.flatMap((f) => [...f.body, ...f.first, ...f.second]);
  const final = measures.at(-1);
  // Old prints close with a whole bar in spite of a short pick-up.
  const pickup = sections[0]?.pickup ?? 0;
  const lastIsFull = pickup > 0 && pickup * 2 <= full && final?.ticks === full;
  const form: Form = { sections, lastIsFull: lastIsFull && !endsByRepeat(sections) };
  return { form: problems.length > 0 ? null : form, measures, problems };
}

/** The last bar leads back to the last section's own beginning, so it cannot choose its length. */
function endsByRepeat(sections: readonly Section[]): boolean {
  const last = sections.at(-1);
  return (last?.repeated ?? false) && last?.ending === 0;
}

/** `AABB`: a letter for each section, doubled where it is repeated. */
export function formName(form: Form): string {
  return form.sections
    .map((s, i) => {
      const letter = String.fromCharCode(65 + i);
      return s.repeated ? letter + letter : letter;
    })
    .join('');
}
