import { beamBreaks, type Sounding } from './beams.ts';
import { spellDecoration } from './decorations.ts';
import { spellAccidental } from './key.ts';
import { fraction, spellLength } from './length.ts';
import { barTicks, parseMetre, tupletTime } from './metre.ts';
import { encodeQuoted } from './text-escapes.ts';
import {
  type BarElement,
  type Element,
  type Grace,
  type Metre,
  type NoteElement,
  type Pitch,
  type RestElement,
  TICKS,
  type TupletElement,
} from './tune.ts';

/** What stands between two bar lines. */
export type Inner = Exclude<Element, BarElement>;
type Timed = NoteElement | RestElement;

/** What the spelling of a bar depends on besides its elements; fields inside it change it for what follows. */
export interface Spelling {
  readonly metre: Metre;
  /** Ticks of the unit length. */
  readonly unit: number;
  /** Notes that a tuplet begun in an earlier bar still lacks, and its ratio. */
  readonly tuplet: { readonly left: number; readonly p: number; readonly q: number } | null;
  /**
   * `R:hornpipe`: abc2midi swings such a tune, and fails on a > or < that it meets between its own pairs (`AB>cd`). Dotted
   * pairs off the beat are written out.
   */
  readonly swung: boolean;
}

/** A bar as text: its tokens, and before which of them a space stands. */
export interface PrintedBar {
  readonly tokens: readonly { readonly text: string; readonly spaced: boolean }[];
  /** Ticks that it sounds; bars of rest count as full bars. */
  readonly ticks: number;
  readonly notes: number;
  /** Where its notes and rests begin, in ticks from its own beginning. */
  readonly onsets: readonly number[];
  readonly after: Spelling;
}

function isTimed(element: Element | undefined): element is Timed {
  return element?.kind === 'note' || element?.kind === 'rest';
}

/** The letter, octave marks and accidental of a pitch. */
export function spellPitch({ step, accidental }: Pitch): string {
  const octave = Math.floor(step / 7);
  const letter = 'CDEFGAB'.charAt(step - 7 * octave);
  const name =
    octave > 0
      ? letter.toLowerCase() + "'".repeat(octave - 1)
      : letter + ','.repeat(octave < 0 ? -octave : 0);
  return (accidental === null ? '' : spellAccidental(accidental)) + name;
}

/** Denominators that a grace note's length may have; it is kept as a number. */
const MOST_DENOMINATOR = 64;

function spellGrace({ pitches, acciaccatura }: Grace): string {
  const notes = pitches.map(({ pitch, length }) => {
    let denominator = 1;
    while (
      denominator < MOST_DENOMINATOR &&
      Math.round(length * denominator) / denominator !== length
    ) {
      denominator++;
    }
    const numerator = Math.max(1, Math.round(length * denominator));
    return spellPitch(pitch) + spellLength(fraction(numerator, denominator));
  });
  return `{${acciaccatura ? '/' : ''}${notes.join('')}}`;
}

/** Text, decorations: what may stand before a bar line as well as before a note. */
export function spellMarks({
  annotations = [],
  decorations = [],
}: {
  readonly annotations?: readonly string[];
  readonly decorations?: readonly string[];
}): { text: string; signs: string } {
  return {
    text: annotations.map((text) => `"${encodeQuoted(text)}"`).join(''),
    signs: decorations.map(spellDecoration).join(''),
  };
}

/** What stands before the note itself. */
function spellAttachments(element: Timed): string {
  const chord = element.chord === undefined ? '' : `"${element.chord}"`;
  const { text, signs } = spellMarks(element);
  const grace = element.grace ? spellGrace(element.grace) : '';
  return `${chord}${text}${'('.repeat(element.slursOpen ?? 0)}${grace}${signs}`;
}

/** A note or rest whose length in the text is `ticks`. */
function spellTimed(element: Timed, ticks: number, unit: number, inTuplet: boolean): string {
  const length = spellLength(fraction(ticks, unit));
  let body: string;
  if (element.kind === 'rest') body = (element.invisible ? 'x' : 'z') + length;
  else if (element.pitches.length === 1) body = element.pitches.map(spellPitch).join('') + length;
  // abc2midi miscounts a double stop with an outer length inside a tuplet.
  else if (inTuplet)
    body = `[${element.pitches.map((pitch) => spellPitch(pitch) + length).join('')}]`;
  else body = `[${element.pitches.map(spellPitch).join('')}]${length}`;
  const tie = element.kind === 'note' && element.tie ? '-' : '';
  return spellAttachments(element) + body + tie + ')'.repeat(element.slursClose ?? 0);
}

/** q is left out only where every program agrees on it. */
function spellTuplet({ p, q, r }: TupletElement): string {
  const usual = [2, 3, 4, 6, 8].includes(p) && q === tupletTime(p, { beats: 4, unit: 4 });
  if (r !== p) return `(${p}:${q}:${r}`;
  return usual ? `(${p}` : `(${p}:${q}`;
}

/**
 * The signs between two notes that are written as a dotted pair, `A>B`, or null: one is 3, 7 or 15 times as long as the
 * other, they stand side by side under one beam, and the length between them is a unit or less. A tie or slur that ends
 * between them keeps them apart, and so does staccato on one of them, which abc2midi takes for another length.
 */
function dottedPair(a: Timed, b: Timed, unit: number): string | null {
  const dots = [3, 7, 15].indexOf(Math.max(a.ticks, b.ticks) / Math.min(a.ticks, b.ticks)) + 1;
  const middle = (a.ticks + b.ticks) / 2;
  const tied = a.slursClose !== undefined || (a.kind === 'note' && a.tie);
  const apart = tied || isStaccato(a) !== isStaccato(b);
  if (dots === 0 || apart || middle > TICKS / 8 || ![1, 2, 4].includes(unit / middle)) return null;
  return (a.ticks > b.ticks ? '>' : '<').repeat(dots);
}

const isStaccato = ({ decorations }: Timed): boolean => decorations?.includes('staccato') ?? false;

/** Whether a pair begins where pairs of its length are counted. */
const onBeat = (first: Sounding | undefined, next: Timed): boolean =>
  first === undefined || first.inTuplet || first.at % (first.ticks + next.ticks) === 0;

/** Sounding places of the bar's notes; where a bar is a pick-up it is counted from the full bar's end. */
function soundings(
  elements: readonly Inner[],
  spelling: Spelling,
  pickup: boolean,
): { sounding: Map<Inner, Sounding>; ticks: number; after: Spelling } {
  let { metre, unit, tuplet } = spelling;
  let at = 0;
  const list: { element: Inner; at: number; ticks: number; inTuplet: boolean }[] = [];
  for (const element of elements) {
    if (element.kind === 'tuplet') tuplet = { left: element.r, p: element.p, q: element.q };
    else if (element.kind === 'bar-rest') at += element.bars * (barTicks(metre) ?? TICKS);
    else if (isTimed(element)) {
      const ticks = tuplet ? (element.ticks * tuplet.q) / tuplet.p : element.ticks;
      list.push({ element, at, ticks, inTuplet: tuplet !== null });
      at += ticks;
      if (tuplet) tuplet = tuplet.left > 1 ? { ...tuplet, left: tuplet.left - 1 } : null;
    } else if (element.name === 'M') metre = parseMetre(element.value) ?? metre;
    else if (element.name === 'L') unit = unitOf(element.value) ?? unit;
  }
  const full = barTicks(spelling.metre);
  const shift = pickup && full !== null && at < full ? full - at : 0;
  const sounding = new Map(
    list.map(({ element, ...rest }) => [element, { ...rest, at: rest.at + shift }]),
  );
  return { sounding, ticks: at, after: { metre, unit, tuplet, swung: spelling.swung } };
}

/** Ticks of the unit length that an `L:` field in the music names. */
function unitOf(value: string): number | null {
  const denominator = /^1\/(\d+)$/.exec(value)?.[1];
  return denominator === undefined ? null : TICKS / Number(denominator);
}

/** Spells the elements between two bar lines. */
export function printBar(
  elements: readonly Inner[],
  before: Spelling,
  pickup: boolean,
): PrintedBar {
  const { sounding, ticks, after } = soundings(elements, before, pickup);
  const order = [...sounding.keys()];
  const breaks = beamBreaks([...sounding.values()], before.metre);
  const breaksBefore = new Map(order.map((element, i) => [element, breaks[i] ?? false]));
  const tokens: { text: string; spaced: boolean }[] = [];
  let unit = before.unit;
  // A tuplet's sign, until the note that it is written before.
  let glued = '';
  const alone = (text: string) => {
    if (glued !== '') tokens.push({ text: glued, spaced: true });
    glued = '';
    tokens.push({ text, spaced: true });
  };
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i];
    if (!element) continue;
    if (element.kind === 'field') {
      alone(`[${element.name}:${element.value}]`);
      if (element.name === 'L') unit = unitOf(element.value) ?? unit;
      continue;
    }
    if (element.kind === 'bar-rest') {
      alone(`Z${element.bars === 1 ? '' : element.bars}`);
      continue;
    }
    if (element.kind === 'tuplet') {
      glued = spellTuplet(element);
      continue;
    }
    const next = elements[i + 1];
    const here = sounding.get(element)?.inTuplet ?? false;
    const spaced = glued !== '' || (!here && (breaksBefore.get(element) ?? false));
    const together =
      isTimed(next) &&
      sounding.get(next)?.inTuplet === here &&
      (here || !(breaksBefore.get(next) ?? false));
    const signed = together && (!before.swung || onBeat(sounding.get(element), next));
    const sign = signed ? dottedPair(element, next, unit) : null;
    if (together && sign !== null) {
      const middle = (element.ticks + next.ticks) / 2;
      const text = [element, next].map((note) => spellTimed(note, middle, unit, here)).join(sign);
      tokens.push({ text: glued + text, spaced });
      i++;
    } else tokens.push({ text: glued + spellTimed(element, element.ticks, unit, here), spaced });
    glued = '';
  }
  if (glued !== '') tokens.push({ text: glued, spaced: true });
  const shift = order[0] === undefined ? 0 : (sounding.get(order[0])?.at ?? 0);
  const onsets = [...sounding.values()].map(({ at }) => at - shift);
  return { tokens, ticks, notes: order.length, onsets, after };
}
