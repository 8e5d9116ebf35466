import { parentPort, workerData } from 'node:worker_threads';
import { OrderSlip } from '../kernel/order-slip.ts';
import { TrainingShare } from '../kernel/training-share.ts';
import type { WorkerStart } from './kernel-trainer.ts';

/** A training thread: sleeps until an order is given, does its share, and so on until it is told to stop. */
const { module, memory, plan, index } = workerData as WorkerStart;
const share = new TrainingShare(module, memory, plan, index);
const slip = new OrderSlip(plan, memory);
parentPort?.postMessage('ready');

let seen = 0;
for (;;) {
  seen = slip.wait(seen);
  const order = slip.read();
  if (order.kind === 'stop') break;
  share.run(order);
}
