import { parentPort } from 'node:worker_threads';
import { createMp3Encoder } from 'wasm-media-encoders';
import { type Keyboard, openKeyboard } from '../../sound/keyboard.ts';
import { openSoundfont } from '../../sound/soundfont.ts';
import { RATE } from '../../sound/synthesise.ts';
import type { NoteAnswer, NoteJob } from './note-sampler.ts';

/** The worker thread behind note-sampler.ts: a note in, its MP3 out, in order. */

/** Held as long as the longest note of a slow waltz. Seconds. */
const HELD = 3.2;
/** Strings that nobody damps are silent by then, or as good as silent. */
const LONGEST_SECONDS = 3.4;
const FADE_SECONDS = 0.05;
const VELOCITY = 96;
/** As loud as a note is at its loudest, of 1. */
const PEAK = 0.6;
const KBITS_A_SECOND = 64;

/** Equally loud notes, without a click at the end. */
function levelled(sound: Float32Array): Float32Array {
  const length = Math.min(sound.length, Math.round(LONGEST_SECONDS * RATE));
  const peak = sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const gain = peak > 0 ? PEAK / peak : 0;
  return sound
    .subarray(0, length)
    .map((sample, at) => sample * gain * Math.min(1, (length - at) / (FADE_SECONDS * RATE)));
}

async function encode(sound: Float32Array): Promise<Uint8Array> {
  const encoder = await createMp3Encoder();
  encoder.configure({ sampleRate: RATE, channels: 1, bitrate: KBITS_A_SECOND });
  // The encoder's own memory, which its next call overwrites.
  const parts = [encoder.encode([sound]).slice(), encoder.finalize().slice()];
  return Buffer.concat(parts);
}

let opening: Promise<Keyboard> | null = null;
let line: Promise<unknown> = Promise.resolve();

async function answer({ id, program, pitch }: NoteJob): Promise<NoteAnswer> {
  try {
    opening ??= openSoundfont().then(openKeyboard);
    const keyboard = await opening;
    const key = { drums: false, program, pitch, velocity: VELOCITY, length: HELD };
    return { id, mp3: await encode(levelled(keyboard.note(key))) };
  } catch (error) {
    opening = null;
    return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (job: NoteJob) => {
  line = line.then(async () => parentPort?.postMessage(await answer(job)));
});
