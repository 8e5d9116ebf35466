import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { printTune } from '../../../src/engine/abc/printer.ts';
import { readTune, readTunes } from '../../../src/engine/abc/reader.ts';
import { readMelody } from '../../../src/engine/abc/score-reader.ts';
import type { Tune } from '../../../src/engine/abc/tune.ts';
import { arrangeTune } from '../../../src/engine/arrange/arrange-tune.ts';
import { type Arrangement, CLEFS } from '../../../src/engine/arrange/arrangement.ts';
import { withBand } from '../../../src/engine/band/index.ts';
import { EngineError } from '../../../src/engine/errors.ts';
import { parseTune, playedTracks } from '../../../src/engine/render/abcjs.ts';
import { spreadAccidentals } from '../../../src/engine/render/bar-accidentals.ts';
import { engraveSheet } from '../../../src/engine/render/index.ts';
import { inEnglish } from '../../../src/engine/sentence.ts';
import { describeWith } from '../../support/programs.ts';
import { seeded } from '../../support/random.ts';
import { randomTune } from '../../support/random-tune.ts';

const FIXTURES = new URL('../../fixtures/', import.meta.url);
const TUNES = readTunes(readFileSync(new URL('six-tunes.abc', FIXTURES), 'utf8')).tunes.map(
  ({ source }) => source,
);
const JIG = 'X:1\nT:Try\nR:jig\nM:6/8\nL:1/8\nK:G\n|: "G"GBd gdB | "Am7/C"c2e d2^c :|\n';

const music = (abc: string) => abc.split('\n').slice(5).join(' ').trim();

test.each<[Arrangement, string]>([
  [{ key: 'D' }, 'K:D |: "D"DFA dAF | "Em7/G"G2B A2^G :|'],
  [{ key: 'a' }, 'K:A |: "A"Ace aec | "Bm7/D"d2f e2^d :|'],
  [{ key: 'Bb major' }, 'K:Bb |: "Bb"Bdf bfd | "Cm7/Eb"e2g f2=e :|'],
  [{ octave: -1 }, 'K:G |: "G"G,B,D GDB, | "Am7/C"C2E D2^C :|'],
  [{ key: 'A', octave: 1 }, `K:A |: "A"ac'e' a'e'c' | "Bm7/D"d'2f' e'2^d' :|`],
  [{ clef: 'bass' }, 'K:G clef=bass |: "G"GBd gdB | "Am7/C"c2e d2^c :|'],
  // It sounds as before: where the clef sounds an octave lower, it is written an octave higher.
  [{ clef: 'treble-8' }, `K:G clef=treble-8 |: "G"gbd' g'd'b | "Am7/C"c'2e' d'2^c' :|`],
  [{ clef: 'treble+8', key: 'A' }, 'K:A clef=treble+8 |: "A"A,CE AEC | "Bm7/D"D2F E2^D :|'],
  [{ chords: false }, 'K:G |: GBd gdB | c2e d2^c :|'],
  [{ chords: true }, 'K:G |: "G"GBd gdB | "Am7/C"c2e d2^c :|'],
  [{ clef: 'treble' }, 'K:G |: "G"GBd gdB | "Am7/C"c2e d2^c :|'],
])('%j', (arrangement, expected) => {
  expect(music(arrangeTune(JIG, arrangement).abc)).toBe(expected);
});

test('nothing asked for, or a fingering alone, leaves the text as it is', () => {
  expect(arrangeTune(JIG, {}).abc).toBe(JIG);
  expect(arrangeTune(JIG, { tab: 'fiddle' }).abc).toBe(JIG);
});

test('chords are chosen where there are none, and move with the tune', () => {
  const bare = arrangeTune(JIG, { chords: false }).abc;
  const inG = arrangeTune(bare, { chords: true }).abc;
  const inD = arrangeTune(bare, { chords: true, key: 'D' }).abc;
  expect(inG).toMatch(/"G"/);
  expect(arrangeTune(inG, { key: 'D' }).abc).toBe(inD);
});

test('keys are those of the mode, the own one as it is spelled', () => {
  const keys = (key: string) => arrangeTune(JIG.replace('K:G', `K:${key}`), {}).keys.join(' ');
  expect(keys('G')).toBe('A Bb B C Db D Eb E F F# G Ab');
  expect(keys('Edor')).toBe('Ador Bbdor Bdor Cdor C#dor Ddor Ebdor Edor Fdor F#dor Gdor Abdor');
  expect(keys('Gb')).toContain('Gb');
  expect(keys('Dphr ^f')).toContain('Dphr');
});

test('a bare tonic is the key of the tune’s mode; another mode is refused with the keys that would do', () => {
  const dorian = JIG.replace('K:G', 'K:Edor');
  const { abc, key, arrangement } = arrangeTune(dorian, { key: 'a' });
  expect(abc).toContain('K:Ador\n');
  expect([key, arrangement.key]).toEqual(['Ador', 'Ador']);
  for (const asked of ['Am', 'H', 'G major', '', 'x'.repeat(500)]) {
    expect(() => arrangeTune(dorian, { key: asked })).toThrow(/Choose a key of its mode: Ador, /);
  }
});

test('what no piano has is refused', () => {
  const high = JIG.replace('GBd', "g'b'd'");
  expect(() => arrangeTune(high, { octave: 2 })).toThrow(/no piano has/);
  expect(() => arrangeTune(high, { octave: 1 })).not.toThrow();
});

test('a text that cannot be read note for note is refused', () => {
  const voices = `${JIG}V:1\nGBd\nV:2\nGBd\n`;
  expect(() => arrangeTune(voices, { key: 'D' })).toThrow(EngineError);
});

test('to any key and back is the identity, in every octave', () => {
  const random = seeded(4);
  let compared = 0;
  for (let n = 0; n < 40; n++) {
    const tune = randomTune(random);
    // Chord symbols far from home keep their sound, not always their spelling.
    const text = arrangeTune(printTune(tune), { chords: false }).abc;
    const own = arrangeTune(text, {});
    for (const key of own.keys) {
      for (const octave of [0, 1] as const) {
        const there = moved(text, { key, octave });
        const back = there && moved(there, { key: own.key, octave: octave === 1 ? -1 : 0 });
        if (back === null) continue;
        expect(back, `${key} ${octave}`).toBe(printTune(readTune(text).tune ?? tune));
        compared++;
      }
    }
  }
  expect(compared).toBeGreaterThan(200);
});

/** Null where it could not be written, which chance brings about now and then. */
function moved(text: string, arrangement: Arrangement): string | null {
  try {
    return arrangeTune(text, arrangement).abc;
  } catch (error) {
    if (error instanceof EngineError && error.code === 'bad-request') return null;
    throw error;
  }
}

/** What abcjs plays. */
function played(abc: string): number[] {
  const tune = parseTune(abc);
  spreadAccidentals(tune);
  const [track = []] = playedTracks(tune, { melody: 0, chords: 0, bass: 0 });
  return track.filter(({ cmd }) => cmd === 'note').map(({ pitch }) => pitch ?? 0);
}

test('another player’s program plays every arrangement as far from the tune as was asked, in every clef', () => {
  for (const text of TUNES) {
    const sounds = played(text);
    const { keys } = arrangeTune(text, {});
    for (const [at, clef] of CLEFS.entries()) {
      const octave = ([-1, 0, 1] as const)[at % 3] ?? 0;
      const key = keys[(at * 5) % 12] ?? 'C';
      const there = played(arrangeTune(text, { key, octave, clef }).abc);
      const steps = there.map((pitch, note) => pitch - (sounds[note] ?? 0));
      expect(new Set(steps).size, `${key} ${octave} ${clef}`).toBe(1);
      // The nearest tonic is at most a tritone away.
      expect(Math.abs((steps[0] ?? 0) - 12 * octave)).toBeLessThanOrEqual(6);
      const plain = played(arrangeTune(text, { key, octave }).abc);
      expect(there).toEqual(plain);
    }
  }
});

test('where a tune lies badly on an instrument is said, and where it lies better', () => {
  const said = (arrangement: Arrangement) =>
    arrangeTune(TUNES[1] ?? '', arrangement).remarks.map(inEnglish);
  // In D it has one C sharp that a whistle lacks; other keys take more half holes than that is worth.
  expect(said({ tab: 'fiddle' })).toEqual([]);
  expect(said({ tab: 'whistle' })).toEqual([
    'Below what the instrument has, and marked with a cross: 1 of 73 notes.',
  ]);
  expect(said({ tab: 'whistle', key: 'F' }).at(-1)).toBe('It lies best there in D.');
  expect(said({ tab: 'fiddle', octave: 1 })[0]).toMatch(
    /^Above the usual fingerings.* of 73 notes/,
  );
  expect(said({ tab: 'fiddle', octave: -1 })).toEqual([
    'Below what the instrument has, and marked with a cross: 15 of 73 notes.',
    'It lies best there in D.',
  ]);
  // Who reads for a guitar takes the notes by their looks, in the clef that says what it sounds too.
  expect(said({ tab: 'guitar', octave: -1 })[0]).toMatch(/^Below/);
  expect(said({ tab: 'guitar', octave: -1, clef: 'treble-8' })).toEqual([]);
  expect(said({ key: 'F', octave: -2 })).toEqual([]);
});

test('every arrangement can be engraved, with every fingering', async () => {
  for (const tab of ['fiddle', 'banjo', 'guitar', 'whistle'] as const) {
    for (const clef of CLEFS) {
      const { abc } = arrangeTune(TUNES[2] ?? '', { clef, key: 'G', chords: true, tab });
      const { altText } = await engraveSheet(abc, { tab, width: 400 });
      expect(altText).toContain('Under the notes stands how');
    }
  }
});

describeWith('abc2midi')('other programs', () => {
  test('abc2midi and abcm2ps have nothing against any arrangement', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lilt-arrange-'));
    try {
      const texts = TUNES.flatMap((text) => {
        const { keys } = arrangeTune(text, {});
        return CLEFS.map((clef, at) =>
          arrangeTune(text, { key: keys[(at * 2) % 12] ?? 'C', clef, chords: at % 2 === 0 }),
        );
      });
      const file = join(folder, 'all.abc');
      writeFileSync(file, texts.map(({ abc }, at) => abc.replace('X:1', `X:${at}`)).join('\n'));
      const midi = spawnSync('abc2midi', [file], { cwd: folder, encoding: 'utf8' });
      expect(midi.stdout + midi.stderr).not.toMatch(/warning|error/i);
      const printed = spawnSync('abcm2ps', ['-q', '-O', 'all.ps', file], {
        ...{ cwd: folder, encoding: 'utf8' },
      });
      expect(printed.stdout + printed.stderr).not.toMatch(/warning|error/i);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

test('a tune with a band keeps it: its melody is arranged, and they play to it there', () => {
  const abc = withBand(JIG, 'full band');
  expect(arrangeTune(abc, {}).abc).toBe(abc);
  for (const arrangement of [{ key: 'D' }, { key: 'Bb', octave: -1 }, { octave: 1 }] as const) {
    const alone = arrangeTune(JIG, arrangement).abc;
    expect(arrangeTune(abc, arrangement).abc).toBe(withBand(alone, 'full band'));
  }
  const { abc: low } = arrangeTune(abc, { clef: 'treble-8', chords: false });
  expect(low).toMatch(/^V:melody name="Melody" clef=treble-8$/m);
  expect(low).not.toContain('"G"');
  const melody = (text: string) => (readMelody(text).tune as Tune).elements;
  const steps = (text: string) =>
    melody(text).flatMap((one) => (one.kind === 'note' ? one.pitches.map(({ step }) => step) : []));
  expect(steps(low)).toEqual(steps(abc).map((step) => step + 7));
  expect(low).toContain('G,2[GBd]');
});

test('voices that are no band’s are refused', () => {
  const voices = `${JIG.slice(0, JIG.indexOf('|:'))}V:1\nGBd gdB|\nV:2\nG6|\n`;
  expect(() => arrangeTune(voices, { key: 'D' })).toThrow(/cannot be read note for note/);
});
