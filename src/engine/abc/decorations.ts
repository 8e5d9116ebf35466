/**
 * Decorations by name. Source: ABC 2.1, section 4.14; the single letters are those of the standard, with `J` and `R`
 * as abcm2ps and abcjs know them.
 */

/** What a letter before a note stands for, unless a `U:` field says otherwise. */
export const LETTER_DECORATIONS: ReadonlyMap<string, string> = new Map([
  ['.', 'staccato'],
  ['~', 'roll'],
  ['H', 'fermata'],
  ['J', 'slide'],
  ['L', 'accent'],
  ['M', 'lowermordent'],
  ['O', 'coda'],
  ['P', 'uppermordent'],
  ['R', 'roll'],
  ['S', 'segno'],
  ['T', 'trill'],
  ['u', 'upbow'],
  ['v', 'downbow'],
]);

/** Other names of the same thing. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['mordent', 'lowermordent'],
  ['pralltriller', 'uppermordent'],
  ['emphasis', 'accent'],
  ['>', 'accent'],
  ['plus', '+'],
  ['<(', 'crescendo('],
  ['<)', 'crescendo)'],
  ['>(', 'diminuendo('],
  ['>)', 'diminuendo)'],
  ['marcato', '^'],
]);

const NAMES: ReadonlySet<string> = new Set(
  (
    'staccato roll fermata slide accent lowermordent coda uppermordent segno trill upbow downbow ' +
    'trill( trill) turn turnx invertedturn invertedturnx arpeggio invertedfermata tenuto ' +
    '0 1 2 3 4 5 + snap wedge open thumb breath ^ pppp ppp pp p mp mf f ff fff ffff sfz ' +
    'crescendo( crescendo) diminuendo( diminuendo) D.S. D.C. dacoda dacapo fine ' +
    'shortphrase mediumphrase longphrase'
  ).split(' '),
);

/** What may stand at a bar line (ABC 2.1, section 4.14); the others need a note. */
export const BAR_DECORATIONS: ReadonlySet<string> = new Set(
  'fermata invertedfermata segno coda D.S. D.C. dacoda dacapo fine breath shortphrase mediumphrase longphrase'.split(
    ' ',
  ),
);

/** The name that we use for a decoration; null where ABC 2.1 has none of that name. */
export function decorationName(written: string): string | null {
  const name = SYNONYMS.get(written) ?? written;
  return NAMES.has(name) ? name : null;
}

/** `J` and `R` are not in the standard, so they are read but not written. */
const LETTER_OF: ReadonlyMap<string, string> = new Map(
  [...LETTER_DECORATIONS]
    .filter(([letter]) => letter !== 'J' && letter !== 'R')
    .map(([letter, name]) => [name, letter]),
);

/** How a decoration is written before its note. */
export function spellDecoration(name: string): string {
  return LETTER_OF.get(name) ?? `!${name}!`;
}
