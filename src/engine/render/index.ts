/** A tune as something to look at and to listen to. */
export { engraveSheet, type Sheet, type SheetOptions } from './engrave-sheet.ts';
export { TABS, type Tab } from './tab/instruments.ts';
export type { Placed } from './tab/place-note.ts';
export { placeNotes } from './tab/tab-text.ts';
export { type MidiOptions, type WrittenMidi, writeMidi } from './write-midi.ts';
