import type { Grace } from '../tune.ts';
import { type Cursor, isSpace } from './cursor.ts';
import { atPitch, readLength, readPitch } from './notes.ts';
import type { MusicState } from './state.ts';

const MOST_NOTES = 32;
/** Largest number in a grace note's length, above or below its slash. */
const LONGEST = 64;

/**
 *   grace := "{" ["/"] (pitch length | space | slur | tie | decoration)* "}"
 *
 * Double stops inside are read as notes one after the other. A slur that begins inside usually ends behind the note
 * that follows; it says nothing that the grace does not, so it is dropped with its end.
 */
export function readGrace(state: MusicState, cursor: Cursor): void {
  const place = cursor.place();
  const notes: Grace['pitches'][number][] = [];
  cursor.at++;
  const acciaccatura = cursor.peek() === '/';
  if (acciaccatura) cursor.at++;
  let slurs = 0;
  while (cursor.peek() !== '}') {
    const c = cursor.peek();
    if (atPitch(cursor)) {
      const pitch = readPitch(state, cursor);
      const from = cursor.place();
      const { numerator, denominator } = readLength(state, cursor);
      if (numerator > LONGEST || denominator > LONGEST) {
        state.problems.error(from, 'A grace note cannot have this length.');
      } else if (pitch) notes.push({ pitch, length: numerator / denominator });
    } else if (c === '(') {
      slurs++;
      cursor.at++;
    } else if (c === ')') {
      slurs--;
      cursor.at++;
    } else if (isSpace(c) || (c !== '' && '-[]`<>'.includes(c)) || state.letters.has(c)) {
      cursor.at++;
    } else {
      state.problems.error(
        place,
        cursor.ended
          ? 'Grace notes begin with { and are never closed by a } on this line.'
          : 'Between { and } only notes can stand.',
      );
      const close = cursor.text.indexOf('}', cursor.at);
      cursor.at = close < 0 ? cursor.text.length : close + 1;
      return;
    }
  }
  cursor.at++;
  if (slurs > 0) state.graceSlurs += slurs;
  const before = state.pending.grace;
  const pitches = [...(before?.pitches ?? []), ...notes];
  if (pitches.length === 0) state.problems.remark(place, 'There are no notes between { and }.');
  else if (pitches.length > MOST_NOTES) {
    state.problems.error(place, `More than ${MOST_NOTES} grace notes before one note.`);
  } else {
    state.pending.grace = { pitches, acciaccatura: before?.acciaccatura ?? acciaccatura };
    state.pending.place ??= place;
  }
}
