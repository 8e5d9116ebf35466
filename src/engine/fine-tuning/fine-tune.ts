import { mkdir } from 'node:fs/promises';
import { EngineError } from '../errors.ts';
import { canonicalJson } from '../model/manifest.ts';
import { isModelFolder } from '../model/model-folder.ts';
import { sentence } from '../sentence.ts';
import { hasCheckpoint, removeCheckpoint } from '../training/checkpoint-store.ts';
import { type FineTuneCheckpoint, readFineTuneCheckpoint } from './checkpoint.ts';
import { finishFineTune } from './finish.ts';
import type { FineTuneInput, FineTuneNews } from './input.ts';
import { type Lesson, prepareLesson } from './lesson.ts';
import { makeReport } from './make-report.ts';
import { RECIPE, type Recipe } from './recipe.ts';
import { type FineTuneReport, readReport } from './report.ts';
import { teach } from './teach.ts';

export type { FineTuneInput, FineTuneNews };

export type FineTuneOutcome =
  | { readonly kind: 'stopped'; readonly step: number }
  | { readonly kind: 'finished'; readonly report: FineTuneReport };

/**
 * Teaches a model contributed tunes and leaves a new model in `out`, with its report.
 *
 *     lesson -> begin or resume -> [ step .. measure .. checkpoint ]* -> choose weights -> samples, report, model
 *                                       \-> stopped: checkpoint
 *
 * Ends early when contributed tunes that are held out gain no more. All that is left to chance is drawn from the recipe's
 * seed and the step: a run that was stopped or killed at any moment and is called again with the same input ends with the
 * same weights, bit for bit; on a finished run it returns its report again. Throws EngineError 'bad-request' for too few
 * tunes, or a folder whose run was on others; 'bad-model' where the base or the checkpoint cannot be used.
 */
export async function fineTune(input: FineTuneInput): Promise<FineTuneOutcome> {
  const { out, signal } = input;
  if (await isModelFolder(out)) {
    await removeCheckpoint(out);
    return { kind: 'finished', report: await readReport(out) };
  }
  await mkdir(out, { recursive: true });
  const resume = (await hasCheckpoint(out)) ? await readFineTuneCheckpoint(out) : null;
  const recipe = { ...RECIPE, ...input.recipe };
  const news = (phase: FineTuneNews['phase'], more: Partial<FineTuneNews> = {}) =>
    input.onProgress?.({
      ...{ phase, epoch: 0, step: resume?.run.step ?? 0, steps: 0, loss: null, heldOut: null },
      ...{ secondsLeft: null, ...more },
    });
  news('preparing');
  const begun = input.clock().getTime();
  const seconds = () => (resume?.run.seconds ?? 0) + (input.clock().getTime() - begun) / 1000;
  const lesson = await prepareLesson(input.baseDir, input.tunes, recipe, signal);
  if (lesson === null) return { kind: 'stopped', step: resume?.run.step ?? 0 };
  if (resume !== null) refuseAnother(resume, lesson, recipe, out);

  const taught = await teach({ ...input, recipe, lesson, resume, seconds, news });
  if (taught.kind === 'stopped') return taught;
  const { before, choice, steps, bestStep, book } = taught;
  news('writing', { step: steps, steps, heldOut: choice.fresh.natsPerNote });
  await book.draw(input.name, bestStep, before, choice);
  const report = await makeReport({ ...input, lesson, before, choice, steps, seconds: seconds() });
  const finished = await finishFineTune(out, {
    ...input,
    ...{ lesson, recipe, choice, steps, bestStep, seconds: seconds(), report },
  });
  await removeCheckpoint(out);
  return { kind: 'finished', report: finished };
}

function refuseAnother(
  { run }: FineTuneCheckpoint,
  lesson: Lesson,
  recipe: Recipe,
  out: string,
): void {
  const isSame =
    run.baseId === lesson.base.id &&
    run.textsHash === lesson.textsHash &&
    canonicalJson(run.recipe) === canonicalJson(recipe);
  if (isSame) return;
  throw new EngineError(
    'bad-request',
    sentence(
      'The run in {out} was on another model or on other tunes. Give those again, or begin a new run in another folder.',
      { out },
    ),
    { folder: out, base: run.baseId },
  );
}
