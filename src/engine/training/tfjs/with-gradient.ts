import type { Tensor, Tensor2D, TensorFlow } from './tensorflow.ts';

/** A computation and the way back. */
export interface WithGradient<Value extends Tensor> {
  readonly value: Value;
  /** What the way back needs of what stands or was made here: nothing else lives until it is taken. */
  readonly saved: readonly Tensor2D[];
  /** From the gradient by the value, and what was saved, to the gradients by the inputs, in their order. */
  readonly gradient: (byValue: Value, ...saved: Tensor2D[]) => Tensor[];
}

/** tf.customGrad, with types: computes a value of the inputs, with its gradient by them written out. */
export function withGradient<Inputs extends readonly Tensor[], Value extends Tensor>(
  tf: TensorFlow,
  inputs: readonly [...Inputs],
  compute: (...inputs: Inputs) => WithGradient<Value>,
): Value {
  const run = tf.customGrad((...given) => {
    // tfjs adds what keeps tensors to the inputs.
    const save = given.at(-1) as (tensors: Tensor[]) => void;
    const own = given.slice(0, -1) as unknown as Inputs;
    const { value, saved, gradient } = compute(...own);
    save([...saved]);
    const gradFunc = (byValue: Tensor, kept: Tensor[]) =>
      gradient(byValue as Value, ...(kept as Tensor2D[]));
    return { value: value as Tensor, gradFunc };
  });
  return run(...inputs) as Value;
}
