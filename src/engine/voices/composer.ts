/** Pieces in four voices by a network that was trained on such: plan, text, score, ABC, and a last look by the judge. */
import { formName } from '../abc/form.ts';
import { spellKey } from '../abc/key.ts';
import { spellMetre } from '../abc/metre.ts';
import { printScore } from '../abc/score-printer.ts';
import { readScore } from '../abc/score-reader.ts';
import type { Key } from '../abc/tune.ts';
import { BatchWriter } from '../compose/batch-writer.ts';
import { factsOf } from '../compose/facts.ts';
import { SamplingNetwork } from '../kernel/sampling-network.ts';
import type { Model } from '../model/model-folder.ts';
import { requireTextForm } from '../model/text-form.ts';
import { judgePiece } from './judge.ts';
import { lineEndsOf } from './lay-out.ts';
import { type PiecePlan, planPiece } from './plan.ts';
import { scoreOfText } from './to-score.ts';
import { VoiceGrammars, writePiece } from './writer.ts';

export interface WrittenPiece {
  readonly abc: string;
  readonly title: string;
  /** As written in `K:` and `M:`. */
  readonly key: string;
  readonly metre: string;
  readonly seed: string;
  readonly temperature: number;
  /** `AB, 4 + 8 bars`. */
  readonly form: string;
  readonly modelId: string;
}

export interface PieceComposer {
  readonly modelId: string;
  /**
   * Writes a piece for every seed, side by side; each is what it would be alone. Throws Error where one comes out unsound:
   * a fault, not a request.
   */
  write(
    seeds: readonly string[],
    options: { readonly key?: Key; readonly temperature: number },
  ): WrittenPiece[];
}

const SLOTS = 16;

/** Throws EngineError 'bad-request' for a model that was not trained on pieces in four voices. */
export function openPieceComposer(model: Model): PieceComposer {
  requireTextForm(model, 'voices-1');
  const { id, manifest, shape, weights, vocabulary } = model;
  const facts = factsOf(manifest.extras);
  const network = SamplingNetwork.create({ shape, weights, slots: SLOTS, precision: 'int8' });
  const grammars = new VoiceGrammars(vocabulary.characters);
  return {
    modelId: id,
    write(seeds, { key, temperature }) {
      const writer = new BatchWriter(network);
      const pieces: (WrittenPiece | null)[] = seeds.map(() => null);
      seeds.forEach((number, i) => {
        const plan = planPiece({ number, temperature, ...(key && { key }) }, facts);
        writer.add(
          (slot) => writePiece(plan, vocabulary, grammars, slot),
          (body) => {
            pieces[i] = { ...printPiece(plan, body), modelId: id };
          },
          (error) => {
            throw error;
          },
        );
      });
      while (writer.busy) writer.step();
      return pieces as WrittenPiece[];
    },
  };
}

/** ABC of a plan's text. Throws Error where our own reader and judge would not take it. */
export function printPiece(plan: PiecePlan, body: string): Omit<WrittenPiece, 'modelId'> {
  const { request, key, header } = plan;
  const title = `Chorale No. ${request.number}`;
  const written = scoreOfText(header, body, { key, title });
  const abc = printScore(written, { endsAfter: lineEndsOf(written) });
  const { score, problems } = readScore(abc);
  const judged = score && judgePiece(score);
  if (!judged?.form) {
    const why = problems[0]?.message ?? judged?.problems[0];
    throw new Error(`a piece came out wrong (${why}), from ${JSON.stringify(body)}`);
  }
  const bars = judged.form.sections.map((section) => section.bars);
  return {
    abc,
    title,
    key: spellKey(key),
    metre: spellMetre(header.metre),
    seed: request.number,
    temperature: request.temperature,
    form: `${formName(judged.form)}, ${bars.join(' + ')} bars`,
  };
}
