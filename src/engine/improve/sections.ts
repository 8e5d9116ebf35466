import type { BarLine, Draft } from '../uploads/mend/draft.ts';

/** Bars of a phrase: parallel bars stand so many apart, and parts are made of such. */
export const PHRASE = 4;

/** The parts of a tune, by the lines that end one: their bars from `from` up to, not including, `to`. */
export function sectionsOf({
  bars,
  lines,
}: Draft): { readonly from: number; readonly to: number }[] {
  const sections: { from: number; to: number }[] = [];
  let from = 0;
  for (let i = 1; i <= bars.length; i++) {
    const line = lines[i];
    if (i < bars.length && !(line && endsSection(line))) continue;
    sections.push({ from, to: i });
    from = i;
  }
  return sections;
}

const endsSection = (line: BarLine): boolean =>
  (line.endsRepeat && line.ending === null) || line.beginsRepeat || line.double;
