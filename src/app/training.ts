import path from 'node:path';
import { hardwareLine } from '../cli/hardware-line.ts';
import { softwareLine } from '../cli/software-line.ts';
import {
  startTrainingWorker,
  type TrainingWorker,
  type TrainingWorkerOptions,
} from '../engine/training-worker/training-worker.ts';

/** Training does not get faster beyond this: a batch has 16 rows, which are divided among the threads. */
const MOST_THREADS = 8;

/** Threads that a training takes where nobody set another number. */
export const usualThreads = (processors: number): number => Math.min(processors, MOST_THREADS);

/** Starts a worker of this process, with its files in `<dataDir>/work`. */
export async function openTrainingWorker({
  dataDir,
  ...options
}: Pick<TrainingWorkerOptions, 'storage' | 'library' | 'log' | 'leaseMs'> & {
  readonly dataDir: string;
}): Promise<TrainingWorker> {
  return startTrainingWorker({
    ...options,
    workDir: path.join(dataDir, 'work'),
    software: await softwareLine(),
    hardware: hardwareLine,
  });
}
