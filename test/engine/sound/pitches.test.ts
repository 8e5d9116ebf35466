import { beforeAll, describe, expect, test } from 'vitest';
import { INSTRUMENTS } from '../../../src/engine/sound/index.ts';
import { type Keyboard, openKeyboard } from '../../../src/engine/sound/keyboard.ts';
import { type Manner, perform } from '../../../src/engine/sound/perform.ts';
import { openSoundfont } from '../../../src/engine/sound/soundfont.ts';
import { RATE, synthesise } from '../../../src/engine/sound/synthesise.ts';
import { pitchOf } from './pitch-of.ts';

/** G major from the D above middle C, two octaves, in notes of half a second. */
const SCALE = "X:1\nM:4/4\nL:1/4\nQ:1/4=120\nK:G\nD E F G|A B c d|e f g a|b c' d' z|]\n";
const WRITTEN = [62, 64, 66, 67, 69, 71, 72, 74, 76, 78, 79, 81, 83, 84, 86];

let keyboard: Keyboard;
beforeAll(async () => {
  keyboard = await openKeyboard(await openSoundfont());
});

function heard(program: number, pitch: number, length: number): number {
  const note = keyboard.note({ drums: false, program, pitch, velocity: 90, length });
  const from = Math.round(0.12 * RATE);
  return pitchOf(note.subarray(from, from + 4000), RATE);
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
    const alone = { ...melody, notes: melody.notes.map((note) => ({ ...note })) };
    const sound = synthesise(keyboard, alone, Math.ceil(piece.ends * RATE));
    const pitches = melody.notes.map(({ start }) => {
      // Strings ring into the next note: its own sound is the strongest soon after it is struck.
      const from = Math.round((start + 0.1) * RATE);
      return pitchOf(sound.subarray(from, from + 4000), RATE);
    });
    const shift = instrument.octave * 12;
    const wanted = WRITTEN.map((pitch) => pitch + shift);
    for (const [at, pitch] of pitches.entries()) {
      expect.soft(Math.abs(pitch - (wanted[at] ?? 0)), `note ${at}: ${pitch}`).toBeLessThan(0.4);
    }
  });

  test('its lowest and highest notes are there', () => {
    for (const pitch of [instrument.lowest, instrument.highest]) {
      expect.soft(Math.abs(heard(instrument.program, pitch, 0.5) - pitch)).toBeLessThan(0.4);
    }
  });
});
