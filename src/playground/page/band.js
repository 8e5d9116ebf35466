import { pluckedString, smallRoom } from './pluck.js';

/** @typedef {import('./midi.js').Note} Note */

/** How far ahead notes are handed to the audio clock, and how often, in seconds. */
const AHEAD = 0.6;
const EVERY = 0.2;
const RING = 2.2;

/** @type {{ audio: AudioContext, out: AudioNode, strings: Map<number, AudioBuffer> } | null} */
let stage = null;

/** The one audio graph, built when something is first played: browsers ask for a click first. */
function openStage() {
  if (stage) return stage;
  const audio = new AudioContext();
  const out = audio.createGain();
  out.gain.value = 0.5;
  const body = audio.createBiquadFilter();
  body.type = 'peaking';
  body.frequency.value = 420;
  body.gain.value = 4;
  const wet = audio.createGain();
  wet.gain.value = 0.12;
  const limiter = audio.createDynamicsCompressor();
  out.connect(body).connect(limiter);
  body.connect(smallRoom(audio)).connect(wet).connect(limiter);
  limiter.connect(audio.destination);
  stage = { audio, out, strings: new Map() };
  return stage;
}

/**
 * The string of a pitch, made once.
 *
 * @param {number} pitch
 */
function stringOf(pitch) {
  const { audio, strings } = openStage();
  let buffer = strings.get(pitch);
  if (!buffer) {
    const samples = pluckedString(audio.sampleRate, 440 * 2 ** ((pitch - 69) / 12), RING);
    buffer = audio.createBuffer(1, samples.length, audio.sampleRate);
    buffer.copyToChannel(samples, 0);
    strings.set(pitch, buffer);
  }
  return buffer;
}

/**
 * Plays notes from a place in the tune.
 *
 * @param {Note[]} notes in order of time
 * @param {number} from seconds into the tune
 * @returns {{ position: () => number, stop: () => void }} where the tune is, and how to end it
 */
export function playNotes(notes, from) {
  const { audio, out } = openStage();
  void audio.resume();
  const began = audio.currentTime + 0.08;
  const fade = audio.createGain();
  fade.connect(out);
  let next = notes.findIndex((note) => note.at >= from);
  if (next < 0) next = notes.length;
  const schedule = () => {
    const horizon = audio.currentTime - began + from + AHEAD;
    for (let note = notes[next]; note && note.at < horizon; note = notes[next]) {
      pluck(audio, fade, note, began + note.at - from);
      next += 1;
    }
  };
  schedule();
  const timer = setInterval(schedule, EVERY * 1000);
  return {
    position: () => Math.max(from, from + audio.currentTime - began),
    stop() {
      clearInterval(timer);
      fade.gain.setTargetAtTime(0, audio.currentTime, 0.04);
      setTimeout(() => fade.disconnect(), 400);
    },
  };
}

/**
 * @param {AudioContext} audio
 * @param {AudioNode} out
 * @param {Note} note
 * @param {number} when on the audio clock
 */
function pluck(audio, out, note, when) {
  const source = audio.createBufferSource();
  source.buffer = stringOf(note.pitch);
  const gain = audio.createGain();
  // Low notes are accompaniment: they stay behind the melody.
  const level = (note.pitch < 55 ? 0.35 : 0.6) * (0.4 + 0.6 * note.velocity);
  const end = when + Math.min(RING - 0.2, note.for + 0.05);
  gain.gain.setValueAtTime(level, when);
  gain.gain.setValueAtTime(level, end);
  gain.gain.exponentialRampToValueAtTime(0.001, end + 0.18);
  source.connect(gain).connect(out);
  source.start(when);
  source.stop(end + 0.2);
}
