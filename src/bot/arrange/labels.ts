import type { Clef, Octaves, Tab } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';

/** What arrangements are called, by what they are. */
export const CLEF_LABELS: Readonly<Record<Clef, (words: Words) => string>> = {
  treble: (words) => words.say('Treble clef'),
  bass: (words) => words.say('Bass clef'),
  alto: (words) => words.say('Alto clef'),
  tenor: (words) => words.say('Tenor clef'),
  'treble-8': (words) => words.say('Treble clef, written an octave higher'),
  'treble+8': (words) => words.say('Treble clef, written an octave lower'),
};

export const OCTAVE_LABELS: Readonly<Record<Octaves, (words: Words) => string>> = {
  2: (words) => words.say('Two octaves higher'),
  1: (words) => words.say('An octave higher'),
  0: (words) => words.say('The usual octave'),
  [-1]: (words) => words.say('An octave lower'),
  [-2]: (words) => words.say('Two octaves lower'),
};

export const TAB_LABELS: Readonly<Record<Tab, (words: Words) => string>> = {
  fiddle: (words) => words.say('Tab for fiddle'),
  mandolin: (words) => words.say('Tab for mandolin'),
  banjo: (words) => words.say('Tab for tenor banjo, GDAE'),
  whistle: (words) => words.say('Fingerings for a whistle in D'),
  guitar: (words) => words.say('Tab for guitar'),
};

/** How a fingering is read. */
export const TAB_LEGENDS: Readonly<Record<Tab, (words: Words) => string>> = {
  fiddle: (words) =>
    words.say('Figures are fingers of the first position: 0 the open string, L low, H high.'),
  mandolin: (words) => words.say('Figures are frets; 0 is the open string.'),
  banjo: (words) =>
    words.say('Figures are frets; 0 is the open string. A banjo sounds an octave lower.'),
  whistle: (words) =>
    words.say('Black holes are covered, half black ones by half; + is blown harder.'),
  guitar: (words) =>
    words.say('Figures are frets; 0 is the open string. A guitar sounds an octave lower.'),
};
