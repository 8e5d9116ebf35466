import { printTune } from '../abc/printer.ts';
import type { Score } from '../abc/score.ts';
import { printScore } from '../abc/score-printer.ts';
import { readScore } from '../abc/score-reader.ts';
import { moveChord } from '../abc/transpose.ts';
import type { Element, Tune } from '../abc/tune.ts';
import { EngineError } from '../errors.ts';
import { sentence } from '../sentence.ts';
import { chooseChords } from './choose-chords.ts';
import type { ChordFact } from './chords.ts';
import { HABITS, type Habits } from './habits.ts';
import { type Slot, slotsOf } from './slots.ts';
import { tonicFifths } from './sounds.ts';

/** A symbol is written again after so many bars, which is where the printer begins a line. */
const BARS_A_LINE = 4;

const SUFFIX = { major: '', minor: 'm', diminished: 'dim' } as const;

/** Chord symbols where the tune has none; a tune that has some comes back as it is. Throws nothing. */
export function harmonise(tune: Tune, habits: Habits = HABITS): Tune {
  if (hasChords(tune)) return tune;
  const slots = slotsOf(tune);
  const symbols = new Map<Element, string>();
  const chords = chooseChords(slots, habits);
  slots.forEach((slot, i) => {
    const chord = chords[i];
    if (!slot.over || !chord) return;
    const own = symbolOf(chord, slot, resolves(slots, chords, i));
    const before = slots[slot.previous];
    const chordBefore = chords[slot.previous];
    const changes = before?.key !== slot.key || chordBefore !== chord;
    const lineBegins = slot.downbeat && slot.bar % BARS_A_LINE === 0;
    if (changes || slot.opens !== null || lineBegins) symbols.set(slot.over, own);
  });
  const elements = tune.elements.map((element): Element => {
    const symbol = symbols.get(element);
    return symbol === undefined ? element : ({ ...element, chord: symbol } as Element);
  });
  return { ...tune, elements };
}

/** A dominant takes its seventh where the next other chord is the one a fifth below. */
function resolves(slots: readonly Slot[], chords: readonly ChordFact[], i: number): boolean {
  const chord = chords[i];
  if (!chord?.seventh) return false;
  let last = i;
  for (let j = i + 1; j < slots.length; j++) {
    if (slots[j]?.previous !== last) continue;
    if (chords[j] !== chord) return chords[j]?.fifths === chord.fifths - 1;
    last = j;
  }
  return false;
}

function symbolOf({ fifths, quality }: ChordFact, { key }: Slot, seventh: boolean): string {
  return moveChord(`C${SUFFIX[quality]}${seventh ? '7' : ''}`, {
    sharps: tonicFifths(key) + fifths,
  });
}

const carriesChord = (element: Element): boolean =>
  (element.kind === 'note' || element.kind === 'rest') && element.chord !== undefined;

const hasChords = (tune: Tune): boolean => tune.elements.some(carriesChord);

/** The tune without any chord symbol. */
export function withoutChordsIn(tune: Tune): Tune {
  const elements = tune.elements.map((element): Element => {
    if (element.kind !== 'note' && element.kind !== 'rest') return element;
    const { chord, ...rest } = element;
    return rest;
  });
  return { ...tune, elements };
}

function read(abc: string): Score {
  const { score, problems } = readScore(abc);
  if (score) return score;
  const first = problems.find(({ severity }) => severity === 'error');
  throw new EngineError(
    'bad-abc',
    sentence('This tune cannot be read: {problem}', { problem: first?.message ?? '' }),
    { line: first?.line, column: first?.column },
  );
}

/** A text whose melody is another; what other voices play is left as it is. */
function withMelody(abc: string, change: (melody: Tune) => Tune, whereChords: boolean): string {
  const { voices } = read(abc);
  const [first, ...others] = voices;
  if (first === undefined || hasChords(first.tune) !== whereChords) return abc;
  const tune = change(first.tune);
  return others.length === 0
    ? printTune(tune)
    : printScore({ voices: [{ ...first, tune }, ...others] });
}

/**
 * The text with chord symbols: read, harmonised, printed. A text that has some keeps them; of several voices the first gets them.
 * Throws EngineError 'bad-abc' where it is no tune.
 */
export function withChords(abc: string): string {
  return withMelody(abc, harmonise, false);
}

/** The text without any chord symbol in its melody. Throws EngineError 'bad-abc' where it is no tune. */
export function withoutChords(abc: string): string {
  return withMelody(abc, withoutChordsIn, true);
}
