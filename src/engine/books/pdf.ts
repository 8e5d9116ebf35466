import { createRequire } from 'node:module';
import { type Face, fontFile, LETTERING, SIGNS } from '../render/index.ts';

/** As much of pdfkit as a book needs. Lengths are points, from the top left. */
export interface Pdf {
  addPage(): Pdf;
  font(name: string): Pdf;
  fontSize(size: number): Pdf;
  fillColor(colour: string): Pdf;
  text(text: string, x: number, y: number, options?: TextOptions): Pdf;
  widthOfString(text: string): number;
  heightOfString(text: string, options: TextOptions): number;
  addNamedDestination(name: string, fit: 'XYZ', x: null, y: number, zoom: null): Pdf;
  registerFont(name: string, file: string): Pdf;
  readonly outline: { addItem(title: string): unknown };
  struct(tag: string, options?: { readonly alt?: string }, draw?: () => void): Structure;
  addStructure(part: Structure): Pdf;
  markContent(tag: 'Artifact', options: { readonly type: 'Pagination' | 'Layout' }): Pdf;
  endMarkedContent(): Pdf;
  on(event: 'data', listener: (chunk: Uint8Array) => void): Pdf;
  on(event: 'end', listener: () => void): Pdf;
  end(): void;
}

/** A part of the document as those hear it who do not see it. */
export interface Structure {
  add(part: Structure): Structure;
  end(): void;
}

interface TextOptions {
  readonly width?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly lineBreak?: boolean;
  readonly goTo?: string;
  readonly lineGap?: number;
}

interface SvgOptions {
  /** Lengths without a unit are points. */
  readonly assumePt: true;
  readonly fontCallback: (family: string, bold: boolean, italic: boolean) => string;
  readonly warningCallback: (warning: string) => void;
}

const require = createRequire(import.meta.url);

/** Faces by the names that the PDF has them under. */
const FACES = {
  text: { weight: 'regular', italic: false },
  italic: { weight: 'regular', italic: true },
  medium: { weight: 'medium', italic: false },
  bold: { weight: 'bold', italic: false },
} as const satisfies Record<string, Face>;

const MEDIUM = `${LETTERING} Medium`;

/** A document of A4 pages, none yet, with the letters of the sheets in it. */
export function openPdf(info: { readonly title: string; readonly date: Date }): Pdf {
  const PdfDocument = require('pdfkit') as new (options: object) => Pdf;
  const pdf = new PdfDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    // Screen readers find their way by tags, which PDF 1.3 has not.
    ...{ pdfVersion: '1.7', tagged: true, displayTitle: true, lang: 'en' },
    info: { Title: info.title, Creator: 'Lilt', Producer: 'Lilt', CreationDate: info.date },
  });
  for (const [name, face] of Object.entries(FACES)) pdf.registerFont(name, fontFile(face));
  return pdf.registerFont('signs', fontFile('signs'));
}

/** Draws something that a screen reader leaves out, as page numbers are. */
export function drawAside(pdf: Pdf, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Pagination' });
  draw();
  pdf.endMarkedContent();
}

/** Draws an engraving as lines and letters, not as a picture: it is sharp at any size, and its words can be searched. */
export function drawSvg(
  pdf: Pdf,
  svg: string,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): void {
  const svgToPdf = require('svg-to-pdfkit') as (
    pdf: Pdf,
    svg: string,
    x: number,
    y: number,
    options: SvgOptions,
  ) => void;
  const sized = svg
    .replace(/ width="[^"]*" height="[^"]*"/, ` width="${at.width}" height="${at.height}"`)
    // It tells bold from regular alone.
    .replaceAll(' font-weight="500"', ` font-family="${MEDIUM}"`);
  svgToPdf(pdf, sized, at.x, at.y, {
    assumePt: true,
    fontCallback: (family, bold, italic) => {
      const [first = ''] = family.split(',');
      if (first === MEDIUM) return 'medium';
      if (first.includes(SIGNS)) return 'signs';
      if (!first.includes(LETTERING)) return 'text';
      return bold ? 'bold' : italic ? 'italic' : 'text';
    },
    warningCallback: (warning) => {
      throw new Error(`an engraving cannot be put into a book: ${warning}`);
    },
  });
}

/** The bytes, when all was drawn. */
export function finished(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve) => {
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.end();
  });
}
