/**
 * What an opening has that tunes of its metre and key do not, as the nearest thing that they have: double stops as their
 * top note, rare tuplets and lengths in usual ones, rare accidentals as the neighbouring letter, far notes an octave nearer.
 * Places stay those of what was written.
 */
import { stepsToC } from '../abc/canonical.ts';
import { signatureOf } from '../abc/key.ts';
import type { Measure, Timed } from '../abc/measures.ts';
import { nearestLength, tiedPieces, timed } from '../abc/nearest/lengths.ts';
import type { Replacements } from '../abc/nearest/replacements.ts';
import { BarSigns, respell, WrittenBar } from '../abc/nearest/spelling.ts';
import { onGrid } from '../abc/nearest/tuplets.ts';
import { HIGHEST_STEP, LENGTHS, LOWEST_STEP, unitOf } from '../abc/notation.ts';
import type { Element, Key, Metre, NoteElement } from '../abc/tune.ts';
import { sentence } from '../sentence.ts';
import { habitOf } from './habits.ts';

/** One voice: of notes together the highest, of whole bars of rest a plain one. `full`: ticks of a bar. */
export function singleLine(
  elements: readonly Element[],
  full: number,
  replacements: Replacements,
): Element[] {
  return elements.map((element) => {
    if (element.kind === 'bar-rest' && element.bars === 1) {
      replacements.read('Z', 'z');
      return { kind: 'rest', ticks: full, invisible: false, place: element.place };
    }
    if (element.kind !== 'note' || element.pitches.length < 2) return element;
    replacements.other((n) =>
      n === 1
        ? sentence('Took the top note of a double stop.')
        : sentence('Took the top notes of {n} double stops.', { n }),
    );
    return { ...element, pitches: element.pitches.slice(-1) };
  });
}

/** Lengths of a metre's tunes in ticks, the longest first, and those of the notes of its triplets. */
function lengthsOf(metre: Metre, text: string) {
  const unit = unitOf(metre);
  const habit = habitOf(text);
  const ticks = (indices: ReadonlySet<number>) =>
    [...indices].map((i) => (LENGTHS[i]?.[1] ?? 1) * unit).sort((a, b) => b - a);
  return { unit, plain: ticks(habit.lengths), triplets: ticks(habit.tripletLengths) };
}

/** Tuplets as triplets that the metre has, or as plain lengths of the same time. */
export function usualTuplets(
  measure: Measure,
  metre: Metre,
  text: string,
  replacements: Replacements,
): Measure {
  if (measure.openTuplet) return measure;
  const { plain, triplets } = lengthsOf(metre, text);
  const grid = triplets.at(-1) ?? plain.at(-1) ?? 1;
  const notes: Timed[] = [];
  for (let i = 0; i < measure.notes.length; ) {
    const first = measure.notes[i] as Timed;
    const { tuplet } = first;
    const group = tuplet ? measure.notes.slice(i).filter((n) => n.tuplet === tuplet) : [first];
    i += group.length;
    const isTriplet = tuplet?.p === 3 && tuplet.q === 2 && tuplet.r === 3;
    const isUsual =
      isTriplet &&
      triplets.includes(first.element.ticks) &&
      group.every(
        ({ element }) => element.kind === 'note' && element.ticks === first.element.ticks,
      );
    const became =
      tuplet === null || isUsual
        ? null
        : group.every(({ sounding }) => plain.includes(sounding))
          ? group.map(({ element, sounding }) => timed(element, sounding))
          : onGrid(group, grid);
    if (became)
      replacements.other((n) =>
        n === 1
          ? sentence('Wrote a tuplet in lengths that the metre has.')
          : sentence('Wrote {n} tuplets in lengths that the metre has.', { n }),
      );
    notes.push(...(became ?? group));
  }
  return { ...measure, notes };
}

/** Notes that can be written in the key, and lengths that tunes of the metre have. */
export function usualNotes(
  measure: Measure,
  key: Key,
  metre: Metre,
  text: string,
  replacements: Replacements,
): Measure {
  const { unit, plain } = lengthsOf(metre, text);
  const read = new BarSigns(signatureOf(key));
  const written = new WrittenBar(key, 1);
  const spelled = measure.notes.map((one): Timed => {
    if (one.element.kind === 'rest') return one;
    const near = inCompass(one.element, key, replacements);
    const { note, respelled } = respell(near, read, written, true);
    if (respelled)
      replacements.other((n) =>
        n === 1
          ? sentence('Wrote a rare accidental as the neighbouring note of the same sound.')
          : sentence('Wrote {n} rare accidentals as the neighbouring notes of the same sound.', {
              n,
            }),
      );
    return { ...one, element: note };
  });
  const notes = spelled.flatMap((one, i): readonly Timed[] => {
    if (one.tuplet !== null || plain.includes(one.sounding)) return [one];
    const isPair = [spelled[i - 1], spelled[i + 1]].some((other) => dotted(one, other, unit));
    if (isPair) return [one];
    const pieces = tiedPieces(one, plain);
    replacements.other((n) =>
      pieces
        ? n === 1
          ? sentence('Wrote a note of an unusual length as shorter ones, tied.')
          : sentence('Wrote {n} notes of unusual lengths as shorter ones, tied.', { n })
        : n === 1
          ? sentence('Took the nearest usual length for a note.')
          : sentence('Took the nearest usual lengths for {n} notes.', { n }),
    );
    return pieces ?? [timed(one.element, nearestLength(one.sounding, plain))];
  });
  return { ...measure, notes, ticks: notes.reduce((sum, { sounding }) => sum + sounding, 0) };
}

/** Whether two notes can be written with > or <. */
function dotted(one: Timed, other: Timed | undefined, unit: number): boolean {
  if (!other || other.tuplet !== null || other.element.kind === 'rest') return false;
  const [a, b] = [one.sounding, other.sounding];
  const each = (a + b) / 2;
  return (a === 3 * b || b === 3 * a) && [unit / 2, unit, 2 * unit].includes(each);
}

function inCompass(note: NoteElement, key: Key, replacements: Replacements): NoteElement {
  const shift = stepsToC(key);
  const pitches = note.pitches.map((pitch) => {
    let { step } = pitch;
    while (step + shift > HIGHEST_STEP) step -= 7;
    while (step + shift < LOWEST_STEP) step += 7;
    if (step === pitch.step) return pitch;
    replacements.other((n) =>
      n === 1
        ? sentence('Moved a note by octaves into the compass of tunes.')
        : sentence('Moved {n} notes by octaves into the compass of tunes.', { n }),
    );
    return { ...pitch, step };
  });
  return { ...note, pitches };
}
