import type { HeldOut } from './evaluation.ts';

/** A held-out measurement and the step it was made at. */
export interface Measured {
  readonly step: number;
  readonly heldOut: HeldOut;
}

/** What every run tells: where it is. */
interface Pace {
  readonly phase: 'training' | 'evaluating';
  readonly step: number;
  readonly steps: number;
  readonly charactersPerSecond: number | null;
  /** Evaluations to come included; null while there is nothing to judge by. */
  readonly secondsLeft: number | null;
}

/** What a case study's run tells besides: figures of the epoch so far, and of the last one's validation. */
export interface EpochProgress extends Pace {
  /** The epoch at hand, from 1. */
  readonly epoch: number;
  readonly epochs: number;
  readonly loss: number | null;
  readonly accuracy: number | null;
  readonly validLoss: number | null;
  readonly bestEpoch: number | null;
}

/** What a run tells those who watch it, after every step and around every evaluation. */
export interface TrainProgress extends Pace {
  /** Mean nats a character of the last steps; null before the first step. */
  readonly loss: number | null;
  /** The latest measurement, and the best; null before the first. */
  readonly measured: Measured | null;
  readonly best: Measured | null;
  readonly learningRate: number;
}
