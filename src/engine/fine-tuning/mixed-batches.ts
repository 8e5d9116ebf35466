import { type BatchStream, openBatchStream, type StreamPosition } from '../training/batches.ts';
import { mix } from '../training/random.ts';
import type { Batch } from '../training/trainer.ts';

/** Where both streams stand, as JSON. */
export interface MixedPosition {
  readonly fresh: StreamPosition;
  readonly rehearsed: StreamPosition;
}

export interface MixedStream {
  /** Rows of fresh texts, then rows of rehearsed ones. */
  next(): Batch;
  position(): MixedPosition;
}

/**
 * Batches whose upper rows read what is to be learnt and whose lower rows read what is not to be forgotten, each through a
 * stream of its own (training/batches.ts): how often a text is read depends on its own kind only.
 */
export function openMixedStream(options: {
  readonly fresh: readonly Int32Array[];
  readonly rehearsed: readonly Int32Array[];
  readonly rows: number;
  /** Rows that read fresh texts, at least one and fewer than all. */
  readonly freshRows: number;
  readonly steps: number;
  readonly seed: number;
  readonly position?: MixedPosition;
}): MixedStream {
  const { rows, freshRows, steps, seed, position } = options;
  const fresh = openBatchStream({
    ...{ texts: options.fresh, rows: freshRows, steps, seed: mix(seed, 1) },
    ...(position && { position: position.fresh }),
  });
  const rehearsed = openBatchStream({
    ...{ texts: options.rehearsed, rows: rows - freshRows, steps, seed: mix(seed, 2) },
    ...(position && { position: position.rehearsed }),
  });
  return {
    next: () => below(fresh, rehearsed),
    position: () => ({ fresh: fresh.position(), rehearsed: rehearsed.position() }),
  };
}

/** One batch under the other. */
function below(upper: BatchStream, lower: BatchStream): Batch {
  const a = upper.next();
  const b = lower.next();
  const rows = a.rows + b.rows;
  const inputs = new Int32Array(rows * a.steps);
  const targets = new Int32Array(rows * a.steps);
  const resets = new Uint8Array(rows * a.steps);
  for (const [batch, at] of [
    [a, 0],
    [b, a.rows * a.steps],
  ] as const) {
    inputs.set(batch.inputs, at);
    targets.set(batch.targets, at);
    resets.set(batch.resets, at);
  }
  return { rows, steps: a.steps, inputs, targets, resets };
}
