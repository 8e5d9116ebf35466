import { EngineError } from '../errors.ts';

/** Longest text that is engraved or played, in bytes of UTF-8. The longest tune of the usual collections has 8 KB. */
export const MAX_TEXT_BYTES = 100_000;
/** Most letters that could be notes: some 150 lines of music, about what fits in the tallest sheet. */
export const MAX_NOTES = 4_000;

/** Control characters other than tab and line ends, and halves of surrogate pairs: never part of a tune. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const NEVER_IN_A_TUNE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u;

/**
 * The text with line ends made `\n`, if it is of a size and of characters that abcjs can be given.
 * Throws EngineError 'bad-abc' with the place and the remedy otherwise.
 */
export function boundedText(abc: string): string {
  const bytes = Buffer.byteLength(abc);
  if (bytes > MAX_TEXT_BYTES) {
    throw new EngineError(
      'bad-abc',
      `This text is too long for one tune: ${bytes} bytes, at most ${MAX_TEXT_BYTES}. Send one tune at a time.`,
      { bytes, most: MAX_TEXT_BYTES },
    );
  }
  const text = abc.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const odd = NEVER_IN_A_TUNE.exec(text);
  if (odd !== null) {
    const before = text.slice(0, odd.index).split('\n');
    const line = before.length;
    const column = (before.at(-1) ?? '').length + 1;
    throw new EngineError(
      'bad-abc',
      `There is a character in line ${line}, column ${column} that no text has. Save the tune as plain UTF-8 text.`,
      { line, column },
    );
  }
  return text;
}

/** Lines of the music, without the fields that only carry words: what is engraved under a title of our own. */
export function musicLines(text: string): string {
  const kept: string[] = [];
  let inHeader = true;
  for (const line of text.split('\n')) {
    const field = /^([A-Za-z]):/.exec(line)?.[1];
    if (line.startsWith('%') && !/^%%(score|staves)\b/.test(line)) continue;
    if (field !== undefined && !(inHeader ? 'XMLKVUm' : 'MLKVUmPwr').includes(field)) continue;
    kept.push(line.replace(/\[[IrRN]:[^\]]*\]/g, '')); // inline instructions and remarks, too
    if (field === 'K') inHeader = false;
  }
  return kept.join('\n');
}

/** Throws EngineError 'bad-abc' for more notes than one sheet can hold; counts letters, so it is quick. */
export function checkNoteCount(music: string): void {
  const notes = music.match(/[A-Ga-gxzZX]/g)?.length ?? 0;
  if (notes > MAX_NOTES) {
    throw new EngineError(
      'bad-abc',
      `This tune is too long for one sheet: about ${notes} notes, at most ${MAX_NOTES}. Split it into parts.`,
      { notes, most: MAX_NOTES },
    );
  }
}
