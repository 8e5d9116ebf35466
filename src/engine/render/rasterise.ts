import { createRequire } from 'node:module';
import { fontFilesFor, LETTERING } from './lettering.ts';

const require = createRequire(import.meta.url);

/** The picture of an SVG as PNG, in the SVG's own size. Fonts are ours alone: a machine's would change the bytes. */
export function rasterise(svg: string): Uint8Array {
  const { Resvg } = require('@resvg/resvg-js') as typeof import('@resvg/resvg-js');
  const picture = new Resvg(svg, {
    font: { fontFiles: fontFilesFor(svg), loadSystemFonts: false, defaultFontFamily: LETTERING },
  }).render();
  return new Uint8Array(picture.asPng());
}
