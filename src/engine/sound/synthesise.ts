import { type BasicSoundBank, SpessaSynthProcessor } from 'spessasynth_core';
import type { Part, SoundedNote } from './piece.ts';

/** Samples a second, of everything here. */
export const RATE = 44_100;

/** The synthesiser renders at most so many samples at a time; notes begin and end on the sample all the same. */
const BLOCK = 128;

/** Channels from 0: the tenth plays the drum kit. */
const CHANNEL = { pitched: 0, drums: 9 } as const;

interface KeyEvent {
  readonly at: number;
  readonly down: boolean;
  readonly note: SoundedNote;
}

/**
 * A part as sound, dry and in the middle: one channel of `samples` samples, at the level that the soundfont has it. What
 * still rings then is cut off.
 */
export async function synthesise(
  bank: BasicSoundBank,
  part: Part,
  samples: number,
): Promise<Float32Array> {
  const synth = new SpessaSynthProcessor(RATE, { eventsEnabled: false, effectsEnabled: false });
  synth.soundBankManager.addSoundBank(bank, 'main');
  await synth.processorInitialized;
  const channel = part.role === 'clicks' ? CHANNEL.drums : CHANNEL.pitched;
  synth.programChange(channel, part.program);

  const left = new Float32Array(samples);
  const right = new Float32Array(samples);
  let now = 0;
  const renderUntil = (time: number) => {
    while (now < time) {
      const count = Math.min(BLOCK, time - now);
      synth.process(left, right, now, count);
      now += count;
    }
  };
  for (const { at, down, note } of keysOf(part.notes)) {
    renderUntil(Math.min(samples, Math.max(0, Math.round(at * RATE))));
    if (down) synth.noteOn(channel, note.pitch, note.velocity);
    else synth.noteOff(channel, note.pitch);
  }
  renderUntil(samples);
  // The soundfont is mono, so both channels are its sound times the square root of a half; pipes alone lean to one side.
  for (let i = 0; i < samples; i++) {
    left[i] = ((left[i] ?? 0) + (right[i] ?? 0)) * Math.SQRT1_2;
  }
  return left;
}

/** In the order of their times; at the same time, keys go up before others go down. */
function keysOf(notes: readonly SoundedNote[]): KeyEvent[] {
  return notes
    .flatMap((note): KeyEvent[] => [
      { at: note.start, down: true, note },
      { at: note.end, down: false, note },
    ])
    .sort((a, b) => a.at - b.at || Number(a.down) - Number(b.down));
}
