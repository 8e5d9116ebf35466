import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import toneMidi from '@tonejs/midi';
import { afterAll, expect, it } from 'vitest';
import { writeMidi } from '../../../src/engine/render/index.ts';
import { describeWith } from '../../support/programs.ts';
import { ALL_FEATURES, type Feature, randomAbc } from '../../support/random-abc.ts';

const TUNES_A_FEATURE = 25;

/** abc2midi is told to play what is written: no accompaniment, and chords struck together instead of strummed. */
const AS_WRITTEN = '%%MIDI gchordoff\n%%MIDI chordattack 0';

interface Played {
  readonly notes: readonly (readonly [start: number, pitch: number, length: number])[];
  readonly quartersPerMinute: number;
}

function played(midi: Uint8Array, part: (name: string) => boolean, gap: number): Played {
  const { header, tracks } = new toneMidi.Midi(midi);
  const scale = 480 / header.ppq;
  const notes = tracks
    .filter(({ name }) => part(name))
    .flatMap((track) => track.notes)
    .map((note) => [note.ticks * scale - gap, note.midi, note.durationTicks * scale + gap] as const)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { notes, quartersPerMinute: Math.round(header.tempos[0]?.bpm ?? 0) };
}

describeWith('abc2midi')('notes, to the tick, are those of abc2midi', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lilt-agreement-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const groups: [string, readonly Feature[]][] = [
    ['nothing', []],
    ...ALL_FEATURES.map((feature): [string, readonly Feature[]] => [feature, [feature]]),
    ['all of it', ALL_FEATURES],
  ];
  it.each(groups)('with %s', (name, features) => {
    const tunes = Array.from({ length: TUNES_A_FEATURE }, (_, at) =>
      randomAbc(at * 100 + name.length, {
        features,
        reference: at + 1,
        tempo: '3/8=100',
        rhythm: 'x',
      }),
    );
    const told = tunes.map((abc) => abc.replace(/^K:.*$/m, (key) => `${key}\n${AS_WRITTEN}`));
    writeFileSync(join(folder, 'tunes.abc'), told.join('\n'));
    const run = spawnSync('abc2midi', ['tunes.abc'], { cwd: folder, encoding: 'utf8' });
    expect(run.status).toBe(0);
    expect(run.stdout.split('\n').filter((line) => /error|warning/i.test(line))).toEqual([]);
    for (const [at, abc] of tunes.entries()) {
      const ours = played(writeMidi(abc).midi, (part) => part.startsWith('Melody'), 0);
      // abc2midi begins every note one tick late, to set it off from the one before.
      const theirs = played(readFileSync(join(folder, `tunes${at + 1}.mid`)), () => true, 1);
      expect(ours, abc).toEqual(theirs);
    }
  });
});
