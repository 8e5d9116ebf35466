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
  // Each sign is looked for from where it was last found, so that a text of nothing but one of them takes no longer.
  let feed = -1;
  let carriage = -1;
  const next = (sign: string, from: number) => {
    const at = text.indexOf(sign, from);
    return at < 0 ? text.length : at;
  };
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  for (let number = 1; from < text.length; number++) {
    if (feed < from) feed = next('\n', from);
    if (carriage < from) carriage = next('\r', from);
    const end = Math.min(feed, carriage);
    const to = carriage < feed && feed === carriage + 1 ? end + 2 : end + 1;
    yield { number, text: text.slice(from, end), from, to: Math.min(to, text.length) };
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
