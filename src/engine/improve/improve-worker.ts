import { parentPort, workerData } from 'node:worker_threads';
import type { FoundTune } from '../uploads/find-tunes.ts';
import { improveTune } from './improve-tune.ts';

/** The worker thread behind improve-in-thread.ts: looks tunes through and ends. */
const { tunes } = workerData as { readonly tunes: readonly FoundTune[] };
parentPort?.postMessage(tunes.map(improveTune));
