import type { HeldOut } from './evaluation.ts';

/** A held-out measurement and the step it was made at. */
export interface Measured {
  readonly step: number;
  readonly heldOut: HeldOut;
}

/** What a run tells those who watch it, after every step and around every evaluation. */
export interface TrainProgress {
  readonly phase: 'training' | 'evaluating';
  readonly step: number;
  readonly steps: number;
  /** Mean nats a character of the last steps; null before the first step. */
  readonly loss: number | null;
  /** The latest measurement, and the best; null before the first. */
  readonly measured: Measured | null;
  readonly best: Measured | null;
  readonly learningRate: number;
  readonly charactersPerSecond: number | null;
  /** Evaluations to come included; null while there is nothing to judge by. */
  readonly secondsLeft: number | null;
}
