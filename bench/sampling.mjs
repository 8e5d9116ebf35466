/**
 * Characters a second when sampling the case study's network without a mask: step, draw, feed what was drawn.
 *
 *   npm run build && node bench/sampling.mjs [--rounds 60]
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { SamplingNetwork } from '../dist/engine/kernel/sampling-network.js';
import { parametersOf, sizeOf } from '../dist/engine/kernel/shape.js';
import { plainSampler } from './plain-network.mjs';
import {
  inTurns,
  least,
  median,
  numbers,
  option,
  publish,
  SHAPE,
  someWeights,
  table,
} from './report.mjs';

/** A function that writes `characters` characters in each of `streams` texts. */
function writer(precision, streams) {
  const weights = someWeights(SHAPE, parametersOf, sizeOf);
  const next = numbers(5);
  if (precision === 'plain') {
    const samplers = Array.from({ length: streams }, () => plainSampler(SHAPE, weights));
    const characters = samplers.map(() => 5);
    return (count) => {
      for (let i = 0; i < count; i++) {
        samplers.forEach((step, s) => {
          characters[s] = step(characters[s], next(2 ** 24) / 2 ** 24);
        });
      }
    };
  }
  const network = SamplingNetwork.create({ shape: SHAPE, weights, slots: streams, precision });
  const slots = Int32Array.from({ length: streams }, (_, i) => i);
  const characters = new Int32Array(streams).fill(5);
  return (count) => {
    for (let i = 0; i < count; i++) {
      network.step(slots, characters);
      for (const slot of slots) characters[slot] = network.draw(slot, null, 1, next(2 ** 32));
    }
  };
}

if (!isMainThread) {
  const write = writer(workerData.precision, workerData.streams);
  parentPort.on('message', (count) => {
    write(count);
    parentPort.postMessage('done');
  });
  parentPort.postMessage('ready');
} else {
  const rounds = option('rounds', 60);
  const perRound = { plain: 20, f32: 96, int8: 192 };
  const workers = [];
  const answer = (worker) => new Promise((resolve) => worker.once('message', resolve));

  /** Streams split evenly over worker threads. */
  async function onThreads(precision, streams, threads) {
    const mine = await Promise.all(
      Array.from({ length: threads }, async () => {
        const worker = new Worker(new URL(import.meta.url), {
          workerData: { precision, streams: streams / threads },
        });
        await answer(worker);
        workers.push(worker);
        return worker;
      }),
    );
    return (count) =>
      Promise.all(
        mine.map((worker) => {
          worker.postMessage(count);
          return answer(worker);
        }),
      );
  }

  const contestants = [];
  const add = async (precision, streams, threads) => {
    const write =
      threads === 1 ? writer(precision, streams) : await onThreads(precision, streams, threads);
    const count = Math.max(1, Math.round(perRound[precision] / streams)) * threads;
    const label = { plain: 'plain JavaScript', f32: 'wasm f32', int8: 'wasm int8' }[precision];
    const name = `${label}, ${streams} stream${streams > 1 ? 's' : ''}, ${threads} thread${threads > 1 ? 's' : ''}`;
    contestants.push({ name, characters: count * streams, run: () => write(count) });
  };
  await add('plain', 1, 1);
  for (const precision of ['f32', 'int8']) {
    for (const streams of [1, 4, 16, 32]) {
      await add(precision, streams, 1);
      if (streams > 1) await add(precision, streams, 2);
    }
  }
  const times = await inTurns(contestants, rounds);
  for (const worker of workers) await worker.terminate();

  const rate = ({ name, characters }, of) => (characters * 1000) / of(times.get(name));
  const base = rate(contestants[0], least);
  publish(
    'sampling',
    'Sampling',
    `node bench/sampling.mjs --rounds ${rounds}`,
    `${SHAPE.layers} x LSTM(${SHAPE.hidden}), embedding ${SHAPE.embedding}, ${SHAPE.vocabulary} characters; no mask. ` +
      `Characters a second over all streams; contestants take turns, best and median of ${rounds} rounds. One stream ` +
      'cannot use two threads; plain JavaScript gains nothing from more streams.',
    table(
      ['', 'best', 'median', 'us/character', 'times plain'],
      contestants.map((contestant) => [
        contestant.name,
        Math.round(rate(contestant, least)),
        Math.round(rate(contestant, median)),
        (1e6 / rate(contestant, least)).toFixed(0),
        (rate(contestant, least) / base).toFixed(1),
      ]),
    ),
  );
}
