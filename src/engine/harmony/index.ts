/** Harmony: chord symbols for tunes that have none. */
export { harmonise, withChords, withoutChords } from './harmonise.ts';
