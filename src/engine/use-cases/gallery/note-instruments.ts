import { INSTRUMENTS, RENDERER_VERSION } from '../../sound/index.ts';
import type { GalleryInstrument } from './gallery-desk.ts';

export interface NoteInstrument extends GalleryInstrument {
  /** Its number in General MIDI, counted from 0. */
  readonly program: number;
}

/** Those of the recordings' accompaniment, as far as abcjs's chords go up and down. */
const BAND: readonly NoteInstrument[] = [
  { name: 'guitar', label: 'Guitar', program: 25, range: [40, 76], octave: 0, melody: false },
  { name: 'bass', label: 'Bass', program: 32, range: [28, 55], octave: 0, melody: false },
];

/** What pages play on: the instruments of the recordings, and those that accompany them. */
export const NOTE_INSTRUMENTS: readonly NoteInstrument[] = [
  ...INSTRUMENTS.map(({ name, label, program, lowest, highest, octave }): NoteInstrument => {
    return { name, label, program, range: [lowest, highest], octave, melody: true };
  }),
  ...BAND,
];

/** All that decides how a note sounds; the number is raised by hand whenever note-worker.ts makes it sound otherwise. */
export const NOTES_MADE_BY: readonly unknown[] = [2, RENDERER_VERSION, INSTRUMENTS, BAND];
