/** The network's text back into a tune, in any key: the inverse of canonical.ts. */
import { cellsOf, type Form } from './form.ts';
import { prefixesOf } from './grammar.ts';
import { letterOf, signatureOf } from './key.ts';
import { END, LENGTHS } from './notation.ts';
import type { NoteEvent } from './rules/rule.ts';
import { read, START, type TextContext, type TextState } from './text-reader.ts';
import type { Alteration, BarElement, Element, Key, Place, TupletElement } from './tune.ts';

/** Elements that were made, not read, stand nowhere. */
const NOWHERE: Place = { line: 1, column: 1 };
const ALL_LENGTHS: ReadonlySet<number> = new Set(LENGTHS.map((_, i) => i));

/** The notes of every cell. Throws RangeError where the text is none of this form. */
export function notesOfText(body: string, form: Form, full: number, unit: number): NoteEvent[][] {
  const cells = cellsOf(form, full);
  const prefixes = prefixesOf(form, cells);
  const context: TextContext = { unit, lengths: ALL_LENGTHS, tripletLengths: ALL_LENGTHS };
  const notes: NoteEvent[][] = cells.map(() => []);
  let state: TextState = START;
  let cell = 0;
  for (let i = 0; i < body.length; i++) {
    const next = read(
      state,
      body[i] as string,
      prefixes[cell] ?? END,
      prefixes[cell + 1] ?? END,
      context,
    );
    if (!next) throw new RangeError(`character ${i + 1} of the text cannot stand there`);
    for (const event of next.events) {
      if (event.kind === 'bar') cell++;
      else notes[cell]?.push(event);
    }
    state = next.state;
  }
  if (cell !== cells.length) throw new RangeError('the text stops short of its form');
  return notes;
}

export interface Printing {
  readonly key: Key;
  /** Steps from the text's C to the key's tonic, octave included. */
  readonly shift: number;
  /** The key on C that the text was written against. */
  readonly textKey: Key;
  /** Bars of the text that make one printed bar: 2 for a slide, which is written in 6/8 and printed in 12/8. */
  readonly join: 1 | 2;
}

/** The elements of a tune that the network wrote, bar lines, repeats and endings included. */
export function elementsOfText(
  body: string,
  form: Form,
  full: number,
  unit: number,
  printing: Printing,
): Element[] {
  const cells = cellsOf(form, full);
  const notes = notesOfText(body, form, full, unit);
  const elements: Element[] = [];
  const repeats = (section: number) => form.sections[section]?.repeated ?? false;
  const bar = (lines: Partial<BarElement>): BarElement => ({
    kind: 'bar',
    endsRepeat: false,
    beginsRepeat: false,
    style: 'thin',
    place: NOWHERE,
    ...lines,
  });
  let accidentals = new BarAccidentals(printing);
  if (repeats(0)) elements.push(bar({ beginsRepeat: true }));
  cells.forEach((cell, i) => {
    for (const event of notes[i] ?? []) elements.push(...elementsOf(event, accidentals));
    const next = cells[i + 1];
    if (cell.closes === 'bar') {
      // With two text bars to a printed one, the line behind an even number of bars left falls away.
      if (printing.join === 2 && cell.kind === 'bar' && cell.left % 2 === 0) {
        accidentals.endTextBar();
        return;
      }
      elements.push(bar(next?.ending === 1 ? { ending: '1' } : {}));
    } else if (cell.closes === 'first-ending') {
      elements.push(bar({ endsRepeat: true, ending: '2' }));
    } else {
      const endsRepeat = repeats(cell.section) && form.sections[cell.section]?.ending === 0;
      const beginsRepeat = cell.closes === 'section' && repeats(cell.section + 1);
      const style =
        endsRepeat || beginsRepeat ? 'thin' : cell.closes === 'tune' ? 'final' : 'double';
      elements.push(bar({ endsRepeat, beginsRepeat, style }));
    }
    accidentals = new BarAccidentals(printing);
  });
  return elements;
}

/** A note or rest, with the tuplet sign before the first of a triplet. */
function elementsOf(event: NoteEvent, accidentals: BarAccidentals): Element[] {
  const triplet: TupletElement[] =
    event.triplet === 1 ? [{ kind: 'tuplet', p: 3, q: 2, r: 3, place: NOWHERE }] : [];
  if (event.step === null) {
    return [...triplet, { kind: 'rest', ticks: event.written, invisible: false, place: NOWHERE }];
  }
  const pitch = accidentals.spell(event.step, event.accidental);
  return [
    ...triplet,
    { kind: 'note', pitches: [pitch], ticks: event.written, tie: event.tie, place: NOWHERE },
  ];
}

/**
 * Accidentals of one printed bar. In the text an accidental holds for its letter in every octave. Of print, some programs
 * read it so, others for one octave only: it is repeated wherever either would read another note.
 */
class BarAccidentals {
  readonly #from: readonly number[];
  readonly #to: readonly number[];
  readonly #shift: number;
  /** Alteration that holds in the text, by letter of the text. */
  #now: number[];
  /** Alteration that holds in print for those who go by the step, and for those who go by its letter (0 to 6). */
  readonly #ofStep = new Map<number, number>();
  readonly #ofLetter = new Map<number, number>();

  constructor({ key, shift, textKey }: Printing) {
    this.#from = signatureOf(textKey);
    this.#to = signatureOf(key);
    this.#shift = shift;
    this.#now = [...this.#from];
  }

  /** A bar of the text ends where the printed one goes on: there its accidentals hold, here they have to be cancelled. */
  endTextBar(): void {
    this.#now = [...this.#from];
  }

  spell(
    textStep: number,
    written: Alteration | null,
  ): { step: number; accidental: Alteration | null } {
    const letter = letterOf(textStep);
    if (written !== null) this.#now[letter] = written;
    const relative = (this.#now[letter] as number) - (this.#from[letter] as number);
    const step = textStep + this.#shift;
    const printed = letterOf(step);
    const own = this.#to[printed] as number;
    const alteration = (own + relative) as Alteration;
    const needed =
      alteration !== (this.#ofStep.get(step) ?? own) ||
      alteration !== (this.#ofLetter.get(printed) ?? own);
    this.#ofStep.set(step, alteration);
    this.#ofLetter.set(printed, alteration);
    return { step, accidental: needed ? alteration : null };
  }
}
