import toneMidi from '@tonejs/midi';
import { describe, expect, it } from 'vitest';
import { writeMidi } from '../../../src/engine/render/index.ts';

/** [start, MIDI pitch, length] of a part, in ticks of 480 to a quarter. */
function notesOf(midi: Uint8Array, part = 'Melody'): number[][] {
  const track = new toneMidi.Midi(midi).tracks.find(({ name }) => name === part);
  return (track?.notes ?? []).map(({ ticks, midi: pitch, durationTicks }) => [
    ticks,
    pitch,
    durationTicks,
  ]);
}

const HEAD = 'X:1\nT:Scale\nM:4/4\nL:1/8\nK:C\n';

describe('writeMidi', () => {
  it('writes a scale in 6/8 in eighths', () => {
    const { midi, tempo, beat, seconds } = writeMidi(
      'X:1\nR:jig\nM:6/8\nL:1/8\nK:C\nCDE FGA|B3 c3|]\n',
    );
    expect(notesOf(midi)).toEqual([
      [0, 60, 240],
      [240, 62, 240],
      [480, 64, 240],
      [720, 65, 240],
      [960, 67, 240],
      [1200, 69, 240],
      [1440, 71, 720],
      [2160, 72, 720],
    ]);
    expect([tempo, beat]).toEqual([116, 3 / 8]);
    expect(seconds).toBeCloseTo((4 * 60) / 116, 6);
  });

  it('plays repeats and endings out', () => {
    const { midi } = writeMidi(`${HEAD}|:C8|1 D8:|2 E8||\n|:F8:|\n`);
    expect(notesOf(midi).map(([, pitch]) => pitch)).toEqual([60, 62, 60, 64, 65, 65]);
  });

  it('joins ties, and plays triplets in the time of two', () => {
    const { midi } = writeMidi(`${HEAD}C4-C4-|C4 (3DEF (3GAB|]\n`);
    expect(notesOf(midi)).toEqual([
      [0, 60, 2880],
      [2880, 62, 160],
      [3040, 64, 160],
      [3200, 65, 160],
      [3360, 67, 160],
      [3520, 69, 160],
      [3680, 71, 160],
    ]);
  });

  it('lets an accidental hold in all octaves to the end of the bar', () => {
    const { midi } = writeMidi(`${HEAD}^c2 c2 C2 =C2|c2 C2 z4|]\n`);
    expect(notesOf(midi).map(([, pitch]) => pitch)).toEqual([73, 73, 61, 60, 72, 60]);
  });

  it('stays on the tick through hundreds of triplets', () => {
    const { midi } = writeMidi(`${HEAD}${'|:(3CDE (3CDE (3CDE (3CDE:|\n'.repeat(60)}`);
    const starts = notesOf(midi).map(([start = 0]) => start);
    expect(starts.at(-1)).toBe(60 * 2 * 1920 - 160);
    expect(starts.every((start) => start % 160 === 0)).toBe(true);
  });

  it('names the tune, and says metre, key and tempo', () => {
    const abc = 'X:1\nT:Bróna ♭\nR:slip jig\nM:9/8\nL:1/8\nK:Ebm\nEFG ABc def|]\n';
    const { header } = new toneMidi.Midi(writeMidi(abc).midi);
    expect(Buffer.from(header.name, 'latin1').toString()).toBe('Bróna ♭');
    expect(header.timeSignatures.map(({ timeSignature }) => timeSignature)).toEqual([[9, 8]]);
    // @tonejs/midi names a key by its signature: E flat minor has the six flats of G flat.
    expect(header.keySignatures).toMatchObject([{ key: 'Gb', scale: 'minor' }]);
    expect(header.tempos[0]?.bpm).toBeCloseTo(118 * 1.5, 2);
  });

  it('has chords and bass in tracks of their own only where there are chord symbols', () => {
    const names = (abc: string) =>
      new toneMidi.Midi(writeMidi(abc).midi).tracks.map(({ name }) => name);
    expect(names(`${HEAD}CDEF GABc|]\n`)).toEqual(['Melody']);
    const withChords = `${HEAD}"C"CDEF "G7"GABc|]\n`;
    expect(names(withChords)).toEqual(['Melody', 'Chords', 'Bass']);
    const { midi } = writeMidi(withChords);
    expect(notesOf(midi, 'Bass').map(([, pitch = 0]) => pitch % 12)).toEqual([0, 7]);
    expect(
      notesOf(midi, 'Chords')
        .slice(0, 3)
        .map(([, pitch = 0]) => pitch % 12),
    ).toEqual([0, 4, 7]);
    expect(new toneMidi.Midi(midi).tracks.map(({ instrument }) => instrument.number)).toEqual([
      40, 24, 32,
    ]);
  });

  it('swings a hornpipe 2 : 1, written even or dotted, and leaves its triplets', () => {
    const music = 'ABcd e>fg<a|(3ABc d2 e4|]\n';
    const hornpipe = notesOf(writeMidi(`X:1\nR:hornpipe\nM:4/4\nL:1/8\nK:C\n${music}`).midi);
    expect(hornpipe.map(([start, , length]) => [start, length])).toEqual([
      [0, 320],
      [320, 160],
      [480, 320],
      [800, 160],
      [960, 320],
      [1280, 160],
      [1440, 160],
      [1600, 320],
      [1920, 160],
      [2080, 160],
      [2240, 160],
      [2400, 480],
      [2880, 960],
    ]);
    const reel = notesOf(
      writeMidi(`X:1\nR:hornpipe\nM:4/4\nL:1/8\nK:C\n${music}`, { type: 'reel' }).midi,
    );
    expect(reel.slice(0, 2).map(([start]) => start)).toEqual([0, 240]);
  });

  it('counts swung pairs from the bar line, also after a pick-up', () => {
    const abc = 'X:1\nR:hornpipe\nM:4/4\nL:1/8\nK:C\n|:A|ABcd efga|ABcd e3:|\n';
    const starts = notesOf(writeMidi(abc).midi).map(([start = 0]) => start);
    // The pick-up is the short half of a pair that began a half pair before the tune.
    expect(starts.slice(0, 5)).toEqual([80, 240, 560, 720, 1040]);
  });

  it('keeps to the tempo of the text before that of the type', () => {
    const reel = (tempo: string, metre = '4/4') =>
      writeMidi(`X:1\nR:reel\nM:${metre}\nL:1/8\n${tempo}K:C\nCDEF GABc|]\n`);
    expect(reel('').tempo).toBe(112);
    expect(reel('', 'C|')).toMatchObject({ tempo: 112, beat: 1 / 2 });
    expect(reel('Q:1/4=120\n').tempo).toBe(60);
    expect(reel('Q:1/2=100\n', 'C|').tempo).toBe(100);
    expect(writeMidi('X:1\nR:reel\nM:2/4\nL:1/16\nK:C\nCDEF GABc|]\n')).toMatchObject({
      tempo: 112,
      beat: 1 / 4,
    });
    expect(writeMidi('X:1\nR:march\nM:6/8\nL:1/8\nK:C\nCDE FGA|]\n')).toMatchObject({
      tempo: 118,
      beat: 3 / 8,
    });
  });

  it('gives the same bytes for the same text', () => {
    const abc = `${HEAD}"C"CDEF "G7"GABc|]\n`;
    expect(Buffer.compare(writeMidi(abc).midi, writeMidi(abc).midi)).toBe(0);
  });
});
