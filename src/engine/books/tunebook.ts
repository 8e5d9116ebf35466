import { drawSheet } from '../render/index.ts';
import { drawIndex, drawTitlePage, indexPages } from './front-pages.ts';
import { layOut, PAPER, type Placed, ROOM, SET_HEADING } from './lay-out.ts';
import { fontFor, GREY, pageNumber, shortened } from './letters.ts';
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

/** Longer lines than a picture has: a staff is 5.2 mm high on the paper, and three tunes of four lines go onto a page. */
const MUSIC_WIDTH = 1000;

/**
 * A book to print: title page, index by title with page numbers that lead there, and the tunes in their order as many to a page as fit,
 * sets together under their names. It is tagged, and each tune is said in words. The same book gives the same bytes.
 * Throws EngineError 'bad-abc' for a tune that cannot be engraved.
 *
 * @param onProgress how many tunes are in it
 */
export async function tunebook(
  book: Book,
  onProgress: (done: number) => void = () => {},
): Promise<Uint8Array> {
  const sheets = book.tunes.map(({ abc, joined, title }) => ({
    ...drawSheet(abc, { musicWidth: MUSIC_WIDTH }),
    ...{ joined, title },
  }));
  const places = layOut(sheets);
  const pageOf = ({ page }: Placed) => page + indexPages(sheets.length) + 2;

  const pdf = openPdf(book);
  const whole = pdf.struct('Document');
  pdf.addStructure(whole);
  drawTitlePage(pdf, whole, book);
  const lines = places.map((place, at) => ({
    ...{ title: sheets[at]?.title ?? '', page: pageOf(place), goTo: nameOf(at) },
  }));
  drawIndex(pdf, whole, book.contents, lines);
  let page = -1;
  for (const [at, place] of places.entries()) {
    const { svg, title, altText: alt } = sheets[at] ?? { svg: '', title: '', altText: '' };
    if (place.page !== page) {
      page = place.page;
      pdf.addPage();
      pageNumber(pdf, pageOf(place));
    }
    if (place.headsSet) {
      const heading = setTitles(book.tunes, at).join(' / ');
      whole.add(pdf.struct('H2', {}, () => setHeading(pdf, heading, place.y - SET_HEADING)));
    }
    pdf.addNamedDestination(nameOf(at), 'XYZ', null, place.y, null);
    pdf.outline.addItem(title);
    const x = PAPER.side + (ROOM.width - place.width) / 2;
    const { y, width, height } = place;
    whole.add(pdf.struct('Figure', { alt }, () => drawSvg(pdf, svg, { x, y, width, height })));
    onProgress(at + 1);
  }
  whole.end();
  return finished(pdf);
}

function setHeading(pdf: Pdf, line: string, y: number): void {
  pdf.font(fontFor(line, 'italic')).fontSize(13).fillColor(GREY);
  pdf.text(shortened(pdf, line, ROOM.width), PAPER.side, y + 4, { lineBreak: false });
}

/** The titles of the set that begins at a tune. */
function setTitles(tunes: readonly BookTune[], from: number): readonly string[] {
  const rest = tunes.slice(from + 1);
  const end = rest.findIndex(({ joined }) => !joined);
  return tunes.slice(from, end < 0 ? undefined : from + 1 + end).map(({ title }) => title);
}

const nameOf = (at: number): string => `tune-${at + 1}`;
