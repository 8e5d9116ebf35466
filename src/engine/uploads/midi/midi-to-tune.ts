/** A MIDI file as a tune: its melody on a grid, in bars, in a key, with its repeats folded. */
import { letterOf, signatureOf, spellKey } from '../../abc/key.ts';
import type { Timed } from '../../abc/measures.ts';
import { spellMetre } from '../../abc/metre.ts';
import {
  type Metre,
  type NoteElement,
  type Place,
  type RestElement,
  TICKS,
  type Tune,
  type TupletElement,
} from '../../abc/tune.ts';
import { type Bar, type BarLine, PLAIN, tuneOf } from '../mend/draft.ts';
import type { Repairs } from '../repairs.ts';
import { type Bars, findBars } from './find-bars.ts';
import { findKey, speller } from './find-key.ts';
import { type FoldedPart, foldRepeats, type PlayedBar } from './fold-repeats.ts';
import { melodyOf } from './melody.ts';
import { type GridNote, QUARTER, quantise } from './quantise.ts';
import { MidiFault, readMidi } from './read-midi.ts';

/** Ticks of a tune in one unit of the grid. */
const UNIT_TICKS = TICKS / 4 / QUARTER;
const MOST_BARS = 1_000;
/** Mean distance from the grid, in quarters, beyond which the notes were played without one. */
const FREE = 0.03;

/** Throws MidiFault where there is no tune in it. */
export function midiToTune(data: Uint8Array, fileName: string, repairs: Repairs): Tune {
  const song = readMidi(data);
  const melody = melodyOf(song);
  if (!melody) throw new MidiFault('There is not one note in this MIDI file, drums apart.');
  const { notes: played, swung, error } = quantise(melody, song.ticksPerQuarter);
  if (error > FREE)
    throw new MidiFault(
      'The notes of this MIDI file lie on no beat, as in a free recording; quantise it, or export it from a score.',
    );
  const bars = findBars(played, song);
  const notes = heldToTheEnd(played, bars);
  const key = findKey(notes, song.keys[0]);
  const metre: Metre = { beats: bars.beats, unit: bars.unit };
  const inBars = playedBars(notes, bars);
  const parts = foldRepeats(
    inBars.map(({ text }) => text),
    inBars.length > 0 ? openingText(notes, bars) : '',
  );
  repairs.add(
    `The melody of the MIDI file was written down in ${spellMetre(metre)}${bars.guessed ? ', which it does not name,' : ''} and ${spellKey(key)}`,
    null,
  );
  if (swung) repairs.add('Swung pairs were written as even ones', null);
  const draft = draftOfParts(notes, bars, parts);
  const spelled = new SpelledBars(speller(key), signatureOf(key));
  return tuneOf({
    tune: {
      reference: 1,
      titles: titleOf(song.title, fileName),
      rhythm: '',
      metre,
      unit: TICKS / 8,
      key,
      tempo: '',
      fields: [],
      elements: [],
    },
    bars: draft.bars.map((events) => spelled.bar(events)),
    lines: draft.lines,
  });
}

/** Names that programs give to what has none. */
const NO_TITLE =
  /^(?:(?:track|midi|untitled|unnamed|new|piano|melody|acoustic|staff|voice|instrument|sequence|control|tempo|song)\b.*|[^A-Za-z]*)$/i;

function titleOf(named: string, fileName: string): string[] {
  if (!NO_TITLE.test(named)) return [named];
  const stem = fileName
    .replace(/^.*\//, '')
    .replace(/\.[^.]{1,5}$/, '')
    .replace(/[_-]+/g, ' ')
    .trim();
  return NO_TITLE.test(stem) ? [] : [stem];
}

/** A note or rest (pitch null) with its place in the bar; a note that is held over the bar line is tied. */
interface Event {
  readonly pitch: number | null;
  readonly at: number;
  readonly length: number;
  readonly triplet: 0 | 1 | 2 | 3;
  readonly tie: boolean;
}

/** Where the first full bar begins: the first bar line that is no earlier than the first note. */
function firstBar(notes: readonly GridNote[], { bar, phase }: Bars): number {
  const first = notes[0]?.start ?? 0;
  return phase + Math.ceil((first - phase) / bar) * bar;
}

/** Units of the pick-up: what stands before the first full bar. */
const pickupOf = (notes: readonly GridNote[], bars: Bars): number =>
  firstBar(notes, bars) - (notes[0]?.start ?? 0);

/** The last note is held to the end of its bar, or to where the pick-up would begin, if that is not far. */
function heldToTheEnd(notes: readonly GridNote[], bars: Bars): readonly GridNote[] {
  const last = notes.at(-1);
  if (!last || last.triplet > 0) return notes;
  const end = last.start + last.length;
  const barEnd =
    firstBar(notes, bars) + Math.ceil((end - firstBar(notes, bars)) / bars.bar) * bars.bar;
  const cut = barEnd - pickupOf(notes, bars);
  const target = last.start < cut && end <= cut ? cut : barEnd;
  return target - end <= bars.bar / 2
    ? notes.with(-1, { ...last, length: target - last.start })
    : notes;
}

/** The events between two times of the grid, rests in the gaps; a note that goes on behind is tied. */
function eventsBetween(notes: readonly GridNote[], from: number, to: number): Event[] {
  const events: Event[] = [];
  let at = from;
  for (const { pitch, start, length, triplet } of notes) {
    const end = Math.min(start + length, to);
    if (start >= to || start + length <= from) continue;
    const begin = Math.max(start, from);
    if (begin > at)
      events.push({ pitch: null, at: at - from, length: begin - at, triplet: 0, tie: false });
    if (end <= begin) continue;
    const whole = begin === start && end === start + length;
    events.push({
      pitch,
      at: begin - from,
      length: end - begin,
      triplet: whole ? triplet : 0,
      tie: start + length > to,
    });
    at = end;
  }
  if (at < to && events.length > 0)
    events.push({ pitch: null, at: at - from, length: to - at, triplet: 0, tie: false });
  return events;
}

const textOf = (events: readonly Event[]): string =>
  events.map(({ pitch, at, length, tie }) => `${pitch}:${at}:${length}${tie ? '-' : ''}`).join(' ');

const openingText = (notes: readonly GridNote[], bars: Bars): string => {
  const start = firstBar(notes, bars);
  return textOf(eventsBetween(notes, start - pickupOf(notes, bars), start));
};

/** Whether one note sounds on both sides of a time. */
const isHeldOver = (notes: readonly GridNote[], time: number): boolean =>
  notes.some(({ start, length }) => start < time && start + length > time);

function playedBars(notes: readonly GridNote[], bars: Bars): { text: PlayedBar; start: number }[] {
  const { bar } = bars;
  const last = notes.at(-1);
  const end = last ? last.start + last.length : 0;
  const start = firstBar(notes, bars);
  const count = Math.ceil((end - start) / bar);
  if (count > MOST_BARS)
    throw new MidiFault(`This MIDI file has ${count} bars; send single tunes, not whole sets.`);
  const pickup = pickupOf(notes, bars);
  return Array.from({ length: Math.max(0, count) }, (_, i) => {
    const from = start + i * bar;
    const inside = notes.filter((n) => n.start < from + bar && n.start + n.length > from);
    const cut =
      pickup === 0 || isHeldOver(inside, from + bar - pickup) ? from + bar : from + bar - pickup;
    const text = {
      head: textOf(eventsBetween(inside, from, cut)),
      tail: textOf(eventsBetween(inside, cut, from + bar)),
    };
    return { text, start: from };
  });
}

/** The bars of the folded parts, and the lines between them. */
function draftOfParts(
  notes: readonly GridNote[],
  bars: Bars,
  parts: readonly FoldedPart[],
): { bars: Event[][]; lines: BarLine[] } {
  const { bar } = bars;
  const start = firstBar(notes, bars);
  const pickup = pickupOf(notes, bars);
  const out: Event[][] = [];
  const lines: BarLine[] = [PLAIN];
  const mark = (line: Partial<BarLine>) => {
    lines[lines.length - 1] = { ...(lines.at(-1) ?? PLAIN), ...line };
  };
  const add = (from: number, to: number) => {
    const events = eventsBetween(notes, from, to);
    if (events.length === 0) return;
    out.push(events);
    lines.push(PLAIN);
  };
  const barAt = (i: number) => start + i * bar;
  const last = notes.at(-1);
  const lastEnd = last ? last.start + last.length : 0;
  /** Where a part that ends with this bar is cut off: before the pick-up that the bar leads into. */
  const endOf = (i: number) => {
    const whole = barAt(i + 1);
    const cut = whole - pickup;
    if (pickup === 0 || isHeldOver(notes, cut)) return whole;
    const isLast = lastEnd <= whole;
    const leads = notes.some(({ start: at }) => at >= cut && at < whole);
    return leads !== isLast ? cut : whole;
  };
  for (const { from, to, repeated, ending, second } of parts) {
    if (repeated) mark({ beginsRepeat: true });
    const before = from === 0 ? start - pickup : endOf(from - 1);
    if (before < barAt(from)) add(before, barAt(from));
    const common = to - ending;
    for (let i = from; i < to; i++) {
      if (ending > 0 && i === common) mark({ ending: '1' });
      add(barAt(i), i === to - 1 ? endOf(i) : barAt(i + 1));
    }
    for (let i = second; i < second + ending; i++) {
      if (i === second) mark({ ending: '2', endsRepeat: true });
      add(barAt(i), i === second + ending - 1 ? endOf(i) : barAt(i + 1));
    }
    mark(repeated && ending === 0 ? { endsRepeat: true } : { double: true });
  }
  return { bars: out, lines };
}

/** Events as notes that are spelled, bar by bar. */
class SpelledBars {
  readonly #spell: ReturnType<typeof speller>;
  readonly #signature: readonly number[];
  #bars = 0;

  constructor(spell: ReturnType<typeof speller>, signature: readonly number[]) {
    this.#spell = spell;
    this.#signature = signature;
  }

  bar(events: readonly Event[]): Bar {
    // Notes of a MIDI file stand nowhere; numbers tell them apart.
    const number = this.#bars++;
    const placeAt = (i: number): Place => ({ line: number + 1, column: i + 1 });
    const now = [...this.#signature];
    let tuplet: TupletElement | null = null;
    const notes = events.map(({ pitch, length, triplet, tie }, i): Timed => {
      if (triplet === 1) tuplet = { kind: 'tuplet', p: 3, q: 2, r: 3, place: placeAt(i) };
      const own = triplet > 0 ? tuplet : null;
      const sounding = length * UNIT_TICKS;
      const ticks = own ? sounding * 1.5 : sounding;
      if (pitch === null) {
        const rest: RestElement = { kind: 'rest', ticks, invisible: false, place: placeAt(i) };
        return { element: rest, sounding, tuplet: null };
      }
      const { step, accidental } = this.#spell(pitch);
      const letter = letterOf(step);
      const alteration = accidental ?? this.#signature[letter] ?? 0;
      const needed = alteration !== now[letter];
      now[letter] = alteration;
      const note: NoteElement = {
        kind: 'note',
        pitches: [
          {
            step,
            accidental: needed
              ? (alteration as NoteElement['pitches'][number]['accidental'])
              : null,
          },
        ],
        ticks,
        tie,
        place: placeAt(i),
      };
      return { element: note, sounding, tuplet: own };
    });
    return { notes, place: placeAt(0) };
  }
}
