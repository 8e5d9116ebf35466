/**
 * Bars that are too short or too long, mended from the tune itself: as a bar that is nearly the same has it, or else by
 * changing one length so that the rhythm is one that the tune has elsewhere.
 */
import { sayTicks } from '../abc/length.ts';
import type { Timed } from '../abc/measures.ts';
import { barTicks, beatTicks } from '../abc/metre.ts';
import { TICKS } from '../abc/tune.ts';
import { type Bar, type Draft, ticksOf } from '../uploads/mend/draft.ts';
import type { Repairs } from '../uploads/repairs.ts';
import { PHRASE, sectionsOf } from './sections.ts';

/** Of a bar that is farther off than this share too much is missing to be guessed. */
const MOST_OFF = 0.5;
/** A tune with more wrong bars than this is in another metre, or no tune. */
const MOST_MENDED = 40;
/** Bars with more notes than this are not compared note by note. */
const MOST_NOTES = 48;
/** How unlike two bars may be, to be mended one from the other: a note missing, or two lengths. */
const MOST_UNLIKE = 2;

export function mendBars(written: Draft, repairs: Repairs): Draft {
  const full = barTicks(written.tune.metre);
  if (full === null) return written;
  const draft = { ...written, bars: written.bars.map((bar) => evened(bar, repairs)) };
  const wanted = wantedTicks(draft, full);
  const beat = beatTicks(draft.tune.metre);
  const sound = draft.bars.map((bar, i) => ticksOf(bar) === wanted[i]);
  const ends = new Set(sectionsOf(draft).map(({ to }) => to - 1));
  let mended = 0;
  const bars = draft.bars.map((bar, i) => {
    const due = wanted[i] ?? full;
    const off = due - ticksOf(bar);
    if (off === 0 || Math.abs(off) > full * MOST_OFF) return bar;
    if (++mended > MOST_MENDED) return bar;
    const others = draft.bars.flatMap((other, at) =>
      sound[at] && at !== i && ticksOf(other) === due ? [{ bar: other, at }] : [],
    );
    const parallel = fromParallel(bar, i, others);
    const better = parallel?.bar ?? byRhythm(bar, off, beat, others, ends.has(i));
    if (!better) return bar;
    const by = `${sayTicks(Math.abs(off))} too ${off > 0 ? 'short' : 'long'}`;
    repairs.add(
      parallel
        ? `A bar was ${by}; it was mended as one like it has it`
        : `A bar was ${by}; a length in it was changed, to a rhythm of the tune`,
      bar.place,
    );
    return better;
  });
  return { ...draft, bars };
}

/** A bar with a tuplet that takes no time that could be written: its notes as long as the most of them. */
function evened(bar: Bar, repairs: Repairs): Bar {
  const notes = bar.notes.map((note) => {
    const own = bar.notes.filter(({ tuplet }) => tuplet !== null && tuplet === note.tuplet);
    const total = own.reduce((sum, { sounding }) => sum + sounding, 0);
    if (Number.isInteger((total * 64) / TICKS)) return note;
    const [model] = own.toSorted((a, b) => countOf(own, b) - countOf(own, a));
    if (!model || model.sounding === note.sounding) return note;
    repairs.add('A note of a tuplet had another length than the others', note.element.place);
    return inLengthOf(note, model);
  });
  return { ...bar, notes };
}

const countOf = (notes: readonly Timed[], { sounding }: Timed): number =>
  notes.filter((note) => note.sounding === sounding).length;

/** How long each bar should be, by the lines between them. */
function wantedTicks(draft: Draft, full: number): number[] {
  const { bars, lines } = draft;
  const sections = sectionsOf(draft);
  const pickups = sections.map(({ from: a, to: b }) => pickupOf(bars, a, b, full));
  const wanted = bars.map(() => full);
  sections.forEach(({ from: a, to: b }, s) => {
    const pickup = pickups[s] ?? 0;
    if (pickup > 0) wanted[a] = pickup;
    const onward = pickups[s + 1] ?? pickups[0] ?? 0;
    for (let i = a; i < b; i++) {
      const line = lines[i + 1];
      const leadsBack = line?.endsRepeat === true;
      const isEnd = i === b - 1;
      if ((!leadsBack && !isEnd) || i === a) continue;
      const due = full - (leadsBack ? pickup : onward);
      // A whole bar at an end is for whoever looks at ends to judge; so is one that lacks a pick-up nobody plays.
      const ticks = ticksOf(bars[i]);
      wanted[i] = ticks === full || ticks === due ? ticks : due;
    }
  });
  return wanted;
}

/** Ticks of a section's pick-up; a first bar that is short, but makes a whole number of phrases, is no pick-up. */
function pickupOf(bars: readonly Bar[], from: number, to: number, full: number): number {
  const ticks = ticksOf(bars[from]);
  const count = to - from;
  const last = ticksOf(bars[to - 1]);
  if (ticks >= full || count < 2) {
    // A pick-up without its bar line: the end of the section lacks as much.
    return ticks > full && ticks + last === 2 * full ? ticks - full : 0;
  }
  const complements = ticks + last === full;
  const phrases = count % PHRASE === 0 && (count - 1) % PHRASE !== 0;
  return phrases && !complements ? 0 : ticks;
}

interface Other {
  readonly bar: Bar;
  readonly at: number;
}

/** The bar as the one most like it among others of the due length; null where none is like it. */
function fromParallel(
  bar: Bar,
  at: number,
  others: readonly Other[],
): { readonly bar: Bar; readonly at: number } | null {
  let best: { bar: Bar; at: number; cost: number } | null = null;
  for (const other of others) {
    if (Math.max(bar.notes.length, other.bar.notes.length) > MOST_NOTES) continue;
    if (Math.abs(bar.notes.length - other.bar.notes.length) > 1) continue;
    const { cost, notes } = aligned(bar.notes, other.bar.notes);
    if (cost > MOST_UNLIKE || notes.length < 2) continue;
    // Of two bars that are as like, the one at the same place of another phrase.
    const ranked = cost + ((other.at - at) % PHRASE === 0 ? 0 : 0.25);
    if (!best || ranked < best.cost) best = { bar: { ...bar, notes }, at: other.at, cost: ranked };
  }
  return best;
}

const soundOf = ({ element }: Timed): string =>
  element.kind === 'rest'
    ? 'z'
    : element.pitches.map(({ step, accidental }) => `${step}${accidental ?? ''}`).join();

/** What it costs to turn notes into others, and the notes with the others' lengths. Levenshtein's distance, by notes. */
function aligned(
  ours: readonly Timed[],
  theirs: readonly Timed[],
): { readonly cost: number; readonly notes: readonly Timed[] } {
  const rows = ours.length + 1;
  const columns = theirs.length + 1;
  const costs = Array.from({ length: rows }, () => new Float64Array(columns));
  const cost = (i: number, j: number) => costs[i]?.[j] ?? Number.POSITIVE_INFINITY;
  const pair = (i: number, j: number) => {
    const [a, b] = [ours[i], theirs[j]];
    if (!a || !b || soundOf(a) !== soundOf(b)) return 2.5;
    return a.sounding === b.sounding ? 0 : 1;
  };
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      if (i === 0 && j === 0) continue;
      const options = [cost(i - 1, j) + 2, cost(i, j - 1) + 2];
      if (i > 0 && j > 0) options.push(cost(i - 1, j - 1) + pair(i - 1, j - 1));
      (costs[i] as Float64Array)[j] = Math.min(...options);
    }
  const notes: Timed[] = [];
  for (let i = ours.length, j = theirs.length; i > 0 || j > 0; ) {
    const [a, b] = [ours[i - 1], theirs[j - 1]];
    if (a && b && cost(i, j) === cost(i - 1, j - 1) + pair(i - 1, j - 1)) {
      notes.unshift(inLengthOf(a, b));
      i--;
      j--;
    } else if (b && cost(i, j) === cost(i, j - 1) + 2) {
      notes.unshift({ ...b, element: { ...b.element, place: (a ?? ours[0] ?? b).element.place } });
      j--;
    } else i--;
  }
  return { cost: cost(ours.length, theirs.length), notes };
}

/** One note in the time of another. */
const inLengthOf = (note: Timed, other: Timed): Timed => ({
  element: { ...note.element, ticks: other.element.ticks },
  sounding: other.sounding,
  tuplet: other.tuplet,
});

const changed = (note: Timed, ticks: number): Timed => ({
  element: { ...note.element, ticks },
  sounding: ticks,
  tuplet: null,
});

const rhythmOf = (notes: readonly Timed[]): string =>
  notes.map(({ sounding, tuplet }) => `${sounding}${tuplet ? 't' : ''}`).join(' ');

/** Share of a bar's beats that begin with a note or rest. */
function onBeats(notes: readonly Timed[], beat: number): number {
  let at = 0;
  let hits = 0;
  for (const { sounding } of notes) {
    if (at % beat === 0) hits++;
    at += sounding;
  }
  return hits / Math.max(1, Math.ceil(at / beat));
}

/** Lengths that dance music is written in: from a thirty-second to a whole note, dotted ones among them. */
export const PLAIN_LENGTHS: readonly number[] = [1, 2, 3, 4, 6, 7, 8, 12, 14, 16, 24, 28, 32].map(
  (units) => (units * TICKS) / 32,
);

/**
 * One note longer or shorter, two side by side, or one that is there twice once; the likeliest by the rhythms and lengths that
 * other bars have. `isEnd`: a part ends with this bar.
 */
function byRhythm(
  bar: Bar,
  off: number,
  beat: number,
  others: readonly Other[],
  isEnd: boolean,
): Bar | null {
  const rhythms = new Map<string, number>();
  const lengths = new Map<number, number>();
  for (const { bar: other } of others) {
    const rhythm = rhythmOf(other.notes);
    rhythms.set(rhythm, (rhythms.get(rhythm) ?? 0) + 1);
    for (const { sounding, tuplet } of other.notes)
      if (!tuplet) lengths.set(sounding, (lengths.get(sounding) ?? 0) + 1);
  }
  const all = [...lengths.values()].reduce((sum, n) => sum + n, 1);
  let best: { notes: readonly Timed[]; score: number } | null = null;
  const offer = (notes: readonly Timed[], onto: number, at: number, twice = false) => {
    if (onto <= 0 || !PLAIN_LENGTHS.includes(onto)) return;
    const known = rhythms.get(rhythmOf(notes)) ?? 0;
    const usual = (lengths.get(onto) ?? -all) / all;
    // What weighs, in this order: a rhythm that is there already, beats that begin with a note, a usual length.
    const score =
      4 * Math.min(2, known) +
      (known > 0 ? known / 100 : 0) +
      3 * onBeats(notes, beat) +
      (twice ? 1 : 0) +
      usual +
      // What stands before it stays where it is in the bar.
      (off > 0 || twice ? at / notes.length : -at / 1000) +
      // The last note of a part is the longest, more often than not.
      (isEnd && off > 0 && at === notes.length - 1 ? 8 : 0);
    if (!best || score > best.score) best = { notes, score };
  };
  const { notes } = bar;
  notes.forEach((note, i) => {
    if (note.tuplet) return;
    const before = notes[i - 1];
    // Written twice, most likely: what remains has its length already.
    if (before && !before.tuplet && note.sounding === -off && soundOf(before) === soundOf(note))
      offer(notes.toSpliced(i, 1), before.sounding, i, true);
    const onto = note.sounding + off;
    offer(notes.with(i, changed(note, onto)), onto, i);
    const next = notes[i + 1];
    const each = note.sounding + off / 2;
    if (!next || next.tuplet || next.sounding !== note.sounding) return;
    offer(notes.with(i, changed(note, each)).with(i + 1, changed(next, each)), each, i);
  });
  // A tuplet whose notes differ, where one of them was meant to be like the others.
  for (const [i, { tuplet }] of notes.entries()) {
    if (!tuplet || notes[i - 1]?.tuplet === tuplet) continue;
    const own = notes.filter((note) => note.tuplet === tuplet);
    for (const { element, sounding } of own) {
      const same = (note: Timed): Timed =>
        note.tuplet === tuplet ? inLengthOf(note, { element, sounding, tuplet }) : note;
      const evened = notes.map(same);
      const changes = evened.reduce((sum, note) => sum + note.sounding, 0) - ticksOf(bar);
      if (changes === off) offer(evened, element.ticks, i, true);
    }
  }
  const found = best as { notes: readonly Timed[] } | null;
  return found ? { ...bar, notes: found.notes } : null;
}
