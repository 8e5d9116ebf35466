import type { Tensor, TensorFlow } from './tensorflow.ts';

/** Adam's decays, as in lstm.c: how much of each moment stays. */
export const BETA_1 = 0.9;
export const BETA_2 = 0.999;

/** Parameters with their moments, tensor by tensor. */
export interface Moving {
  readonly weights: readonly Tensor[];
  readonly firstMoments: readonly Tensor[];
  readonly secondMoments: readonly Tensor[];
}

/**
 * One step of Adam, in the form that the kernel has (lstm.c): w -= rate m / (sqrt(v) + 1e-7), with the bias corrections in
 * the rate.
 * @param scale what the gradients are multiplied by first
 * @returns new tensors; the old ones stay as they were
 */
export function adam(
  tf: TensorFlow,
  { weights, firstMoments, secondMoments }: Moving,
  gradients: readonly Tensor[],
  scale: number,
  rate: number,
): Moving {
  // As tensors once, where each operation would make one of its own.
  const [s, r, b1, n1, b2, n2, epsilon] = [
    ...[scale, rate, BETA_1, 1 - BETA_1, BETA_2, 1 - BETA_2, 1e-7],
  ].map((x) => tf.scalar(x)) as unknown as readonly [
    Tensor,
    Tensor,
    Tensor,
    Tensor,
    Tensor,
    Tensor,
    Tensor,
  ];
  const scaled = gradients.map((g) => tf.mul(g, s));
  const first = firstMoments.map((m, i) => tf.add(tf.mul(m, b1), tf.mul(at(scaled, i), n1)));
  const second = secondMoments.map((v, i) =>
    tf.add(tf.mul(v, b2), tf.mul(tf.square(at(scaled, i)), n2)),
  );
  return {
    weights: weights.map((w, i) =>
      tf.sub(w, tf.div(tf.mul(at(first, i), r), tf.add(tf.sqrt(at(second, i)), epsilon))),
    ),
    firstMoments: first,
    secondMoments: second,
  };
}

function at(list: readonly Tensor[], index: number): Tensor {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no tensor ${index}`);
  return found;
}
