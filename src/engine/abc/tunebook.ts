/** Tunes in one text, as ABC 2.1 has it (abcnotation.com/wiki/abc:standard:v2.1, section 2): an `X:` each, an empty line between. */

/** A tune's ABC with this number in `X:`, and nothing around it. */
export const numberedAs = (number: number, abc: string): string =>
  abc.trim().replace(/^X:.*$/m, `X:${number}`);

/** Tunes counted through from 1, whatever number each had. */
export const tunebookOf = (tunes: readonly string[]): string =>
  `${tunes.map((abc, at) => numberedAs(at + 1, abc)).join('\n\n')}\n`;
