import type { AbcTune } from './abcjs.ts';
export function altText(tune: AbcTune): string {
  return `Sheet music of '${tune.metaText.title}'`;
}
