/** Texts of a network that learnt raw text, and the tunes in them: as the case study takes them, and kinder. */
import type { Task } from '../compose/batch-writer.ts';
import { chance } from '../compose/chance.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { blocksOf } from '../training/raw-text.ts';

/** Room for a whole tune behind the end of another. */
const LONGEST = 2000;

/**
 * Text number `index`, as `lilt tune --raw` writes it at temperature 1 with the seed `index + 1`; each begins with another
 * character of the vocabulary in turn.
 */
export function writeRawText(index: number, vocabulary: Vocabulary): Task<string> {
  return function* (slot) {
    const random = chance(String(index + 1), 'raw text');
    const start = index % vocabulary.size;
    let text = vocabulary.decode([start]);
    yield start;
    while (text.length < LONGEST) {
      const drawn = slot.draw(null, 1, random());
      text += vocabulary.decode([drawn]);
      yield drawn;
    }
    return text;
  };
}

/** What the case study takes for the tune: without the first line, up to the first empty one. */
export function asPublished(text: string): string | null {
  const behind = text.slice(text.indexOf('\n') + 1);
  const end = behind.indexOf('\n\n');
  return headed(end < 0 ? behind : behind.slice(0, end + 1));
}

/** The first tune that begins with `X:` and ends within the text. */
export function firstWhole(text: string): string | null {
  const start = text.search(/^X:/m);
  const [tune, next] = start < 0 ? [] : blocksOf(text.slice(start));
  return tune === undefined || next === undefined ? null : headed(tune);
}

/** Fewest bar lines of what is taken for a tune. */
const FEWEST_BARS = 4;

/** Null where there is no metre, no key, or fewer than four bars. A number is no more than a place in a book: one is put in front. */
function headed(abc: string): string | null {
  const isTune =
    /^M:/m.test(abc) && /^K:/m.test(abc) && (abc.match(/\|+/g) ?? []).length >= FEWEST_BARS;
  if (!isTune) return null;
  return /^X:/m.test(abc) ? abc : `X:1\n${abc}`;
}
