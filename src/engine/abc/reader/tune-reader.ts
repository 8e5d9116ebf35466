import { LETTER_DECORATIONS } from '../decorations.ts';
import type { Element, Place, Problem, Tune } from '../tune.ts';
import { keyField, readBodyField } from './fields.ts';
import { emptyHeader, finishHeader, type HeaderDraft, readHeaderField } from './header.ts';
import { type Line, withoutComment } from './lines.ts';
import { readMusicLine } from './music.ts';
import { Problems, Stop } from './problems.ts';
import { type MusicState, nothingPending, saysNothing } from './state.ts';

export interface TuneLimits {
  readonly elements: number;
  readonly problems: number;
}

/** What a file's header gives to every tune in it. */
export type FileHeader = Pick<HeaderDraft, 'metre' | 'unit' | 'rhythm' | 'tempo' | 'letters'>;

export const NO_FILE_HEADER: FileHeader = {
  metre: null,
  unit: null,
  rhythm: '',
  tempo: '',
  letters: new Map(LETTER_DECORATIONS),
};

/** A field on its own line: a letter (or `+`), a colon, a value. In the music, `d:|` is a note and a repeat sign. */
export function fieldOf(text: string, inMusic: boolean): { name: string; value: string } | null {
  const name = text.charAt(0);
  if (text.charAt(1) !== ':' || !/^[A-Za-z+]$/.test(name)) return null;
  if (inMusic && /^\s{0,9}[|:]/.test(text.slice(2, 12))) return null;
  return { name, value: text.slice(2) };
}

/** A word of nothing but notes, rests and the letters of decorations. */
const NOTES = /^[A-Ga-gxyzXZHJLMOPRSTuv]+$/;

/** Whether a line reads as music rather than as a sentence: it has a bar line, and no words. */
function looksLikeMusic(text: string): boolean {
  const bare = text.replace(/"[^"]*"|![^!\s]*!/g, '');
  return (
    bare.includes('|') && (bare.match(/[A-Za-z]{3,}/g) ?? []).every((word) => NOTES.test(word))
  );
}

/** Reads the lines of one tune. */
export function readTuneLines(
  lines: readonly Line[],
  file: FileHeader,
  limits: TuneLimits,
): { tune: Tune | null; problems: readonly Problem[] } {
  const problems = new Problems(limits.problems);
  try {
    const tune = read(lines, file, limits, problems);
    return { tune: problems.errors === 0 ? tune : null, problems: problems.list };
  } catch (error) {
    if (error instanceof Stop) return { tune: null, problems: problems.list };
    throw error;
  }
}

function read(
  lines: readonly Line[],
  file: FileHeader,
  limits: TuneLimits,
  problems: Problems,
): Tune | null {
  const draft = { ...emptyHeader(file.letters), ...file, letters: new Map(file.letters) };
  const first = { line: lines[0]?.number ?? 1, column: 1 };
  let state: MusicState | null = null;
  let textBlock = false;
  let ended = false;
  for (const { number: line, text: whole } of lines) {
    const place = { line, column: 1 };
    if (whole.startsWith('%%')) {
      if (whole.startsWith('%%begin')) textBlock = true;
      else if (whole.startsWith('%%end')) textBlock = false;
    }
    if (textBlock || whole.startsWith('%')) continue;
    const text = withoutComment(whole);
    if (text.trim() === '') {
      // A line of nothing but a comment is no blank line.
      if (state && whole.trim() === '' && state.elements.length > 0) ended = true;
      continue;
    }
    const field = fieldOf(text, state !== null);
    if (!state) state = headerLine(draft, problems, limits, field, place);
    else if (!ended || (field ? isMusicField(field.name) : looksLikeMusic(text))) {
      if (ended) problems.remark(place, 'A blank line ends a tune; it was read on behind it.');
      ended = false;
      if (field) {
        if (field.name !== '+') bodyField(state, field.name, field.value, place);
      } else readMusicLine(state, withoutMailMark(state, text, line), line);
    }
  }
  if (!state) {
    problems.error(
      first,
      'The key line (K:) is missing; a header ends with it, and the music follows.',
    );
    return null;
  }
  return finish(state, first);
}

/** Mail programs of old left `=` or `=20` at the ends of lines. */
function withoutMailMark({ problems }: MusicState, text: string, line: number): string {
  const mark = /=(?:20)?\s{0,9}$/.exec(text);
  if (!mark) return text;
  problems.remark(
    { line, column: mark.index + 1 },
    `The ${mark[0].trim()} at the end of this line is a mail program's; it was left out.`,
  );
  return text.slice(0, mark.index);
}

function isMusicField(name: string): boolean {
  return 'KMLPQVw'.includes(name);
}

function headerLine(
  draft: HeaderDraft,
  problems: Problems,
  limits: TuneLimits,
  field: { name: string; value: string } | null,
  place: Place,
): MusicState | null {
  if (!field) {
    problems.remark(place, 'This line of the header is no field; it was left out.');
    return null;
  }
  const { name, value } = field;
  checkText(problems, value, place);
  if (name === '+') {
    draft.continues?.(value);
    return null;
  }
  if (name !== 'K') {
    readHeaderField(problems, draft, name, value, place);
    return null;
  }
  const key = keyField(problems, value, place) ?? { tonic: 'C', mode: 'major' };
  const header = finishHeader(draft, key);
  return {
    problems,
    maxElements: limits.elements,
    header,
    elements: [],
    unit: header.unit,
    metre: header.metre,
    pending: nothingPending(),
    last: null,
    broken: null,
    tuplet: null,
    graceSlurs: 0,
    letters: draft.letters,
    voice: draft.voice,
  };
}

/** Control characters and half surrogates have no place in text that people read. */
function checkText(problems: Problems, value: string, { line }: Place): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const at = value.search(/[\u0000-\u0008\u000B-\u001F\u007F]|\p{Surrogate}/u);
  if (at >= 0) {
    problems.error(
      { line, column: at + 3 },
      'There is a character here that cannot be shown; delete it.',
    );
  }
}

function bodyField(state: MusicState, name: string, value: string, place: Place): void {
  checkText(state.problems, value, place);
  readBodyField(state, name, value.trim(), place);
}

/** What is still open when the text ends. */
function finish(state: MusicState, first: Place): Tune {
  const { problems, pending, elements } = state;
  if (state.broken) problems.error(state.broken.place, 'No note follows this > or <.');
  if (state.tuplet) {
    problems.error(state.tuplet.place, 'This tuplet lacks notes: the tune ends before it is full.');
  }
  if (pending.place) {
    const names = [pending.chord, ...pending.decorations, pending.annotations].flat();
    const what = names.filter((name) => name !== undefined).join(', ');
    const rest = pending.grace ? 'grace notes' : pending.slursOpen > 0 ? 'a slur' : '';
    const left = [what, rest].filter((name) => name !== '').join(', ');
    if (left !== '')
      problems.remark(
        pending.place,
        `No note follows, so this was left out: ${left.slice(0, 80)}.`,
      );
  }
  if (!elements.some(({ kind }) => kind === 'note' || kind === 'rest' || kind === 'bar-rest')) {
    problems.error(first, 'There is no music behind the header.');
  }
  return {
    ...state.header,
    elements: elements.slice(elements[0] && saysNothing(elements[0]) ? 1 : 0) as Element[],
  };
}
