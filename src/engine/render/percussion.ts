import type { AbcTune } from './abcjs.ts';
import type { SheetElement } from './sheet-document.ts';

/**
 * Takes the key signature off staves of percussion, which abcjs draws there as anywhere: drums are in no key. Left out of the
 * text, the staff's repeat signs would stand apart from those above it.
 */
export function removeDrumKeys(svg: SheetElement, tune: AbcTune): void {
  const staves = tune.lines.find((line) => line.staff !== undefined)?.staff ?? [];
  const drums = staves.flatMap(({ clef }, at) => (clef?.type === 'perc' ? [`abcjs-v${at}`] : []));
  if (drums.length === 0) return;
  for (const element of descendants(svg)) {
    const classes = (element.getAttribute('class') ?? '').split(' ');
    const isKey = classes.includes('abcjs-key-signature');
    if (isKey && drums.some((voice) => classes.includes(voice))) element.remove();
  }
}

function descendants(element: SheetElement): SheetElement[] {
  return element.children.flatMap((child) => [child, ...descendants(child)]);
}
