import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseKey } from '../../../src/engine/abc/key.ts';
import { BODY_CHARACTERS } from '../../../src/engine/abc/notation.ts';
import { readScore } from '../../../src/engine/abc/score-reader.ts';
import type { Key } from '../../../src/engine/abc/tune.ts';
import { EngineError } from '../../../src/engine/errors.ts';
import { loadModelFolder, type Model } from '../../../src/engine/model/model-folder.ts';
import { vocabularyOf } from '../../../src/engine/model/vocabulary.ts';
import { openPieceComposer } from '../../../src/engine/voices/composer.ts';
import { readVoicesCorpus } from '../../../src/engine/voices/corpus.ts';
import { PARTS } from '../../../src/engine/voices/parts.ts';
import { planPiece } from '../../../src/engine/voices/plan.ts';
import { EVENING, EVENING_TEXT, NIGHT } from '../../support/four-voices.ts';
import { writeTinyModel } from '../../support/tiny-model.ts';

let folder: string;
let model: Model;
let files: string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lilt-voices-'));
  files = ['evening.abc', 'night.abc', 'again.abc', 'alone.abc'].map((name) => join(folder, name));
  const texts = [EVENING, NIGHT, EVENING, EVENING.replaceAll('Bass', 'Tuba').replace('"B."', '""')];
  for (const [i, text] of texts.entries()) await writeFile(files[i] as string, text);
  const { facts } = await readVoicesCorpus(files);
  const vocabulary = vocabularyOf([BODY_CHARACTERS, EVENING_TEXT, '3/', 'm']).characters;
  const made = {
    name: 'four',
    seed: 4,
    textForm: 'voices-1',
    vocabulary,
    extras: { facts },
  } as const;
  await writeTinyModel(join(folder, 'model'), made);
  model = await loadModelFolder(join(folder, 'model'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a corpus in four voices', () => {
  it('is what its files have, copies and what lacks a voice left out', async () => {
    const { tunes, facts, files: read, report } = await readVoicesCorpus(files);
    expect(tunes.map(({ title, notes }) => [title, notes])).toEqual([
      ['evening.abc', 48],
      ['night.abc', 48],
    ]);
    expect(tunes[0]?.text).toBe(EVENING_TEXT);
    expect(read.map((file) => file.tunes)).toEqual([1, 1, 0, 0]);
    expect(facts.forms).toEqual({ 'chorale 4/4': { '2+2:2+2|': 1, '2+4|': 1 } });
    expect(facts.keys).toEqual({ major: { G: 1 }, minor: { Am: 1 } });
    expect(report).toBe(
      'read 4 pieces in 4 voices, learning from 2; left out: 1 (a copy of another), 1 (no bass)',
    );
  });

  it('says which file it cannot read, and when there is nothing to learn from', async () => {
    const missing = join(folder, 'nowhere.abc');
    await expect(readVoicesCorpus([missing])).rejects.toThrow(/nowhere\.abc cannot be read/);
    await expect(readVoicesCorpus(files.slice(3))).rejects.toThrow(EngineError);
  });
});

describe('plans', () => {
  it('keep every voice within its part, whatever the key, and end on the chord of the tonic', () => {
    const { facts } = model.manifest.extras as { facts: Parameters<typeof planPiece>[1] };
    const tonics = ['C', 'Db', 'D', 'Eb', 'E', 'F', 'F#', 'G', 'Ab', 'A', 'Bb', 'B'];
    for (const name of tonics.flatMap((tonic) => [tonic, `${tonic}dor`, `${tonic}mix`])) {
      const key = parseKey(name) as Key;
      const { header } = planPiece({ number: name, temperature: 1, key }, facts);
      expect(header.mode).toBe(key.mode);
      expect(header.voices).toHaveLength(PARTS.length);
      for (const { low, high, final } of header.voices) {
        expect(high - low).toBeGreaterThanOrEqual(5);
        expect([0, 2, 4]).toContain(final);
      }
      expect(header.voices.at(-1)?.final).toBe(0);
    }
  });
});

describe('a composer of pieces', () => {
  it('writes each as it would be alone, the same again, in the key that was asked for', () => {
    const composer = openPieceComposer(model);
    const key = parseKey('Ebmix') as Key;
    const seeds = Array.from({ length: 8 }, (_, i) => String(i));
    const pieces = composer.write(seeds, { temperature: 1, key });
    for (const [i, { abc, ...piece }] of pieces.entries()) {
      expect(piece).toMatchObject({
        seed: seeds[i],
        key: 'Ebmix',
        metre: '4/4',
        modelId: model.id,
      });
      const { score, problems } = readScore(abc);
      expect(problems).toEqual([]);
      expect(score?.voices.map(({ name, program }) => [name, program])).toEqual(
        PARTS.map(({ name, program }) => [name, program]),
      );
    }
    expect(new Set(pieces.map(({ abc }) => abc)).size).toBe(8);
    expect(composer.write(['7'], { temperature: 1, key })).toEqual([pieces[7]]);
    expect(openPieceComposer(model).write(['7', '3'], { temperature: 1, key })[0]).toEqual(
      pieces[7],
    );
  });

  it('is not opened on a model of tunes', () => {
    const { manifest } = model;
    const tunes = { ...model, manifest: { ...manifest, textForm: 'canonical-1' as const } };
    expect(() => openPieceComposer(tunes)).toThrow(/Name no type|on tunes/i);
  });
});
