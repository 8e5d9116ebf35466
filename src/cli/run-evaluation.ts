import { availableParallelism } from 'node:os';
import { EngineError } from '../engine/errors.ts';
import { loadModelFolder, type Model } from '../engine/model/model-folder.ts';
import { requireTextForm } from '../engine/model/text-form.ts';
import { readCorpus } from '../engine/training/corpus.ts';
import type { CorpusTune } from '../engine/training/corpus-tune.ts';
import { type EncodedTune, evaluate } from '../engine/training/evaluation.ts';
import { trainerNamed } from '../engine/training/trainers.ts';
import { UsageError } from './errors.ts';
import { modelDir } from './model-dir.ts';
import type { Terminal } from './terminal.ts';

/** As commander hands them over. */
export interface EvalFlags {
  readonly corpus: readonly string[];
  readonly model?: string;
  readonly threads?: number;
  readonly json?: true;
}

/** Texts measured side by side, and the characters of each in a window. */
const ROWS = 16;
const WINDOW = 128;

/** Carries out `lilt eval`. Throws UsageError or EngineError with what would work. */
export async function runEvaluation(flags: EvalFlags, terminal: Terminal): Promise<void> {
  const model = await loadModelFolder(await modelDir(flags.model, terminal));
  requireTextForm(model, 'canonical-1');
  const corpus = await readCorpus(flags.corpus);
  terminal.stderr.write(`${corpus.report}\n`);
  const { tunes, unknown } = encodeKnown(corpus.tunes, model);
  if (unknown > 0) {
    terminal.stderr.write(
      `${unknown} texts have characters that the model does not know; not measured\n`,
    );
  }
  if (!tunes.some(({ notes }) => notes > 0)) {
    throw new UsageError(
      'No tune is left to measure. Give tunes as the model was trained on (--corpus).',
    );
  }
  const threads = flags.threads ?? availableParallelism();
  const backend = await trainerNamed('kernel');
  const trainer = await backend.open({ ...model, rows: ROWS, steps: WINDOW, threads });
  try {
    const found = await evaluate(trainer, tunes, ROWS, WINDOW);
    if (found === null) throw new Error('evaluation stopped without being told to');
    const { natsPerNote, natsPerCharacter, notes, tunes: count } = found;
    terminal.stdout.write(
      flags.json
        ? `${JSON.stringify({ model: model.id, ...found, unknown })}\n`
        : `model ${model.id}: ${natsPerNote.toFixed(4)} nats a note, ${natsPerCharacter.toFixed(4)} a character, on ${count} tunes with ${notes} notes\n`,
    );
  } finally {
    await trainer.close();
  }
}

/** Texts in the model's numbers; those with characters that it has never seen are counted. */
function encodeKnown(
  corpus: readonly CorpusTune[],
  { vocabulary }: Model,
): { tunes: EncodedTune[]; unknown: number } {
  const tunes: EncodedTune[] = [];
  for (const tune of corpus) {
    try {
      tunes.push({ ...tune, text: vocabulary.encode(tune.text) });
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
    }
  }
  return { tunes, unknown: corpus.length - tunes.length };
}
