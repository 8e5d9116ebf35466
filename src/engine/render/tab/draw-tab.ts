import { measureText, SIGNS } from '../lettering.ts';
import type { SheetDocument, SheetElement } from '../sheet-document.ts';
import { INSTRUMENTS, type Strings, type Tab } from './instruments.ts';
import { fingerOf, type Placed } from './place-note.ts';

/** Distances in abcjs's units: lines of a staff are 7.75 apart. */
const LINES_APART = 10;
const HOLES_APART = 9;
const HOLE_RADIUS = 3.5;
/** From the baseline of a syllable up to where a fingering begins. */
const ABOVE_BASELINE = 7;
/** A syllable stands at the left edge of its note's head; the fingering stands under the middle. */
const HALF_HEAD = 4.9;
const FIGURE_SIZE = 11.5;
const OUTSIDE = '#b3261e';

/**
 * Puts fingerings in the place of the syllables that abcjs drew (tab-text.ts). `placed` is in the order of the notes. Throws an
 * Error where there are more or fewer syllables: they could stand under wrong notes then.
 */
export function drawTab(
  svg: SheetElement,
  document: SheetDocument,
  tab: Tab,
  placed: readonly Placed[],
): void {
  const instrument = INSTRUMENTS[tab];
  let next = 0;
  for (const line of descendants(svg).filter((one) => hasClass(one, 'abcjs-staff-wrapper'))) {
    const syllables = descendants(line).filter((one) => hasClass(one, 'abcjs-lyric'));
    const top = Number(syllables[0]?.getAttribute('y')) - ABOVE_BASELINE;
    for (const syllable of syllables) syllable.remove();
    if (syllables.length === 0) continue;
    const draw = penOn(line, document);
    if (instrument.kind === 'strings') drawStrings(instrument, line, top, draw);
    for (const syllable of syllables) {
      const note = placed[next++];
      const x = Number(syllable.getAttribute('x')) + HALF_HEAD;
      if (note !== undefined) drawNote(note, instrument, { x, top }, draw);
    }
  }
  if (next !== placed.length) throw new Error(`${next} syllables for ${placed.length} notes`);
}

type Pen = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
) => void;

function penOn(parent: SheetElement, document: SheetDocument): Pen {
  return (name, attributes, text) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      element.setAttribute(key, typeof value === 'number' ? Math.round(value * 100) / 100 : value);
    }
    if (text !== undefined) element.textContent = text;
    parent.appendChild(element);
  };
}

/** The lines for the strings, as long as the staff, with its bar lines, and the strings' names before them. */
function drawStrings({ strings }: Strings, line: SheetElement, top: number, draw: Pen): void {
  const staff = descendants(line).find((one) => hasClass(one, 'abcjs-top-line'));
  const [left = 0, right = 0] =
    /^M ([\d.]+) [\d.]+ L ([\d.]+)/
      .exec(staff?.getAttribute('d') ?? '')
      ?.slice(1)
      .map(Number) ?? [];
  const bottom = top + LINES_APART * (strings.length - 1);
  const stroke = { fill: 'none', stroke: '#555', 'stroke-width': 0.8 };
  strings.forEach(({ name }, string) => {
    const y = bottom - LINES_APART * string;
    draw('path', { ...stroke, d: `M ${left} ${y} L ${right} ${y}` });
    drawFigure(name, left + 9, y, draw, '#555');
  });
  const bars = descendants(line).filter(
    (one) => one.getAttribute('data-name') === 'bar' && one.tagName === 'path',
  );
  for (const bar of bars) {
    const x = /^M ([\d.]+) /.exec(bar.getAttribute('d') ?? '')?.[1];
    if (x !== undefined) draw('path', { ...stroke, d: `M ${x} ${top} L ${x} ${bottom}` });
  }
}

interface Spot {
  readonly x: number;
  readonly top: number;
}

function drawNote(
  note: Placed,
  instrument: (typeof INSTRUMENTS)[Tab],
  { x, top }: Spot,
  draw: Pen,
): void {
  const height =
    instrument.kind === 'strings' ? LINES_APART * (instrument.strings.length - 1) : HOLES_APART * 5;
  if (note.kind === 'outside') {
    const y = top + (note.side === 'above' ? 0 : height);
    draw('path', {
      ...{ fill: 'none', stroke: OUTSIDE, 'stroke-width': 1.4 },
      d: `M ${x - 3.2} ${y - 3.2} l 6.4 6.4 m 0 -6.4 l -6.4 6.4`,
    });
  }
  if (note.kind === 'strings' && instrument.kind === 'strings') {
    for (const { string, semitones } of note.stops) {
      const figure = instrument.figures === 'fingers' ? fingerOf(semitones) : String(semitones);
      drawFigure(figure, x, top + height - LINES_APART * string, draw);
    }
  }
  if (note.kind === 'whistle') {
    [...note.fingering.holes].forEach((hole, at) => {
      drawHole(hole, x, top + HOLES_APART * at, draw);
    });
    const y = top + HOLES_APART * 6;
    if (note.fingering.over) {
      draw('path', {
        ...{ fill: 'none', stroke: '#111', 'stroke-width': 1.2 },
        d: `M ${x - 3} ${y} l 6 0 m -3 -3 l 0 6`,
      });
    }
  }
}

function drawHole(hole: string, x: number, y: number, draw: Pen): void {
  const outline = { cx: x, cy: y, r: HOLE_RADIUS, stroke: '#111', 'stroke-width': 0.9 };
  draw('circle', { ...outline, fill: hole === '1' ? '#111' : '#fff' });
  if (hole !== 'h') return;
  const [r, left] = [HOLE_RADIUS, x - HOLE_RADIUS];
  draw('path', { fill: '#111', d: `M ${left} ${y} a ${r} ${r} 0 0 0 ${2 * r} 0 z` });
}

/** Figures stand on their line, which is white behind them. */
function drawFigure(figure: string, x: number, y: number, draw: Pen, fill = '#111'): void {
  const width = measureText(figure, FIGURE_SIZE, 'signs');
  draw('rect', { x: x - width / 2 - 1, y: y - 5, width: width + 2, height: 10, fill: '#fff' });
  draw(
    'text',
    {
      ...{ x, y: y + 0.365 * FIGURE_SIZE, fill, 'text-anchor': 'middle' },
      ...{ 'font-size': FIGURE_SIZE, 'font-family': SIGNS },
    },
    figure,
  );
}

/** All elements inside of one, in the order of the document. */
function descendants(element: SheetElement): SheetElement[] {
  return element.children.flatMap((child) => [child, ...descendants(child)]);
}

function hasClass(element: SheetElement, name: string): boolean {
  return (element.getAttribute('class') ?? '').split(' ').includes(name);
}
