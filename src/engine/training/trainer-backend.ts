import type { NetworkShape } from '../model/network.ts';
import type { Trainer } from './trainer.ts';

/** What a trainer is opened with. */
export interface TrainerSetup {
  readonly shape: NetworkShape;
  readonly weights: ReadonlyMap<string, Float32Array>;
  /** Rows of every batch, and the most steps that one has. */
  readonly rows: number;
  readonly steps: number;
  /** Processor threads that may be used, where the backend lets that be said. */
  readonly threads: number;
}

/** What a backend computes on. */
export interface Device {
  /** As its maker calls it. */
  readonly name: string;
  /** Whether it is a processor that plays a graphics card, for tests: right and very slow. */
  readonly emulated: boolean;
}

/** Something that the network can be trained on. */
export interface TrainerBackend {
  readonly name: string;
  /** One line for `--help`. */
  readonly description: string;
  /** Null where it can be used here, which is tried; otherwise why not, and what to do about it. */
  missing(): Promise<string | null>;
  /** What it would run on. To be asked only where nothing is missing. */
  device(): Promise<Device>;
  open(setup: TrainerSetup): Promise<Trainer>;
}
