import { csvLog } from './csv-log.ts';

/** One line of a case study's `log.csv`. */
export interface EpochRow {
  readonly epoch: number;
  /** Means over the windows of the epoch, each measured before the step that it led to, with dropout. */
  readonly loss: number;
  readonly accuracy: number;
  /** Of the epoch's last window alone: what the case study's log has. */
  readonly lastLoss: number;
  readonly lastAccuracy: number;
  /** On the validation text behind the epoch, without dropout; null where nothing is held out. */
  readonly validLoss: number | null;
  readonly validAccuracy: number | null;
  /** Of training so far, pauses between a stop and its resumption not counted. */
  readonly seconds: number;
}

export const epochLog = csvLog<EpochRow>([
  ['epoch', 'epoch', 0],
  ['loss', 'loss', 6],
  ['accuracy', 'accuracy', 6],
  ['lastLoss', 'last_loss', 6],
  ['lastAccuracy', 'last_accuracy', 6],
  ['validLoss', 'valid_loss', 6],
  ['validAccuracy', 'valid_accuracy', 6],
  ['seconds', 'seconds', 1],
]);
