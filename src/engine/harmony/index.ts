/** Harmony: chord symbols for tunes that have none. */
export { harmonise, withChords, withoutChords, withoutChordsIn } from './harmonise.ts';
