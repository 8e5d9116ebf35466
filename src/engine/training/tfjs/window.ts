import type { Batch } from '../trainer.ts';
import type { Tensor2D, TensorFlow } from './tensorflow.ts';

/** A batch on the device. Time-major: element (step, row) stands at step * rows + row, so that a step's rows are one piece. */
export interface Window {
  readonly rows: number;
  readonly steps: number;
  /** [steps x rows, V]: 1 at the character that is fed. */
  readonly inputs: Tensor2D;
  /** [steps x rows, V]: 1 at the character to predict; a row of zeros where nothing is asked. */
  readonly targets: Tensor2D;
  /** For each step null, or [rows, 1]: 0 where the row's state is zeroed before it, 1 elsewhere. */
  readonly kept: readonly (Tensor2D | null)[];
}

/** Puts a batch on the device. The tensors are the caller's to dispose of: call it in a tidy. */
export function placeBatch(tf: TensorFlow, batch: Batch, vocabulary: number): Window {
  const { rows, steps } = batch;
  const oneHot = (characters: Int32Array): Tensor2D => {
    const ids = tf.tensor1d(timeMajor(batch, characters), 'int32');
    // -1 is no column's number, so its row is all zeros.
    return tf.cast(tf.oneHot(ids, vocabulary), 'float32') as Tensor2D;
  };
  const kept = Array.from({ length: steps }, (_, step) => {
    const ofRow = (row: number) => (batch.resets[row * steps + step] === 1 ? 0 : 1);
    const column = Float32Array.from({ length: rows }, (_, row) => ofRow(row));
    return column.includes(0) ? tf.tensor2d(column, [rows, 1]) : null;
  });
  return { rows, steps, inputs: oneHot(batch.inputs), targets: oneHot(batch.targets), kept };
}

function timeMajor({ rows, steps }: Batch, values: Int32Array): Int32Array {
  return Int32Array.from(values, (_, i) => values[(i % rows) * steps + Math.floor(i / rows)] ?? 0);
}

/** From time-major, as the device has it, to the batch's order. */
export const rowMajor = ({ rows, steps }: Batch, values: Float32Array): Float32Array =>
  Float32Array.from(
    { length: rows * steps },
    (_, i) => values[(i % steps) * rows + Math.floor(i / steps)] ?? 0,
  );
