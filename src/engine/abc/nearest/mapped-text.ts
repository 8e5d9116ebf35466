/** A text that is being rewritten, and for each of its characters the column (from 1) where it came from. */
export interface MappedText {
  readonly text: string;
  /** One more than there are characters: the last is the column behind the end. */
  readonly columns: readonly number[];
}

export function mappedText(text: string): MappedText {
  return { text, columns: Array.from({ length: text.length + 1 }, (_, i) => i + 1) };
}

/**
 * Every match replaced by what `became` says; null: it stays. The characters put in come from where the match began, but
 * what is as long as it was keeps its columns.
 */
export function rewrite(
  { text, columns }: MappedText,
  pattern: RegExp,
  became: (match: RegExpExecArray) => string | null,
): MappedText {
  let out = '';
  const from: number[] = [];
  let at = 0;
  const keepTo = (end: number) => {
    out += text.slice(at, end);
    from.push(...columns.slice(at, end));
    at = end;
  };
  for (const match of text.matchAll(pattern)) {
    const put = became(match as RegExpExecArray);
    if (put === null) continue;
    keepTo(match.index);
    const end = at + match[0].length;
    out += put;
    const begun = columns[at] ?? 1;
    from.push(
      ...(put.length === match[0].length ? columns.slice(at, end) : Array.from(put, () => begun)),
    );
    at = end;
  }
  keepTo(text.length);
  from.push(columns.at(-1) ?? 1);
  return { text: out, columns: from };
}

/**
 * The text with what was put in at the end of what it stands for, and spaces before it, so that columns stay right: `do2` is
 * ` C2`. What is longer than it was moves the rest of its line.
 */
export function inPlace({ text, columns }: MappedText): string {
  let out = '';
  for (let at = 0; at < text.length; ) {
    const from = columns[at] ?? 1;
    let end = at + 1;
    while (end < text.length && columns[end] === from) end++;
    const width = (columns[end] ?? from + 1) - from;
    out += text.slice(at, end).padStart(width);
    at = end;
  }
  return out;
}
