/** A tune as something to look at and to listen to. */
export { drawSheet, engraveSheet, type Sheet, type SheetOptions } from './engrave-sheet.ts';
export { type Face, fontFile, LETTERING, SIGNS } from './lettering.ts';
export type { MidiNote } from './midi-file.ts';
export type { PlayedBar } from './played-bars.ts';
export { type PlayedTune, PROGRAMS, playTune, type VoiceNotes } from './played-tune.ts';
export { TABS, type Tab } from './tab/instruments.ts';
export type { Placed } from './tab/place-note.ts';
export { placeNotes } from './tab/tab-text.ts';
export { TICKS_PER_QUARTER, type Ticks } from './ticks.ts';
export { type MidiOptions, type WrittenMidi, writeMidi } from './write-midi.ts';
