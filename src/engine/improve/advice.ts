/** What may be meant as it is, and is worth a second look: told, never changed. */
import { LETTERS, letterOf, spellKey, tonicStep } from '../abc/key.ts';
import { spellMetre } from '../abc/metre.ts';
import type { Tune } from '../abc/tune.ts';
import { metresFor, plainMetre, tuneTypeNamed } from '../compose/tune-types.ts';
import { sentence } from '../sentence.ts';
import type { Finding } from './improvement.ts';

export function adviceOn(tune: Tune): Finding[] {
  return [...onItsEnd(tune), ...onItsType(tune), ...onItsTitle(tune)];
}

/** What of a text is not in the tune that is printed in its place. */
export function adviceOnPrint(source: readonly string[], abc: string): Finding[] {
  const at = source.findIndex((line) => /^(?:[wW]:|%(?!%)|\[r:)/.test(line) && !abc.includes(line));
  if (at < 0) return [];
  return [
    {
      ...{ line: 1, column: 1 },
      message: sentence(
        'Words under the notes (w:) and remarks (%) are not in the mended text; copy them over from yours.',
      ),
    },
  ];
}

function onItsEnd({ elements, key }: Tune): Finding[] {
  const last = elements.findLast((element) => element.kind === 'note');
  const step = last?.pitches.at(-1)?.step;
  if (!last || step === undefined || letterOf(step) === tonicStep(key)) return [];
  const note = LETTERS[letterOf(step)] ?? '';
  return [
    {
      ...last.place,
      message: sentence(
        'It ends on {note}, which does not rest in {key}; many tunes that lead back to their beginning do so.',
        {
          note,
          key: spellKey(key),
        },
      ),
    },
  ];
}

function onItsType({ rhythm, metre, elements }: Tune): Finding[] {
  const type = tuneTypeNamed(rhythm);
  const own = plainMetre(spellMetre(metre));
  const usual = type ? metresFor(type.name) : [];
  if (!type || usual.includes(own)) return [];
  return [
    {
      ...(elements[0]?.place ?? { line: 1, column: 1 }),
      message: sentence('R: says {type}, which is written in {metres}; its bars are of {metre}.', {
        type: type.name,
        metres: usual.join(', '),
        metre: own,
      }),
    },
  ];
}

function onItsTitle({ titles }: Tune): Finding[] {
  if (titles.some((title) => title.trim() !== '')) return [];
  return [{ line: 1, column: 1, message: sentence('It has no title (T:).') }];
}
