import { PAPER, ROOM } from './lay-out.ts';
import { fontFor, GREY, INK, pageNumber, shortened } from './letters.ts';
import { drawAside, type Pdf, type Structure } from './pdf.ts';

const TITLE = { size: 44, least: 22 };
const INDEX = { size: 12, line: 19, heading: 24 };
/** Lines of the index on a page, below its heading. */
const INDEX_LINES = Math.floor((ROOM.height - 2 * INDEX.heading) / INDEX.line);

export interface TitlePage {
  readonly title: string;
  /** Under the title: `24 tunes`. */
  readonly subtitle: string;
  readonly date: Date;
}

export function drawTitlePage(pdf: Pdf, whole: Structure, { title, subtitle, date }: TitlePage) {
  const options = { width: ROOM.width, align: 'center' } as const;
  pdf.addPage().fillColor(INK).font(fontFor(title, 'medium'));
  let { size } = TITLE;
  // Smaller, until no more than three lines are needed.
  while (size > TITLE.least && pdf.fontSize(size).heightOfString(title, options) > 3.6 * size) {
    size -= 2;
  }
  const top = PAPER.height * 0.3;
  const below = top + pdf.fontSize(size).heightOfString(title, options) + 18;
  whole.add(pdf.struct('H1', {}, () => pdf.text(title, PAPER.side, top, options)));
  pdf.font(fontFor(subtitle, 'italic')).fontSize(18);
  whole.add(pdf.struct('P', {}, () => pdf.text(subtitle, PAPER.side, below, options)));
  const day = date.toISOString().slice(0, 10);
  pdf.font('text').fontSize(11).fillColor(GREY);
  whole.add(pdf.struct('P', {}, () => pdf.text(day, PAPER.side, PAPER.height - 110, options)));
}

export interface IndexLine {
  readonly title: string;
  readonly page: number;
  /** Name of the place that the line leads to. */
  readonly goTo: string;
}

/** Pages of an index of so many tunes; one, where there is none. */
export function indexPages(tunes: number): number {
  return Math.max(1, Math.ceil(tunes / INDEX_LINES));
}

/** By title, as people look for them, an article before it left aside; each line leads to its tune. */
export function drawIndex(
  pdf: Pdf,
  whole: Structure,
  heading: string,
  lines: readonly IndexLine[],
): void {
  const sorted = lines
    .map((line, at) => ({ ...line, at, under: line.title.replace(/^(the|an?)\s+(?=\S)/i, '') }))
    .sort((a, b) => a.under.localeCompare(b.under, 'en') || a.at - b.at);
  for (let number = 0; number < indexPages(lines.length); number++) {
    pdf.addPage();
    pageNumber(pdf, number + 2);
    if (number === 0) {
      pdf.fillColor(INK).font(fontFor(heading, 'medium')).fontSize(INDEX.heading);
      const draw = () => pdf.text(heading, PAPER.side, PAPER.top, { lineBreak: false });
      whole.add(pdf.struct('H2', {}, draw));
    }
    const sheet = sorted.slice(number * INDEX_LINES, (number + 1) * INDEX_LINES);
    sheet.forEach((line, at) => {
      drawLine(pdf, whole, line, PAPER.top + 2 * INDEX.heading + at * INDEX.line);
    });
  }
}

function drawLine(pdf: Pdf, whole: Structure, { title, page, goTo }: IndexLine, y: number): void {
  const numberWidth = 40;
  const width = ROOM.width - numberWidth;
  pdf.font(fontFor(title, 'text')).fontSize(INDEX.size).fillColor(INK);
  const shown = shortened(pdf, title, width - 20);
  const end = PAPER.side + pdf.widthOfString(shown) + 6;
  whole.add(pdf.struct('P', {}, () => pdf.text(shown, PAPER.side, y, { lineBreak: false, goTo })));
  pdf.font('text').fillColor(GREY);
  const dot = pdf.widthOfString(' .');
  const dots = Math.floor((PAPER.side + width - end) / dot);
  // Counted from the right, so that the dots of all lines stand under each other.
  if (dots > 0) {
    const from = PAPER.side + width - dots * dot;
    drawAside(pdf, () => pdf.text(' .'.repeat(dots), from, y, { lineBreak: false }));
  }
  pdf.fillColor(INK);
  const number = String(page);
  const right = PAPER.side + ROOM.width - pdf.widthOfString(number);
  whole.add(pdf.struct('P', {}, () => pdf.text(number, right, y, { lineBreak: false, goTo })));
}
