import type { BasicSoundBank } from 'spessasynth_core';
import { limit } from './limiter.ts';
import { loudness } from './loudness.ts';
import type { Piece, Role } from './piece.ts';
import { reverberate, type Stereo } from './reverb.ts';
import { RATE, synthesise } from './synthesise.ts';

/** What every recording is brought to: the level that podcasts and streaming services agree on, and room above it for MP3. */
export const LOUDNESS_LUFS = -16;
export const CEILING_DBFS = -1.5;

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
  guitar: { level: -8, pan: 0.32, room: 0.6 },
  bass: { level: -9, pan: -0.02, room: 0.15 },
  clicks: { level: -6, pan: 0, room: 0.5 },
};

/** Loudness of the room's answer beside the dry sound, in LU. */
const ROOM_LEVEL = -15;

/** A piece as it sounds, at its level: from the piece's time 0 until TAIL_SECONDS after its last note. */
export async function mix(bank: BasicSoundBank, piece: Piece): Promise<Stereo> {
  const samples = Math.ceil((piece.ends + TAIL_SECONDS) * RATE);
  const left = new Float32Array(samples);
  const right = new Float32Array(samples);
  const toRoom = new Float32Array(samples);
  for (const part of piece.parts) {
    const sound = await synthesise(bank, part, samples);
    const { level, pan, room } = PLACES[part.role];
    const gain = decibels(level - loudness([sound], RATE));
    if (!Number.isFinite(gain)) continue;
    // Equal power: the sound is as loud on its way from one side to the other.
    const angle = ((pan + 1) * Math.PI) / 4;
    add(left, sound, gain * Math.cos(angle));
    add(right, sound, gain * Math.sin(angle));
    add(toRoom, sound, gain * room);
  }
  const wet = reverberate(toRoom, RATE);
  const wetGain = decibels(
    ROOM_LEVEL + loudness([left, right], RATE) - loudness([wet.left, wet.right], RATE),
  );
  if (Number.isFinite(wetGain)) {
    add(left, wet.left, wetGain);
    add(right, wet.right, wetGain);
  }
  const gain = decibels(LOUDNESS_LUFS - loudness([left, right], RATE));
  for (const channel of [left, right]) {
    if (Number.isFinite(gain)) scale(channel, gain);
    fadeOut(channel);
  }
  limit([left, right], decibels(CEILING_DBFS), Math.round(LIMITER_SECONDS * RATE));
  return { left, right };
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
