/**
 * TensorFlow.js as the files beside this one see it: the operations of tfjs-core, whichever package they came with. Types
 * only, so that nothing is loaded before a backend is chosen.
 */
export type TensorFlow = typeof import('@tensorflow/tfjs-core');
export type { Rank, Tensor, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';

/** A loaded backend: the operations, and the name under which they know it. */
export interface LoadedBackend {
  readonly tf: TensorFlow;
  readonly name: string;
}
