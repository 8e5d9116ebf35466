import { drawSheet } from '../render/index.ts';
import { layOut, PAPER, type Placed, ROOM, SET_HEADING } from './lay-out.ts';
import { drawSvg, finished, openPdf, type Pdf } from './pdf.ts';

export interface BookTune {
  readonly title: string;
  readonly abc: string;
  /** Belongs to one set with the tune before it. */
  readonly joined: boolean;
}

export interface Book {
  readonly title: string;
  readonly tunes: readonly BookTune[];
  /** What stands on the title page under the title: `24 tunes`. */
  readonly subtitle: string;
  /** Heading of the index. */
  readonly contents: string;
  readonly date: Date;
}

const INK = '#111';
const GREY = '#777';
const TITLE = { size: 44, least: 22 };
const INDEX = { size: 12, line: 19, heading: 24 };
/** Lines of the index on a page, below its heading. */
const INDEX_LINES = Math.floor((ROOM.height - 2 * INDEX.heading) / INDEX.line);

/**
 * A book to print: title page, index by title with page numbers that lead there, and the tunes in their order as many to a page as fit,
 * sets together under their names. The same book gives the same bytes. Throws EngineError 'bad-abc' for a tune that cannot be
 * engraved.
 */
export async function tunebook(book: Book): Promise<Uint8Array> {
  const sheets = book.tunes.map(({ abc, joined }) => ({ ...drawSheet(abc), joined }));
  const places = layOut(sheets);
  const indexPages = Math.max(1, Math.ceil(sheets.length / INDEX_LINES));
  const pageOf = ({ page }: Placed) => page + indexPages + 2;

  const pdf = openPdf(book);
  titlePage(pdf, book);
  indexOf(pdf, book, places.map(pageOf));
  let page = -1;
  places.forEach((place, at) => {
    const { svg } = sheets[at] ?? { svg: '' };
    if (place.page !== page) {
      page = place.page;
      pdf.addPage();
      pageNumber(pdf, pageOf(place));
    }
    if (place.headsSet) setHeading(pdf, setTitles(book.tunes, at), place.y - SET_HEADING);
    pdf.addNamedDestination(nameOf(at), 'XYZ', null, place.y, null);
    pdf.outline.addItem(book.tunes[at]?.title ?? '');
    const x = PAPER.side + (ROOM.width - place.width) / 2;
    drawSvg(pdf, svg, { x, y: place.y, width: place.width, height: place.height });
  });
  return finished(pdf);
}

function titlePage(pdf: Pdf, { title, subtitle, date }: Book): void {
  pdf.addPage().fillColor(INK).font(fontFor(title, 'medium'));
  const options = { width: ROOM.width, align: 'center' } as const;
  let { size } = TITLE;
  // Smaller, until no more than three lines are needed.
  while (size > TITLE.least && pdf.fontSize(size).heightOfString(title, options) > 3.6 * size) {
    size -= 2;
  }
  const top = PAPER.height * 0.3;
  pdf.fontSize(size).text(title, PAPER.side, top, options);
  const below = top + pdf.heightOfString(title, options) + 18;
  pdf.font('italic').fontSize(18).text(subtitle, PAPER.side, below, options);
  pdf
    .font('text')
    .fontSize(11)
    .fillColor(GREY)
    .text(date.toISOString().slice(0, 10), PAPER.side, PAPER.height - 110, options);
}

/** By title, as people look for them; each line leads to its tune. */
function indexOf(pdf: Pdf, { tunes, contents }: Book, pages: readonly number[]): void {
  const lines = tunes
    .map(({ title }, at) => ({ title, at, page: pages[at] ?? 0 }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en') || a.at - b.at);
  const first = lines.length === 0 ? [[]] : [];
  const sheets = [...first, ...chunks(lines, INDEX_LINES)];
  sheets.forEach((sheet, number) => {
    pdf.addPage().fillColor(INK);
    pageNumber(pdf, number + 2);
    pdf.font(fontFor(contents, 'medium')).fontSize(INDEX.heading);
    if (number === 0) pdf.text(contents, PAPER.side, PAPER.top, { lineBreak: false });
    sheet.forEach(({ title, at, page }, line) => {
      const y = PAPER.top + 2 * INDEX.heading + line * INDEX.line;
      indexLine(pdf, { title, page: String(page), goTo: nameOf(at), y });
    });
  });
}

function indexLine(
  pdf: Pdf,
  { title, page, goTo, y }: { title: string; page: string; goTo: string; y: number },
): void {
  const numberWidth = 40;
  const width = ROOM.width - numberWidth;
  pdf.font(fontFor(title, 'text')).fontSize(INDEX.size).fillColor(INK);
  const shown = shortened(pdf, title, width - 20);
  const end = PAPER.side + pdf.widthOfString(shown) + 6;
  pdf.text(shown, PAPER.side, y, { lineBreak: false, goTo });
  pdf.font('text').fillColor(GREY);
  const dot = pdf.widthOfString(' .');
  const dots = Math.floor((PAPER.side + width - end) / dot);
  // Counted from the right, so that the dots of all lines stand under each other.
  if (dots > 0) {
    pdf.text(' .'.repeat(dots), PAPER.side + width - dots * dot, y, { lineBreak: false });
  }
  pdf.fillColor(INK);
  const right = PAPER.side + ROOM.width - pdf.widthOfString(page);
  pdf.text(page, right, y, { lineBreak: false, goTo });
}

function setHeading(pdf: Pdf, titles: readonly string[], y: number): void {
  const line = titles.join(' / ');
  pdf.font(fontFor(line, 'italic')).fontSize(13).fillColor(GREY);
  pdf.text(shortened(pdf, line, ROOM.width), PAPER.side, y + 4, { lineBreak: false });
}

function pageNumber(pdf: Pdf, number: number): void {
  pdf.font('text').fontSize(11).fillColor(GREY);
  const text = String(number);
  const x = (PAPER.width - pdf.widthOfString(text)) / 2;
  pdf.text(text, x, PAPER.height - 36, { lineBreak: false });
}

/** The titles of the set that begins at a tune. */
function setTitles(tunes: readonly BookTune[], from: number): readonly string[] {
  const rest = tunes.slice(from + 1);
  const end = rest.findIndex(({ joined }) => !joined);
  return tunes.slice(from, end < 0 ? undefined : from + 1 + end).map(({ title }) => title);
}

function shortened(pdf: Pdf, text: string, width: number): string {
  const letters = [...text];
  let shown = text;
  while (letters.length > 0 && pdf.widthOfString(shown) > width) {
    letters.pop();
    shown = `${letters.join('').trimEnd()}…`;
  }
  return shown;
}

/** Letters that EB Garamond has not are in the face for signs, and so is the line that they stand in. */
const BEYOND_TEXT_FACE = /[\u0250-\u036f\u0530-\u1dff\u2100-\uffff]/;

function fontFor(text: string, face: 'text' | 'italic' | 'medium'): string {
  return BEYOND_TEXT_FACE.test(text) ? 'signs' : face;
}

const nameOf = (at: number): string => `tune-${at + 1}`;

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}
