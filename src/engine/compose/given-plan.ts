/**
 * The plan of a tune that is made from one that is given: which of its cells stand, which are written like one that was
 * written before, and which are free. Cells are those of the form that comes out (abc/form.ts).
 */
import { type Cell, cellsOf, type Form, type Section } from '../abc/form.ts';
import { HIGHEST_STEP } from '../abc/notation.ts';
import { type Chance, chance, drawWeighted } from './chance.ts';
import type { CheckedSource } from './check-source.ts';

export type PlannedCell =
  /** Stands as it is. */
  | { readonly kind: 'given'; readonly text: string }
  /** The same notes again as in a cell before it. */
  | { readonly kind: 'copy'; readonly of: number }
  /**
   * Written by the network. `was`: what the given tune has there; `beats`: the places (ticks) whose notes it keeps.
   */
  | { readonly kind: 'free'; readonly was: string | null; readonly beats: readonly number[] };

export interface GivenPlan {
  readonly form: Form;
  readonly cells: readonly PlannedCell[];
  /** Given cells at its beginning, which are printed as they were given. */
  readonly kept: number;
  /** Lowest and highest step of the text; the tonic lies between them. */
  readonly low: number;
  readonly high: number;
}

/** Steps between lowest and highest note, at least. */
const NARROWEST = 7;

const FREE: PlannedCell = { kind: 'free', was: null, beats: [] };
/**
 * How second parts come home, of 100: with the last two bars of the first part, with its last bar, or in their own way. (Of
 * 2,504 tunes of O'Neill, Ryan and Aird whose first part ends on the tonic: 838, 674, 992.)
 */
const RHYMES = [
  [2, 33],
  [1, 27],
  [0, 40],
] as const;
/**
 * Steps that the next part goes above the one before. (Of 2,993 tunes of the same books a quarter go no higher, half one step
 * or none, three quarters two at most, nine tenths three; the lowest note stays.)
 */
const RISES = [
  [0, 30],
  [1, 30],
  [2, 25],
  [3, 15],
] as const;

/** `full`: ticks of a bar of the text; `beats`: its strong beats. */
export function planGiven(
  source: CheckedSource,
  number: string,
  full: number,
  beats: readonly number[],
): GivenPlan {
  const { given, how } = source;
  if (!given) throw new RangeError('a title has no plan');
  if (how === 'variation') return varied(source, number, beats);
  const { sections } = given.text.form;
  const first = how === 'answer' ? sections.slice(0, 1) : sections;
  const parts = how === 'answer' ? 1 : source.parts;
  return goneOnWith(source, number, { ...given.text.form, sections: first }, parts, full);
}

/** The same form; bars and beats that are drawn anew by lot. Equal bars stay equal. */
function varied(
  { given, amount }: CheckedSource,
  number: string,
  beats: readonly number[],
): GivenPlan {
  if (!given) throw new RangeError('nothing is given');
  const { form, cells, texts } = given.text;
  const compass = around(given.text);
  if (amount >= 1) return { form, cells: cells.map(() => FREE), kept: 0, ...compass };
  const random = chance(number, 'variation');
  const firstOf = cells.map((cell, i) =>
    cells.findIndex((other, k) => texts[k] === texts[i] && other.ticks === cell.ticks),
  );
  const isCadence = (i: number): boolean =>
    cells[i]?.kind === 'pickup' || cells[i]?.closes !== 'bar';
  const kinds = [...new Set(firstOf)].filter(
    (first) => !firstOf.some((one, i) => one === first && isCadence(i)),
  );
  const redrawn = new Set(
    shuffled(kinds, random).slice(0, Math.ceil(kinds.length * Math.min(1, 2 * amount))),
  );
  const share = Math.min(1, 2 * (1 - amount));
  const planned = cells.map((_, i): PlannedCell => {
    const first = firstOf[i] as number;
    if (!redrawn.has(first)) {
      // A tie leads into notes that are other ones now.
      const text = texts[i] as string;
      const leads = redrawn.has(firstOf[i + 1] as number);
      return { kind: 'given', text: leads ? untied(text) : text };
    }
    if (first < i) return { kind: 'copy', of: first };
    const kept = beats.filter(() => random() / 2 ** 32 < share);
    return { kind: 'free', was: texts[i] as string, beats: kept };
  });
  return { form, cells: planned, kept: 0, ...compass };
}

function shuffled<T>(items: readonly T[], random: Chance): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const k = Math.floor((random() / 2 ** 32) * (i + 1));
    [out[i], out[k]] = [out[k] as T, out[i] as T];
  }
  return out;
}

const untied = (text: string): string => text.replace(/-$/, '');

/** A compass with a tonic in it. */
const around = ({ low, high }: { low: number; high: number }) => ({
  low: low > 0 && high < 7 ? 0 : low,
  high: high < 0 ? 0 : high,
});

/** More sections of the kind of the last, with the pick-up that fits. */
function goneOnWith(
  { given, how }: CheckedSource,
  number: string,
  begun: Form,
  parts: number,
  full: number,
): GivenPlan {
  if (!given) throw new RangeError('nothing is given');
  const last = begun.sections.at(-1) as Section;
  const whole =
    given.text.form.lastIsFull && begun.sections.length === given.text.form.sections.length;
  // Behind a last bar that is whole, although the tune has a pick-up, the new part begins on its first beat.
  const due = given.text.form.sections[begun.sections.length] ?? begun.sections[0];
  const next: Section = {
    pickup: whole ? 0 : (due?.pickup ?? 0),
    bars: last.bars,
    repeated: last.repeated,
    ending: 0,
  };
  const sections = [...begun.sections, ...Array.from({ length: parts }, () => next)];
  const form: Form = { sections, lastIsFull: whole && !next.repeated };
  const cells = cellsOf(form, full);
  const had = given.text.cells.filter(({ section }) => section < begun.sections.length);
  const planned = cells.map((cell, i): PlannedCell => {
    const text = had[i] && given.text.texts[i];
    return text === undefined || cell.section >= begun.sections.length
      ? FREE
      : { kind: 'given', text };
  });
  const random = chance(number, 'continue');
  const { low, high } = around(given.text);
  const higher = Math.min(high + (drawWeighted(random, RISES) ?? 0), HIGHEST_STEP);
  if (how === 'answer') rhyme(planned, cells, had.length, drawWeighted(random, RHYMES) ?? 0);
  return { form, cells: planned, kept: had.length, low, high: Math.max(higher, low + NARROWEST) };
}

/** The last note of a cell is the tonic of the text. */
const endsHome = (text: string): boolean => /[Cc][^A-Ga-gz^_=]*$/.test(text);

/** A second part comes home as the first does, where that ends on the tonic: its last bars are the same. */
function rhyme(planned: PlannedCell[], cells: readonly Cell[], had: number, bars: number): void {
  const home = planned[had - 1];
  if (home?.kind !== 'given' || !endsHome(home.text)) return;
  for (let back = 1; back <= bars; back++) {
    const [a, b] = [cells[had - back], cells[cells.length - back]];
    const given = planned[had - back];
    if (!a || !b || given?.kind !== 'given') return;
    if (a.kind !== 'bar' || a.ticks !== b.ticks || a.left !== b.left) return;
    planned[cells.length - back] = { kind: 'given', text: given.text };
  }
}
