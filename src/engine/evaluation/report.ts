/**
 * What `lilt eval --json` prints: one object of this shape. Shares lie between 0 and 1. Null stands where something was not
 * measured: a program is missing, no corpus was given, the model is none that the question fits, or there was nothing to count.
 * In every group `model` is of tunes that the model wrote, `corpus` of the corpus by the same measure.
 */
import * as z from 'zod';

const share = z.number().min(0).max(1).nullable();
const count = z.int().min(0);
const figure = z.number().nullable();
const text = z.string().max(300);

const programShares = z.strictObject({
  /** Tunes without an error of the program, and without so much as a warning. */
  noError: share,
  nothing: share,
});

export const validitySchema = z.strictObject({
  tunes: count,
  readable: share,
  barsRight: share,
  repeatsRight: share,
  tiesRight: share,
  inCompass: share,
  endsAtRest: share,
  abc2midi: programShares.nullable(),
  abcm2ps: programShares.nullable(),
  abcjs: programShares.nullable(),
  /** Read, bars, repeats and ties right, and not a word from any of the programs that were there. */
  valid: share,
  /** Valid, within the compass, and ending at rest: all that is promised of a tune of Lilt's. */
  whole: share,
  /** The first twenty that were not whole, and why. */
  faults: z.array(z.strictObject({ tune: text, fault: text })).max(20),
});

const maskSchema = z.strictObject({
  tunes: count,
  characters: count,
  temperature: z.number(),
  /** Mean of -ln(probability that the mask left), over all characters of the music. */
  natsPerCharacter: z.number(),
  byType: z.record(z.string(), z.number()),
});

const formSchema = z.strictObject({
  tunes: count,
  /** Of all parts, those with the type's usual number of bars; and those with half of it or twice it as well. */
  partsOfUsualLength: share,
  partsOfRelatedLength: share,
  /** AABB; and two to four parts, each repeated or, of three and four, all of them. */
  aabb: share,
  aabbAndRelatives: share,
  withEndings: share,
  /** Tunes that begin with a pick-up; and of those, the share in which every section ends short by what it leads back to. */
  withPickup: share,
  pickupsComplement: share,
  /** The ten forms that are seen most. */
  forms: z.record(z.string().max(20), z.number()),
});

const modeSchema = z.strictObject({
  tunes: count,
  notes: count,
  /** Of all notes, those of the scale; of all tunes, those that end on the tonic. */
  inScale: share,
  endsOnTonic: share,
  /** Of all parts, those that end on the tonic, and on the tonic, third or fifth. */
  partsEndOnTonic: share,
  partsEndOnTriad: share,
});

const rhythmSchema = z.strictObject({
  /** Tunes of the model that were compared, as many as of either half of the corpus. */
  tunes: count,
  /** Square root of the Jensen-Shannon divergence (base 2) of the rhythms of bars: 0 the same, 1 nothing in common. */
  model: z.number(),
  corpus: z.number(),
});

const noveltySchema = z.strictObject({
  tunes: count,
  /** Longest passage of each tune that stands in the corpus, in notes and in bars. */
  medianNotes: figure,
  ninetiethNotes: figure,
  mostNotes: figure,
  medianBars: figure,
  ninetiethBars: figure,
  mostBars: figure,
});

const foretellingSchema = z.strictObject({
  tunes: count,
  notes: count,
  characters: count,
  natsPerNote: z.number(),
  natsPerCharacter: z.number(),
  /** Without what raw text says besides (ornaments, words, spaces): a lower bound for it. Null for our own text. */
  plainNatsPerNote: figure,
  /** Tunes whose text has a character that the model does not know: not measured. */
  unknown: count,
  /** Measured are titles that the split holds out at this share (training/split.ts). */
  heldOutShare: z.number(),
});

const discriminationSchema = z.strictObject({
  /** Tunes of each kind. */
  tunes: count,
  folds: count,
  accuracy: z.number(),
  accuracyLow: z.number(),
  accuracyHigh: z.number(),
  auc: z.number(),
  aucLow: z.number(),
  aucHigh: z.number(),
  /**
   * Areas under the curve of classifiers that hear one thing alone: successions of notes, rhythms of bars, shape (endings, bars that
   * come again), and the table of features that the ranker has.
   */
  alone: z.record(z.string(), z.number()),
});

const both = <T extends z.ZodType>(schema: T) =>
  z.strictObject({ model: schema.nullable(), corpus: schema.nullable() });

export const reportSchema = z.strictObject({
  format: z.literal(1),
  model: z.strictObject({ id: z.string(), name: z.string(), textForm: z.string() }),
  /** Tunes that were asked for. */
  tunes: count,
  corpus: z
    .strictObject({
      files: z.array(z.strictObject({ name: z.string(), sha256: z.string(), tunes: count })),
      /** Tunes that were read, and of those that are measured beside the model's: whose bars add up, no copies. */
      read: count,
      measured: count,
    })
    .nullable(),
  /** Programs that were not there, and why. */
  skipped: z.record(z.string(), text),
  validity: z.strictObject({
    /** Over all types, keys, and temperatures from 0.5 to 1.5. */
    model: validitySchema,
    /** The same requests with nothing masked; for a model of raw text null, for there is no other way. */
    unconstrained: validitySchema.nullable(),
    /** For a model of raw text: `model` is of what the case study takes for a tune, this of the first whole one. */
    firstWhole: validitySchema.nullable(),
    corpus: validitySchema.nullable(),
  }),
  mask: maskSchema.nullable(),
  /** From here on: tunes as most people ask for them, at the usual temperature. */
  form: both(formSchema),
  asked: both(z.strictObject({ all: modeSchema, modes: z.record(z.string(), modeSchema) })),
  rhythm: z
    .strictObject({ all: rhythmSchema, types: z.record(z.string(), rhythmSchema) })
    .nullable(),
  novelty: both(noveltySchema),
  foretelling: foretellingSchema.nullable(),
  /** `model`: ours against the corpus. `corpus`: one half of it against the other. 0.5: not to be told apart. */
  discrimination: both(discriminationSchema),
});

export type EvaluationReport = z.output<typeof reportSchema>;
export type ValidityFigures = z.output<typeof validitySchema>;
export type ProgramShares = z.output<typeof programShares>;
export type MaskFigures = z.output<typeof maskSchema>;
export type FormFigures = z.output<typeof formSchema>;
export type ModeFigures = z.output<typeof modeSchema>;
export type AskedFigures = NonNullable<EvaluationReport['asked']['model']>;
export type RhythmFigures = z.output<typeof rhythmSchema>;
export type NoveltyFigures = z.output<typeof noveltySchema>;
export type ForetellingFigures = z.output<typeof foretellingSchema>;
export type DiscriminationFigures = z.output<typeof discriminationSchema>;
