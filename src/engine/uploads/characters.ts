/** Characters beyond ASCII in uploads, read as what they stand for (abc/nearest/characters.ts), and counted. */
import { nearestCharacter } from '../abc/nearest/characters.ts';

/** How often each character was mapped, by `character + what it became`. */
export type CharacterCounts = Map<string, number>;

const OTHER = /[\u0080-\uFFFF]/;

/** The line with what the tables know mapped; counted. */
export function mapCharacters(line: string, isMusic: boolean, counts: CharacterCounts): string {
  if (!OTHER.test(line)) return line;
  let quoted = false;
  let out = '';
  for (let i = 0; i < line.length; i++) {
    const c = line.charAt(i);
    const became = c < '\u0080' ? c : nearestCharacter(c, isMusic, quoted);
    if (became !== c) counts.set(c + became, (counts.get(c + became) ?? 0) + 1);
    if (became === '"') quoted = !quoted;
    out += became;
  }
  return out;
}

/** The counts as the report has them, the most frequent first. */
export function characterList(
  counts: CharacterCounts,
): { character: string; became: string; count: number }[] {
  return [...counts]
    .map(([pair, count]) => ({ character: pair.charAt(0), became: pair.charAt(1), count }))
    .sort((a, b) => b.count - a.count || (a.character < b.character ? -1 : 1));
}
