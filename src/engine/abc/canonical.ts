/**
 * A tune as the text that the network is taught (notation.ts), on the tonic C.
 *
 * Kept: pitches, lengths, ties, triplets, rests, bars, repeats, endings, pick-ups. Dropped: decorations, grace notes,
 * slurs, chord symbols, words; of a double stop the highest note is kept. What the text cannot say (other tuplets, changes
 * of key or metre inside, bars that do not add up) is a reason not to learn from the tune, and is said.
 */
import { type Cell, cellsOf, type Form, type Section } from './form.ts';
import { prefixesOf } from './grammar.ts';
import { judgeTune } from './judge.ts';
import { LETTERS, letterOf, signatureOf, spellAccidental, tonicStep } from './key.ts';
import type { Measure, Timed } from './measures.ts';
import { barTicks, restTicks, spellMetre } from './metre.ts';
import {
  BEGIN,
  END,
  HIGHEST_STEP,
  LENGTHS,
  LOWEST_STEP,
  RESTLESS,
  spellLength,
  spellStep,
  unitOf,
} from './notation.ts';
import type { Alteration, Key, Metre, Mode, Place, Tune } from './tune.ts';

/**
 * Modes as the text names them. Lydian and phrygian tunes are too few to learn from by themselves; their scale degrees
 * are taught, and asked for, as those of major and minor. (12 of 3,427 printed tunes.)
 */
const TEXT_MODE: Readonly<Record<Mode, Mode | null>> = {
  major: 'major',
  lydian: 'major',
  mixolydian: 'mixolydian',
  dorian: 'dorian',
  minor: 'minor',
  phrygian: 'minor',
  locrian: null,
};
const MODE_NAMES: Readonly<Partial<Record<Mode, string>>> = {
  major: '',
  mixolydian: 'mix',
  dorian: 'dor',
  minor: 'm',
};

/** The key on C whose signature the text of a tune in `key` is written against; null for modes it has no words for. */
export function textKey(key: Key): Key | null {
  const mode = TEXT_MODE[key.mode];
  return mode && { tonic: 'C', mode };
}

/**
 * Steps from a tonic down (or up) to the text's C, always the same for a letter, so that going back is exact: D to G are
 * lowered to the C below, A and B raised to the C above. Tunes then lie between G, and c' whatever their key.
 */
const TO_C: Readonly<Record<string, number>> = { C: 0, D: -1, E: -2, F: -3, G: -4, A: 2, B: 1 };
export const stepsToC = (key: Key): number => TO_C[LETTERS[tonicStep(key)] as string] as number;

/** How the text spells a form: `1+8:1+8:` is AABB, eight bars each, with a pick-up of one unit. */
export function spellForm(form: Form, unit: number): string | null {
  let text = '';
  for (const s of form.sections) {
    if (s.pickup > 0) {
      const length = s.pickup === unit ? '1' : spellLength(s.pickup, unit);
      if (length === null && s.pickup % unit !== 0) return null;
      text += `${length ?? s.pickup / unit}+`;
    }
    text += s.bars + (s.ending > 0 ? `[${s.ending}]` : s.repeated ? ':' : '|');
  }
  return text + (form.lastIsFull ? '=' : '');
}

/** Inverse of spellForm; null for text that is none. */
export function readForm(text: string, unit: number): Form | null {
  const sections: Section[] = [];
  const pattern = /(?:([0-9/]{1,3})\+)?(\d{1,3})(:|\||\[(\d{1,2})\])/y;
  const end = text.endsWith('=') ? text.length - 1 : text.length;
  while (pattern.lastIndex < end) {
    const match = pattern.exec(text);
    if (!match) return null;
    const [, pickup, bars, sign, ending] = match;
    const units =
      pickup === undefined ? 0 : (LENGTHS.find(([t]) => t === pickup)?.[1] ?? Number(pickup));
    if (!Number.isFinite(units)) return null;
    sections.push({
      pickup: units * unit,
      bars: Number(bars),
      repeated: sign !== '|',
      ending: ending === undefined ? 0 : Number(ending),
    });
  }
  return sections.length > 0 ? { sections, lastIsFull: end < text.length } : null;
}

/** What conditions a tune, before its first note. */
export function spellHeader(plan: {
  readonly mode: Mode;
  readonly type: string;
  readonly metre: Metre;
  readonly form: Form;
  readonly low: number;
  readonly high: number;
  /** The tune does not end on a resting note, its tonic. Said so that the network learns to end on it where it is not said. */
  readonly restless?: boolean;
}): { readonly text: string; readonly musicFrom: number } | null {
  const form = spellForm(plan.form, unitOf(plan.metre));
  const mode = MODE_NAMES[plan.mode];
  if (form === null || mode === undefined) return null;
  const head = `${BEGIN}K:C${mode}\nR:${plan.type}\nM:${spellMetre(plan.metre)}\n`;
  const planned = `F:${form} ${spellStep(plan.low)} ${spellStep(plan.high)}${plan.restless ? RESTLESS : ''}\n`;
  return { text: head + planned, musicFrom: head.length };
}

export interface CanonicalTune {
  readonly text: string;
  /** Where the music begins to be counted: its plan (form and compass) is part of it, type, metre and mode are not. */
  readonly musicFrom: number;
  readonly notes: number;
  readonly form: Form;
  readonly mode: Mode;
  readonly low: number;
  readonly high: number;
}

/** A note on the text's C, its alteration known. */
interface TextNote {
  readonly step: number | null;
  readonly alteration: Alteration;
  readonly ticks: number;
  /** Place in a triplet, 1 to 3; 0: in none. */
  readonly triplet: number;
  tie: boolean;
}

/** Why a tune has no canonical text, and where in its source; null: in the tune as a whole. */
export interface NotCanonical {
  readonly refused: string;
  readonly place: Place | null;
}

/** A tune cell by cell, as the text has it. */
export interface TextCells {
  readonly form: Form;
  readonly cells: readonly Cell[];
  /** The notes of each cell: what stands behind its prefix. */
  readonly texts: readonly string[];
  /** The measure that each cell is. */
  readonly measures: readonly Measure[];
  readonly mode: Mode;
  readonly notes: number;
  /** Lowest and highest step of the text. */
  readonly low: number;
  readonly high: number;
  /** It does not end on a resting note: its tonic, unaltered, of some length. */
  readonly restless: boolean;
}

/** The texts of a tune's cells, or why there are none. The metre must be one that the text uses (no symbol). */
export function textCells(tune: Tune): TextCells | NotCanonical {
  const full = barTicks(tune.metre);
  const to = textKey(tune.key);
  const { form, measures, problems } = judgeTune(tune);
  if (!form || full === null) {
    const first = problems.find((p) => p.severity === 'error');
    return first
      ? { refused: first.message, place: { line: first.line, column: first.column } }
      : { refused: 'no metre', place: null };
  }
  if (!to || tune.key.accidentals) return { refused: 'a key outside the usual modes', place: null };
  const changes = measures.flatMap((m) => m.fields).find((f) => 'KMV'.includes(f.name));
  if (changes) return { refused: `a change of ${changes.name}: inside`, place: changes.place };

  const cells = cellsOf(form, full);
  const placeOf = (measure: number, { note }: Wordless): Place | null =>
    measures[measure]?.notes[note]?.element.place ?? measures[measure]?.place ?? null;
  const bars = measures.map((m) => notesOf(m, tune.key, to));
  const oddAt = bars.findIndex((b) => 'refused' in b);
  const odd = bars[oddAt];
  if (odd && 'refused' in odd) return { refused: odd.refused, place: placeOf(oddAt, odd) };
  const notes = bars as TextNote[][];
  dropFalseTies(notes, cells);

  const steps = notes.flat().flatMap((n) => (n.step === null ? [] : [n.step]));
  const low = Math.min(...steps);
  const high = Math.max(...steps);
  if (steps.length === 0 || low < LOWEST_STEP || high > HIGHEST_STEP)
    return { refused: 'a compass of more than three octaves', place: null };
  const unit = unitOf(tune.metre);
  if (spellForm(form, unit) === null)
    return { refused: 'a pick-up of an unusual length', place: null };

  const texts: string[] = [];
  for (const [i, cell] of cells.entries()) {
    const bar = spellBar(notes[i] ?? [], cell.offset, unit, signatureOf(to));
    if (typeof bar !== 'string')
      return { refused: `${bar.refused} that the text cannot spell`, place: placeOf(i, bar) };
    texts.push(bar);
  }
  const last = notes.flat().at(-1);
  const atHome = last?.step !== undefined && last.step !== null && letterOf(last.step) === 0;
  const restless = !atHome || last.alteration !== 0 || last.ticks < restTicks(tune.metre);
  return { form, cells, texts, measures, mode: to.mode, notes: steps.length, low, high, restless };
}

/**
 * The canonical text of a tune under a type, or why there is none. The metre must be one that the text uses (no symbol).
 */
export function canonicalText(tune: Tune, type: string): CanonicalTune | NotCanonical {
  const found = textCells(tune);
  if ('refused' in found) return found;
  const { form, cells, texts, mode, notes, low, high, restless } = found;
  const header = spellHeader({ mode, type, metre: tune.metre, form, low, high, restless });
  if (!header) return { refused: 'a pick-up of an unusual length', place: null };
  const prefixes = prefixesOf(form, cells);
  const body = cells.map((_, i) => `${prefixes[i]}${texts[i]}`).join('');
  return { ...header, text: header.text + body + END, notes, form, mode, low, high };
}

/** What the text has no words for, and the note of the bar (from 0) that has it. */
interface Wordless {
  readonly refused: string;
  readonly note: number;
}

/** The notes of a bar on the text's C. */
function notesOf(measure: Measure, from: Key, to: Key): TextNote[] | Wordless {
  const before = signatureOf(from);
  const after = signatureOf(to);
  const shift = stepsToC(from);
  const now: number[] = [...before]; // by letter: an accidental holds to the end of the bar
  const out: TextNote[] = [];
  for (const [i, { element, tuplet }] of measure.notes.entries()) {
    const triplet = tuplet ? placeInTriplet(measure.notes, i) : 0;
    if (triplet === null) return { refused: 'a tuplet other than a plain triplet', note: i };
    if (element.kind === 'rest') {
      if (triplet > 0) return { refused: 'a rest in a triplet', note: i };
      out.push({ step: null, alteration: 0, ticks: element.ticks, triplet, tie: false });
      continue;
    }
    for (const p of element.pitches)
      if (p.accidental !== null) now[letterOf(p.step)] = p.accidental;
    const top = element.pitches.at(-1);
    if (!top) return { refused: 'an empty chord', note: i };
    const letter = letterOf(top.step);
    const step = top.step + shift;
    const relative = (now[letter] as number) - (before[letter] as number);
    const alteration = (after[letterOf(step)] as number) + relative;
    if (Math.abs(alteration) > 1) return { refused: 'a double accidental', note: i };
    out.push({
      step,
      alteration: alteration as Alteration,
      ticks: element.ticks,
      triplet,
      tie: element.tie && triplet === 0,
    });
  }
  return out;
}

/** 1, 2 or 3 in a triplet of three equal notes; null in any other tuplet. */
function placeInTriplet(notes: readonly Timed[], at: number): number | null {
  const tuplet = notes[at]?.tuplet;
  if (tuplet?.p !== 3 || tuplet.q !== 2 || tuplet.r !== 3) return null;
  const first = notes.findIndex((n) => n.tuplet === tuplet);
  const own = notes.slice(first, first + 3);
  return own.every((n) => n.element.ticks === own[0]?.element.ticks) ? at - first + 1 : null;
}

/** A tie that leads to another pitch is a slur; one that leads over a repeat, or alters a note over a bar, is cut. */
function dropFalseTies(bars: readonly TextNote[][], cells: readonly Cell[]): void {
  const all = bars.flatMap((notes, bar) =>
    notes.map((note, i) => ({ note, bar, last: i === notes.length - 1 })),
  );
  for (const [i, { note, bar, last }] of all.entries()) {
    if (!note.tie) continue;
    const next = all[i + 1]?.note;
    const same =
      next?.step === note.step && next?.alteration === note.alteration && next?.triplet === 0;
    const crosses = last && (cells[bar]?.closes !== 'bar' || all[i + 1]?.bar !== bar + 1);
    if (!same || crosses) note.tie = false;
  }
}

/** The elements of one cell, or the length or accidental that has no spelling. */
function spellBar(
  notes: readonly TextNote[],
  offset: number,
  unit: number,
  signature: readonly number[],
): string | Wordless {
  const altered: (Alteration | null)[] = [null, null, null, null, null, null, null];
  let out = '';
  let at = offset;
  let tied = false;
  const pitch = (n: TextNote): string | null => {
    if (n.step === null) return 'z';
    const letter = letterOf(n.step);
    const own = signature[letter] as number;
    const now = altered[letter] ?? own;
    if (n.alteration === now) return spellStep(n.step);
    // The text cancels an accidental before it writes another one on the same letter.
    if (tied || (altered[letter] !== null && n.alteration !== own)) return null;
    altered[letter] = n.alteration === own ? null : n.alteration;
    return spellAccidental(n.alteration) + spellStep(n.step);
  };
  for (let i = 0; i < notes.length; i++) {
    const n = notes[i] as TextNote;
    const next = notes[i + 1];
    const spelled = pitch(n);
    if (spelled === null) return { refused: 'an accidental', note: i };
    if (n.triplet === 1) out += '(';
    const pair = next ? brokenPair(n, next, at, unit) : null;
    if (pair && next) {
      const partner = pitch(next);
      if (partner === null) return { refused: 'an accidental', note: i + 1 };
      const length = spellLength(pair.each, unit);
      out += spelled + length + pair.sign + partner + length + (next.tie ? '-' : '');
      tied = next.tie;
      at += 2 * pair.each;
      i++;
      continue;
    }
    const length = spellLength(n.ticks, unit);
    if (length === null) return { refused: 'a length', note: i };
    out += spelled + length + (n.tie ? '-' : '');
    tied = n.tie;
    at += n.triplet > 0 ? (n.ticks * 2) / 3 : n.ticks;
  }
  return out;
}

/** Two notes in the proportion 3:1 that fill a beat between them are written with > or <. */
function brokenPair(
  a: TextNote,
  b: TextNote,
  at: number,
  unit: number,
): { sign: '>' | '<'; each: number } | null {
  if (a.step === null || b.step === null || a.tie || a.triplet > 0 || b.triplet > 0) return null;
  const each = (a.ticks + b.ticks) / 2;
  if (![unit / 2, unit, 2 * unit].includes(each) || at % (2 * each) !== 0) return null;
  if (a.ticks === 3 * b.ticks) return { sign: '>', each };
  return b.ticks === 3 * a.ticks ? { sign: '<', each } : null;
}

/** The first cells of a tune, as far as an opening goes. */
export interface OpeningText {
  readonly cells: string[];
  readonly low: number;
  readonly high: number;
}

/**
 * The texts of a tune's first cells, for an opening that a person gives: a pick-up of so many ticks (0: none), then full
 * bars; the last may be unfinished. Or what the text has no words for, with the measure and the note that have it.
 */
export function cellTexts(
  measures: readonly Measure[],
  key: Key,
  {
    metre,
    full,
    pickup,
  }: { readonly metre: Metre; readonly full: number; readonly pickup: number },
): OpeningText | (Wordless & { readonly measure: number }) {
  const to = textKey(key);
  if (!to) return { refused: 'a key outside the usual modes', measure: 0, note: 0 };
  const cells: string[] = [];
  const steps: number[] = [];
  for (const [measure, bar] of measures.entries()) {
    const notes = notesOf(bar, key, to);
    if ('refused' in notes) return { ...notes, measure };
    const far = notes.findIndex(
      ({ step }) => step !== null && (step < LOWEST_STEP || step > HIGHEST_STEP),
    );
    if (far >= 0) return { refused: 'a note too high or too low', measure, note: far };
    const offset = measure === 0 && pickup > 0 ? full - pickup : 0;
    const text = spellBar(notes, offset, unitOf(metre), signatureOf(to));
    if (typeof text !== 'string') return { ...text, measure };
    cells.push(text);
    for (const { step } of notes) if (step !== null) steps.push(step);
  }
  if (steps.length === 0) return { refused: 'no note yet', measure: 0, note: 0 };
  return { cells, low: Math.min(...steps), high: Math.max(...steps) };
}
