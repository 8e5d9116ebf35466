import type { Tensor2D, TensorFlow } from './tensorflow.ts';
import type { Window } from './window.ts';
import { withGradient } from './with-gradient.ts';

/** A layer's h and c, [rows, H] each. */
export interface LayerState {
  readonly hidden: Tensor2D;
  readonly cell: Tensor2D;
}

/*
 * One LSTM layer over a window, with its gradient written out. T steps, B rows, H units; time-major.
 *
 *   z = gates + h' U        h', c': of the step before, zeroed where a text begins
 *   i, f, o = sigmoid(z_i, z_f, z_o),  g = tanh(z_g)         columns of z: i, f, g, o
 *   c = f c' + i g
 *   h = o tanh(c)
 *
 * What the layer below gives, `gates` [T B, 4H] = x W + b, is one product for all steps and stands outside, where the
 * gradients of W, b and x are one product each. Only what depends on the step before is done step by step.
 */

/** What going back needs of a step, [rows, H] but for `sigmoids`; or of all steps, [T B, ...]. */
interface Trace {
  /** [rows, 4H]: sigmoid(z); the columns of g are not used. */
  readonly sigmoids: Tensor2D;
  readonly candidates: Tensor2D;
  readonly tanhs: Tensor2D;
  readonly hiddenBefore: Tensor2D;
  readonly cellBefore: Tensor2D;
}

/** The layer going forward: outputs [T B, H] from gates [T B, 4H] and the recurrent kernel U [H, 4H]. */
export function lstmForward(
  tf: TensorFlow,
  { rows, steps, kept }: Window,
  gates: Tensor2D,
  recurrent: Tensor2D,
  before: LayerState,
): { out: Tensor2D; after: LayerState; traces: readonly Trace[] } {
  const [H] = recurrent.shape;
  const outputs: Tensor2D[] = [];
  const traces: Trace[] = [];
  let { hidden, cell } = before;
  for (let step = 0; step < steps; step++) {
    const keep = kept[step] ?? null;
    const hiddenBefore: Tensor2D = keep === null ? hidden : tf.mul(hidden, keep);
    const cellBefore: Tensor2D = keep === null ? cell : tf.mul(cell, keep);
    const z: Tensor2D = tf.add(
      tf.slice2d(gates, [step * rows, 0], [rows, 4 * H]),
      tf.matMul(hiddenBefore, recurrent),
    );
    const sigmoids = tf.sigmoid(z);
    const gate = (of: Tensor2D, index: number) => tf.slice2d(of, [0, index * H], [rows, H]);
    const candidates = tf.tanh(gate(z, 2));
    cell = tf.add(tf.mul(gate(sigmoids, 1), cellBefore), tf.mul(gate(sigmoids, 0), candidates));
    const tanhs = tf.tanh(cell);
    hidden = tf.mul(gate(sigmoids, 3), tanhs);
    outputs.push(hidden);
    traces.push({ sigmoids, candidates, tanhs, hiddenBefore, cellBefore });
  }
  return { out: tf.concat2d(outputs, 0), after: { hidden, cell }, traces };
}

/** From the gradient by the outputs, [T B, H], to those by gates, [T B, 4H], and by U, [H, 4H]. */
function lstmBackward(
  tf: TensorFlow,
  { rows, steps, kept }: Window,
  recurrent: Tensor2D,
  { sigmoids, candidates, tanhs, hiddenBefore, cellBefore }: Trace,
  dOut: Tensor2D,
): [Tensor2D, Tensor2D] {
  const [H] = recurrent.shape;
  const gate = (of: Tensor2D, index: number) => tf.slice2d(of, [0, index * H], [rows * steps, H]);
  const one = tf.scalar(1);
  const slopes: Tensor2D = tf.mul(sigmoids, tf.sub(one, sigmoids)); // of sigmoid at z
  const forget = gate(sigmoids, 1);
  // Everything that does not depend on a later step, for all steps at once:
  // dz = [dc, dc, dc, dh] * factors, and dh adds dh * through to dc.
  const factors = tf.concat2d(
    [
      tf.mul(candidates, gate(slopes, 0)),
      tf.mul(cellBefore, gate(slopes, 1)),
      tf.mul(gate(sigmoids, 0), tf.sub(one, tf.square(candidates))),
      tf.mul(tanhs, gate(slopes, 3)),
    ],
    1,
  );
  const through: Tensor2D = tf.mul(gate(sigmoids, 3), tf.sub(one, tf.square(tanhs)));
  const transposed: Tensor2D = tf.transpose(recurrent);

  const dGates: Tensor2D[] = [];
  // What the step after hands back; nothing after the last.
  let later: { dh: Tensor2D; dc: Tensor2D } | null = null;
  for (let step = steps - 1; step >= 0; step--) {
    const at = (of: Tensor2D, width: number) => tf.slice2d(of, [step * rows, 0], [rows, width]);
    const dh: Tensor2D = later === null ? at(dOut, H) : tf.add(at(dOut, H), later.dh);
    const own: Tensor2D = tf.mul(dh, at(through, H));
    const dc: Tensor2D = later === null ? own : tf.add(own, later.dc);
    const dz: Tensor2D = tf.mul(tf.concat2d([dc, dc, dc, dh], 1), at(factors, 4 * H));
    dGates.unshift(dz);
    if (step === 0) break; // what came before the window is a constant
    const keep = kept[step] ?? null;
    const back: Tensor2D = tf.matMul(dz, transposed);
    const past: Tensor2D = tf.mul(dc, at(forget, H));
    later =
      keep === null ? { dh: back, dc: past } : { dh: tf.mul(back, keep), dc: tf.mul(past, keep) };
  }
  const all = tf.concat2d(dGates, 0);
  return [all, tf.matMul(hiddenBefore, all, true)];
}

/**
 * The layer, to be differentiated by gates and U.
 * @param leave gets the state after the window; its tensors are the caller's to dispose of
 */
export function lstmLayer(
  tf: TensorFlow,
  window: Window,
  gates: Tensor2D,
  recurrent: Tensor2D,
  before: LayerState,
  leave: (after: LayerState) => void,
): Tensor2D {
  return withGradient(tf, [gates, recurrent], (gates, recurrent) => {
    const { out, after, traces } = lstmForward(tf, window, gates, recurrent, before);
    leave({ hidden: tf.keep(tf.clone(after.hidden)), cell: tf.keep(tf.clone(after.cell)) });
    const all = (part: keyof Trace) =>
      tf.concat2d(
        traces.map((trace) => trace[part]),
        0,
      );
    return {
      value: out,
      saved: [
        recurrent,
        all('sigmoids'),
        all('candidates'),
        all('tanhs'),
        all('hiddenBefore'),
        all('cellBefore'),
      ],
      gradient: (dOut, recurrent, sigmoids, candidates, tanhs, hiddenBefore, cellBefore) => {
        const trace = { sigmoids, candidates, tanhs, hiddenBefore, cellBefore };
        return lstmBackward(tf, window, recurrent, trace, dOut);
      },
    };
  });
}
