import { BatchWriter, type Task } from '../compose/batch-writer.ts';
import type { SamplingNetwork } from '../kernel/sampling-network.ts';

/** Texts that are under way or waiting to be taken: what memory it needs does not grow with their number. */
const AT_ONCE = 64;

/**
 * Carries out `count` tasks on one network, in this thread, and hands over their results in order. Others get the processor
 * between every few tasks.
 */
export async function* writeMany<T>(
  network: SamplingNetwork,
  count: number,
  taskAt: (index: number) => Task<T>,
): AsyncGenerator<T> {
  const writer = new BatchWriter(network);
  for (let from = 0; from < count; from += AT_ONCE) {
    const results: T[] = [];
    for (let i = from; i < Math.min(count, from + AT_ONCE); i++)
      writer.add(
        taskAt(i),
        (result) => {
          results[i - from] = result;
        },
        (error) => {
          throw error;
        },
      );
    while (writer.busy) writer.step();
    yield* results;
  }
}
