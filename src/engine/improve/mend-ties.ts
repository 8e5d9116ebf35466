/** Ties that join no two notes of one pitch: within a bar they are slurs that were written so, and elsewhere nothing. */
import { signatureOf } from '../abc/key.ts';
import type { Timed } from '../abc/measures.ts';
import type { Element, NoteElement, Tune } from '../abc/tune.ts';
import { draftOf } from '../uploads/mend/draft.ts';
import { leadsOn, soundsOf } from '../uploads/mend/settle.ts';
import type { Repairs } from '../uploads/repairs.ts';

export function mendTies(tune: Tune, repairs: Repairs): Tune {
  const { bars, lines } = draftOf(tune);
  const sounds = bars.map((bar) => soundsOf(bar, signatureOf(tune.key)));
  const mended = new Map<Element, NoteElement>();
  bars.forEach(({ notes }, b) => {
    const isFalse = notes.map(({ element }, n) => {
      if (element.kind !== 'note' || !element.tie) return false;
      const inBar = n + 1 < notes.length;
      const next = inBar ? sounds[b]?.[n + 1] : sounds[b + 1]?.[0];
      return next !== sounds[b]?.[n] || !(inBar || leadsOn(lines[b + 1]));
    });
    if (!isFalse.includes(true)) return;
    notes.forEach((note, n) => {
      const after = slurred(notes, isFalse, n);
      if (after === null) return;
      mended.set(note.element, after);
      if (isFalse[n])
        repairs.add(
          n + 1 < notes.length
            ? 'A tie that joins no two notes of one pitch was written as a slur'
            : 'A tie that joins no two notes of one pitch was left out',
          note.element.place,
        );
    });
  });
  if (mended.size === 0) return tune;
  return { ...tune, elements: tune.elements.map((element) => mended.get(element) ?? element) };
}

/** A note with the slur that false ties were meant as; null where it stays. */
function slurred(
  notes: readonly Timed[],
  isFalse: readonly boolean[],
  n: number,
): NoteElement | null {
  const element = notes[n]?.element;
  const [before, here] = [isFalse[n - 1] ?? false, isFalse[n] ?? false];
  if (element?.kind !== 'note' || !(before || here)) return null;
  const isLast = n + 1 === notes.length;
  const { slursOpen = 0, slursClose = 0, ...plain } = element;
  const inSlur = hasSlurs(notes);
  const opens = slursOpen + (here && !before && !isLast && !inSlur ? 1 : 0);
  const closes = slursClose + (before && (!here || isLast) && !inSlur ? 1 : 0);
  return {
    ...plain,
    tie: here ? false : element.tie,
    ...(opens > 0 && { slursOpen: opens }),
    ...(closes > 0 && { slursClose: closes }),
  };
}

/** Whether the bar has slurs of its own: another inside or beside them might not close. */
const hasSlurs = (notes: readonly Timed[]): boolean =>
  notes.some(({ element }) => (element.slursOpen ?? 0) + (element.slursClose ?? 0) > 0);
