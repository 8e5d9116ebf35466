import { EngineError } from '../errors.ts';
import { sentence } from '../sentence.ts';

/**
 * What abcjs may be given. It trusts its text: it takes time that grows with the square of a line, and memory with every
 * number in it. So text is cut to one tune and measured first, by characters only; nothing here parses music.
 */

/** In bytes of UTF-8. The longest tune of the usual collections has 8 KB. */
export const MAX_TEXT_BYTES = 100_000;
const MAX_LINE = 1_500;
/** Of the music without the fields. */
const MAX_MUSIC = 12_000;
/** Signs to a note: graced and ornamented music has two or three. Below the first number, any tune may have as many. */
const SIGNS = { free: 200, perNote: 8 };
/** Longest run of one sign, and most overlays (`&`, another voice in the same bar). */
const MAX_RUN = 16;
const MAX_OVERLAYS = 32;
/** Letters that could be notes: about what fits into the tallest sheet. */
const MAX_NOTES = 4_000;
const MAX_MUSIC_LINES = 200;
const MAX_DIGITS = 4;
/** Highest number of an ending: each is another time through. */
const MAX_ENDING = 12;

/** Control characters other than tab and line ends, and halves of surrogate pairs: never part of a tune. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const NEVER_IN_A_TUNE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u;

/**
 * The first tune of a text, with `\n` at line ends, if its size and characters are such that it can be parsed.
 * Throws EngineError 'bad-abc' with the place and the remedy otherwise.
 */
export function boundedTune(abc: string): string {
  const bytes = Buffer.byteLength(abc);
  if (bytes > MAX_TEXT_BYTES) {
    throw new EngineError(
      'bad-abc',
      sentence(
        'This text is too long for one tune: {bytes} bytes, at most {most}. Send one tune at a time.',
        { bytes, most: MAX_TEXT_BYTES },
      ),
      { bytes, most: MAX_TEXT_BYTES },
    );
  }
  const lines = abc.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  for (const [at, text] of lines.entries()) {
    const line = at + 1;
    const odd = NEVER_IN_A_TUNE.exec(text);
    if (odd !== null) {
      const column = odd.index + 1;
      throw new EngineError(
        'bad-abc',
        sentence(
          'There is a character in line {line}, column {column} that no text has. Save the tune as plain UTF-8 text.',
          { line, column },
        ),
        { line, column },
      );
    }
    if (text.length > MAX_LINE) throw lineTooLong(text, { line });
  }
  const key = lines.findIndex((line) => line.startsWith('K:'));
  if (key < 0) {
    throw new EngineError(
      'bad-abc',
      sentence(
        'There is no K: line in this text. A tune begins with X:, then says its key, as in K:G, and then come the notes.',
      ),
      { field: 'K' },
    );
  }
  const end = lines.findIndex((line, at) => at > key && (line.trim() === '' || /^X:/.test(line)));
  return lines.slice(0, end < 0 ? lines.length : end).join('\n');
}

/** Header fields that music depends on, and fields that may stand between lines of music. */
const HEADER_FIELDS = 'XMLKVUm';
const BODY_FIELDS = 'MLKVUmPw';
/** Directives say how other programs should draw and play; of them only the order of staves is part of the music. */
const KEPT_DIRECTIVE = /^%%(score|staves)\b/;
/** Where there are several voices, what each is played on, and that chord symbols are not. */
const PLAYED_DIRECTIVE =
  /^%%(?:MIDI\s+(?:program\s+\d{1,3}|channel\s+10|gchordoff|drummap\s+[_^]?[A-Ga-g][,']?\s+\d{1,2})|percmap\s+[A-Ga-g][,']?\s+\d{1,2})\s*$/;

/** Whether a tune has several voices, by its `V:` fields. */
function hasVoices(tune: string): boolean {
  const ids = [...tune.matchAll(/^V:\s*(\S+)|\[V:\s*([^\s\]]+)/gm)];
  return new Set(ids.map(([, line, inline]) => line ?? inline)).size > 1;
}

/**
 * The lines of a tune without the fields that only carry words: what is drawn under a title of our own, and played; played, with
 * the instruments of its voices. Throws EngineError 'bad-abc' for music that is of no musical use and could keep abcjs busy
 * for long.
 */
export function musicLines(tune: string, { played = false } = {}): string {
  const withInstruments = played && hasVoices(tune);
  const kept: string[] = [];
  let inHeader = true;
  for (const line of tune.split('\n')) {
    const field = /^([A-Za-z]):/.exec(line)?.[1];
    if (line.startsWith('%')) {
      const says = KEPT_DIRECTIVE.test(line) || (withInstruments && PLAYED_DIRECTIVE.test(line));
      if (says) kept.push(line);
      continue;
    }
    if (field !== undefined && !(inHeader ? HEADER_FIELDS : BODY_FIELDS).includes(field)) continue;
    kept.push(line.replace(/\[[IrRN]:[^\]]*\]/g, '')); // inline instructions and remarks, too
    if (field === 'K') inHeader = false;
  }
  const music = kept.join('\n');
  checkComplexity(music);
  return music;
}

function checkComplexity(music: string): void {
  for (const line of music.replace(/\\\n/g, '').split('\n')) {
    if (line.length > MAX_LINE) throw lineTooLong(line);
  }
  const body = music.replace(/^[A-Za-z]:.*$/gm, '').replace(/"[^"\n]*"|![^!\n]*!/g, '');
  const notes = body.match(/[A-Ga-gxzZX]/g)?.length ?? 0;
  const lines = body.split('\n').filter((line) => line.trim() !== '').length;
  if (notes > MAX_NOTES || lines > MAX_MUSIC_LINES || body.length > MAX_MUSIC) {
    throw new EngineError(
      'bad-abc',
      sentence(
        'This tune is too long: about {notes} notes in {lines} lines, at most {most} in {mostLines}. Split it into parts.',
        { notes, lines, most: MAX_NOTES, mostLines: MAX_MUSIC_LINES },
      ),
      { notes, lines, most: MAX_NOTES },
    );
  }
  const run = new RegExp(`([^\\w\\s])\\1{${MAX_RUN},}`).exec(body)?.[1];
  const overlays = body.split('&').length - 1;
  const signs = body.match(/[^\w\s]/g)?.length ?? 0;
  if (run !== undefined || overlays > MAX_OVERLAYS || signs > SIGNS.free + SIGNS.perNote * notes) {
    throw new EngineError(
      'bad-abc',
      sentence(
        'There are far more signs than notes in this text. Take out what is not part of the tune.',
      ),
      { notes, signs, ...(run === undefined ? {} : { sign: run }) },
    );
  }
  const huge =
    new RegExp(`\\d{${MAX_DIGITS + 1},}`).exec(music)?.[0] ??
    [...body.matchAll(/[[|] *(\d[\d,-]*)/g)]
      .flatMap(([, numbers = '']) => numbers.split(/[,-]/))
      .find((digits) => Number(digits) > MAX_ENDING);
  if (huge !== undefined) {
    throw new EngineError(
      'bad-abc',
      sentence(
        'There is a number in this tune that no music has: {huge}. Check lengths, metre and endings.',
        { huge: huge.slice(0, 20) },
      ),
      { number: huge.slice(0, 20) },
    );
  }
}

function lineTooLong(text: string, place: { readonly line?: number } = {}): EngineError {
  return new EngineError(
    'bad-abc',
    sentence(
      'A line of this tune is too long: it begins with "{text}" and has {length} characters, at most {most}. Break it after every four bars.',
      { text: text.slice(0, 20), length: text.length, most: MAX_LINE },
    ),
    { ...place, length: text.length, most: MAX_LINE },
  );
}
