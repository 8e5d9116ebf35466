import * as z from 'zod';
import { EngineError } from '../errors.ts';

/**
 * All that decides what a run's weights become, apart from the corpus. Recorded in the checkpoint and in the model's
 * manifest. Defaults: 16 rows of 64 steps, 3e-3 falling to 2 %, clipping at 1.
 */
const givenSchema = z.strictObject({
  /** Optimiser steps of the whole run. */
  steps: z.int().min(1).max(10_000_000).default(12_000),
  /** Rows of a batch: texts read side by side. */
  batch: z.int().min(1).max(1024).default(16),
  /** Characters of a row in one step. */
  window: z.int().min(2).max(4096).default(64),
  /** Peak learning rate of Adam. */
  learningRate: z.number().positive().max(1).default(3e-3),
  /** Steps of warm-up; default: 200, or a tenth of a short run. */
  warmup: z.int().min(0).optional(),
  /** Share of the peak learning rate that the last step has. */
  finalShare: z.number().min(0).max(1).default(0.02),
  /** Gradient norm that is not exceeded; 0: no clipping. */
  clip: z.number().min(0).default(1),
  dropout: z.number().min(0).max(0.95).default(0.2),
  /** Drops the same units at every step of a window (Gal and Ghahramani 2016), not others at each. */
  lockedDropout: z.boolean().default(false),
  /** Bars that are said again are written as dittos (abc/dittos.ts). */
  dittos: z.boolean().default(true),
  /** How far rare kinds of tunes are read more often than others (balance.ts): 0: not at all; 1: until all are alike. */
  balance: z.number().min(0).max(1).default(0),
  /** Draws the first weights, the order of the texts and the dropout masks. */
  seed: z.int().min(0).max(0xffffffff).default(1),
  /** Share of the titles that is held out to measure by. */
  validShare: z.number().min(0).max(0.9).default(0.06),
  /** Titles whose place (split.ts) is below this are not learnt from. */
  learnFrom: z.number().min(0).max(0.99).default(0),
  embedding: z.int().min(1).max(4096).default(512),
  hidden: z.int().min(1).max(4096).default(256),
  layers: z.int().min(1).max(8).default(3),
  /** Row of the trainers' table. */
  backend: z.string().min(1).max(40).default('kernel'),
  /** The same threads give the same bits; other threads add in another order. */
  threads: z.int().min(1).max(256).default(1),
  evaluateEvery: z.int().min(1).default(500),
  checkpointEvery: z.int().min(1).default(500),
  logEvery: z.int().min(1).default(20),
});

/** As a run has them, with nothing left to be decided. */
export const trainOptionsSchema = givenSchema.required();

export type TrainOptions = z.output<typeof trainOptionsSchema>;
/** As a caller gives them: all may be left out. */
export type GivenTrainOptions = z.input<typeof givenSchema>;

/** Checks options and fills in defaults. Throws EngineError 'bad-request' naming every option that is wrong. */
export function completeTrainOptions(given: GivenTrainOptions): TrainOptions {
  const checked = givenSchema.safeParse(given);
  if (!checked.success) {
    const wrong = checked.error.issues.map(
      ({ path, message }) => `${flagOf(path.join('.'))}: ${message}`,
    );
    throw new EngineError('bad-request', `This cannot be trained with. ${wrong.join('; ')}.`, {
      wrong,
    });
  }
  const { steps } = checked.data;
  return {
    ...checked.data,
    warmup: checked.data.warmup ?? Math.min(200, Math.ceil(steps / 10)),
  };
}

/** `learningRate` as the command line has it: `--learning-rate`. */
export function flagOf(option: string): string {
  return `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
