import type { GalleryInstrument } from './gallery-desk.ts';

export interface NoteInstrument extends GalleryInstrument {
  /** Its number in General MIDI, counted from 0. */
  readonly program: number;
  /** Its notes die away by themselves, however long they are held. */
  readonly plucked: boolean;
}

/**
 * What pages play on: the instruments of the recordings, and those that accompany them. Ranges are those of the instruments as they
 * are played for dancing, a little wider where transposed tunes need it.
 */
export const NOTE_INSTRUMENTS: readonly NoteInstrument[] = [
  row('fiddle', 'Fiddle', 40, [55, 96]),
  row('flute', 'Flute', 73, [60, 96]),
  row('whistle', 'Whistle', 78, [62, 100]),
  row('accordion', 'Accordion', 21, [53, 96]),
  row('banjo', 'Banjo', 105, [48, 88], { plucked: true }),
  row('harp', 'Harp', 46, [36, 96], { plucked: true }),
  row('pipes', 'Pipes', 109, [60, 91]),
  row('guitar', 'Guitar', 25, [40, 76], { plucked: true, melody: false }),
  row('bass', 'Bass', 32, [28, 55], { plucked: true, melody: false }),
];

function row(
  name: string,
  label: string,
  program: number,
  range: readonly [number, number],
  { plucked = false, melody = true } = {},
): NoteInstrument {
  return { name, label, program, range, plucked, melody };
}

/** What suits a tune where nobody said anything else. */
export const USUAL_INSTRUMENT = 'fiddle';
