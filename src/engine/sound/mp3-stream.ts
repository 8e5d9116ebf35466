import { createMp3Encoder } from 'wasm-media-encoders';
import type { Stereo } from './reverb.ts';
import { RATE } from './synthesise.ts';

const KBITS_A_SECOND = 128;
export const BYTES_A_SECOND = (KBITS_A_SECOND * 1000) / 8;
/** Samples that are handed to the encoder at a time. */
const CHUNK = 65_536;

/** An MP3 that grows by whatever is put into it, 128 kbit/s all the way. */
export interface Mp3Stream {
  /** Adds the sound from `at` seconds on to what is there; nothing may be added before the `at` of the latest one. */
  add(sound: Stereo, at: number): void;
  /** The frames of sound, without a tag, and how long they are. */
  end(): { readonly frames: readonly Uint8Array[]; readonly seconds: number };
}

/** Sounds that overlap are mixed; where there is none, it is silent. What is final is encoded at once and not kept. */
export async function openMp3Stream(): Promise<Mp3Stream> {
  const encoder = await createMp3Encoder();
  encoder.configure({ sampleRate: RATE, channels: 2, bitrate: KBITS_A_SECOND });
  const frames: Uint8Array[] = [];
  /** Samples that are encoded, and what comes after them. */
  let encoded = 0;
  let open: Stereo = { left: new Float32Array(0), right: new Float32Array(0) };

  function encode({ left, right }: Stereo): void {
    for (let at = 0; at < left.length; at += CHUNK) {
      const chunk = [left.subarray(at, at + CHUNK), right.subarray(at, at + CHUNK)];
      // The encoder's own memory, which its next call overwrites.
      frames.push(encoder.encode(chunk).slice());
    }
    encoded += left.length;
  }

  /** Everything before this sample is final. */
  function finishUntil(sample: number): void {
    const ready = sample - encoded;
    if (ready <= 0) return;
    const { left, right } = open;
    encode({ left: left.subarray(0, ready), right: right.subarray(0, ready) });
    const silent = Math.max(0, ready - left.length);
    encode({ left: new Float32Array(silent), right: new Float32Array(silent) });
    open = { left: left.slice(ready), right: right.slice(ready) };
  }

  return {
    add(sound, at) {
      const start = Math.max(encoded, Math.round(at * RATE));
      finishUntil(start);
      open = { left: mixed(open.left, sound.left), right: mixed(open.right, sound.right) };
    },
    end() {
      encode(open);
      frames.push(encoder.finalize().slice());
      return { frames, seconds: encoded / RATE };
    },
  };
}

/** Both at once, no louder than a sample can be. */
function mixed(one: Float32Array, other: Float32Array): Float32Array {
  if (one.length === 0) return other;
  const [longer, shorter] = one.length >= other.length ? [one, other] : [other, one];
  const sum = longer.slice();
  for (let i = 0; i < shorter.length; i++) {
    sum[i] = Math.max(-1, Math.min(1, (sum[i] ?? 0) + (shorter[i] ?? 0)));
  }
  return sum;
}
