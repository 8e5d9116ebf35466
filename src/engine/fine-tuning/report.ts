import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { EngineError } from '../errors.ts';

/** The end report of a fine-tuning; it lies as `report.json` in the folder of its model. */
const REPORT = 'report.json';

const text = z.string().max(10_000);
const figure = z.number().min(0);
const sampleSchema = z.strictObject({ title: text, abc: text });

const reportSchema = z.strictObject({
  modelId: z.string(),
  modelName: z.string(),
  baseModelId: z.string(),
  /** Better on contributed tunes, and not much worse on the base's. */
  offered: z.boolean(),
  /** A sentence or two for players. */
  verdict: text,
  /** Tunes that were taught and held out, and nats a note on the latter, before and after. */
  contributed: z.strictObject({
    tunes: z.int().min(0),
    heldOut: z.int().min(0),
    before: figure,
    after: figure,
  }),
  /** The same on tunes that the base wrote. */
  base: z.strictObject({ tunes: z.int().min(0), before: figure, after: figure }),
  samples: z
    .array(z.strictObject({ request: text, seed: text, before: sampleSchema, after: sampleSchema }))
    .max(10),
  seconds: figure,
  steps: z.int().min(0),
});

export type FineTuneReport = Readonly<z.output<typeof reportSchema>>;

/** The report as a file of a model folder. */
export const reportFile = (report: FineTuneReport): Record<string, string> => ({
  [REPORT]: `${JSON.stringify(report, null, 2)}\n`,
});

/** The report of a fine-tuning that is finished. Throws EngineError 'bad-model' where there is none that can be read. */
export async function readReport(folder: string): Promise<FineTuneReport> {
  try {
    return reportSchema.parse(JSON.parse(await readFile(join(folder, REPORT), 'utf8')));
  } catch (cause) {
    throw new EngineError(
      'bad-model',
      `The model in ${folder} has no report of a fine-tuning (${REPORT}). Name another folder for a new run.`,
      { folder },
      { cause },
    );
  }
}
