/** What the learning rate of a step depends on. */
export interface Schedule {
  /** Highest learning rate. */
  readonly peak: number;
  /** Steps in which it rises from zero to the peak. */
  readonly warmup: number;
  /** Steps of the whole run. */
  readonly steps: number;
  /** Share of the peak that is left at the last step. */
  readonly finalShare: number;
}

/**
 * Learning rate of a step, counted from 1: a straight rise over the warm-up, then half a cosine down to the final share
 * at the last step (Loshchilov and Hutter 2017, SGDR, without restarts). Behind the last step it stays there.
 */
export function learningRateAt(step: number, schedule: Schedule): number {
  const { peak, warmup, steps, finalShare } = schedule;
  if (step < warmup) return (peak * step) / warmup;
  const done = steps > warmup ? Math.min(1, (step - warmup) / (steps - warmup)) : 1;
  return peak * (finalShare + (1 - finalShare) * 0.5 * (1 + Math.cos(Math.PI * done)));
}
