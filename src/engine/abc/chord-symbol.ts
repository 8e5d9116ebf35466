/**
 * Chord symbols: `G`, `Am7`, `F#dim/A`. Text in quotes that is none of these is an annotation (`"Fine"`, `"4"`).
 *
 *   symbol  := root quality* ["/" [root] ]
 *   quality := "maj" | "min" | "dim" | "aug" | "sus" | "add" | "alt" | "m" | "M" | "o" | "+" | "-"
 *            | ["#" | "b"] digit | "(" text ")"
 */
const SYMBOL =
  /^[A-G][#b]?(?:maj|min|dim|aug|sus|add|alt|m|M|o|\+|-|[#b]?[0-9]|\([^()"]*\))*(?:\/[A-G][#b]?|\/[0-9])?$/;
const LONGEST = 24;

/** The chord symbol in its one spelling, or null where the text is none. */
export function chordSymbol(text: string): string | null {
  const symbol = text
    .trim()
    .replaceAll('♯', '#')
    .replaceAll('♭', 'b')
    .replaceAll('°', 'o')
    .replaceAll(' ', '');
  return symbol.length <= LONGEST && SYMBOL.test(symbol) ? symbol : null;
}
