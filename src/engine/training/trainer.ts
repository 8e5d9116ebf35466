/**
 * A trainer: something that can take optimiser steps on the network. One implementation a backend, a row each in
 * trainers.ts; one contract suite (test/contracts/trainer.ts) runs over all of them.
 */

/** A window of text for every row of the batch. */
export interface Batch {
  readonly rows: number;
  readonly steps: number;
  /** [rows x steps], row-major: the character fed at each step. */
  readonly inputs: Int32Array;
  /** [rows x steps]: the character to predict; -1 where nothing is asked (padding). */
  readonly targets: Int32Array;
  /** [rows x steps]: 1 where the LSTM state is zeroed before this step (a text begins here). */
  readonly resets: Uint8Array;
}

export interface StepOptions {
  readonly learningRate: number;
  /** Gradient norm (over all parameters) that is not exceeded; 0: no clipping. */
  readonly clipNorm: number;
  /** Share of activations dropped after each LSTM layer, 0 .. 1. */
  readonly dropout: number;
  /** Seeds this step's dropout mask; the same number gives the same mask. */
  readonly dropoutSeed: number;
  /** Whether a row drops the same units at every step of the window. */
  readonly lockedDropout?: boolean;
}

export interface StepResult {
  /** Mean nats over the targets that were asked for. */
  readonly loss: number;
  /** Share of those targets that the network held likeliest; in training with the step's dropout, as Keras counts it. */
  readonly accuracy: number;
  /** Before clipping. */
  readonly gradientNorm: number;
}

/** What an evaluation finds, for each target of the batch: [rows x steps], 0 where the target is -1. */
export interface TargetScores {
  readonly nats: Float32Array;
  /** 1 where no logit is larger than the target's. */
  readonly hits: Uint8Array;
}

/** Everything that a step depends on; restoring it and going on gives the same bits as never having stopped. */
export interface TrainerState {
  /** Weights by name (model/network.ts), and Adam's two moments under the same names. */
  readonly weights: ReadonlyMap<string, Float32Array>;
  readonly firstMoments: ReadonlyMap<string, Float32Array>;
  readonly secondMoments: ReadonlyMap<string, Float32Array>;
  /** Optimiser steps taken. */
  readonly step: number;
  /** LSTM state of every row: [layers][rows x hidden]. */
  readonly hidden: readonly Float32Array[];
  readonly cell: readonly Float32Array[];
}

export interface Trainer {
  /** Forward, backward, clip, Adam. The rows' LSTM state is carried to the next call. */
  step(batch: Batch, options: StepOptions): Promise<StepResult>;
  /**
   * Nats and hits of each target of the batch, without dropout. The state that is carried from one evaluate to the next is
   * its own, not that of training; `resets` zero it.
   */
  evaluate(batch: Batch): Promise<TargetScores>;
  save(): Promise<TrainerState>;
  restore(state: TrainerState): Promise<void>;
  close(): Promise<void>;
}
