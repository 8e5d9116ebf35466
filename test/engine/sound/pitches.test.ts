import { beforeAll, describe, expect, test } from 'vitest';
import { INSTRUMENTS } from '../../../src/engine/sound/index.ts';
import { type Keyboard, openKeyboard } from '../../../src/engine/sound/keyboard.ts';
import { type Manner, perform } from '../../../src/engine/sound/perform.ts';
import type { Part } from '../../../src/engine/sound/piece.ts';
import { openSoundfont } from '../../../src/engine/sound/soundfont.ts';
import { RATE, synthesise } from '../../../src/engine/sound/synthesise.ts';
import { type Tone, toneOf } from './tone.ts';

/** G major from the D above middle C, two octaves, in notes of half a second. */
const SCALE = "X:1\nM:4/4\nL:1/4\nQ:1/4=120\nK:G\nD E F G|A B c d|e f g a|b c' d' z|]\n";
const WRITTEN = [62, 64, 66, 67, 69, 71, 72, 74, 76, 78, 79, 81, 83, 84, 86];

let keyboard: Keyboard;
beforeAll(async () => {
  keyboard = await openKeyboard(await openSoundfont());
});

const SAMPLES = 4800;

/** In tune within a third of a semitone, and neither an octave lower nor higher. */
function expectInTune({ cents, octaveBelow, odd }: Tone, what: string): void {
  expect.soft(Math.abs(cents), what).toBeLessThan(35);
  expect.soft(octaveBelow, what).toBeLessThan(0.25);
  expect.soft(odd, what).toBeGreaterThan(0.15);
}

describe.each(INSTRUMENTS)('$name', (instrument) => {
  test('a scale sounds as it is written, in the octave of the instrument', () => {
    const manner: Manner = {
      ...{ instrument, speed: 'usual', countIn: false, harmony: false, times: 1 },
    };
    const piece = perform(SCALE, 'reel', manner);
    const [melody, ...others] = piece.parts;
    expect(others).toEqual([]);
    if (melody === undefined) throw new Error('no melody');
    const sound = synthesise(keyboard, melody, Math.ceil(piece.ends * RATE));
    expect(melody.notes).toHaveLength(WRITTEN.length);
    for (const [at, { start }] of melody.notes.entries()) {
      const from = Math.round((start + 0.1) * RATE);
      const pitch = (WRITTEN[at] ?? 0) + instrument.octave * 12;
      expectInTune(toneOf(sound.subarray(from, from + SAMPLES), RATE, pitch), `note ${at}`);
    }
  });

  test('no note of a scale stands out, or drowns', () => {
    const { program, octave } = instrument;
    const part = (pitch: number): Part => ({
      ...{ role: 'melody', program },
      notes: [{ pitch: pitch + octave * 12, start: 0, end: 0.2, velocity: 90 }],
    });
    const decibels = WRITTEN.map((pitch) => {
      const sound = synthesise(keyboard, part(pitch), 0.2 * RATE);
      return 10 * Math.log10(sound.reduce((sum, sample) => sum + sample ** 2, 0));
    });
    expect(Math.max(...decibels) - Math.min(...decibels)).toBeLessThan(4);
  });

  test('its lowest and highest notes are there', () => {
    for (const pitch of [instrument.lowest, instrument.highest]) {
      const note = keyboard.note({
        ...{ drums: false, program: instrument.program, pitch, velocity: 90, length: 0.5 },
      });
      const from = Math.round(0.1 * RATE);
      expectInTune(toneOf(note.subarray(from, from + SAMPLES), RATE, pitch), `pitch ${pitch}`);
    }
  });
});
