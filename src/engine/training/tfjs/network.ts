import type { NetworkShape } from '../../model/network.ts';
import { crossEntropy, logSoftmax, lookUp, masked, natsOf, project } from './differentiable.ts';
import { type LayerState, lstmForward, lstmLayer } from './lstm-layer.ts';
import type { Tensor, Tensor1D, Tensor2D, TensorFlow } from './tensorflow.ts';
import type { Window } from './window.ts';

/** What a window gives; time-major. */
export interface Scores {
  /** [steps x rows]: loss of each target, 0 where nothing is asked. */
  readonly nats: Tensor1D;
  /** [steps x rows]: 1 where no logit is larger than the target's; no meaning where nothing is asked. */
  readonly hits: Tensor1D;
}

/**
 * model/network.ts on a device, all steps of a window at once wherever one does not wait for another.
 * @param parameters in the order of parametersOf (model/network.ts)
 * @param masks what dropout multiplies each layer's outputs by, [steps x rows, H]; none: no dropout
 * @param run the LSTM layer itself: outputs from gates and recurrent kernel
 */
function logitsOf(
  tf: TensorFlow,
  shape: NetworkShape,
  parameters: readonly Tensor[],
  window: Window,
  masks: readonly Tensor2D[],
  run: (layer: number, gates: Tensor2D, recurrent: Tensor2D) => Tensor2D,
): Tensor2D {
  const rest = [...parameters];
  const next = <T extends Tensor>() => rest.shift() as T;
  let x: Tensor2D = next(); // the embedding, [V, E]; later a layer's outputs, [steps x rows, H]
  for (let layer = 0; layer < shape.layers; layer++) {
    const [kernel, recurrent, bias] = [next<Tensor2D>(), next<Tensor2D>(), next<Tensor1D>()];
    const products = project(tf, x, kernel, bias);
    // The first layer's input is one of V vectors: V products serve all steps.
    const gates = layer === 0 ? lookUp(tf, window.inputs, products) : products;
    const out = run(layer, gates, recurrent);
    const mask = masks[layer];
    x = mask === undefined ? out : masked(tf, out, mask);
  }
  return project(tf, x, next(), next());
}

/** See Scores; ties count as hits, as in the kernel. */
function hitsOf(tf: TensorFlow, logits: Tensor2D, targets: Tensor2D): Tensor1D {
  const ofTarget = tf.sum(tf.mul(logits, targets), 1);
  return tf.cast(tf.equal(ofTarget, tf.max(logits, 1)), 'float32') as Tensor1D;
}

/** Forward only. The result is tidied like any tensor. */
export function evaluateWindow(
  tf: TensorFlow,
  shape: NetworkShape,
  parameters: readonly Tensor[],
  window: Window,
  before: readonly LayerState[],
): Scores & { after: LayerState[] } {
  const after: LayerState[] = [];
  const logits = logitsOf(tf, shape, parameters, window, [], (layer, gates, recurrent) => {
    const run = lstmForward(tf, window, gates, recurrent, stateAt(before, layer));
    after.push(run.after);
    return run.out;
  });
  const nats = natsOf(tf, logSoftmax(tf, logits), window.targets);
  return { nats, hits: hitsOf(tf, logits, window.targets), after };
}

/**
 * Forward and backward: the gradient by every parameter of the sum of all losses times `weight`.
 * @returns the gradients are tidied like any tensor; the rest is kept, the caller's to dispose of
 */
export function differentiateWindow(
  tf: TensorFlow,
  shape: NetworkShape,
  parameters: readonly Tensor[],
  window: Window,
  before: readonly LayerState[],
  masks: readonly Tensor2D[],
  weight: number,
): Scores & { after: LayerState[]; gradients: Tensor[] } {
  const after: LayerState[] = [];
  const scores: Tensor1D[] = [];
  const loss = (...own: Tensor[]) => {
    const logits = logitsOf(tf, shape, own, window, masks, (layer, gates, recurrent) =>
      lstmLayer(tf, window, gates, recurrent, stateAt(before, layer), (state) => after.push(state)),
    );
    const result = crossEntropy(tf, logits, window.targets, weight, (nats) => {
      scores.push(tf.keep(tf.clone(nats)));
    });
    scores.push(tf.keep(hitsOf(tf, logits, window.targets)));
    return result;
  };
  const { grads: gradients } = tf.valueAndGrads(loss)([...parameters]);
  const [nats, hits] = scores as [Tensor1D, Tensor1D];
  return { nats, hits, after, gradients };
}

function stateAt(states: readonly LayerState[], layer: number): LayerState {
  const state = states[layer];
  if (state === undefined) throw new RangeError(`no state of layer ${layer}`);
  return state;
}
