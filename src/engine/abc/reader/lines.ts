/** One line of a text, without its line ending. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Where it begins in the whole text, in UTF-16 units; and where the next one does. */
  readonly from: number;
  readonly to: number;
}

/** Splits a text at LF, CRLF or CR. A byte order mark is no part of the first line. */
export function* linesOf(text: string): Generator<Line> {
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  let nextReturn = text.indexOf('\r', from);
  for (let number = 1; from < text.length; number++) {
    const feed = text.indexOf('\n', from);
    let end = feed < 0 ? text.length : feed;
    let to = feed < 0 ? end : feed + 1;
    if (nextReturn >= 0 && nextReturn < from) nextReturn = text.indexOf('\r', from);
    if (nextReturn >= 0 && nextReturn < end) {
      end = nextReturn;
      to = text[end + 1] === '\n' ? end + 2 : end + 1;
    }
    yield { number, text: text.slice(from, end), from, to };
    from = to;
  }
}

/** The line up to its comment: a `%` that no backslash escapes. */
export function withoutComment(text: string): string {
  for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
    let backslashes = 0;
    while (at > backslashes && text[at - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return text.slice(0, at);
  }
  return text;
}
