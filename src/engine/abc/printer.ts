import { spellKey } from './key.ts';
import { spellMetre } from './metre.ts';
import { musicLines } from './printer-lines.ts';
import { encodeText } from './text-escapes.ts';
import { TICKS, type Tune } from './tune.ts';

/**
 * Prints a tune as canonical ABC: one order of the header, one spelling of every length, beams by the metre, lines
 * that break at bar lines.
 *
 * What is printed reads as the same tune, and prints as the same text again. Spaces and line breaks mean nothing to the
 * reader, and it joins bar lines with nothing between them, so `::` may be printed as `:|` and `|:` on two lines.
 */
export interface PrintOptions {
  /** Bars on a line of music; a pick-up and a second ending are not counted. Default 4. */
  readonly barsPerLine?: number;
}

export function printTune(tune: Tune, { barsPerLine = 4 }: PrintOptions = {}): string {
  return `${[...headerLines(tune), ...musicLines(tune, barsPerLine)].join('\n')}\n`;
}

/** The fields above the music; `K:` is the last. */
export function headerLines(tune: Tune): string[] {
  const field = (name: string, value: string) => (value === '' ? [] : [`${name}:${value}`]);
  return [
    `X:${tune.reference}`,
    ...tune.titles.map((title) => `T:${encodeText(title)}`),
    ...tune.fields.flatMap(({ name, value }) => field(name, encodeText(value))),
    ...field('R', encodeText(tune.rhythm)),
    `M:${spellMetre(tune.metre)}`,
    `L:1/${TICKS / tune.unit}`,
    ...field('Q', tune.tempo),
    `K:${spellKey(tune.key)}`,
  ];
}
