/** The network's text back into a score, in any key: the inverse of canonical.ts. */
import { elementsOfText } from '../abc/from-text.ts';
import { barTicks } from '../abc/metre.ts';
import { END, unitOf } from '../abc/notation.ts';
import type { Score } from '../abc/score.ts';
import { type Key, TICKS, type Tune } from '../abc/tune.ts';
import { shiftOf } from './canonical.ts';
import { PARTS } from './parts.ts';
import { type PieceHeader, separate } from './text.ts';

/**
 * The score of a body that belongs to a header. `key`: where it is to stand, in the header's mode. Throws RangeError where
 * the text is none of this form.
 */
export function scoreOfText(
  header: PieceHeader,
  body: string,
  { key, title }: { readonly key: Key; readonly title: string },
): Score {
  const { form, metre, mode } = header;
  const full = barTicks(metre) as number;
  const unit = unitOf(metre);
  const voices = separate(header, body).map((own, v) => {
    const part = PARTS[v] as (typeof PARTS)[number];
    const elements = elementsOfText(own + END, form, full, unit, {
      key,
      shift: shiftOf(key, v),
      textKey: { tonic: 'C', mode },
      join: 1,
    });
    const tune: Tune = {
      reference: 1,
      titles: [title],
      rhythm: 'chorale',
      metre,
      unit: TICKS / 8,
      key,
      tempo: '1/4=80',
      fields: [],
      elements,
    };
    const { name, clef, program } = part;
    return { id: name.charAt(0), name, clef, program, tune };
  });
  return { voices };
}
