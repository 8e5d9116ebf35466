import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { evaluate } from '../training/evaluation.ts';
import { KernelTrainer } from '../training/kernel-trainer.ts';
import { mix, seedOf } from '../training/random.ts';
import { learningRateAt } from '../training/schedule.ts';
import { type FineTuneBook, openFineTuneBook } from './book.ts';
import { type FineTuneCheckpoint, writeFineTuneCheckpoint } from './checkpoint.ts';
import { type Both, type Choice, chooseWeights, type Weights } from './choose-weights.ts';
import type { FineTuneInput, FineTuneNews } from './input.ts';
import type { Lesson } from './lesson.ts';
import { openMixedStream } from './mixed-batches.ts';
import type { Recipe } from './recipe.ts';

/** A run: what is taught, and those who are told of it. */
export interface Teaching
  extends Pick<FineTuneInput, 'out' | 'threads' | 'clock' | 'signal' | 'onCheckpoint'> {
  readonly recipe: Recipe;
  readonly lesson: Lesson;
  readonly resume: FineTuneCheckpoint | null;
  /** Of work so far. */
  readonly seconds: () => number;
  readonly news: (phase: FineTuneNews['phase'], more?: Partial<FineTuneNews>) => void;
}

export type Taught =
  | { readonly kind: 'stopped'; readonly step: number }
  | {
      readonly kind: 'taught';
      readonly before: Both;
      readonly choice: Choice;
      readonly steps: number;
      readonly bestStep: number;
      readonly book: FineTuneBook;
    };

const NO_TALLY = { steps: 0, loss: 0 };

/**
 * The run itself, from the base's weights or a checkpoint to the weights that are chosen. It ends early when contributed
 * tunes that are held out have gained nothing for a while. The clock decides when checkpoints are written, and nothing else.
 */
export async function teach(teaching: Teaching): Promise<Taught> {
  const { recipe, lesson, resume, signal, out, clock } = teaching;
  const { batch: rows, window, seed } = recipe;
  const { start, steps, fresh, rehearsed } = lesson;
  const stream = openMixedStream({
    ...{ fresh: fresh.training, rehearsed: rehearsed.training, rows, freshRows: recipe.freshRows },
    ...{ steps: window, seed: seedOf(seed, 'order') },
    ...(resume && { position: resume.run.position }),
  });
  const rateAt = (step: number) =>
    learningRateAt(step, { ...recipe, peak: recipe.learningRate, steps });
  const trainer = await KernelTrainer.create({
    ...{ shape: start.shape, weights: start.weights, rows, steps: window },
    threads: teaching.threads,
  });

  /** Null when the signal ended it half-way. */
  const measure = async (): Promise<Both | null> => {
    const one = await evaluate(trainer, fresh.heldOut, rows, window, signal);
    const other = one && (await evaluate(trainer, rehearsed.heldOut, rows, window, signal));
    return one && other && { fresh: one, rehearsed: other };
  };

  try {
    if (resume !== null) await trainer.restore(resume.state);
    const before = resume?.run.before ?? (await measure());
    if (before === null) return { kind: 'stopped', step: 0 };
    const book = await openFineTuneBook(out, resume?.run.step ?? null);
    let { step, tally, best, measuredAt, sinceBest } = resume?.run ?? {
      ...{ step: 0, tally: NO_TALLY, best: null, measuredAt: 0, sinceBest: 0 },
    };
    let bestWeights = resume?.bestWeights ?? null;
    let latest = resume?.run.latest ?? before;

    const meanLoss = () => (tally.steps > 0 ? tally.loss / tally.steps : null);
    const begun = { step, time: clock().getTime() };
    const tell = (phase: FineTuneNews['phase']) => {
      const perStep = (clock().getTime() - begun.time) / 1000 / (step - begun.step);
      teaching.news(phase, {
        ...{ step, steps, loss: meanLoss(), heldOut: latest.fresh.natsPerNote },
        epoch: stream.position().fresh.epoch + 1,
        secondsLeft: step > begun.step ? perStep * (steps - step) : null,
      });
    };
    const writeRow = () =>
      book.write({
        ...{ step, loss: meanLoss(), seconds: teaching.seconds() },
        fresh: latest.fresh.natsPerNote,
        rehearsed: latest.rehearsed.natsPerNote,
        learningRate: step === 0 ? 0 : rateAt(step),
      });
    if (resume === null) await writeRow();

    const keep = async () => {
      const folder = await writeFineTuneCheckpoint(out, {
        run: {
          ...{ baseId: lesson.base.id, textsHash: lesson.textsHash, recipe, step, tally, before },
          ...{ best, latest, measuredAt, sinceBest, position: stream.position() },
          seconds: teaching.seconds(),
        },
        state: await trainer.save(),
        bestWeights,
      });
      const files = (await readdir(folder)).sort().map((name) => join(folder, name));
      await teaching.onCheckpoint?.([...files, join(out, 'log.csv')].map((f) => relative(out, f)));
    };

    /** Measures at a step that is due. False when the signal ended it: it is done again when the run goes on. */
    const measureStep = async (): Promise<boolean> => {
      tell('measuring');
      const both = await measure();
      if (both === null) return false;
      const isBest = both.fresh.natsPerNote < (best ?? before).fresh.natsPerNote;
      if (isBest) {
        best = { ...both, step };
        bestWeights = (await trainer.save()).weights;
      }
      sinceBest = isBest ? 0 : sinceBest + 1;
      latest = both;
      measuredAt = step;
      await writeRow();
      tally = NO_TALLY;
      return true;
    };

    const isDone = () =>
      measuredAt === step && (step === steps || (step > 0 && sinceBest >= recipe.patience));
    let keptAt = begun.time;
    for (;;) {
      const isDue = step % recipe.measureEvery === 0 || step === steps;
      if (isDue && measuredAt !== step && !(await measureStep())) break;
      tell('training');
      if (isDone()) break;
      const now = clock().getTime();
      if (step > begun.step && now - keptAt >= recipe.checkpointSeconds * 1000) {
        await keep();
        keptAt = now;
      }
      // The trainer works on this thread: signals and sockets get their turn here.
      await setImmediate();
      if (signal?.aborted) break;
      const { loss } = await trainer.step(stream.next(), {
        learningRate: rateAt(step + 1),
        clipNorm: recipe.clip,
        dropout: recipe.dropout,
        dropoutSeed: mix(seedOf(seed, 'dropout'), step),
      });
      if (!Number.isFinite(loss)) throw new Error(`the loss of step ${step + 1} is no number`);
      step += 1;
      tally = { steps: tally.steps + 1, loss: tally.loss + loss };
    }

    if (isDone()) {
      tell('measuring');
      const state = await trainer.save();
      const tuned = bestWeights ?? state.weights;
      const measureWith = async (weights: Weights) => {
        await trainer.restore({ ...state, weights });
        return measure();
      };
      const { mostForgotten } = recipe;
      const choice = await chooseWeights(start.weights, tuned, before, mostForgotten, measureWith);
      await trainer.restore(state);
      if (choice !== null) {
        return { kind: 'taught', before, choice, steps: step, bestStep: best?.step ?? step, book };
      }
    }
    await keep();
    return { kind: 'stopped', step };
  } finally {
    await trainer.close();
  }
}
