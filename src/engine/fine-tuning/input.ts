import type { Clock } from '../ports.ts';
import type { Recipe } from './recipe.ts';

/** What a fine-tuning tells those who watch it. */
export interface FineTuneNews {
  readonly phase: 'preparing' | 'training' | 'measuring' | 'writing';
  /** How often contributed tunes have been read, this time counted; 0 before the first. */
  readonly epoch: number;
  readonly step: number;
  /** Steps at most: it may end sooner. */
  readonly steps: number;
  /** Mean nats a character of the last steps. */
  readonly loss: number | null;
  /** Nats a note on contributed tunes that are held out, at the latest measurement. */
  readonly heldOut: number | null;
  readonly secondsLeft: number | null;
}

export interface FineTuneInput {
  /** Model folder of the base. */
  readonly baseDir: string;
  /** Contributed tunes: ABC that was accepted, and its title. */
  readonly tunes: readonly { readonly abc: string; readonly title: string }[];
  /** Folder of the run; a checkpoint that is there is gone on with. */
  readonly out: string;
  /** What the model is to be called. */
  readonly name: string;
  readonly threads: number;
  readonly clock: Clock;
  readonly software: string;
  readonly hardware: string;
  /** The sets that the tunes are from, for the record. */
  readonly contributions: readonly { readonly id: string; readonly name: string }[];
  readonly onProgress?: (news: FineTuneNews) => void;
  /** After every checkpoint: its files, relative to `out`; all that another machine needs to go on. */
  readonly onCheckpoint?: (files: readonly string[]) => Promise<void>;
  /** When it aborts, the run is written down after the step at hand, and `fineTune` returns. */
  readonly signal?: AbortSignal;
  /** Where it is to differ from RECIPE: for tests and benches. */
  readonly recipe?: Partial<Recipe>;
}
