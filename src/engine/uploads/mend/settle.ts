/**
 * What every accepted tune gets, so that other programs take its text as we do: ties that join one note, slurs that close,
 * no order of parts (`P:`) whose parts are not named, no fingerings among the decorations, hornpipes in 4/4 (abc2midi
 * refuses them in 2/2).
 */
import { letterOf, signatureOf } from '../../abc/key.ts';
import type { Timed } from '../../abc/measures.ts';
import type { NoteElement } from '../../abc/tune.ts';
import type { Repairs } from '../repairs.ts';
import { type Bar, type BarLine, type Draft, isPlain } from './draft.ts';

export function settle(draft: Draft, repairs: Repairs): Draft {
  const { tune } = draft;
  const inTwo = tune.metre.beats === 2 && tune.metre.unit === 2;
  const settled = {
    ...tune,
    fields: tune.fields.flatMap((field) => (field.name === 'P' ? [] : [plainField(field)])),
    metre: inTwo && /^hornpipe/i.test(tune.rhythm) ? { beats: 4, unit: 4 } : tune.metre,
  };
  return {
    ...draft,
    tune: settled,
    bars: withoutFingers(closedSlurs(trueTies(draft, repairs), repairs), repairs),
  };
}

/** `!4!`: which finger stops the string; a player's own affair. */
function withoutFingers(bars: readonly Bar[], repairs: Repairs): Bar[] {
  const isFinger = (name: string) => /^[0-5]$/.test(name);
  return bars.map((bar) => ({
    ...bar,
    notes: bar.notes.map((note) => {
      const { decorations, ...element } = note.element;
      if (!decorations?.some(isFinger)) return note;
      repairs.add('Fingerings were left out', element.place);
      const kept = decorations.filter((name) => !isFinger(name));
      const played = { ...element, ...(kept.length > 0 && { decorations: kept }) };
      return { ...note, element: played as Timed['element'] };
    }),
  }));
}

/** A value that begins with a bar sign would make the field look like music: `d:|`. */
const plainField = <T extends { readonly value: string }>(field: T): T => ({
  ...field,
  value: field.value.replace(/^[\s:|]+/, ''),
});

/** A tie that leads to another note is a slur that was written so; one that leads over the end of a part joins nothing. */
function trueTies({ tune, bars, lines }: Draft, repairs: Repairs): Bar[] {
  const signature = signatureOf(tune.key);
  const sounds = bars.map((bar) => soundsOf(bar, signature));
  return bars.map((bar, i) => ({
    ...bar,
    notes: bar.notes.map((note, n) => {
      const { element } = note;
      if (element.kind !== 'note' || !element.tie) return note;
      const inBar = n + 1 < bar.notes.length;
      const reaches = inBar || leadsOn(lines[i + 1]);
      const next = inBar ? sounds[i]?.[n + 1] : sounds[i + 1]?.[0];
      if (reaches && next === sounds[i]?.[n]) return note;
      repairs.add('A tie that joins no two notes of one pitch was left out', element.place);
      return { ...note, element: { ...element, tie: false } };
    }),
  }));
}

/** Whether the next bar as written is the next one as played: a plain line, or a first ending. */
export const leadsOn = (line: BarLine | undefined): boolean =>
  line !== undefined &&
  (isPlain(line) || (line.ending === '1' && !line.endsRepeat && !line.double));

/** What each note or rest of a bar sounds, as a text to compare. */
export function soundsOf(bar: Bar, signature: readonly number[]): string[] {
  const now = [...signature];
  return bar.notes.map(({ element }) => {
    if (element.kind === 'rest') return '';
    return element.pitches
      .map(({ step, accidental }) => {
        const letter = letterOf(step);
        if (accidental !== null) now[letter] = accidental;
        return `${step}:${now[letter]}`;
      })
      .join();
  });
}

/** Slurs as they are, where each closes before the next begins; otherwise none. */
function closedSlurs(bars: readonly Bar[], repairs: Repairs): Bar[] {
  let open = 0;
  let sound = true;
  for (const { notes } of bars)
    for (const { element } of notes) {
      open += element.slursOpen ?? 0;
      if (open > 1) sound = false;
      open -= element.slursClose ?? 0;
      if (open < 0) sound = false;
    }
  if (sound && open === 0) return [...bars];
  repairs.add('Slurs were left out, since one has no end or another inside it', null);
  return bars.map((bar) => ({ ...bar, notes: bar.notes.map(withoutSlurs) }));
}

function withoutSlurs(note: Timed): Timed {
  const { slursOpen: _, slursClose: __, ...element } = note.element;
  return { ...note, element: element as NoteElement };
}
