import midi from '@tonejs/midi';
import { describe, expect, it } from 'vitest';
import { BANDS, withBand } from '../../../src/engine/band/index.ts';
import { engraveSheet, writeMidi } from '../../../src/engine/render/index.ts';
import { perform } from '../../../src/engine/sound/perform.ts';
import { mannerOf } from '../../../src/engine/sound/record.ts';
import { randomAbc } from '../../support/random-abc.ts';

const CASES = ['jig', 'hornpipe', 'waltz', 'slip jig', 'reel'].map((rhythm, at) => {
  const metre = { jig: '6/8', waltz: '3/4', 'slip jig': '9/8' }[rhythm] ?? '4/4';
  return { rhythm, abc: randomAbc(at + 1, { rhythm, metre }) };
});

/** Notes, and when the track says that it ends, of each track that has any. */
function tracksOf(bytes: Uint8Array) {
  return new midi.Midi(bytes).tracks
    .filter(({ notes }) => notes.length > 0)
    .map(({ channel, instrument, notes, endOfTrackTicks }) => {
      const last = Math.max(...notes.map(({ ticks, durationTicks }) => ticks + durationTicks));
      return { channel, program: instrument.number, last, ends: endOfTrackTicks };
    });
}

describe('a tune with a band as MIDI', () => {
  it.each(CASES)(
    'has a track and a program for each voice, all as long: $rhythm',
    ({ abc, rhythm }) => {
      for (const { name, parts } of BANDS) {
        const tracks = tracksOf(writeMidi(withBand(abc, name), { type: rhythm }).midi);
        const programs = { guitar: 25, bass: 32, bodhran: 0 };
        expect(tracks.slice(1).map(({ program }) => program)).toEqual(
          parts.map((part) => programs[part]),
        );
        expect(tracks.map(({ channel }) => channel)).toEqual([
          ...[0, 1, 2].slice(0, 1 + parts.filter((part) => part !== 'bodhran').length),
          ...(parts.some((part) => part === 'bodhran') ? [9] : []),
        ]);
        expect(new Set(tracks.map(({ ends }) => ends)).size).toBe(1);
        for (const { last, ends } of tracks) expect(last).toBeLessThanOrEqual(ends ?? 0);
      }
    },
  );

  it('has the drum on its line in every key', () => {
    for (const key of ['C', 'F', 'Bb', 'C#', 'Em']) {
      const abc = withBand(randomAbc(3, { key, rhythm: 'jig', metre: '6/8' }), 'bodhran');
      const drums = new midi.Midi(writeMidi(abc).midi).tracks.find(({ channel }) => channel === 9);
      expect(new Set(drums?.notes.map((note) => note.midi))).toEqual(new Set([41]));
    }
  });
});

describe('a recording of a tune with a band', () => {
  it('has each voice on its instrument, and nobody else', () => {
    const abc = withBand(randomAbc(4, { rhythm: 'jig', metre: '6/8' }), 'full band');
    const roles = (how: Parameters<typeof mannerOf>[1]) =>
      perform(abc, 'jig', mannerOf('jig', how)).parts.map(({ role, program }) => [role, program]);
    const others = [
      ['guitar', 25],
      ['bass', 32],
      ['drum', 0],
    ];
    expect(roles({})).toEqual([['melody', 110], ...others]);
    expect(roles({ instrument: 'flute', harmony: false })).toEqual([['melody', 73], ...others]);
  });

  it('strikes chords from string to string, and lets the last one ring', () => {
    const abc = withBand('X:1\nR:reel\nM:4/4\nL:1/8\nK:C\n"C"CEGE CEGE|"C"C8|]\n', 'guitar');
    const { parts, ends } = perform(abc, 'reel', mannerOf('reel', { instrument: 'harp' }));
    const notes = parts.find(({ role }) => role === 'guitar')?.notes ?? [];
    const [bass, first, second, third] = notes;
    expect([bass?.pitch, first?.pitch, second?.pitch, third?.pitch]).toEqual([48, 52, 55, 60]);
    expect(first?.start).toBeLessThan(second?.start ?? 0);
    expect(third?.end).toBeLessThan(notes[4]?.start ?? 0);
    expect(notes.at(-1)?.end).toBeCloseTo(ends);
  });
});

describe('voices of other kinds', () => {
  const text = (second: string) =>
    `X:1\nM:4/4\nL:1/4\nK:C\nV:1\n%%MIDI program 52\nCDEF|\nV:2\n${second}\nC4|\n`;
  it('are played on what they name, the first one too', () => {
    const parts = (abc: string) =>
      perform(abc, '', mannerOf('', { instrument: 'flute' })).parts.map((part) => part.program);
    expect(parts(text('%%MIDI program 57'))).toEqual([52, 57]);
  });
  it('chord symbols of voices that do not say so are played as ever', () => {
    const abc = 'X:1\nR:reel\nM:4/4\nL:1/8\nK:C\nV:1\n"C"C8|\nV:2\nG8|\n';
    const roles = perform(abc, 'reel', mannerOf('reel', {})).parts.map(({ role }) => role);
    expect(roles).toEqual(['melody', 'melody', 'guitar', 'bass']);
  });
});

it('the sheet shows every staff, and says so', async () => {
  const { png, altText } = await engraveSheet(withBand(CASES[0]?.abc ?? '', 'full band'));
  expect(png.length).toBeGreaterThan(20_000);
  expect(altText).toMatch(/; on 4 staves: Melody, Guitar, Bass and Bodhrán\.$/);
  const { altText: alone } = await engraveSheet(CASES[0]?.abc ?? '');
  expect(alone).not.toContain('staves');
});
