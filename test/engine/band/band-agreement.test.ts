import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import abcjs from 'abcjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BandName, withBand } from '../../../src/engine/band/index.ts';
import { createComposer } from '../../../src/engine/compose/composer.ts';
import { TUNE_TYPES } from '../../../src/engine/compose/tune-types.ts';
import { describeWith } from '../../support/programs.ts';

/** Tunes of the model that ships, of every type and metre, each with a band. */
const BANDS: readonly BandName[] = ['full band', 'guitar and bass', 'bodhran'];
let folder = '';
let texts: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lilt-band-'));
  const composer = await createComposer({ modelDir: 'models', workers: 1 });
  const asked = TUNE_TYPES.flatMap(({ name: type, metres }) =>
    metres.flatMap((metre) => ['1', '2'].map((seed) => ({ type, metre, seed }))),
  );
  const tunes = await Promise.all(asked.map((request) => composer.write(request)));
  await composer.close();
  texts = tunes.map(({ abc }, n) => withBand(abc, BANDS[n % BANDS.length] ?? 'full band'));
  const book = texts.map((text, n) => text.replace(/^X:.*/, `X:${n + 1}`)).join('\n');
  writeFileSync(join(folder, 'book.abc'), book);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function saidBy(program: string, args: readonly string[]): string[] {
  const { stdout, stderr, error } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  if (error) throw error;
  return (stdout + stderr).split('\n').filter((line) => /warning|error/i.test(line));
}

describeWith('abc2midi')('abc2midi', () => {
  it('has nothing to say', () => expect(saidBy('abc2midi', ['book.abc'])).toEqual([]));
});

describeWith('abcm2ps')('abcm2ps', () => {
  it('has nothing to say', () =>
    expect(saidBy('abcm2ps', ['book.abc', '-O', 'book.ps'])).toEqual([]));
});

describe('abcjs', () => {
  it('has nothing to say', () => {
    expect(texts.length).toBeGreaterThan(30);
    for (const text of texts) expect(abcjs.parseOnly(text)[0]?.warnings ?? [], text).toEqual([]);
  });
});
