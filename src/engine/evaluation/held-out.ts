/** Tunes of a corpus as the text that stood in the file, of those titles that no model learnt from. */
import { readTunes } from '../abc/reader.ts';
import { titleKey } from '../abc/titles.ts';
import { learnable, musicOf } from '../training/learnable.ts';
import { blocksOf } from '../training/raw-text.ts';
import { placeOfTitle } from '../training/split.ts';

export interface RawTune {
  /** Its block of the file, from `X:`, one empty line behind it. */
  readonly raw: string;
  /** Notes of its canonical text, so that nats a note mean the same for both. */
  readonly notes: number;
  readonly isHeldOut: boolean;
}

/** The tunes that canonical texts are made of, one of each music, in the order of the files. */
export function rawTunes(texts: readonly string[], heldOutShare: number): RawTune[] {
  const seen = new Set<string>();
  const tunes: RawTune[] = [];
  for (const block of texts.flatMap(blocksOf)) {
    const tune = readTunes(block, { size: block.length + 1 }).tunes[0]?.tune;
    const taught = tune && learnable(tune);
    if (!tune || !taught || 'refused' in taught) continue;
    const music = musicOf(taught.canonical);
    if (seen.has(music)) continue;
    seen.add(music);
    const isHeldOut = placeOfTitle(titleKey(tune.titles[0] ?? '')) < heldOutShare;
    tunes.push({ raw: `${block.trim()}\n\n`, notes: taught.canonical.notes, isHeldOut });
  }
  return tunes;
}
