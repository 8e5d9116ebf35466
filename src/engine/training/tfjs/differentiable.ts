/**
 * The network's parts beside the LSTM, each with its gradient written out: fewer operations than tfjs's own gradients
 * take, and tfjs-core without the packages around it brings none. N = steps x rows of a window.
 */
import type { Tensor1D, Tensor2D, TensorFlow } from './tensorflow.ts';
import { withGradient } from './with-gradient.ts';

/** x [N, I] -> x W + b [N, O], for W [I, O] and b [O]. */
export const project = (tf: TensorFlow, x: Tensor2D, kernel: Tensor2D, bias: Tensor1D): Tensor2D =>
  withGradient(tf, [x, kernel, bias], (x, kernel, bias) => ({
    value: tf.add<Tensor2D>(tf.matMul(x, kernel), bias),
    saved: [x, kernel],
    gradient: (dy, x, kernel) => [
      tf.matMul(dy, kernel, false, true),
      tf.matMul(x, dy, true),
      tf.sum(dy, 0),
    ],
  }));

/** Rows of table [V, O] as `oneHot` [N, V] names them: [N, O]. A product, and so is its gradient by the table. */
export const lookUp = (tf: TensorFlow, oneHot: Tensor2D, table: Tensor2D): Tensor2D =>
  withGradient(tf, [table], (table) => ({
    value: tf.matMul<Tensor2D>(oneHot, table),
    saved: [],
    gradient: (dy) => [tf.matMul(oneHot, dy, true)],
  }));

/** x times a constant of its size: dropout. */
export const masked = (tf: TensorFlow, x: Tensor2D, mask: Tensor2D): Tensor2D =>
  withGradient(tf, [x], (x) => ({
    value: tf.mul<Tensor2D>(x, mask),
    saved: [],
    gradient: (dy) => [tf.mul(dy, mask)],
  }));

/**
 * Softmax and cross-entropy: the sum of the losses of logits [N, V] times `weight`.
 * @param targets [N, V]: 1 at the character to predict; a row of zeros where nothing is asked, which then costs nothing
 * @param tell gets the loss of each row, [N]; tidied like any tensor
 */
export const crossEntropy = (
  tf: TensorFlow,
  logits: Tensor2D,
  targets: Tensor2D,
  weight: number,
  tell: (nats: Tensor1D) => void,
) =>
  withGradient(tf, [logits], (logits) => {
    const logs = logSoftmax(tf, logits);
    const nats = natsOf(tf, logs, targets);
    tell(nats);
    return {
      value: tf.mul(tf.sum(nats), weight),
      saved: [logs],
      gradient: (dy, logs) => {
        const asked = tf.sum(targets, 1, true); // [N, 1]: 1 or 0
        const byLogits = tf.sub(tf.mul(tf.exp(logs), asked), targets);
        return [tf.mul(byLogits, tf.mul(dy, weight))];
      },
    };
  });

/** Natural logarithms of the softmax of each row. */
export function logSoftmax(tf: TensorFlow, logits: Tensor2D): Tensor2D {
  const moved: Tensor2D = tf.sub(logits, tf.max(logits, 1, true));
  return tf.sub(moved, tf.log(tf.sum(tf.exp(moved), 1, true)));
}

/** [N]: minus the logarithm that stands at each row's target. */
export const natsOf = (tf: TensorFlow, logs: Tensor2D, targets: Tensor2D): Tensor1D =>
  tf.neg(tf.sum(tf.mul(logs, targets), 1));
