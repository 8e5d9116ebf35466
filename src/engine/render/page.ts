import type { AbcTune, Drawing } from './abcjs.ts';
import { type Face, LETTERING, measureText, SIGNS } from './lettering.ts';
import { escapeXml, hasMusicalSigns, lineWithSigns } from './svg-text.ts';

/** All lengths are in abcjs's units: a staff is 31 of them high. */
const MARGIN = { side: 40, top: 30, bottom: 34 };
/** Four bars of eighths with room to breathe. */
export const MUSIC_WIDTH = 740;

const TITLE: Face & { sizes: readonly number[]; mostLines: number } = {
  weight: 'medium',
  italic: false,
  /** The largest that fits in one line; else two lines or three of the smallest. */
  sizes: [38, 34, 30, 26],
  mostLines: 3,
};
const ITALIC: Face = { weight: 'regular', italic: true };
const ROMAN: Face = { weight: 'regular', italic: false };
const SMALL = { size: 19, footer: 13 };

export interface Page {
  readonly width: number;
  readonly height: number;
  /** The page at a width and height in pixels. */
  svg(pixelWidth: number, pixelHeight: number): string;
}

/** Sets the title, the kind of tune and the composer above the music, and the footer below it. */
export function layOutPage(
  tune: AbcTune,
  drawing: Drawing,
  {
    description,
    footer,
    musicWidth = MUSIC_WIDTH,
  }: { readonly description: string; readonly footer: string; readonly musicWidth?: number },
): Page {
  const innerWidth = Math.max(musicWidth, drawing.width);
  const width = innerWidth + 2 * MARGIN.side;
  const right = width - MARGIN.side;
  const texts: string[] = [];
  let y = MARGIN.top;

  const title = fitTitle(tune.metaText.title ?? '', innerWidth);
  for (const line of title.lines) {
    y += title.size;
    texts.push(textAt(line, { x: width / 2, y, size: title.size, anchor: 'middle', face: TITLE }));
    y += 0.12 * title.size;
  }
  const kind = shorten(capitalised(tune.metaText.rhythm ?? ''), innerWidth / 2, SMALL.size, ITALIC);
  const composer = shorten(tune.metaText.composer ?? '', innerWidth / 2, SMALL.size, ITALIC);
  if (kind !== '' || composer !== '') {
    y += SMALL.size + 8;
    const italic = { y, size: SMALL.size, face: ITALIC };
    texts.push(textAt(kind, { ...italic, x: MARGIN.side, anchor: 'start' }));
    texts.push(textAt(composer, { ...italic, x: right, anchor: 'end' }));
  }
  y += 14;
  const musicTop = y;
  y += drawing.height;
  if (footer !== '') {
    y += 22;
    const line = shorten(footer, innerWidth, SMALL.footer, ROMAN);
    texts.push(
      textAt(line, {
        x: width / 2,
        y,
        size: SMALL.footer,
        anchor: 'middle',
        face: ROMAN,
        fill: '#777',
      }),
    );
  }
  const height = y + MARGIN.bottom;

  return {
    width,
    height,
    svg: (pixelWidth, pixelHeight) =>
      [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${pixelWidth}" height="${pixelHeight}"`,
        ` viewBox="0 0 ${round(width)} ${round((pixelHeight * width) / pixelWidth)}"`,
        ` role="img" font-family="${LETTERING}, ${SIGNS}, serif" color="#111" fill="#111">`,
        `<title>${escapeXml(description)}</title>`,
        '<rect width="100%" height="100%" fill="#fff"/>',
        ...texts,
        `<g transform="translate(${MARGIN.side} ${round(musicTop)})">${drawing.markup}</g>`,
        '</svg>\n',
      ].join(''),
  };
}

interface Placement {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly face: Face;
  readonly fill?: string;
}

const CSS_WEIGHT = { regular: 400, medium: 500, bold: 700 } as const;

function textAt(text: string, place: Placement): string {
  if (text === '') return '';
  const { x, y, size, anchor, face, fill } = place;
  const content = hasMusicalSigns(text) ? lineWithSigns(text, place) : escapeXml(text);
  return [
    `<text x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="${anchor}"`,
    ` font-weight="${CSS_WEIGHT[face.weight]}"`,
    face.italic ? ' font-style="italic"' : '',
    fill === undefined ? '' : ` fill="${fill}"`,
    `>${content}</text>`,
  ].join('');
}

/** In one line if some size allows it, else broken between words into lines of the smallest size. */
function fitTitle(title: string, width: number): { lines: string[]; size: number } {
  const words = title.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return { lines: [], size: 0 };
  const oneLine = words.join(' ');
  const fits = TITLE.sizes.find((size) => measureText(oneLine, size, TITLE) <= width);
  if (fits !== undefined) return { lines: [oneLine], size: fits };
  const size = TITLE.sizes.at(-1) ?? 26;
  const lines: string[] = [''];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (measureText(longer, size, TITLE) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.filter((line) => line !== '').slice(0, TITLE.mostLines);
  const cut = lines.length > TITLE.mostLines;
  return {
    size,
    lines: shown.map((line, at) =>
      shorten(cut && at === shown.length - 1 ? `${line} …` : line, width, size, TITLE),
    ),
  };
}

/** Cut with an ellipsis where it is wider than there is room. */
function shorten(text: string, width: number, size: number, face: Face): string {
  const chars = [...text.replace(/\s+/g, ' ').trim()].slice(0, 400);
  let line = chars.join('');
  while (chars.length > 0 && measureText(line, size, face) > width) {
    chars.pop();
    line = `${chars.join('').trimEnd()}…`;
  }
  return line;
}

function capitalised(text: string): string {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
