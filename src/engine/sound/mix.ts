import type { Keyboard } from './keyboard.ts';
import { limit } from './limiter.ts';
import { loudness } from './loudness.ts';
import type { Piece, Role } from './piece.ts';
import { reverberate, type Stereo } from './reverb.ts';
import { RATE, synthesise } from './synthesise.ts';

/** What every recording is brought to: the level that podcasts and streaming services agree on, and room above it for MP3. */
export const LOUDNESS_LUFS = -16;
export const CEILING_DBFS = -1.5;

/** LAME makes everything quieter by a twentieth, 0.4 dB, so that what it rounds does not clip. */
const ENCODER_LOSS = 0.4;

/** After the last note it rings so long, and is gone. */
export const TAIL_SECONDS = 2;
const FADE_SECONDS = 0.8;
const LIMITER_SECONDS = 0.005;

interface Place {
  /** Loudness beside the melody's, in LU: instruments are set by measuring them, not by how loud a soundfont has them. */
  readonly level: number;
  /** -1 left to 1 right. */
  readonly pan: number;
  /** Part of it that goes to the room. */
  readonly room: number;
}

const PLACES: Readonly<Record<Role, Place>> = {
  melody: { level: 0, pan: -0.08, room: 1 },
  // One of several that are as important as the melody.
  voice: { level: -1, pan: 0.12, room: 1 },
  guitar: { level: -8, pan: 0.32, room: 0.6 },
  bass: { level: -9, pan: -0.02, room: 0.15 },
  drum: { level: -9, pan: -0.25, room: 0.4 },
  clicks: { level: -6, pan: 0, room: 0.5 },
};

/** Loudness of the room's answer beside what goes into it, in LU. */
const ROOM_LEVEL = -14;

/** The room is dull enough for half the rate, and instruments are weighed against each other by that much as well. */
const HALF_RATE = RATE / 2;

/** A piece as it sounds, at its level: from the piece's time 0 until TAIL_SECONDS after its last note. */
export function mix(keyboard: Keyboard, piece: Piece): Stereo {
  // Even, so that it halves.
  const samples = 2 * Math.ceil(((piece.ends + TAIL_SECONDS) * RATE) / 2);
  const left = new Float32Array(samples);
  const right = new Float32Array(samples);
  const toRoom = new Float32Array(samples / 2);
  for (const part of piece.parts) {
    const sound = synthesise(keyboard, part, samples);
    const half = halved(sound);
    const { level, pan, room } = PLACES[part.role];
    const gain = decibels(level - loudness([half], HALF_RATE));
    if (!Number.isFinite(gain)) continue;
    // Equal power: the sound is as loud on its way from one side to the other.
    const angle = ((pan + 1) * Math.PI) / 4;
    add(left, sound, gain * Math.cos(angle));
    add(right, sound, gain * Math.sin(angle));
    add(toRoom, half, gain * room);
  }
  const wet = reverberate(toRoom, HALF_RATE);
  const wetGain = decibels(
    ROOM_LEVEL + loudness([toRoom], HALF_RATE) - loudness([wet.left, wet.right], HALF_RATE),
  );
  if (Number.isFinite(wetGain)) {
    addDoubled(left, wet.left, wetGain);
    addDoubled(right, wet.right, wetGain);
  }
  const gain = decibels(LOUDNESS_LUFS + ENCODER_LOSS - loudness([left, right], RATE));
  for (const channel of [left, right]) {
    if (Number.isFinite(gain)) scale(channel, gain);
    fadeOut(channel);
  }
  limit([left, right], decibels(CEILING_DBFS), Math.round(LIMITER_SECONDS * RATE));
  return { left, right };
}

/** At half the rate: the means of neighbours. */
function halved(sound: Float32Array): Float32Array {
  const half = new Float32Array(sound.length >> 1);
  for (let i = 0; i < half.length; i++) {
    half[i] = ((sound[2 * i] ?? 0) + (sound[2 * i + 1] ?? 0)) / 2;
  }
  return half;
}

/** Adds a sound of half the rate, with straight lines between its samples. */
function addDoubled(to: Float32Array, half: Float32Array, gain: number): void {
  let next = half[0] ?? 0;
  for (let i = 0; i < half.length; i++) {
    const now = next;
    next = half[i + 1] ?? 0;
    to[2 * i] = (to[2 * i] ?? 0) + now * gain;
    to[2 * i + 1] = (to[2 * i + 1] ?? 0) + ((now + next) / 2) * gain;
  }
}

function decibels(db: number): number {
  return 10 ** (db / 20);
}

function add(to: Float32Array, from: Float32Array, gain: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] ?? 0) + (from[i] ?? 0) * gain;
}

function scale(channel: Float32Array, gain: number): void {
  for (let i = 0; i < channel.length; i++) channel[i] = (channel[i] ?? 0) * gain;
}

function fadeOut(channel: Float32Array): void {
  const length = Math.min(channel.length, Math.round(FADE_SECONDS * RATE));
  const from = channel.length - length;
  for (let i = 0; i < length; i++) channel[from + i] = (channel[from + i] ?? 0) * (1 - i / length);
}
