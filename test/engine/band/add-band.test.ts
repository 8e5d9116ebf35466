import { describe, expect, it } from 'vitest';
import { measuresOf } from '../../../src/engine/abc/measures.ts';
import { readTune } from '../../../src/engine/abc/reader.ts';
import { octaveOf, type Score, type Voice } from '../../../src/engine/abc/score.ts';
import { misalignments } from '../../../src/engine/abc/score-bars.ts';
import { printScore } from '../../../src/engine/abc/score-printer.ts';
import { readScore } from '../../../src/engine/abc/score-reader.ts';
import { soundingNotes } from '../../../src/engine/abc/sounding.ts';
import type { Tune } from '../../../src/engine/abc/tune.ts';
import { withoutPlaces } from '../../../src/engine/abc/without-places.ts';
import { addBand, BANDS, bandNamed, bandOf, withBand } from '../../../src/engine/band/index.ts';
import { chordNotes } from '../../../src/engine/sound/chord-notes.ts';
import { RANDOM_METRES, randomAbc } from '../../support/random-abc.ts';

function tuneOf(abc: string): Tune {
  const { tune, problems } = readTune(abc);
  if (tune === null) throw new Error(JSON.stringify(problems));
  return tune;
}
const jig = (music: string) => `X:1\nR:jig\nM:6/8\nL:1/8\nK:G\n${music}\n`;

/** The lines of music of a voice. */
function linesOf(abc: string, voice: string): string[] {
  const lines = abc.split('\n');
  const own = lines.slice(lines.lastIndexOf(`V:${voice}`) + 1);
  const end = own.findIndex((line) => line.startsWith('V:'));
  return (end < 0 ? own : own.slice(0, end)).filter((line) => line !== '' && !line.startsWith('%'));
}

describe('a jig with a full band', () => {
  const abc = withBand(jig('|:D|"G"GAB cBA|"D7"FGA "C"E3|1 "G"G3 G2:|2 "G"G6|]'), 'full band');

  it('has root, fifth and chords on the guitar, and the last chord whole', () => {
    expect(linesOf(abc, 'guitar')).toEqual([
      '|: z | G,2[GBd] D2[GBd] | D2[FAcd] C2[EGc] |1 G,2[GBd] D2 :|2 G,2[GBd] [G,GBd]3 |]',
    ]);
  });

  it('has the same roots and fifths in the bass, held', () => {
    expect(linesOf(abc, 'bass')).toEqual([
      '|: z | G,,3 D,3 | D,3 C,3 |1 G,,3 D,2 :|2 G,,3 G,,3 |]',
    ]);
  });

  it('has weight on the beats of the bodhrán', () => {
    expect(linesOf(abc, 'bodhran')).toEqual([
      '|: z | LB2B LBBB | LB2B LBBB |1 LB2B LBB :|2 LB2B LB3 |]',
    ]);
  });

  it('has the melody first, with its chord symbols, and says who plays what', () => {
    const { score } = readScore(abc);
    expect(score?.voices.map(({ id, name, clef, program }) => [id, name, clef, program])).toEqual([
      ['melody', 'Melody', 'treble', 110],
      ['guitar', 'Guitar', 'treble-8', 25],
      ['bass', 'Bass', 'bass-8', 32],
      ['bodhran', 'Bodhrán', 'perc', null],
    ]);
    expect(linesOf(abc, 'melody')).toEqual([
      '|: D | "G"GAB cBA | "D7"FGA "C"E3 |1 "G"G3 G2 :|2 "G"G6 |]',
    ]);
  });
});

describe('what others play', () => {
  const guitar = (music: string, type = 'reel', metre = '4/4', key = 'C') =>
    linesOf(
      withBand(`X:1\nR:${type}\nM:${metre}\nL:1/8\nK:${key}\n${music}\n`, 'guitar'),
      'guitar',
    ).join(' ');

  it('chords are chosen where the tune has none', () => {
    expect(guitar('CEGE CEGE|CEGE C4|]')).toMatch(/^C2\[EGc\]2 G,2\[EGc\]2 \|/);
  });
  it('a chord that comes between two strokes is struck when it comes', () => {
    expect(guitar('"C"C2EF G3"F"A|"C"C8|]')).toBe('C2[EGc]2 G,2[EGc]F, | C2[EGc]2 [CEGc]4 |]');
  });
  it('tones are spelled as the chord has them, and their accidentals said each time', () => {
    expect(guitar('"C7"C4 "Fm"F4|"Ddim"D8|]')).toBe(
      'C2[EG_Bc]2 F,2[F_Ac]2 | D2[F_Ad]2 [DF_Ad]4 |]',
    );
    expect(guitar('"E7"E4 "C"C4|"E"E8|]')).toBe('E,2[E^GBd]2 C2[E=Gc]2 | E,2[E^GB]2 [E,E^GB]4 |]');
  });
  it('the bass of a chord with a stroke is under it', () => {
    expect(guitar('"D/F#"D4 "G"G4|"C"C8|]')).toBe('^F,2[^FAd]2 G,2[GBd]2 | C2[EGc]2 [CEGc]4 |]');
  });
  it('a waltz is plucked', () => {
    expect(guitar('"C"C2 E2 G2|"G7"B2 G2 D2|"C"C6|]', 'waltz', '3/4')).toBe(
      'C2 [EG]2 [Gc]2 | G,2 [FG]2 [Bd]2 | [CEGc]6 |]',
    );
  });
  it('what no sign can say is tied together', () => {
    expect(guitar('"C"C4 E4|G8|"C"C5|]')).toContain('C2[EGc]2 [CEGc] |]');
    const bass = linesOf(
      withBand('X:1\nM:5/8\nL:1/8\nK:C\n"C"CDE FG|"C"C5|]\n', 'guitar and bass'),
      'bass',
    );
    expect(bass).toEqual(['C,3 G,,2 | C,3 C,2 |]']);
  });
  it('nobody plays before the first chord, or where a symbol names none', () => {
    expect(guitar('CDEF GABc|"C"C8|]')).toBe('z8 | C2[EGc]2 [CEGc]4 |]');
  });
  it('all of it again is the same', () => {
    const once = withBand(jig('"G"GAB cBA|"G"G6|]'), 'full band');
    expect(withBand(once, 'full band')).toBe(once);
    expect(withBand(withBand(once, 'guitar'), 'full band')).toBe(once);
  });
});

describe('tunes by chance, of every type and metre', () => {
  const TYPES = ['jig', 'reel', 'hornpipe', 'polka', 'waltz', 'slip jig', 'slide', 'march', ''];
  const RANGES: Readonly<Record<string, readonly [number, number]>> = {
    guitar: [40, 67],
    bass: [28, 50],
  };
  const cases = Array.from({ length: 120 }, (_, seed): [Tune, Score] => {
    const metre = RANDOM_METRES[seed % RANDOM_METRES.length] ?? '4/4';
    const rhythm = TYPES[seed % TYPES.length] ?? '';
    const tune = tuneOf(randomAbc(seed + 1, { metre, rhythm }));
    return [tune, addBand(tune, 'full band')];
  });

  it('every part has the bars of the melody', () => {
    for (const [tune, score] of cases) {
      expect(misalignments(score.voices)).toEqual([]);
      for (const voice of score.voices) {
        expect(measuresOf(voice.tune).map(({ ticks }) => ticks)).toEqual(
          measuresOf(tune).map(({ ticks }) => ticks),
        );
      }
    }
  });

  it('guitar and bass have tones of the chord that holds there, in their ranges', () => {
    for (const [, score] of cases) {
      const [melody, ...others] = score.voices;
      const holding = chordsOf(melody as Voice);
      for (const voice of others.filter(({ program }) => program !== null)) {
        const [lowest = 0, highest = 0] = RANGES[voice.id] ?? [];
        for (const { at, midi } of timed(voice)) {
          const tones = holding.findLast((one) => one.at <= at)?.tones ?? [];
          for (const pitch of midi) {
            expect(tones).toContain(pitch % 12);
            expect(pitch >= lowest && pitch <= highest).toBe(true);
          }
        }
      }
    }
  });

  it('are printed and read as they were', () => {
    for (const [, score] of cases.slice(0, 40)) {
      const again = readScore(printScore(score)).score;
      expect(again?.voices.map(({ tune }) => withoutPlaces(tune))).toEqual(
        score.voices.map(({ tune }) => withoutPlaces(tune)),
      );
      expect(again && bandOf(again)).toBe('full band');
    }
  });
});

/** When each of a voice's notes begins, and how it sounds. */
function timed({ tune, clef }: Voice): { at: number; midi: number[] }[] {
  const sounding = new Map(soundingNotes(tune).map((note) => [note.element, note.midi]));
  let at = 0;
  return measuresOf(tune).flatMap(({ notes }) =>
    notes.flatMap(({ element, sounding: ticks }) => {
      const from = at;
      at += ticks;
      const midi = element.kind === 'note' ? (sounding.get(element) ?? []) : [];
      return midi.length === 0
        ? []
        : [{ at: from, midi: midi.map((pitch) => pitch + 12 * octaveOf(clef)) }];
    }),
  );
}

/** Pitch classes by when they hold; within an eighth of when they are written. */
function chordsOf({ tune }: Voice): { at: number; tones: number[] }[] {
  const eighth = 10_080;
  let at = 0;
  return measuresOf(tune).flatMap(({ notes }) => {
    const bar = at;
    return notes.flatMap(({ element, sounding }) => {
      const from = at;
      at += sounding;
      const chord = element.chord === undefined ? null : chordNotes(element.chord);
      const begins = bar + eighth * Math.floor((from - bar) / eighth);
      return chord === null ? [] : [{ at: begins, tones: [...chord.tones, chord.bass] }];
    });
  });
}

describe('bands', () => {
  it('are found by their name however it is typed', () => {
    expect(bandNamed(' Guitar & Bass')).toBe('guitar and bass');
    expect(bandNamed('Bodhrán')).toBe('bodhran');
    for (const { name } of BANDS) expect(bandNamed(name.toUpperCase())).toBe(name);
  });
  it('are refused with those that there are', () => {
    for (const asked of ['', 'trio', 'constructor', 'x'.repeat(500)]) {
      expect(() => bandNamed(asked)).toThrow(/There is: guitar, guitar and bass, full band/);
    }
  });
  it('are told from voices that are none', () => {
    const { score } = readScore('X:1\nM:4/4\nL:1/4\nK:C\nV:1\nCDEF|\nV:2\nC4|\n');
    expect(score && bandOf(score)).toBeNull();
  });
  it('text that is no tune is refused', () => {
    expect(() => withBand('hello', 'guitar')).toThrow(/This tune cannot be read/);
  });
});
