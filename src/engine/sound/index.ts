/** Tunes as recordings: played by instruments, accompanied, mixed, as MP3. */
export type { Chapter } from './id3.ts';
export { INSTRUMENTS, instrumentOf } from './instruments.ts';
export { BYTES_A_SECOND } from './mp3-stream.ts';
export { SPEEDS, type Speed } from './perform.ts';
export {
  mannerOf,
  openStudio,
  type Performance,
  RENDERER_VERSION,
  type RecordedTune,
  type RecordedTunes,
  type Studio,
  type TuneInTurn,
} from './record.ts';
