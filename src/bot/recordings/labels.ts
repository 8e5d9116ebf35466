import type { InstrumentName, Speed } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';

/** What instruments and speeds are called, by their names in the engine. */
const INSTRUMENT_LABELS: Readonly<Record<InstrumentName, (words: Words) => string>> = {
  fiddle: (words) => words.say('Fiddle'),
  flute: (words) => words.say('Flute'),
  whistle: (words) => words.say('Tin whistle'),
  accordion: (words) => words.say('Accordion'),
  banjo: (words) => words.say('Tenor banjo'),
  harp: (words) => words.say('Harp'),
  pipes: (words) => words.say('Uilleann pipes'),
};

export const SPEED_LABELS: Readonly<Record<Speed, (words: Words) => string>> = {
  slow: (words) => words.say('Slow'),
  usual: (words) => words.say('At the usual tempo'),
  fast: (words) => words.say('Fast'),
};

/** The name itself where there is no such instrument. */
export function instrumentLabel(name: string, words: Words): string {
  const label = Object.hasOwn(INSTRUMENT_LABELS, name)
    ? INSTRUMENT_LABELS[name as InstrumentName]
    : undefined;
  return label?.(words) ?? name;
}
