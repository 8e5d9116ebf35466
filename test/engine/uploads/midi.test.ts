import { readFileSync } from 'node:fs';
import MidiPackage from '@tonejs/midi';
import { describe, expect, it } from 'vitest';
import { spellKey } from '../../../src/engine/abc/key.ts';
import { printTune } from '../../../src/engine/abc/printer.ts';
import { readTune, readTunes } from '../../../src/engine/abc/reader.ts';
import { writeMidi } from '../../../src/engine/render/index.ts';
import { learnable, musicOf } from '../../../src/engine/training/learnable.ts';
import { acceptMidi } from '../../../src/engine/uploads/accept-midi.ts';
import { melodyOf } from '../../../src/engine/uploads/midi/melody.ts';
import { readMidi } from '../../../src/engine/uploads/midi/read-midi.ts';
import { midiBytes } from './midi-bytes.ts';
import { jig } from './tunes.ts';

const SIX = readFileSync(new URL('../../fixtures/six-tunes.abc', import.meta.url), 'utf8');
const TUNES = readTunes(SIX).tunes.flatMap(({ tune }) => (tune ? [tune] : []));

/** A MIDI file without its time signature. */
function withoutMetre(midi: Uint8Array): Uint8Array {
  const out = Uint8Array.from(midi);
  const at = out.findIndex((byte, i) => byte === 0xff && out[i + 1] === 0x58 && out[i + 2] === 4);
  out[at + 1] = 0x7f;
  return out;
}

function taken(midi: Uint8Array, name = 'x.mid') {
  const outcome = acceptMidi(midi, name);
  if ('why' in outcome) throw new Error(outcome.why);
  return outcome;
}
const musicOfText = (abc: string) => {
  const { tune } = readTune(abc);
  const taught = tune && learnable(tune);
  return taught && !('refused' in taught) ? musicOf(taught.canonical) : null;
};

describe('reading MIDI files', () => {
  it.each(TUNES.map((tune) => [tune.titles[0] ?? '', printTune(tune)] as const))(
    'finds the notes that another reader finds: %s',
    (_, abc) => {
      const { midi } = writeMidi(abc);
      const other = new MidiPackage.Midi(midi).tracks.filter(({ notes }) => notes.length > 0);
      const song = readMidi(midi);
      expect(
        song.parts.map(({ name, notes }) => [name, notes.map((n) => [n.pitch, n.start, n.end])]),
      ).toEqual(
        other.map(({ name, notes }) => [
          name,
          notes.map((n) => [n.midi, n.ticks, n.ticks + n.durationTicks]),
        ]),
      );
    },
  );
});

describe('the way from a tune to MIDI and back', () => {
  it.each(TUNES.map((tune) => [tune.titles[0] ?? '', tune] as const))(
    'gives the same music in bars: %s',
    (_, tune) => {
      const abc = printTune({ ...tune, rhythm: tune.rhythm === 'hornpipe' ? 'reel' : tune.rhythm });
      const back = taken(writeMidi(abc).midi);
      expect(musicOfText(back.abc)).toBe(musicOfText(printTune(tune)));
      expect([back.key, back.title]).toEqual([spellKey(tune.key), tune.titles[0]]);
    },
  );
  it('finds the metre where none is named, of all but a march in quarters, which might be a polka', () => {
    const found = TUNES.filter((tune) => {
      const back = taken(withoutMetre(writeMidi(printTune({ ...tune, rhythm: 'reel' })).midi));
      expect(back.repairs.join()).toContain('does not name');
      return musicOfText(back.abc) === musicOfText(printTune(tune));
    });
    expect(found.length).toBe(TUNES.length - 1);
  });
  it('makes swung pairs even, and keeps triplets', () => {
    const body = `|: GA | BdBG DGBd | cBcd e2dc | BdBG DGBd | (3cdc (3BAG A2 GA |
BdBG DGBd | cBcd efge | dcBA GABG | F2D2 G2 :|
|: GA | BdGd BdGd | cege cege | BdGd BdGd | A2A2 A2 GA |
BdBG DGBd | cBcd efge | dcBA GABG | F2D2 G2 :|`;
    const abc = `X:1\nT:Pairs\nR:hornpipe\nM:4/4\nL:1/8\nK:G\n${body}\n`;
    const back = taken(writeMidi(abc).midi);
    expect(back.repairs.join()).toContain('Swung pairs');
    expect(musicOfText(back.abc)).toBe(musicOfText(abc));
  });
  it('knows a pick-up of an eighth', () => {
    const abc = jig(
      'Up',
      `|: D | GBd dBG | ABc cAF | GBd gfg | d2B AFD |\nG2d dBG | A2c cAF | g2e d2B | AFD G2 :|
|: d | g2g dBd | g2g a2f | gfg dBG | ABc A2d |\ng2g dBd | g2g afd | g2e d2B | AFD G2 :|`,
    );
    expect(musicOfText(taken(withoutMetre(writeMidi(abc).midi)).abc)).toBe(musicOfText(abc));
  });
});

describe('the melody', () => {
  const line = (pitch: number, every = 240) =>
    Array.from({ length: 32 }, (_, i) => ({
      pitch: pitch + (i % 5),
      start: i * every,
      end: (i + 1) * every,
    }));
  const part = (name: string, channel: number, notes: ReturnType<typeof line>) => ({
    name,
    channel,
    notes,
  });
  const song = (parts: ReturnType<typeof part>[]) => ({
    ticksPerQuarter: 480,
    title: '',
    parts,
    metres: [],
    keys: [],
  });
  const firstOf = (parts: ReturnType<typeof part>[]) => melodyOf(song(parts))?.[0]?.pitch;

  it('is the part that is named so', () => {
    expect(firstOf([part('Whistle', 0, line(84)), part('Melody', 1, line(60))])).toBe(84);
    expect(firstOf([part('high', 0, line(84)), part('Melody', 1, line(60))])).toBe(60);
  });
  it('is the highest part of one voice, and never the drums', () => {
    expect(firstOf([part('', 0, line(48)), part('', 1, line(72)), part('', 9, line(90))])).toBe(72);
    expect(melodyOf(song([part('', 9, line(36))]))).toBeNull();
  });
  it('is the top of chords, each note cut where the next begins', () => {
    const chords = [48, 72, 60].flatMap((pitch) =>
      line(pitch).map((n) => ({ ...n, end: n.end + 60 })),
    );
    chords.sort((a, b) => a.start - b.start || b.pitch - a.pitch);
    const melody = melodyOf(song([part('', 0, chords)])) ?? [];
    expect(melody.map(({ pitch }) => pitch)).toEqual(line(72).map(({ pitch }) => pitch));
    expect(melody.slice(0, 3).map(({ end }) => end)).toEqual([240, 480, 720]);
  });
  it('may be played short: small gaps are closed', () => {
    const notes = readMidi(writeMidi(jig()).midi).parts[0]?.notes ?? [];
    const short = notes.map(({ pitch, start, end }) => ({
      pitch,
      start,
      end: start + Math.round((end - start) * 0.7),
    }));
    const back = taken(midiBytes(short, { metre: [6, 8] }), 'Short notes.mid');
    expect(musicOfText(back.abc)).toBe(musicOfText(jig()));
    expect(back.title).toBe('Short notes');
  });
});
