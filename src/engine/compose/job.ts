/** What the composer hands to a worker thread, and what comes back. */
import type { Sentence } from '../sentence.ts';
import type { Plan } from './plan.ts';
import type { WriterSetup, Written } from './tune-writer.ts';

/** Given to a worker when it starts. */
export interface WorkerSetup extends WriterSetup {
  readonly vocabulary: readonly string[];
}

export interface Job {
  readonly id: number;
  readonly plan: Plan;
}

export type JobResult =
  | ({ readonly id: number } & Written)
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
