import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import midi from '@tonejs/midi';
import abcjs from 'abcjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printTune } from '../../../src/engine/abc/printer.ts';
import { readTunes } from '../../../src/engine/abc/reader.ts';
import { describeWith } from '../../support/programs.ts';
import { randomAbc } from '../../support/random-abc.ts';

/** Texts that other programs read too: fixtures, and valid tunes by chance. */
const kitchen = readFileSync(new URL('../../fixtures/abc/kitchen.abc', import.meta.url), 'utf8');
const texts = [
  ...readTunes(kitchen).tunes.map(({ source }) => source),
  ...Array.from({ length: 40 }, (_, seed) => randomAbc(seed + 1)),
];

function reprint(text: string): string {
  const read = readTunes(text).tunes[0];
  if (!read?.tune) throw new Error(`${text}\n${JSON.stringify(read?.problems)}`);
  return printTune(read.tune);
}

describeWith('abc2midi')('abc2midi hears the same', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lilt-agreement-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Notes of each tune as `track onset pitch length`, and what abc2midi complained of. */
  function play(
    name: string,
    tunes: readonly string[],
  ): { notes: string[][]; complaints: string[] } {
    // Notes of a double stop begin together, in whatever order they are written.
    const numbered = tunes.map((text, n) =>
      text
        .trimEnd()
        .replace(/^X:.*/, `X:${n + 1}`)
        .replace(/^K:.*$/m, '$&\n%%MIDI chordattack 0'),
    );
    writeFileSync(join(folder, `${name}.abc`), `${numbered.join('\n\n')}\n`);
    const { stdout, error } = spawnSync('abc2midi', [`${name}.abc`], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (error) throw error;
    const complaints = stdout.split('\n').filter((line) => /^(Error|Warning)/.test(line));
    const notes = tunes.map((_, n) =>
      new midi.Midi(readFileSync(join(folder, `${name}${n + 1}.mid`))).tracks.flatMap(
        ({ notes: list }, track) =>
          list
            .map(
              ({ ticks, midi: pitch, durationTicks }) =>
                `${track} ${ticks} ${pitch} ${durationTicks}`,
            )
            .sort(),
      ),
    );
    return { notes, complaints };
  }

  it('in the text that a player wrote and in the one that we print', () => {
    const original = play('original', texts);
    const printed = play('printed', texts.map(reprint));
    texts.forEach((text, n) => {
      expect(original.notes[n]?.length, text).toBeGreaterThan(10);
      expect(printed.notes[n], text).toEqual(original.notes[n]);
    });
    const complaints = (list: readonly string[]) => list.map((line) => line.replace(/\d+-\d+/, ''));
    expect(complaints(printed.complaints)).toEqual(complaints(original.complaints));
  });
});

describe('abcjs', () => {
  it('has no warning of what we print where it had none of the original', () => {
    const warnings = (text: string) => abcjs.parseOnly(text)[0]?.warnings ?? [];
    const clean = texts.filter((text) => warnings(text).length === 0);
    expect(clean.length).toBeGreaterThan(20);
    for (const text of clean) expect(warnings(reprint(text)), text).toEqual([]);
  });
});
