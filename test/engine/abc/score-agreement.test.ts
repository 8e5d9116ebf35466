import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import midi from '@tonejs/midi';
import abcjs from 'abcjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printTune } from '../../../src/engine/abc/printer.ts';
import { DRUM, octaveOf, type Score } from '../../../src/engine/abc/score.ts';
import { printScore } from '../../../src/engine/abc/score-printer.ts';
import type { Tune } from '../../../src/engine/abc/tune.ts';
import { describeWith } from '../../support/programs.ts';
import { randomScore } from '../../support/random-score.ts';

const SEEDS = Array.from({ length: 40 }, (_, seed) => seed + 1);
const scores = SEEDS.map((seed) => randomScore(seed));
const leads = SEEDS.map((seed) => printTune(randomScore(seed).voices[0]?.tune as Tune));
/** Tunes by chance have lengths that no program has a sign for; what a program takes alone, it has to take in a score. */
const whereClean = (complains: (lead: string) => boolean): Score[] => {
  const clean = scores.filter((_, n) => !complains(leads[n] ?? ''));
  expect(clean.length).toBeGreaterThan(SEEDS.length / 3);
  return clean;
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lilt-score-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function bookOf(name: string, texts: readonly string[]): string {
  const book = texts.map((text, n) => text.replace(/^X:.*/, `X:${n + 1}`)).join('\n');
  writeFileSync(join(folder, `${name}.abc`), book);
  return `${name}.abc`;
}

function run(program: string, args: readonly string[]): string {
  const { stdout, stderr, error } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  if (error) throw error;
  return stdout + stderr;
}

describeWith('abc2midi')('abc2midi', () => {
  const complaints = (output: string) => output.split('\n').filter((l) => /Error|Warning/.test(l));

  /** Of each tune: onset, pitch and length, by voice; its first track has the tempo alone. */
  function notesOf(name: string, texts: readonly string[]): string[][][] {
    run('abc2midi', [bookOf(name, texts)]);
    return texts.map((_, n) =>
      new midi.Midi(readFileSync(join(folder, `${name}${n + 1}.mid`))).tracks
        .filter(({ notes }) => notes.length > 0)
        .map(({ notes }) => notes.map((note) => `${note.ticks} ${note.midi}`).sort()),
    );
  }

  it('has nothing to say of voices together', () => {
    const together = run('abc2midi', [
      bookOf(
        'together',
        scores.map((score) => printScore(score)),
      ),
    ]);
    expect(complaints(together)).toEqual([]);
  });

  it('plays each voice with its instrument as it plays it alone', () => {
    const quiet = (text: string) => text.replace(/^(K:.*|V:\w+)$/gm, '$&\n%%MIDI chordattack 0');
    const played = notesOf(
      'voices',
      scores.map((score) => quiet(printScore(score))),
    );
    const alone = (score: Score) =>
      score.voices.map(({ tune, clef, program }) => {
        const text = printTune(tune).replace(/"[^"\n]*"/g, '');
        const drums = ['', '_', '^'].map((sign) => `\n%%MIDI drummap ${sign}B ${DRUM.number}`);
        const kit = `\n%%MIDI channel 10${drums.join('')}`;
        const octave = octaveOf(clef) === 0 ? '' : ' clef=treble-8';
        return quiet(
          text.replace(/^K:.*$/m, (key) => key + octave + (program === null ? kit : '')),
        );
      });
    scores.forEach((score, n) => {
      const voices = notesOf(`alone${n}-`, alone(score)).map(([track]) => track);
      expect(played[n], printScore(score)).toEqual(voices);
    });
  });
});

describeWith('abcm2ps')('abcm2ps', () => {
  // A line with few notes is stretched, and looks it: that says nothing of how it is written.
  const saysOf = (texts: readonly string[]) =>
    run('abcm2ps', [bookOf('sheets', texts), '-O', 'a.ps'])
      .split('\n')
      .filter((line) => !/^(abcm2ps|File |Output |$)|Line underfull/.test(line));

  it('engraves scores without a word', () => {
    const clean = whereClean((lead) => saysOf([lead]).length > 0);
    expect(saysOf(clean.map((score) => printScore(score)))).toEqual([]);
  });
});

describe('abcjs', () => {
  it('has no warning, a staff for each voice and lines of the same bars', () => {
    const warned = (text: string) => (abcjs.parseOnly(text)[0]?.warnings ?? []).length > 0;
    for (const score of whereClean(warned)) {
      const text = printScore(score);
      const [tune] = abcjs.parseOnly(text);
      expect(tune?.warnings ?? [], text).toEqual([]);
      for (const line of tune?.lines ?? []) {
        const bars = line.staff?.map(
          ({ voices }) => voices?.[0]?.filter(({ el_type }) => el_type === 'bar').length,
        );
        expect(bars, text).toEqual(score.voices.map(() => bars?.[0]));
      }
    }
  });

  it('plays each voice on its program', () => {
    for (const score of scores) {
      const tune = abcjs.parseOnly(printScore(score))[0] as unknown as {
        setUpAudio(options: object): { tracks: { cmd: string; instrument?: number }[][] };
      };
      const programs = tune
        .setUpAudio({})
        .tracks.map((track) => track.find(({ cmd }) => cmd === 'program')?.instrument);
      expect(programs).toEqual(score.voices.map(({ program }) => program ?? 128));
    }
  });
});
