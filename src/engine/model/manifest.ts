import { createHash } from 'node:crypto';
import * as z from 'zod';
import { MAX_VOCABULARY } from './vocabulary.ts';

/**
 * What a model says of itself, in the `manifest.json` of its folder. Everything in it is bounded: a folder may come from
 * anybody. Sizes are data, so a network of another size is another manifest and no other code.
 */

/**
 * Kinds of text that this version knows how to put to a network and to read back: our canonical text of a tune
 * (abc/canonical.ts), that of a piece in four voices (voices/text.ts), and raw: whatever the file held, without beginning or
 * end (training/raw-text.ts).
 */
export const TEXT_FORMS = ['canonical-1', 'voices-1', 'raw'] as const;

export const FORMAT = 1;

const name = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[^\p{C}]*$/u, 'has control characters');
const count = z.int().min(0).max(1e12);
const figure = z.number().min(0).max(1e12);
const modelId = z.string().regex(/^[0-9a-f]{12}$/, 'is 12 hex digits');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'is 64 hex digits');

/** Loss on texts that were not trained on (training/evaluation.ts). */
export const heldOutSchema = z.strictObject({
  tunes: count,
  characters: count,
  notes: count,
  nats: figure,
  natsPerCharacter: figure,
  natsPerNote: figure,
  natsPerTitleCharacter: figure.nullable(),
});

/** Loss on a raw text that was not trained on (training/text-score.ts). */
export const textScoreSchema = z.strictObject({
  characters: count,
  natsPerCharacter: figure,
  accuracy: z.number().min(0).max(1),
});

export type TextScore = z.output<typeof textScoreSchema>;

const trainingSchema = z.strictObject({
  /** What it was trained on: a name to credit, the content, and how many of its tunes were used. */
  corpora: z.array(z.strictObject({ name, sha256, tunes: count })).max(1000),
  /** Texts on either side of the split, titles included. */
  texts: z.strictObject({ training: count, heldOut: count }),
  options: z.record(z.string().max(40), z.union([z.string().max(200), z.number(), z.boolean()])),
  /** Steps taken, and the one whose weights these are. */
  steps: count,
  bestStep: count,
  /** Measured at the best step; null where whole tunes were not measured, as with raw text. */
  heldOut: heldOutSchema.nullable(),
  /** The same of raw text that was held out: what the best step was chosen by, and what nothing was chosen by. */
  rawHeldOut: z.strictObject({ validation: textScoreSchema, test: textScoreSchema }).optional(),
  software: name,
  hardware: z.string().max(200),
  seconds: figure,
});

export const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  id: modelId,
  name,
  /** Model whose weights training began with; null: begun from chance. */
  parent: modelId.nullable(),
  textForm: z.enum(TEXT_FORMS),
  shape: z.strictObject({
    vocabulary: z.int().min(2).max(MAX_VOCABULARY),
    embedding: z.int().min(1).max(4096),
    hidden: z.int().min(1).max(4096),
    layers: z.int().min(1).max(8),
  }),
  /** Characters in the order of their numbers. */
  vocabulary: z.array(z.string().length(1)).min(2).max(MAX_VOCABULARY),
  training: trainingSchema,
  /** What the music side keeps with a model: forms, types and the like, checked by those who read them. */
  extras: z.record(z.string().max(80), z.unknown()),
});

export type Manifest = z.output<typeof manifestSchema>;
export type TrainingRecord = Manifest['training'];
/** A manifest before its id is known. */
export type ManifestDraft = Omit<Manifest, 'id' | 'format'>;

/**
 * The content address of a model: the first 12 hex digits of the sha256 over the canonical JSON of the manifest without
 * its id, a zero byte, and the bytes of the weights file.
 */
export function modelIdOf(
  manifest: Readonly<Record<string, unknown>>,
  weights: Uint8Array,
): string {
  const { id: _, ...rest } = manifest;
  return createHash('sha256')
    .update(canonicalJson(rest))
    .update('\0')
    .update(weights)
    .digest('hex')
    .slice(0, 12);
}

/** Deeper than any manifest needs; beyond it a hostile one would exhaust the stack. */
const MAX_DEPTH = 32;

/**
 * JSON with keys in code order and no white space, so that it depends on the value only. Throws RangeError for values
 * nested more than 32 deep.
 */
export function canonicalJson(value: unknown, depth = 0): string {
  if (depth > MAX_DEPTH) throw new RangeError('nested too deeply');
  if (Array.isArray(value)) {
    return `[${value.map((entry) => canonicalJson(entry ?? null, depth + 1)).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry, depth + 1)}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
