/** Fields of the header that the notes depend on. */
const NEEDED = /^[XMLK]:/;

/**
 * The first line of a tune's music, as a tune of its own without a title: some four bars, by which players know a tune. Null where
 * there is no music.
 */
export function openingOf(abc: string): string | null {
  const lines = abc.split('\n');
  const key = lines.findIndex((line) => line.startsWith('K:'));
  const first = lines.findIndex((line, at) => at > key && isMusic(line));
  if (key < 0 || first < 0) return null;
  const header = lines.slice(0, key + 1).filter((line) => NEEDED.test(line));
  return `${[...header, lines[first]].join('\n')}\n`;
}

function isMusic(line: string): boolean {
  return line.trim() !== '' && !line.startsWith('%') && !/^[A-Za-z]:/.test(line);
}
