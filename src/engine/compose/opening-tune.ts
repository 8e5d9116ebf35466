/** An opening as the reader of ABC reads it, and how it is refused. */
import { spellKey } from '../abc/key.ts';
import { type MappedText, mappedText } from '../abc/nearest/mapped-text.ts';
import { readTune } from '../abc/reader.ts';
import type { Element, Key, Tune } from '../abc/tune.ts';
import { EngineError } from '../errors.ts';
import { type Sentence, sentence } from '../sentence.ts';

/** Lines before the opening in the ABC that it is read in. */
const HEADER_LINES = 4;

/** Throws EngineError 'bad-request': why an opening cannot be continued from a column (from 1) on. */
export function refuseOpening(written: string, column: number, why: string | Sentence): never {
  const at = Math.max(1, Math.min(column, written.length + 1));
  throw new EngineError(
    'bad-request',
    sentence('The opening cannot be continued from column {column}: {why}\n{written}\n{blanks}^', {
      column: at,
      why,
      written,
      blanks: ' '.repeat(at - 1),
    }),
    { option: 'seed', column: at, line: 1 },
  );
}

/** What is none of an opening's signs; whole bars of rest are not kept, but can be read. */
const STRAY = /[^A-Ga-gz^_=,'0-9/|:()<>{}[\]" -]/;
const STRANGE = /[^A-Ga-gzZ^_=,'0-9/|:()<>{}[\]" -]/;

/** The tune of an opening; its places are those of what was written. `line`: how that is read. */
export function openingTune(written: string, key: Key, metre: string, line?: MappedText): Tune {
  const { text, columns } = line ?? mappedText(written);
  const columnOf = (index: number) => columns[index] ?? 1;
  const stray = (line ? STRANGE : STRAY).exec(text);
  if (stray)
    refuseOpening(
      written,
      columnOf(stray.index),
      sentence(
        '{character} is no note; an opening is notes (A-G, a-g), rests (z), their lengths, triplets and bar lines.',
        { character: JSON.stringify(stray[0]) },
      ),
    );
  // To the reader such a line or bracket is a field.
  const field = /^[A-Ga-gz]:|\[[A-Ga-gz]:/.exec(text);
  if (field)
    refuseOpening(
      written,
      columnOf(field.index + field[0].length - 1),
      sentence('a colon stands in the sign |: only, which begins a repeat.'),
    );
  const { tune, problems } = readTune(`X:1\nM:${metre}\nL:1/8\nK:${spellKey(key)}\n${text}\n`);
  // A mere remark says that something was not read as written, and an opening is kept as written.
  const problem = problems.find((p) => p.severity === 'error' || p.line > HEADER_LINES);
  if (!tune || problem) {
    const inMusic = problem && problem.line > HEADER_LINES ? columnOf(problem.column - 1) : 1;
    refuseOpening(written, inMusic, problem?.message ?? sentence('this is not ABC music.'));
  }
  const placed = <T extends Element>(element: T): T => ({
    ...element,
    place: { ...element.place, column: columnOf(element.place.column - 1) },
  });
  return { ...tune, elements: tune.elements.map(placed) };
}

/** What comes of it, or the EngineError that it throws. */
export function attempt<T>(work: () => T): { readonly value: T } | { readonly error: unknown } {
  try {
    return { value: work() };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { error };
  }
}
