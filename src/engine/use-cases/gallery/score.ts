import { printTune } from '../../abc/printer.ts';
import { readScore } from '../../abc/score-reader.ts';
import { harmonise, withChords } from '../../harmony/index.ts';
import type { StoredTune } from '../../ports.ts';
import { danceTempo } from '../../render/dance-tempo.ts';
import { instrumentFor } from '../../sound/instruments.ts';
import type { GalleryInstrument, GalleryScore } from './gallery-desk.ts';

/** @param instrument what the community likes to hear; null, or one that pages do not have: what suits the type */
export function scoreOf(
  { abc, request }: StoredTune,
  instrument: string | null,
  instruments: readonly GalleryInstrument[],
): GalleryScore {
  const { score } = readScore(abc);
  const [melody, ...others] = score?.voices ?? [];
  const tune = melody?.tune ?? null;
  const { beats, unit } = tune?.metre ?? { beats: 4, unit: 4 };
  const dance = danceTempo(request.type, { num: beats, den: unit });
  const known = instruments.some(({ name, melody }) => melody && name === instrument);
  return {
    // Notes that we cannot read are for the browser to make the best of. Of several voices the page has the melody, and its
    // player plays to it itself: picture, files and recording have all of them.
    abc: tune === null ? abc : others.length > 0 ? printTune(harmonise(tune)) : withChords(abc),
    tempo: dance.beatsPerMinute,
    beat: dance.beat,
    swings: dance.swings,
    instrument: known && instrument !== null ? instrument : instrumentFor(request.type).name,
  };
}
