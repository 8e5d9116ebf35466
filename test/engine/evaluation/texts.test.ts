import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../src/engine/abc/canonical.ts';
import { readTune } from '../../../src/engine/abc/reader.ts';
import type { Tune } from '../../../src/engine/abc/tune.ts';
import { checkRequest } from '../../../src/engine/compose/check-request.ts';
import { planTune } from '../../../src/engine/compose/plan.ts';
import { TUNE_TYPES } from '../../../src/engine/compose/tune-types.ts';
import { rawTunes } from '../../../src/engine/evaluation/held-out.ts';
import { countedIn, foretellRaw } from '../../../src/engine/evaluation/raw-foretelling.ts';
import { asPublished, firstWhole } from '../../../src/engine/evaluation/raw-texts.ts';
import { ALL_KEYS, TEMPERATURES, wideRequest } from '../../../src/engine/evaluation/requests.ts';
import { soundnessOf } from '../../../src/engine/evaluation/soundness.ts';
import { abcOfUnmasked } from '../../../src/engine/evaluation/unmasked.ts';
import { SamplingNetwork } from '../../../src/engine/kernel/sampling-network.ts';
import { initialWeights } from '../../../src/engine/model/network.ts';
import { vocabularyOf } from '../../../src/engine/model/vocabulary.ts';
import { trainerNamed } from '../../../src/engine/training/trainers.ts';
import { smallTunes } from '../../support/small-tunes.ts';

describe('requests over everything', () => {
  it('can all be met, and meet every type with every key and temperature', () => {
    const seen = new Set<string>();
    for (let i = 0; i < TUNE_TYPES.length * ALL_KEYS.length * TEMPERATURES.length; i++) {
      const request = wideRequest(i);
      const { key, metre } = checkRequest(request);
      expect(key).not.toBeNull();
      expect(request.metre).toBe(metre.printed);
      seen.add(`${request.type} ${request.key} ${request.temperature}`);
    }
    expect(new Set(ALL_KEYS).size).toBe(90);
    expect(seen.size).toBe(TUNE_TYPES.length * ALL_KEYS.length * TEMPERATURES.length);
  });
});

describe('a text that was written unmasked', () => {
  const abc =
    'X:1\nT:a\nR:jig\nM:6/8\nL:1/8\nK:G\n|:D|G2B d2B|c2A FAd|G2B dBG|A3 G2:|\n|:B|d2g gfe|d2B c2A|BAG FGA|B3 G2:|\n';
  const plan = planTune(checkRequest({ type: 'jig', key: 'G', seed: '1' }), '1', {
    forms: {},
    compasses: {},
    keys: {},
    titles: [],
    words: [],
  });
  const canonical = canonicalText(readTune(abc).tune as Tune, 'jig');
  if ('refused' in canonical) throw new Error(canonical.refused);
  const text = canonical.text.slice(canonical.musicFrom);

  it('is read by its own plan', () => {
    const printed = abcOfUnmasked(plan, text);
    expect(soundnessOf(printed ?? '')).toMatchObject({ bars: true, repeats: true, fault: null });
    expect(printed).toContain('G2B d2B');
  });

  it('is no tune where it leaves its plan, and a wrong one where its bars are', () => {
    expect(abcOfUnmasked(plan, text.slice(0, -9))).toBeNull();
    expect(abcOfUnmasked(plan, text.replace(/^F:\S+/, 'F:8|'))).toBeNull();
    expect(abcOfUnmasked(plan, 'nothing of the kind')).toBeNull();
    // The first note a unit longer than it was.
    const longer = abcOfUnmasked(plan, text.replace('C2', 'C3'));
    expect(longer === null || !soundnessOf(longer).bars).toBe(true);
  });
});

describe('raw text', () => {
  const block = 'T:b\nM:6/8\nK:G\nGAB|cde|GAB|G3|]\n';

  it('is cut as the case study cuts it', () => {
    expect(asPublished(`rest of a line\n${block}\nX:2\nand more`)).toBe(`X:1\n${block}`);
    expect(asPublished(`rest\nGAB|cde|GAB|G3|]\n\n${block}`)).toBeNull();
    expect(asPublished('rest\nM:6/8\nK:G\nGAB|\n\n')).toBeNull();
  });

  it('has a first whole tune, or none', () => {
    expect(firstWhole(`|GAB|\n\nX:4\n${block}\nX:5\nT:`)).toBe(`X:4\n${block}\n`);
    expect(firstWhole(`X:4\n${block}\n`)).toBeNull();
  });

  it('counts music, and of it what is plain', () => {
    const raw = 'X:1\nK:G\n"G"GA|~B2\nP:b\n\n';
    const marks = [...countedIn(raw)].join('');
    // Head; the chord symbol; notes and the bar line; an ornament; a note; the line's end; a field; the end of the tune.
    expect(marks).toBe(['00000000', '111', '222', '1', '22', '1', '0000', '2'].join(''));
  });

  it('costs the network what it costs character by character', async () => {
    const tunes = rawTunes(
      [
        smallTunes(5, 'scales')
          .map(({ abc }) => `${abc}\n`)
          .join(''),
      ],
      1,
    );
    expect(tunes).toHaveLength(5);
    const vocabulary = vocabularyOf(tunes.map(({ raw }) => raw));
    const shape = { vocabulary: vocabulary.size, embedding: 16, hidden: 16, layers: 1 };
    const weights = initialWeights(shape, 1);
    const rows = 1;
    const steps = 32;
    const trainer = await (await trainerNamed('kernel')).open({
      shape,
      weights,
      rows,
      steps,
      threads: 1,
    });
    const found = await foretellRaw(trainer, tunes, vocabulary, { rows, steps });
    await trainer.close();

    const network = SamplingNetwork.create({ shape, weights, slots: 1, precision: 'f32' });
    network.reset(0);
    // The row is warmed by the tune in front, here the last.
    const all = [tunes.at(-1), ...tunes].map((tune) => tune?.raw ?? '');
    const counted = all.flatMap((raw, i) =>
      [...countedIn(raw)].map((mark) => (i === 0 ? 0 : mark)),
    );
    const text = all.join('');
    let [nats, plain, characters] = [0, 0, 0];
    for (let i = 0; i + 1 < text.length; i++) {
      network.step([0], [vocabulary.indexOf(text.charAt(i)) as number]);
      const cost = -network.logProbability(0, vocabulary.indexOf(text.charAt(i + 1)) as number);
      if ((counted[i + 1] ?? 0) === 0) continue;
      nats += cost;
      characters += 1;
      if (counted[i + 1] === 2) plain += cost;
    }
    expect(found).toMatchObject({ tunes: 5, characters, unknown: 0 });
    expect(found.nats / nats).toBeCloseTo(1, 4);
    expect(found.plainNats / plain).toBeCloseTo(1, 4);
  });
});
