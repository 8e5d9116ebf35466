import { type Face, LETTERING, measureText, SIGNS } from './lettering.ts';

/** XML 1.0 has no way to write these, not even as a reference. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it may stand in an SVG file, between tags or between double quotes. */
export function escapeXml(text: string): string {
  return text.replace(NOT_XML, '\ufffd').replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
}

/** Musical signs that the text face lacks, kept apart from the letters around them. */
const MUSICAL_SIGNS = /([♭♮♯\u{1d12a}\u{1d12b}]+)/u;

export function hasMusicalSigns(text: string): boolean {
  return MUSICAL_SIGNS.test(text);
}

/** Where a line of text stands, in the words of SVG. */
export interface LinePlace {
  readonly x: number;
  readonly anchor: string;
  readonly size: number;
  readonly face: Face;
}

/**
 * A line with musical signs as tspans, each run of letters or signs at a place of its own. Left in one run with its
 * letters, a sign makes the rasteriser set the whole line in the face that has it, even when its tspan names another;
 * a tspan with an x of its own it shapes alone.
 */
export function lineWithSigns(text: string, place: LinePlace): string {
  const runs = text.split(MUSICAL_SIGNS).filter((run) => run !== '');
  const widths = runs.map((run) =>
    measureText(run, place.size, hasMusicalSigns(run) ? 'signs' : place.face),
  );
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let x = place.x - (place.anchor === 'end' ? whole : place.anchor === 'middle' ? whole / 2 : 0);
  const spans = runs.map((run, at) => {
    const family = hasMusicalSigns(run) ? SIGNS : LETTERING;
    const span = `<tspan x="${x.toFixed(2)}" text-anchor="start" font-family="${family}">${escapeXml(run)}</tspan>`;
    x += widths[at] ?? 0;
    return span;
  });
  return spans.join('');
}
