/** A worker thread of the composer: one network, many texts. Started by composer.ts. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { EngineError } from '../errors.ts';
import { createVocabulary } from '../model/vocabulary.ts';
import type { Job, JobResult, WorkerSetup } from './job.ts';
import { TuneWriter } from './tune-writer.ts';

function work(port: MessagePort, setup: WorkerSetup): void {
  const writer = new TuneWriter(createVocabulary(setup.vocabulary), setup);
  const answer = (result: JobResult) => port.postMessage(result);

  let turning = false;
  const turn = () => {
    writer.step();
    if (writer.busy)
      setImmediate(turn); // new jobs join between two steps
    else turning = false;
  };
  port.on('message', ({ id, plan }: Job) => {
    writer.write(plan).then(
      (written) => answer({ id, ...written }),
      (error) => {
        if (error instanceof EngineError) {
          const { message, sentence, context } = error;
          answer({ id, refused: { message, sentence, context } });
        } else answer({ id, fault: error instanceof Error ? error : new Error(String(error)) });
      },
    );
    if (!turning) {
      turning = true;
      setImmediate(turn);
    }
  });
  port.postMessage('ready');
}

if (parentPort) work(parentPort, workerData as WorkerSetup);
