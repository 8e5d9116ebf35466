import { EngineError } from '../errors.ts';
import { sentence } from '../sentence.ts';
import { type AbcTune, type Drawing, drawMusic, parseTune } from './abcjs.ts';
import { altText } from './alt-text.ts';
import { boundedTune, musicLines } from './bounded-text.ts';
import { LETTERING } from './lettering.ts';
import { layOutPage, MUSIC_WIDTH } from './page.ts';
import { removeDrumKeys } from './percussion.ts';
import { rasterise } from './rasterise.ts';
import { drawTab } from './tab/draw-tab.ts';
import type { Tab } from './tab/instruments.ts';
import { withRoomForTab } from './tab/tab-text.ts';

/** Discord shows pictures some 550 px wide, and twice and more of that when they are opened. */
const DEFAULT_WIDTH = 1_400;
const WIDTHS = { least: 400, most: 2_400 };
const MUSIC_WIDTHS = { least: 600, most: 1_200 };
/** Above this, decoders and people give up. */
const MAX_HEIGHT = 20_000;

const font = (style: string, points: number) =>
  `"${LETTERING}" ${style} ${points}`.replace('  ', ' ');

/** How abcjs is to engrave: its units are CSS pixels, its fonts are in points. */
const ENGRAVING = {
  paddingtop: 0,
  paddingbottom: 0,
  paddingleft: 0,
  paddingright: 0,
  /** Added to every line, in units: staff lines come out 1.5 px thick, dark enough when Discord shows the sheet small. */
  lineThickness: 0.1,
  add_classes: true,
  ariaLabel: '',
  format: {
    stretchlast: 0.35,
    gchordfont: font('bold', 13),
    annotationfont: font('italic', 12),
    partsfont: font('bold', 14),
    repeatfont: font('', 12),
    tripletfont: font('italic', 12),
    measurefont: font('italic', 10),
    tempofont: font('bold', 12),
    vocalfont: font('', 12),
    voicefont: font('bold', 12),
  },
} as const;

/** Of the names before staves, in abcjs's units. */
const WIDEST_LETTER = 10;
const NAME_MARGIN = 30;

/** In points: lines of several staves have to be seen as lines. */
const SYSTEMS_APART = '%%staffsep 85';

/** Twice the width that four bars of eighths need; the page grows with its widest line. */
const WIDEST_LINE = 2 * MUSIC_WIDTH;
const WRAPPING = { minSpacing: 1.6, maxSpacing: 2.8, preferredMeasuresPerLine: 4 } as const;

/** Behind what the sheet shows. */
const TAB_IN_WORDS: Readonly<Record<Tab, string>> = {
  fiddle: ' Under the notes stands how a fiddle plays them.',
  mandolin: ' Under the notes stands how a mandolin plays them.',
  banjo: ' Under the notes stands how a tenor banjo plays them.',
  whistle: ' Under the notes stands how a whistle in D plays them.',
  guitar: ' Under the notes stands how a guitar plays them.',
};

export interface SheetOptions {
  /** Of the picture, in pixels: 400 to 2,400; 1,400 where none is given. */
  readonly width?: number;
  /** How long a line of music is at least, where a staff is 31 high: 600 to 1,200; 740 where none is given. */
  readonly musicWidth?: number;
  /** A small line under the music. */
  readonly footer?: string;
  /** Under the notes, how an instrument plays them. */
  readonly tab?: Tab;
}

export interface Sheet {
  readonly png: Uint8Array;
  readonly svg: string;
  /** Of the picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** One sentence for a player who can't see the picture. */
  readonly altText: string;
}

/**
 * Engraves the first tune of an ABC text, with the line breaks that the text has, as a picture on white ground.
 * The same text and options give the same bytes. Throws EngineError 'bad-abc' for text that is too long, has no music,
 * or would make a picture more than 20,000 px high.
 */
export async function engraveSheet(abc: string, options: SheetOptions = {}): Promise<Sheet> {
  const drawn = drawSheet(abc, options);
  return { ...drawn, png: rasterise(drawn.svg) };
}

/** The same, without the PNG. */
export function drawSheet(abc: string, options: SheetOptions = {}): Omit<Sheet, 'png'> {
  const width = Math.round(options.width ?? DEFAULT_WIDTH);
  if (!(width >= WIDTHS.least && width <= WIDTHS.most)) {
    throw new EngineError(
      'bad-request',
      sentence('A sheet is {least} to {most} pixels wide, not {width}.', {
        least: WIDTHS.least,
        most: WIDTHS.most,
        width: options.width ?? DEFAULT_WIDTH,
      }),
      { option: 'width', ...WIDTHS },
    );
  }
  const text = boundedTune(abc);
  const music = musicLines(text);
  const tune = parseTune(text);
  const description = altText(tune) + (options.tab ? TAB_IN_WORDS[options.tab] : '');
  const wanted = options.musicWidth ?? MUSIC_WIDTH;
  const musicWidth = Math.min(MUSIC_WIDTHS.most, Math.max(MUSIC_WIDTHS.least, wanted));
  const drawing =
    options.tab === undefined
      ? drawLines(tune, music, musicWidth)
      : drawWithTab(tune, music, musicWidth, options.tab);
  const footer = options.footer ?? '';
  const page = layOutPage(tune, drawing, { description, footer, musicWidth });
  const height = Math.ceil((page.height * width) / page.width);
  if (height > MAX_HEIGHT) {
    throw new EngineError(
      'bad-abc',
      sentence(
        'This tune would make a picture {height} pixels high; {most} is the most. Split it into parts.',
        { height, most: MAX_HEIGHT },
      ),
      { height, most: MAX_HEIGHT },
    );
  }
  return { svg: page.svg(width, height), width, height, altText: description };
}

/** Music that was written on one long line would come out tiny: its lines are broken after every four bars or so. */
function drawLines(
  tune: AbcTune,
  music: string,
  staffwidth: number,
  drawMore: Parameters<typeof drawMusic>[2] = () => {},
): Drawing {
  const isScore = tune.lines.some(({ staff = [] }) => staff.length > 1);
  const text = isScore ? music.replace(/^K:/m, `${SYSTEMS_APART}\nK:`) : music;
  const engraving = { ...ENGRAVING, staffwidth };
  const finish: typeof drawMore = (svg, document) => {
    removeDrumKeys(svg, tune);
    drawMore(svg, document);
  };
  let asWritten = drawMusic(text, engraving, finish);
  if (isScore && asWritten.width > staffwidth) {
    // abcjs makes room for long lines, but forgets the names before the first one.
    const wider = { ...engraving, staffwidth: asWritten.width + widestName(tune) };
    asWritten = drawMusic(text, wider, finish);
  }
  if (asWritten.width <= WIDEST_LINE) return asWritten;
  const wrapped = drawMusic(text, { ...engraving, wrap: WRAPPING }, finish);
  if (wrapped.width <= WIDEST_LINE) return wrapped;
  throw new EngineError(
    'bad-abc',
    sentence('A line of this tune is too wide for a sheet. Break its lines after every four bars.'),
    { width: Math.round(wrapped.width), most: WIDEST_LINE },
  );
}

/** Room for what stands before the staves, in abcjs's units. */
function widestName(tune: AbcTune): number {
  const staves = tune.lines.flatMap(({ staff = [] }) => staff);
  const names = staves.flatMap(({ title = [] }) => title.map((name) => name ?? ''));
  return NAME_MARGIN + Math.max(0, ...names.map((name) => name.length)) * WIDEST_LETTER;
}

function drawWithTab(tune: AbcTune, music: string, staffwidth: number, tab: Tab): Drawing {
  const { music: roomy, placed } = withRoomForTab(music, tab);
  return drawLines(tune, roomy, staffwidth, (svg, document) => drawTab(svg, document, tab, placed));
}
