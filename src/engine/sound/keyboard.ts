import { type BasicSoundBank, SpessaSynthProcessor } from 'spessasynth_core';
import { RATE } from './synthesise.ts';

/** A key that is pressed and let go. */
export interface Key {
  readonly drums: boolean;
  /** General MIDI program, from 0. */
  readonly program: number;
  readonly pitch: number;
  /** 1 to 127. */
  readonly velocity: number;
  /** Seconds until it is let go. */
  readonly length: number;
}

export interface Keyboard {
  /** How the key sounds, from when it is pressed until it has died away; not to be changed. */
  note(key: Key): Float32Array;
  /** How strong a note of middling strength is when it speaks: the root of its mean power over its first fifth of a second. */
  level(program: number, pitch: number): number;
}

/** The synthesiser renders at most so many samples at a time. */
const BLOCK = 128;

/** Channels from 0: the tenth plays the drum kit. */
const CHANNEL = { pitched: 0, drums: 9 } as const;

/** After it is let go a note may ring for so long. */
const MOST_RELEASE_SECONDS = 1.5;
/** Under this part of full scale it has died away. */
const SILENCE = 2e-5;

/** Strengths and lengths are rounded to these, which nobody hears, so that notes come again. */
const VELOCITY_STEP = 3;
const LENGTH_STEP_SECONDS = 0.005;

/** Notes are kept until they take so much memory; those that were not asked for the longest go first. */
const KEPT_BYTES = 48 * 2 ** 20;

/**
 * Plays notes of a soundfont one at a time. A tune is the same few notes again and again, in accompaniments above all, and a
 * synthesiser only ever adds its voices up: each note is rendered once, kept, and laid where it is needed. That is ten times
 * faster than rendering whole tunes, and sounds the same.
 */
export async function openKeyboard(bank: BasicSoundBank): Promise<Keyboard> {
  const synth = new SpessaSynthProcessor(RATE, { eventsEnabled: false, effectsEnabled: false });
  synth.soundBankManager.addSoundBank(bank, 'main');
  await synth.processorInitialized;
  const left = new Float32Array(BLOCK);
  const right = new Float32Array(BLOCK);
  const kept = new Map<string, Float32Array>();
  let bytes = 0;

  function render({ drums, program, pitch, velocity, length }: Key): Float32Array {
    const channel = drums ? CHANNEL.drums : CHANNEL.pitched;
    const held = Math.max(1, Math.round(length * RATE));
    const sound = new Float32Array(held + MOST_RELEASE_SECONDS * RATE);
    let now = 0;
    let sounds = true;
    const renderUntil = (time: number) => {
      while (now < time && sounds) {
        const count = Math.min(BLOCK, time - now);
        left.fill(0);
        right.fill(0);
        synth.process(left, right, 0, count);
        // The soundfont is mono, so both sides are its sound times the square root of a half; pipes alone lean to one.
        for (let i = 0; i < count; i++) {
          sound[now + i] = ((left[i] ?? 0) + (right[i] ?? 0)) * Math.SQRT1_2;
        }
        now += count;
        sounds = synth.voiceCount > 0;
      }
    };
    synth.programChange(channel, program);
    synth.noteOn(channel, pitch, velocity);
    renderUntil(held);
    synth.noteOff(channel, pitch);
    renderUntil(sound.length);
    synth.stopAllChannels(true);
    return sound.slice(0, audible(sound, now));
  }

  const levels = new Map<string, number>();

  function note(asked: Key): Float32Array {
    const key: Key = {
      ...asked,
      velocity: Math.max(1, Math.round(asked.velocity / VELOCITY_STEP) * VELOCITY_STEP),
      length: Math.ceil(asked.length / LENGTH_STEP_SECONDS) * LENGTH_STEP_SECONDS,
    };
    const name = `${key.drums} ${key.program} ${key.pitch} ${key.velocity} ${key.length.toFixed(3)}`;
    const known = kept.get(name);
    const sound = known ?? render(key);
    kept.delete(name);
    kept.set(name, sound);
    if (known !== undefined) return known;
    bytes += sound.byteLength;
    for (const [oldest, { byteLength }] of kept) {
      if (bytes <= KEPT_BYTES || oldest === name) break;
      kept.delete(oldest);
      bytes -= byteLength;
    }
    return sound;
  }

  return {
    note,
    level(program, pitch) {
      const name = `${program} ${pitch}`;
      const level =
        levels.get(name) ?? strengthOf(note({ ...SAMPLE, drums: false, program, pitch }));
      levels.set(name, level);
      return level;
    },
  };
}

/** What the levels of notes are compared by. */
const SAMPLE = { velocity: 90, length: 0.2 } as const;

function strengthOf(sound: Float32Array): number {
  const heard = sound.subarray(0, Math.round(SAMPLE.length * RATE));
  return Math.sqrt(heard.reduce((sum, sample) => sum + sample * sample, 0) / heard.length);
}

/** How much of the first `length` samples can be heard. */
function audible(sound: Float32Array, length: number): number {
  let end = length;
  while (end > 0 && Math.abs(sound[end - 1] ?? 0) < SILENCE) end -= 1;
  return end;
}
