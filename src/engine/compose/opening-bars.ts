/** The bars of an opening as they are printed: whether they add up, and those of 12/8 as the two of 6/8 that are taught. */
import { letterOf } from '../abc/key.ts';
import { sayTicks } from '../abc/length.ts';
import type { Measure, Timed } from '../abc/measures.ts';
import { barTicks, restTicks } from '../abc/metre.ts';
import { tiedOver } from '../abc/nearest/lengths.ts';
import type { Replacements } from '../abc/nearest/replacements.ts';
import { unitOf } from '../abc/notation.ts';
import type { Alteration, Metre, Pitch } from '../abc/tune.ts';
import { type Sentence, sentence } from '../sentence.ts';
import { refuseOpening } from './opening-tune.ts';

/** Where the notes of a bar were written. */
export const columnsOf = (m: Measure): number[] => m.notes.map((n) => n.element.place.column);

/** Ticks of the pick-up. Refuses bars, as printed, that do not add up; the last may be unfinished. */
export function checkBars(
  written: string,
  measures: readonly Measure[],
  metre: string,
  full: number,
): number {
  const first = measures[0];
  if (!first) return refuseOpening(written, 1, sentence('there is no note in it.'));
  const pickup = first.after.drawn && first.ticks < full ? first.ticks : 0;
  measures.forEach((m, i) => {
    const due = i === 0 && pickup > 0 ? pickup : full;
    const open = i === measures.length - 1 && !m.after.drawn;
    const columns = columnsOf(m);
    if (m.ticks > due) {
      const over = ticksThrough(m).findIndex((ticks) => ticks > due);
      refuseOpening(
        written,
        columns[over] ?? 1,
        sentence(
          'this note does not fit into a bar of {metre}; is a bar line (|) missing, or a length wrong?',
          { metre },
        ),
      );
    }
    if (m.ticks < due && !open)
      refuseOpening(
        written,
        (columns.at(-1) ?? 1) + 1,
        sentence('the bar is short: {is} of {due}.', { is: sayTicks(m.ticks), due: sayTicks(due) }),
      );
    if (m.openTuplet)
      refuseOpening(
        written,
        written.length + 1,
        sentence('the triplet still wants notes; write all three.'),
      );
  });
  return pickup;
}

/** Refuses a pick-up that the last bar of a part cannot make up for: it closes on a note to rest on, in usual lengths. */
export function checkPickup(
  written: string,
  { ticks: pickup, after: { place } }: Measure,
  taught: Metre,
  metre: string,
): void {
  const left = (barTicks(taught) as number) - pickup;
  const { column } = place;
  if (left < restTicks(taught))
    refuseOpening(
      written,
      column,
      sentence(
        'the first bar is short: {pickup} are too many for a pick-up, and too few for a bar of {metre}.',
        { pickup: sayTicks(pickup), metre },
      ),
    );
  const units = pickup / unitOf(taught);
  if (!Number.isInteger(units) && units !== 1 / 2 && units !== 3 / 2)
    refuseOpening(
      written,
      column,
      `a pick-up of ${sayTicks(pickup)} leaves no usual length for the last bar of a part.`,
    );
}

/** Ticks from the beginning of a bar through each of its notes. */
function ticksThrough(measure: Measure): number[] {
  let sum = 0;
  return measure.notes.map(({ sounding }) => {
    sum += sounding;
    return sum;
  });
}

/** A bar of 12/8 as the two bars of 6/8 in which it is written; `ties`: a note over the middle is cut and tied, and noted there. */
export function halves(
  whole: Measure,
  full: number,
  written: string,
  ties?: Replacements,
): Measure[] {
  if (whole.ticks <= full) return [whole];
  const notes = ties ? cutAt(whole.notes, full) : whole.notes;
  if (ties && notes.length > whole.notes.length) ties.other(sayTied);
  const measure = { ...whole, notes };
  const through = ticksThrough(measure);
  const middle = through.indexOf(full) + 1;
  if (middle === 0)
    refuseOpening(
      written,
      columnsOf(measure)[through.findIndex((ticks) => ticks > full)] ?? 1,
      sentence('this note leads over the middle of the bar; write it as two, tied (A3-A3).'),
    );
  const within = { ...measure.after, drawn: true };
  const first = measure.notes.slice(0, middle);
  const second = withAccidentalsOf(first, measure.notes.slice(middle));
  return [
    { ...measure, notes: first, ticks: full, after: within },
    { ...measure, notes: second, ticks: measure.ticks - full, before: within },
  ];
}

const sayTied = (n: number): Sentence =>
  n === 1
    ? sentence('Tied a note over the middle of a bar.')
    : sentence('Tied {n} notes over the middle of their bars.', { n });

/** Notes with the one that sounds over a place in two, tied; what stands in a tuplet is not cut. */
function cutAt(notes: readonly Timed[], place: number): Timed[] {
  let at = 0;
  return notes.flatMap((note) => {
    const from = at;
    at += note.sounding;
    const cut = note.tuplet === null && from < place && at > place;
    return cut ? tiedOver(note, [place - from, at - place]) : [note];
  });
}

/** Notes with the accidentals written out that those before them have put on their letters. */
function withAccidentalsOf(before: readonly Timed[], notes: readonly Timed[]): Timed[] {
  const altered = new Map<number, Alteration>();
  const hear = ({ step, accidental }: Pitch): Pitch => {
    const letter = letterOf(step);
    if (accidental !== null) altered.set(letter, accidental);
    return { step, accidental: altered.get(letter) ?? null };
  };
  return [...before, ...notes]
    .map(({ element, ...rest }): Timed => {
      if (element.kind === 'rest') return { element, ...rest };
      return { element: { ...element, pitches: element.pitches.map(hear) }, ...rest };
    })
    .slice(before.length);
}
