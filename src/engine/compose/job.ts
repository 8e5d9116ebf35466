/** What the composer hands to a worker thread, and what comes back. */
import type { NetworkShape } from '../model/network.ts';
import type { Passages } from '../novelty/passages.ts';
import type { Sentence } from '../sentence.ts';
import type { Facts } from './facts.ts';
import type { Plan } from './plan.ts';

/** Given to a worker when it starts. */
export interface WorkerSetup {
  readonly shape: NetworkShape;
  readonly weights: ReadonlyMap<string, Float32Array>;
  readonly vocabulary: readonly string[];
  readonly facts: Facts;
  /** Of known tunes, in shared memory; null: the model knows of none. */
  readonly passages: Passages | null;
  /** Texts that it writes side by side. */
  readonly slots: number;
}

export interface Job {
  readonly id: number;
  readonly plan: Plan;
}

export type JobResult =
  | { readonly id: number; readonly body: string; readonly title: string | null }
  | {
      readonly id: number;
      /** What `openTune` refused: the request was wrong. */
      readonly refused: {
        readonly sentence: Sentence | null;
        readonly message: string;
        readonly context: Readonly<Record<string, unknown>>;
      };
    }
  | { readonly id: number; readonly fault: Error };
