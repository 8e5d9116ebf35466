/** Why a tune cannot be taught, for the one who sent it. */
import { cellsOf, formOf } from '../abc/form.ts';
import { measuresOf } from '../abc/measures.ts';
import { barTicks, spellMetre } from '../abc/metre.ts';
import { type Place, TICKS, type Tune } from '../abc/tune.ts';
import { FEWEST_NOTES } from '../training/learnable.ts';

/** What `canonicalText` and `learnable` say, in words for a player. What is not here is one already. */
const SENTENCES: Readonly<Record<string, string>> = {
  'a tuplet other than a plain triplet':
    'This tuplet cannot be taught: Lilt knows triplets of three equal notes, (3abc.',
  'a rest in a triplet': 'There is a rest in this triplet; Lilt knows triplets of three notes.',
  'an empty chord': 'There is no note here.',
  'a double accidental': 'This note needs a double sharp or flat, which Lilt does not know.',
  'a compass of more than three octaves':
    'The tune goes over more than four octaves, which no instrument of the dance has.',
  'a pick-up of an unusual length': 'The pick-up has a length that Lilt does not know.',
  'a length that the text cannot spell':
    'This note has a length that Lilt does not know: the shortest are 1/32, and double dots are not kept.',
  'an accidental that the text cannot spell':
    'One letter has two different accidentals in this bar, which Lilt does not know.',
  'no metre': 'The tune has no metre; give it one, as in M:6/8.',
  'too long': 'The tune is too long to learn from; send its parts as tunes of their own.',
  [`fewer than ${FEWEST_NOTES} notes`]: `The tune has fewer than ${FEWEST_NOTES} notes, too few to learn from.`,
};

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Seven eighths, 3 sixteenths: a length as players count it. */
function sayLength(ticks: number): string {
  for (const [part, name] of [
    [8, 'eighth'],
    [16, 'sixteenth'],
    [32, 'thirty-second'],
  ] as const) {
    const count = (ticks * part) / TICKS;
    if (!Number.isInteger(count)) continue;
    return `${NUMBERS[count] ?? count} ${name}${count === 1 ? '' : 's'}`;
  }
  return `${+((ticks * 8) / TICKS).toFixed(2)} eighths`;
}

/** The sentence for a refusal; where a bar does not add up, which one, and what it has. */
export function sayRefusal(refused: string, place: Place | null, tune: Tune): string {
  const known = SENTENCES[refused];
  if (known !== undefined) return known;
  if (!/^The (?:bar|pick-up) is too/.test(refused)) return refused;
  if (barTicks(tune.metre) === null) return SENTENCES['no metre'] ?? refused;
  return sayWrongBar(place, tune) ?? refused;
}

function sayWrongBar(place: Place | null, tune: Tune): string | null {
  const full = barTicks(tune.metre);
  const { form, measures } = formOf(tune);
  if (!place || !form || full === null) return null;
  const at = measures.findIndex(({ notes }) =>
    notes.some(
      ({ element }) => element.place.line === place.line && element.place.column === place.column,
    ),
  );
  const measure = measures[at];
  const cell = cellsOf(form, full)[at];
  if (!measure || !cell) return null;
  const number = barNumber(measuresOf(tune), measure.place, full);
  const has = `${number === 0 ? 'The pick-up' : `Bar ${number}`} has ${sayLength(measure.ticks)}`;
  if (cell.ticks === full)
    return `${has} where ${spellMetre(tune.metre)} wants ${sayLength(full)}.`;
  return `${has}; it must have ${sayLength(cell.ticks)}, to fit the pick-up that it leads to.`;
}

/** As players count: a pick-up at the beginning is no bar. */
function barNumber(measures: ReturnType<typeof measuresOf>, place: Place, full: number): number {
  const at = measures.findIndex(
    (m) => m.place.line === place.line && m.place.column === place.column,
  );
  const first = measures[0];
  return at + (first && first.ticks < full ? 0 : 1);
}
