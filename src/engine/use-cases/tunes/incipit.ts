import { measuresOf } from '../../abc/measures.ts';
import { barTicks } from '../../abc/metre.ts';
import { readTune } from '../../abc/reader.ts';
import { readMelody } from '../../abc/score-reader.ts';
import { soundingNotes } from '../../abc/sounding.ts';
import type { NoteElement, Tune } from '../../abc/tune.ts';
import { EngineError } from '../../errors.ts';
import { sentence } from '../../sentence.ts';

/**
 * How a tune begins, spelled so that the beginning of it is the beginning of the spelling: a letter for each step from a note to
 * the next, `m` for the same note, `n` for the next higher line or space, `l` for the next lower. Lengths are not in it.
 *
 * Steps of the scale, not semitones: whoever types `fed` means the f of the tune's key, sharp or not, and the same letters moved
 * up or down are the same tune in another key.
 *
 * A tune with a pick-up is spelled twice, a blank between: with it, and from its first full bar on. So are notes that are
 * looked for, where a bar line says that they begin with one. A tune is found where any word of the one begins any of the other:
 * one player leaves out the pick-up that another plays.
 */
const NOTES = 24;
const SAME = 'm'.charCodeAt(0);
/** Wider steps are spelled as this one. */
const WIDEST = 12;

/** Fewer notes than this begin every other tune. */
const LEAST_NOTES = 3;
const LONGEST_TEXT = 200;

/** Of a whole tune, of its melody where it has several voices; '' for a text that is none. */
export function incipitOf(abc: string): string {
  const { tune } = readMelody(abc);
  if (tune === null) return '';
  const [first] = measuresWithNotes(tune);
  const full = barTicks(tune.metre);
  const hasPickup = first !== undefined && full !== null && first.ticks < full;
  const words = [spell(tune), ...(hasPickup ? [spell(tune, first.notes)] : [])];
  return words.filter((word) => word !== '').join(' ');
}

/** Of notes as somebody types them: `G2d dBG`, `D|G2d dBG`. Throws EngineError 'bad-request' for what is no ABC, or too short. */
export function incipitOfNotes(text: string): string {
  const notes = text.slice(0, LONGEST_TEXT).replace(/\s+/g, ' ').trim();
  const { tune } = readTune(`X:1\nM:none\nL:1/8\nK:C\n${notes}\n`);
  const words = tune === null || /^[A-Za-z]:/.test(notes) ? [] : wordsOfNotes(tune);
  const telling = words.filter((word) => word.length >= LEAST_NOTES - 1);
  if (telling.length > 0) return telling.join(' ');
  throw new EngineError(
    'bad-request',
    sentence('Write at least {least} notes as ABC has them, such as G2d dBG.', {
      least: LEAST_NOTES,
    }),
    { option: 'notes' },
  );
}

/** Whether a tune of this incipit begins as somebody looks for. */
export function beginsAs(incipit: string, wanted: string): boolean {
  const words = incipit.split(' ');
  return wanted.split(' ').some((one) => words.some((word) => word.startsWith(one)));
}

/** What is shorter than the bar after it is taken for a pick-up. */
function wordsOfNotes(tune: Tune): string[] {
  const [first, second] = measuresWithNotes(tune);
  const hasPickup = first !== undefined && second !== undefined && first.ticks < second.ticks;
  return [spell(tune), ...(hasPickup ? [spell(tune, first.notes)] : [])];
}

function measuresWithNotes(tune: Tune): { ticks: number; notes: ReadonlySet<NoteElement> }[] {
  const measures = measuresOf(tune).map(({ ticks, notes }) => {
    const elements = notes.flatMap(({ element }) => (element.kind === 'note' ? [element] : []));
    return { ticks, notes: new Set(elements) };
  });
  return measures.filter(({ notes }) => notes.size > 0);
}

/** The melody is the highest note of several; a note that is tied to the one before is none of its own. */
function spell(tune: Tune, leftOut: ReadonlySet<NoteElement> = new Set()): string {
  const steps = soundingNotes(tune)
    .filter(({ tied, element }) => !tied && !leftOut.has(element))
    .slice(0, NOTES)
    .map(({ element }) => Math.max(...element.pitches.map(({ step }) => step)));
  return steps
    .slice(1)
    .map((step, at) => {
      const up = step - (steps[at] ?? 0);
      return String.fromCharCode(SAME + Math.max(-WIDEST, Math.min(WIDEST, up)));
    })
    .join('');
}
