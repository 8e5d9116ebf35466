import * as z from 'zod';
import { heldOutSchema, TEXT_FORMS } from '../model/manifest.ts';
import { checkpointStore, type StoredCheckpoint } from './checkpoint-store.ts';
import { trainOptionsSchema } from './train-options.ts';

/** What a checkpoint (checkpoint-store.ts) of an ordinary run records besides its tensors. */
const count = z.int().min(0);

const recordSchema = z.strictObject({
  name: z.string(),
  /** What its texts are. */
  textForm: z.enum(TEXT_FORMS).default('canonical-1'),
  options: trainOptionsSchema,
  /** Files as the command line named them, so that a run can be resumed without naming them again. */
  corpora: z.array(
    z.strictObject({
      path: z.string(),
      name: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      tunes: count,
    }),
  ),
  corpusHash: z.string().regex(/^[0-9a-f]{64}$/),
  vocabulary: z.array(z.string()),
  step: count,
  position: z.strictObject({
    epoch: count,
    taken: count,
    rows: z.array(z.strictObject({ text: z.int().min(-1), at: count })).readonly(),
  }),
  tally: z.strictObject({
    steps: count,
    loss: z.number(),
    characters: count,
    seconds: z.number(),
    gradientNorm: z.number(),
  }),
  /** Of training so far. */
  seconds: z.number().min(0),
  /** Latest measurement, and the best; each with its step. */
  measured: z.strictObject({ step: count, heldOut: heldOutSchema }).nullable(),
  best: z.strictObject({ step: count, heldOut: heldOutSchema }).nullable(),
});

/** All of a run but its tensors. */
export type RunRecord = z.output<typeof recordSchema>;

export type Checkpoint = StoredCheckpoint<RunRecord>;

export const { write: writeCheckpoint, read: readCheckpoint } = checkpointStore(
  'training',
  recordSchema,
);

export { hasCheckpoint, removeCheckpoint } from './checkpoint-store.ts';
