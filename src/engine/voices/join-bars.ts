/**
 * Bars that a print divides where a line of the verse ends: two short ones with a plain bar line between them make a whole
 * one, and are joined. Everything in them stays as it sounds.
 */
import { letterOf, signatureOf } from '../abc/key.ts';
import { type Measure, measuresOf } from '../abc/measures.ts';
import { barTicks } from '../abc/metre.ts';
import type { Alteration, Element, NoteElement, Place, Tune } from '../abc/tune.ts';

/** The tune with its divided bars joined. */
export function joinDividedBars(tune: Tune): Tune {
  const full = barTicks(tune.metre);
  if (full === null) return tune;
  const measures = measuresOf(tune);
  const lines = new Set<string>();
  for (let i = 0; i + 1 < measures.length; i++) {
    const [here, next] = [measures[i] as Measure, measures[i + 1] as Measure];
    const { endsRepeat, beginsRepeat, double, ending } = here.after;
    const plain = !endsRepeat && !beginsRepeat && !double && ending === null;
    if (!plain || here.ticks + next.ticks !== full) continue;
    lines.add(spell(here.after.place));
    i++; // a half that is used up
  }
  if (lines.size === 0) return tune;

  const signature = signatureOf(tune.key);
  const elements: Element[] = [];
  /** What the bar before has altered, by letter, where it now is the same bar. */
  let before = new Map<number, Alteration>();
  let now = new Map<number, Alteration>();
  let tied = false;
  for (const element of tune.elements) {
    if (element.kind === 'bar') {
      const joins = lines.has(spell(element.place));
      before = joins ? now : new Map();
      now = new Map();
      if (!joins) elements.push(element);
      continue;
    }
    if (element.kind !== 'note') {
      elements.push(element);
      continue;
    }
    elements.push(tied ? element : withAccidentals(element, before, signature));
    for (const { step, accidental } of element.pitches)
      if (accidental !== null) {
        before.delete(letterOf(step));
        now.set(letterOf(step), accidental);
      }
    tied = element.tie;
  }
  return { ...tune, elements };
}

const spell = ({ line, column }: Place): string => `${line}:${column}`;

/** A note that the vanished bar line had freed of an accidental says so itself. */
function withAccidentals(
  note: NoteElement,
  before: Map<number, Alteration>,
  signature: readonly Alteration[],
): NoteElement {
  const pitches = note.pitches.map((pitch) => {
    const letter = letterOf(pitch.step);
    if (pitch.accidental !== null || !before.has(letter)) return pitch;
    return { ...pitch, accidental: signature[letter] ?? null };
  });
  return { ...note, pitches };
}
