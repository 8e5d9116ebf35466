import * as z from 'zod';
import { textScoreSchema } from '../model/manifest.ts';
import { caseStudyOptionsSchema } from './case-study-options.ts';
import { checkpointStore, type StoredCheckpoint } from './checkpoint-store.ts';

const count = z.int().min(0);

const recordSchema = z.strictObject({
  name: z.string(),
  options: caseStudyOptionsSchema,
  corpus: z.strictObject({
    path: z.string(),
    name: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    tunes: count,
  }),
  /** Optimiser steps taken: with the text, it is also the place in the windows. */
  step: count,
  /** Sums over the windows of the epoch that is not in the log yet. */
  tally: z.strictObject({
    windows: count,
    loss: z.number(),
    accuracy: z.number(),
    lastLoss: z.number(),
    lastAccuracy: z.number(),
  }),
  /** Of training so far. */
  seconds: z.number().min(0),
  /** The epoch with the lowest validation loss. */
  best: z.strictObject({ epoch: count, step: count, score: textScoreSchema }).nullable(),
});

/** All of a case study's run but its tensors. */
export type CaseStudyRecord = z.output<typeof recordSchema>;
export type CaseStudyCheckpoint = StoredCheckpoint<CaseStudyRecord>;

export const { write: writeCaseStudyCheckpoint, read: readCaseStudyCheckpoint } = checkpointStore(
  'case-study',
  recordSchema,
);
