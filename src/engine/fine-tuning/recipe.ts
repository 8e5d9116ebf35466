import * as z from 'zod';

/**
 * All that decides what a fine-tuning makes of a model, apart from the tunes and the number of threads. The figures behind
 * the defaults are in bench/results/fine-tune.md. Recorded in the checkpoint and in the manifest.
 */
export const recipeSchema = z.strictObject({
  /** Rows of a batch, of which `freshRows` read contributed tunes and the others what the base wrote. */
  batch: z.int().min(2).max(256),
  freshRows: z.int().min(1).max(255),
  /** Characters of a row in one step. */
  window: z.int().min(2).max(1024),
  /** Times that contributed texts are read at most, within these bounds of steps. */
  epochs: z.number().positive().max(1000),
  fewestSteps: z.int().min(1),
  mostSteps: z.int().min(1),
  learningRate: z.number().positive().max(1),
  warmup: z.int().min(0),
  finalShare: z.number().min(0).max(1),
  clip: z.number().min(0),
  dropout: z.number().min(0).max(0.95),
  seed: z.int().min(0).max(0xffffffff),
  /** Share of the contributed tunes that is held out, within these bounds of tunes. */
  heldOutShare: z.number().positive().max(0.5),
  fewestHeldOut: z.int().min(1),
  mostHeldOut: z.int().min(1),
  /** Tunes that the base writes for rehearsal, as few and as many; of them every `rehearsalHeldOut`th measures it. */
  fewestRehearsed: z.int().min(2),
  mostRehearsed: z.int().min(2),
  rehearsalHeldOut: z.int().min(2),
  /** Steps between measurements, and measurements without a gain after which there is no hope of one. */
  measureEvery: z.int().min(1),
  patience: z.int().min(1),
  /** What the loss on the base's own tunes may rise by, as a share, when weights are chosen. */
  mostForgotten: z.number().min(0).max(1),
  /** Seconds of work that a crash may cost. */
  checkpointSeconds: z.number().min(0),
});

export type Recipe = z.output<typeof recipeSchema>;

export const RECIPE: Recipe = {
  batch: 16,
  freshRows: 8,
  window: 64,
  epochs: 12,
  fewestSteps: 100,
  mostSteps: 3000,
  learningRate: 1e-3,
  warmup: 20,
  finalShare: 0.1,
  clip: 1,
  dropout: 0.2,
  seed: 1,
  heldOutShare: 0.15,
  fewestHeldOut: 2,
  mostHeldOut: 200,
  fewestRehearsed: 300,
  mostRehearsed: 3000,
  rehearsalHeldOut: 6,
  measureEvery: 25,
  patience: 4,
  mostForgotten: 0.028,
  checkpointSeconds: 20,
};

/** Steps of a run on contributed texts of so many characters. */
export function stepsFor(characters: number, recipe: Recipe): number {
  const steps = Math.ceil((recipe.epochs * characters) / (recipe.freshRows * recipe.window));
  return Math.min(recipe.mostSteps, Math.max(recipe.fewestSteps, steps));
}

/** A tune of the base has about so many characters. */
const CHARACTERS_OF_A_TUNE = 170;
/** Times that a rehearsed tune is read in a long run. */
const REHEARSAL_EPOCHS = 4;

/** Tunes that the base is to write for a run of so many steps. */
export function rehearsedFor(steps: number, recipe: Recipe): number {
  const characters = steps * (recipe.batch - recipe.freshRows) * recipe.window;
  const tunes = Math.ceil(characters / CHARACTERS_OF_A_TUNE / REHEARSAL_EPOCHS);
  return Math.min(recipe.mostRehearsed, Math.max(recipe.fewestRehearsed, tunes));
}
