/** A tune as something to look at and to listen to. */
export { engraveSheet, type Sheet, type SheetOptions } from './engrave-sheet.ts';
export { type MidiOptions, type WrittenMidi, writeMidi } from './write-midi.ts';
