import { type EncodedTune, evaluate, type HeldOut } from './evaluation.ts';
import type { Trainer } from './trainer.ts';

/**
 * A network that has seen its corpus many times is surer of itself than it has a right to be. One number mends that: the
 * logits are divided by a temperature, chosen so that held-out tunes cost fewest nats, and the division is folded into
 * the last layer (Guo et al., On Calibration of Modern Neural Networks, 2017).
 */
export interface Calibration {
  readonly temperature: number;
  readonly weights: ReadonlyMap<string, Float32Array>;
  readonly heldOut: HeldOut;
}

/** Temperatures are tried this far apart, from 1 in the direction that helps, and no farther than these. */
const STEP = 0.05;
const MOST_STEPS = 10;

/** The weights with their last layer divided by a temperature. */
export function cooled(
  weights: ReadonlyMap<string, Float32Array>,
  temperature: number,
): ReadonlyMap<string, Float32Array> {
  const divide = (values: Float32Array) => values.map((value) => value / temperature);
  return new Map(
    [...weights].map(([name, values]) => [
      name,
      name.startsWith('dense.') ? divide(values) : values,
    ]),
  );
}

/**
 * Finds the temperature that suits held-out texts best, and leaves the trainer as it was. Null when the signal ended it.
 */
export async function calibrate(
  trainer: Trainer,
  weights: ReadonlyMap<string, Float32Array>,
  texts: readonly EncodedTune[],
  {
    rows,
    steps,
    signal,
  }: { readonly rows: number; readonly steps: number; readonly signal?: AbortSignal | undefined },
): Promise<Calibration | null> {
  const state = await trainer.save();
  const trial = async (count: number): Promise<Calibration | null> => {
    const temperature = Math.round((1 + count * STEP) * 100) / 100;
    const tried = cooled(weights, temperature);
    await trainer.restore({ ...state, weights: tried });
    const heldOut = await evaluate(trainer, texts, rows, steps, signal);
    return heldOut && { temperature, weights: tried, heldOut };
  };
  let best = await trial(0);
  for (const direction of [1, -1]) {
    for (
      let count = direction;
      best !== null && Math.abs(count) <= MOST_STEPS;
      count += direction
    ) {
      const next = await trial(count);
      if (next !== null && next.heldOut.natsPerNote >= best.heldOut.natsPerNote) break;
      best = next;
    }
    if (best === null || best.temperature !== 1) break;
  }
  await trainer.restore(state);
  return best;
}
