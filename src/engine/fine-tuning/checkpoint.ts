import * as z from 'zod';
import { heldOutSchema } from '../model/manifest.ts';
import { checkpointStore, type StoredCheckpoint } from '../training/checkpoint-store.ts';
import { recipeSchema } from './recipe.ts';

const count = z.int().min(0);
const positionSchema = z.strictObject({
  epoch: count,
  taken: count,
  rows: z.array(z.strictObject({ text: z.int().min(-1), at: count })).readonly(),
});
const bothSchema = z.strictObject({ fresh: heldOutSchema, rehearsed: heldOutSchema });

const recordSchema = z.strictObject({
  baseId: z.string(),
  /** Of the contributed texts and the base's, in their order: what the places below are places in. */
  textsHash: z.string().regex(/^[0-9a-f]{64}$/),
  recipe: recipeSchema,
  step: count,
  position: z.strictObject({ fresh: positionSchema, rehearsed: positionSchema }),
  /** Sums since the last row of the log. */
  tally: z.strictObject({ steps: count, loss: z.number() }),
  /** Of work so far. */
  seconds: z.number().min(0),
  /** Before the first step. */
  before: bothSchema,
  /** The measurement with the least loss on contributed tunes, null where none is less than before; and the latest. */
  best: bothSchema.extend({ step: count }).nullable(),
  latest: bothSchema,
  measuredAt: count,
  /** Measurements since the best. */
  sinceBest: count,
});

/** All of a fine-tuning but its tensors. */
export type FineTuneRecord = z.output<typeof recordSchema>;
export type FineTuneCheckpoint = StoredCheckpoint<FineTuneRecord>;

export const { write: writeFineTuneCheckpoint, read: readFineTuneCheckpoint } = checkpointStore(
  'fine-tuning',
  recordSchema,
);
