import * as z from 'zod';

/** What a worker writes into a job as JSON, for those who show it and for the worker that goes on with it. */

const nullableNumber = z.number().nullable();

export const progressSchema = z.object({
  phase: z.enum(['preparing', 'training', 'measuring', 'writing']),
  epoch: z.number(),
  step: z.number(),
  steps: z.number(),
  loss: nullableNumber,
  heldOut: nullableNumber,
  secondsLeft: nullableNumber,
  /** Which of the job's attempts last got a checkpoint kept; 0: none has. */
  keptInAttempt: z.number().default(0),
});

export type JobProgress = z.output<typeof progressSchema>;

const written = z.object({ title: z.string(), abc: z.string() });

export const resultSchema = z.object({
  /** Name of the blob of the picture. */
  curve: z.string(),
  report: z.object({
    modelId: z.string(),
    modelName: z.string(),
    baseModelId: z.string(),
    offered: z.boolean(),
    verdict: z.string(),
    contributed: z.object({
      tunes: z.number(),
      heldOut: z.number(),
      before: z.number(),
      after: z.number(),
    }),
    base: z.object({ tunes: z.number(), before: z.number(), after: z.number() }),
    samples: z.array(
      z.object({ request: z.string(), seed: z.string(), before: written, after: written }),
    ),
    seconds: z.number(),
    steps: z.number(),
  }),
});

export type JobResult = z.output<typeof resultSchema>;
