import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateModel } from '../../../src/engine/evaluation/evaluate.ts';
import { smallTunes } from '../../support/small-tunes.ts';
import { writeTinyModel } from '../../support/tiny-model.ts';

let folder: string;
let corpus: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lilt-evaluate-'));
  corpus = join(folder, 'small.abc');
  const tunes = smallTunes(60, 'scales').map(({ abc }) => `${abc}\n`);
  await writeFile(corpus, tunes.join(''));
});
afterAll(() => rm(folder, { recursive: true }));

const PATH = process.env.PATH ?? '';
const FEW = { tunes: 11, threads: 2, heldOutShare: null, path: PATH };

describe('measuring a model', () => {
  it('finds the one that ships sound in every respect, without a corpus', async () => {
    const said: string[] = [];
    const report = await evaluateModel({
      ...{ ...FEW, modelDir: 'models', corpus: [] },
      onPhase: (what) => said.push(what),
    });
    expect(report.validity.model).toMatchObject({ tunes: 11, valid: 1, whole: 1, endsAtRest: 1 });
    expect(report.validity.unconstrained?.tunes).toBe(11);
    expect(report.mask?.natsPerCharacter).toBeGreaterThan(0);
    expect(report.mask?.natsPerCharacter).toBeLessThan(0.2);
    expect(report.form.model).toMatchObject({ tunes: 11, pickupsComplement: 1 });
    expect(report.asked.model?.all.endsOnTonic).toBe(1);
    expect(report).toMatchObject({ corpus: null, rhythm: null, foretelling: null });
    expect(report.discrimination).toEqual({ model: null, corpus: null });
    expect(said.length).toBeGreaterThan(2);
  }, 120_000);

  it('holds it beside a corpus', async () => {
    const report = await evaluateModel({
      ...FEW,
      ...{ tunes: 30, modelDir: 'models', corpus: [corpus], path: '' },
    });
    expect(report.corpus).toMatchObject({ read: 60, measured: 60 });
    expect(report.skipped).toHaveProperty('abc2midi');
    expect(report.validity.corpus).toMatchObject({ tunes: 60, valid: 1, abc2midi: null });
    // Asked for as the corpus's tunes are: jigs in G.
    expect(Object.keys(report.asked.model?.modes ?? {})).toEqual(['major']);
    expect(Object.keys(report.rhythm?.types ?? {})).toEqual(['jig']);
    // It never saw them: all are foretold.
    expect(report.foretelling).toMatchObject({ tunes: 60, heldOutShare: 1, unknown: 0 });
    // Jigs of four bars a part, made of six kinds of bar, are not what it writes.
    expect(report.discrimination.model?.auc).toBeGreaterThan(0.9);
    expect(report.novelty.corpus?.mostNotes).toBeGreaterThan(report.novelty.model?.mostNotes ?? 99);
  }, 240_000);

  it('takes a model of raw text for what it is, and says the same again', async () => {
    const modelDir = join(folder, 'raw');
    const vocabulary = [
      ...'\n "#%()+,-/0123456789:<=>ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz|',
    ];
    await writeTinyModel(modelDir, { name: 'raw', seed: 1, textForm: 'raw', vocabulary });
    const input = { ...FEW, modelDir, corpus: [corpus] };
    const report = await evaluateModel(input);
    expect(report.model.textForm).toBe('raw');
    // It has learnt nothing: there is no tune in what it writes.
    expect(report.validity.model).toMatchObject({ tunes: 11, valid: 0 });
    expect(report.validity).toMatchObject({ unconstrained: null, firstWhole: { valid: 0 } });
    expect(report).toMatchObject({ mask: null, form: { model: null }, rhythm: null });
    expect(report.foretelling?.tunes).toBe(60);
    expect(report.foretelling?.plainNatsPerNote).toBeLessThanOrEqual(
      report.foretelling?.natsPerNote ?? 0,
    );
    expect(await evaluateModel(input)).toEqual(report);
  }, 120_000);

  it('says which file cannot be measured', async () => {
    const nothing = join(folder, 'nothing.abc');
    await writeFile(nothing, 'words and nothing else\n');
    await expect(
      evaluateModel({ ...FEW, modelDir: 'models', corpus: [nothing] }),
    ).rejects.toMatchObject({ code: 'bad-request' });
    await expect(evaluateModel({ ...FEW, modelDir: folder, corpus: [] })).rejects.toMatchObject({
      code: 'bad-model',
    });
  });
});
