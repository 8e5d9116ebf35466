import { mkdir, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { EngineError } from '../errors.ts';
import { canonicalJson } from '../model/manifest.ts';
import { isModelFolder } from '../model/model-folder.ts';
import type { Clock } from '../ports.ts';
import { hasCheckpoint, removeCheckpoint } from '../training/checkpoint-store.ts';
import { evaluate } from '../training/evaluation.ts';
import { KernelTrainer } from '../training/kernel-trainer.ts';
import { mix, seedOf } from '../training/random.ts';
import { learningRateAt } from '../training/schedule.ts';
import { type FineTuneBook, openFineTuneBook } from './book.ts';
import {
  type FineTuneCheckpoint,
  readFineTuneCheckpoint,
  writeFineTuneCheckpoint,
} from './checkpoint.ts';
import { type Both, type Choice, chooseWeights, type Weights } from './choose-weights.ts';
import { finishFineTune } from './finish.ts';
import { type Lesson, prepareLesson } from './lesson.ts';
import { mergeFacts } from './merge-facts.ts';
import { openMixedStream } from './mixed-batches.ts';
import { RECIPE, type Recipe } from './recipe.ts';
import { type FineTuneReport, readReport } from './report.ts';
import { requestInWords, sampleRequests, writeSamples } from './samples.ts';
import { judge } from './verdict.ts';

/** What a fine-tuning tells those who watch it. */
export interface FineTuneNews {
  readonly phase: 'preparing' | 'training' | 'measuring' | 'writing';
  readonly step: number;
  /** Steps at most: it may end sooner. */
  readonly steps: number;
  /** Mean nats a character of the last steps. */
  readonly loss: number | null;
  /** Nats a note on contributed tunes that are held out, at the latest measurement. */
  readonly heldOut: number | null;
  readonly secondsLeft: number | null;
}

export interface FineTuneInput {
  /** Model folder of the base. */
  readonly baseDir: string;
  /** Contributed tunes: ABC that was accepted, and its title. */
  readonly tunes: readonly { readonly abc: string; readonly title: string }[];
  /** Folder of the run; a checkpoint that is there is gone on with. */
  readonly out: string;
  /** What the model is to be called. */
  readonly name: string;
  readonly threads: number;
  readonly clock: Clock;
  readonly software: string;
  readonly hardware: string;
  /** The sets that the tunes are from, for the record. */
  readonly contributions: readonly { readonly id: string; readonly name: string }[];
  readonly onProgress?: (news: FineTuneNews) => void;
  /** After every checkpoint: its files, relative to `out`; all that another machine needs to go on. */
  readonly onCheckpoint?: (files: readonly string[]) => Promise<void>;
  /** When it aborts, the run is written down after the step at hand, and `fineTune` returns. */
  readonly signal?: AbortSignal;
  /** Where it is to differ from RECIPE: for tests and benches. */
  readonly recipe?: Partial<Recipe>;
}

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
      ...{ phase, step: resume?.run.step ?? 0, steps: 0, loss: null, heldOut: null },
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
  const report = await writeReport({ ...input, lesson, before, choice, steps, seconds: seconds() });
  const finished = await finishFineTune(out, {
    ...{ name: input.name, contributions: input.contributions, lesson, recipe, choice },
    ...{ steps, bestStep, seconds: seconds(), software: input.software, hardware: input.hardware },
    report,
  });
  await removeCheckpoint(out);
  return { kind: 'finished', report: finished };
}

interface Teaching
  extends Pick<FineTuneInput, 'out' | 'threads' | 'clock' | 'signal' | 'onCheckpoint'> {
  readonly recipe: Recipe;
  readonly lesson: Lesson;
  readonly resume: FineTuneCheckpoint | null;
  /** Of work so far. */
  readonly seconds: () => number;
  readonly news: (phase: FineTuneNews['phase'], more?: Partial<FineTuneNews>) => void;
}

type Taught =
  | { readonly kind: 'stopped'; readonly step: number }
  | {
      readonly kind: 'taught';
      readonly before: Both;
      readonly choice: Choice;
      readonly steps: number;
      readonly bestStep: number;
      readonly book: FineTuneBook;
    };

/** The run itself, from the base's weights or a checkpoint to the weights that are chosen. */
async function teach(teaching: Teaching): Promise<Taught> {
  const { recipe, lesson, resume, signal, out, seconds, clock } = teaching;
  const { batch: rows, window, freshRows, seed } = recipe;
  const { start, steps } = lesson;
  const stream = openMixedStream({
    ...{ fresh: lesson.fresh.training, rehearsed: lesson.rehearsed.training },
    ...{ rows, freshRows, steps: window, seed: seedOf(seed, 'order') },
    ...(resume && { position: resume.run.position }),
  });
  const schedule = { ...recipe, peak: recipe.learningRate, steps };
  const trainer = await KernelTrainer.create({
    ...{ shape: start.shape, weights: start.weights, rows, steps: window },
    threads: teaching.threads,
  });

  const measure = async (): Promise<Both | null> => {
    const { fresh, rehearsed } = lesson;
    const one = await evaluate(trainer, fresh.heldOut, rows, window, signal);
    const other = one && (await evaluate(trainer, rehearsed.heldOut, rows, window, signal));
    return one && other && { fresh: one, rehearsed: other };
  };

  try {
    if (resume !== null) await trainer.restore(resume.state);
    const before = resume?.run.before ?? (await measure());
    if (before === null) return { kind: 'stopped', step: 0 };
    const book = await openFineTuneBook(out, resume?.run.step ?? null);
    const run = {
      step: resume?.run.step ?? 0,
      tally: resume?.run.tally ?? { steps: 0, loss: 0 },
      best: resume?.run.best ?? null,
      bestWeights: resume?.bestWeights ?? null,
      measuredAt: resume?.run.measuredAt ?? 0,
      sinceBest: resume?.run.sinceBest ?? 0,
      latest: resume?.run.best ?? before,
    };
    const row = async (both: Both) =>
      book.write({
        step: run.step,
        loss: run.tally.steps > 0 ? run.tally.loss / run.tally.steps : null,
        fresh: both.fresh.natsPerNote,
        rehearsed: both.rehearsed.natsPerNote,
        learningRate: run.step === 0 ? 0 : learningRateAt(run.step, schedule),
        seconds: seconds(),
      });
    if (resume === null) await row(before);

    const keep = async () => {
      const { step, tally, best, measuredAt, sinceBest, bestWeights } = run;
      const folder = await writeFineTuneCheckpoint(out, {
        run: {
          ...{ baseId: lesson.base.id, textsHash: lesson.textsHash, recipe, step, tally, before },
          ...{ best, measuredAt, sinceBest, position: stream.position(), seconds: seconds() },
        },
        state: await trainer.save(),
        bestWeights,
      });
      const files = (await readdir(folder)).sort().map((name) => join(folder, name));
      await teaching.onCheckpoint?.([...files, join(out, 'log.csv')].map((f) => relative(out, f)));
    };

    const close = async (): Promise<boolean> => {
      teaching.news('measuring', progress());
      const both = await measure();
      if (both === null) return false;
      const least = (run.best ?? before).fresh.natsPerNote;
      if (both.fresh.natsPerNote < least) {
        run.best = { ...both, step: run.step };
        run.bestWeights = (await trainer.save()).weights;
        run.sinceBest = 0;
      } else run.sinceBest += 1;
      await row(both);
      Object.assign(run, { measuredAt: run.step, tally: { steps: 0, loss: 0 }, latest: both });
      return true;
    };

    const from = { step: run.step, time: clock().getTime() };
    const progress = () => {
      const perStep = (clock().getTime() - from.time) / 1000 / (run.step - from.step);
      return {
        ...{ step: run.step, steps, heldOut: run.latest.fresh.natsPerNote },
        loss: run.tally.steps > 0 ? run.tally.loss / run.tally.steps : null,
        secondsLeft: run.step > from.step ? perStep * (steps - run.step) : null,
      };
    };

    let keptAt = clock().getTime();
    for (;;) {
      const isDue = run.step % recipe.measureEvery === 0 || run.step === steps;
      if (isDue && run.measuredAt !== run.step && !(await close())) break;
      teaching.news('training', progress());
      if (run.step === steps || run.sinceBest >= recipe.patience) break;
      if (run.step > from.step && clock().getTime() - keptAt >= recipe.checkpointSeconds * 1000) {
        await keep();
        keptAt = clock().getTime();
      }
      // The trainer works on this thread: signals and sockets get their turn here.
      await setImmediate();
      if (signal?.aborted) break;
      const { loss } = await trainer.step(stream.next(), {
        learningRate: learningRateAt(run.step + 1, schedule),
        clipNorm: recipe.clip,
        dropout: recipe.dropout,
        dropoutSeed: mix(seedOf(seed, 'dropout'), run.step),
      });
      if (!Number.isFinite(loss)) throw new Error(`no number at step ${run.step + 1}: ${loss}`);
      run.step += 1;
      run.tally = { steps: run.tally.steps + 1, loss: run.tally.loss + loss };
    }

    const state = await trainer.save();
    const isDone =
      run.measuredAt === run.step && (run.step === steps || run.sinceBest >= recipe.patience);
    if (isDone) {
      teaching.news('measuring', progress());
      const tuned = run.bestWeights ?? state.weights;
      const measured = async (weights: Weights) => {
        await trainer.restore({ ...state, weights });
        return measure();
      };
      const choice = await chooseWeights(
        ...([start.weights, tuned, before, recipe.mostForgotten, measured] as const),
      );
      await trainer.restore(state);
      if (choice !== null) {
        const bestStep = run.best?.step ?? run.step;
        return { kind: 'taught', before, choice, steps: run.step, bestStep, book };
      }
    }
    await keep();
    return { kind: 'stopped', step: run.step };
  } finally {
    await trainer.close();
  }
}

/** All of the report but the model's id: figures, verdict, and tunes of both models. */
async function writeReport(
  run: Pick<FineTuneInput, 'name'> & {
    readonly lesson: Lesson;
    readonly before: Both;
    readonly choice: Choice;
    readonly steps: number;
    readonly seconds: number;
  },
): Promise<Omit<FineTuneReport, 'modelId'>> {
  const { lesson, before, choice, steps } = run;
  const { base, baseFacts, start } = lesson;
  const requests = sampleRequests(lesson.freshFacts);
  const old = await writeSamples({ ...base, facts: baseFacts }, requests);
  const facts = mergeFacts(baseFacts, lesson.freshFacts);
  const tuned = await writeSamples({ ...start, weights: choice.weights, facts }, requests);
  const { offered, text } = judge(before, choice);
  const samples = requests.flatMap((request, i) => {
    const [one, other] = [old[i], tuned[i]];
    return one && other
      ? [{ request: requestInWords(request), seed: request.seed, before: one, after: other }]
      : [];
  });
  return {
    ...{ modelName: run.name, baseModelId: base.id, offered, verdict: text },
    contributed: {
      tunes: lesson.fresh.tunes,
      heldOut: lesson.fresh.heldOut.length,
      before: before.fresh.natsPerNote,
      after: choice.fresh.natsPerNote,
    },
    base: {
      tunes: lesson.rehearsed.heldOut.length,
      before: before.rehearsed.natsPerNote,
      after: choice.rehearsed.natsPerNote,
    },
    samples,
    ...{ seconds: run.seconds, steps },
  };
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
    `The run in ${out} was on another model or on other tunes. Give those again, or begin a new run in another folder.`,
    { folder: out, base: run.baseId },
  );
}
