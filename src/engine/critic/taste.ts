/** What the critic goes by: how far each measure of a tune lies from what is usual in tunes that people made. */
import * as z from 'zod';

const number = z.number().refine(Number.isFinite);

export const tasteSchema = z.strictObject({
  /** Tunes that are written for each that is asked for. */
  candidates: z.int().min(1).max(16),
  /** One row a measure, in the order of MEASURE_NAMES (critic.ts). */
  measures: z.array(
    z.strictObject({
      name: z.string().max(60),
      /** Of tunes that people made. */
      mean: number,
      deviation: z.number().positive(),
      /** What a deviation from it adds to the log odds, as it is and squared: too much counts as well as too little. */
      linear: number,
      squared: number,
    }),
  ),
});

export type Taste = z.output<typeof tasteSchema>;

/** A measure farther off than so many deviations says no more. */
export const MOST_DEVIATIONS = 4;

/** Log odds, but for a constant, that people made a tune with these measures: higher is better. */
export function scoreOf(values: readonly number[], { measures }: Taste): number {
  let sum = 0;
  for (const [i, { mean, deviation, linear, squared }] of measures.entries()) {
    const off = ((values[i] ?? mean) - mean) / deviation;
    const within = Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, off));
    sum += linear * within + squared * within * within;
  }
  return sum;
}
