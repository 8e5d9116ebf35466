import { PAPER } from './lay-out.ts';
import { drawAside, type Pdf } from './pdf.ts';

/** Words of a book that are not music. */

export const INK = '#111';
/** Dark enough on white to be read (WCAG 2.2 asks for 4.5 to 1; this has 5.7). */
export const GREY = '#666';

/** Letters that EB Garamond has not are in the face for signs, and so is the line that they stand in. */
const BEYOND_TEXT_FACE = /[\u0250-\u036f\u0530-\u1dff\u2100-\uffff]/;

export function fontFor(text: string, face: 'text' | 'italic' | 'medium'): string {
  return BEYOND_TEXT_FACE.test(text) ? 'signs' : face;
}

/** Cut with an ellipsis where it is wider than there is room, in the face and size that the document is at. */
export function shortened(pdf: Pdf, text: string, width: number): string {
  const letters = [...text];
  let shown = text;
  while (letters.length > 0 && pdf.widthOfString(shown) > width) {
    letters.pop();
    shown = `${letters.join('').trimEnd()}…`;
  }
  return shown;
}

export function pageNumber(pdf: Pdf, number: number): void {
  drawAside(pdf, () => {
    pdf.font('text').fontSize(11).fillColor(GREY);
    const text = String(number);
    const x = (PAPER.width - pdf.widthOfString(text)) / 2;
    pdf.text(text, x, PAPER.height - 36, { lineBreak: false });
  });
}
