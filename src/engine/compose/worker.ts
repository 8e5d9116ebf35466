/** A worker thread of the composer: one network, many texts. Started by composer.ts. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { EngineError } from '../errors.ts';
import { SamplingNetwork } from '../kernel/sampling-network.ts';
import { createVocabulary } from '../model/vocabulary.ts';
import { BatchWriter } from './batch-writer.ts';
import type { Job, JobResult, WorkerSetup } from './job.ts';
import { novel } from './novelty-constraint.ts';
import { knownTitles, writeTuneAndTitle } from './write-tune-and-title.ts';
import { Grammars } from './writer.ts';

function work(port: MessagePort, setup: WorkerSetup): void {
  const { shape, weights, slots, passages } = setup;
  const vocabulary = createVocabulary(setup.vocabulary);
  const writer = new BatchWriter(
    SamplingNetwork.create({ shape, weights, slots, precision: 'int8' }),
  );
  const grammars = new Grammars(vocabulary);
  const titles = knownTitles(setup.facts);
  const answer = (result: JobResult) => port.postMessage(result);

  let turning = false;
  const turn = () => {
    writer.step();
    if (writer.busy)
      setImmediate(turn); // new jobs join between two steps
    else turning = false;
  };
  port.on('message', ({ id, plan }: Job) => {
    writer.add(
      (slot) =>
        writeTuneAndTitle(plan, vocabulary, grammars, titles, slot, {
          constraints: novel(passages, plan.unit),
        }),
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
