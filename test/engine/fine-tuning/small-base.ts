import type { FineTuneInput } from '../../../src/engine/fine-tuning/fine-tune.ts';
import { corpusOf } from '../../../src/engine/training/corpus.ts';
import { train } from '../../../src/engine/training/train.ts';
import { completeTrainOptions } from '../../../src/engine/training/train-options.ts';
import { trainerNamed } from '../../../src/engine/training/trainers.ts';
import { seeded } from '../../support/random.ts';

export interface SmallTune {
  readonly abc: string;
  readonly title: string;
}

const NAMES = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gwen', 'Hal', 'Ida', 'Jack'];
const PLACES = ['Bridge', 'Green', 'Hill', 'Lane', 'Mill', 'Road'];

/** So many small jigs, each of two parts of four bars. `climbing` ones walk up and down, others leap through chords. */
export function smallTunes(
  count: number,
  manner: 'climbing' | 'leaping',
  seed: number,
): SmallTune[] {
  const random = seeded(seed);
  const draw = (below: number) => Math.floor(random() * below);
  const scale = [...'CDEFGABcdefg'];
  const bar = () => {
    const from = draw(6);
    const steps = manner === 'climbing' ? [0, 1, 2, 3, 2, 1] : [0, 2, 4, 2, 4, 2];
    return steps.map((step) => scale[from + step]).join('');
  };
  const part = () => `|: ${bar()} | ${bar()} | ${bar()} | c2 e c3 :|`;
  return Array.from({ length: count }, (_, i) => {
    const place = PLACES[Math.floor(i / NAMES.length) % PLACES.length];
    const title = `${NAMES[i % NAMES.length]} of the ${place}${manner === 'leaping' ? 's' : ''}`;
    return {
      title,
      abc: `X:${i + 1}\nT:${title}\nR:jig\nM:6/8\nL:1/8\nK:C\n${part()}\n${part()}\n`,
    };
  });
}

/** Trains a network of a few thousand numbers on climbing jigs, in seconds, and leaves its model in the folder. */
export async function trainSmallBase(out: string): Promise<void> {
  const corpus = corpusOf(smallTunes(60, 'climbing', 1));
  const { open } = await trainerNamed('kernel');
  let ticks = 0;
  await train({
    corpus: corpus.tunes,
    corpora: [{ path: 'small.abc', name: 'small.abc', sha256: 'a'.repeat(64), tunes: 60 }],
    out,
    name: 'Small base',
    options: completeTrainOptions({
      ...{ steps: 400, batch: 8, window: 32, embedding: 16, hidden: 32, layers: 1, dropout: 0 },
      ...{ learningRate: 0.02, evaluateEvery: 200, checkpointEvery: 1000, validShare: 0.1 },
    }),
    openTrainer: open,
    clock: () => new Date(5 * ticks++),
    software: 'lilt test',
    hardware: 'a test machine',
    extras: { facts: corpus.facts },
    known: corpus.known,
  });
}

/** What teaches the small base fourteen leaping jigs in a second or two, with a checkpoint after every few steps. */
export function smallInput(baseDir: string, out: string): FineTuneInput {
  let ticks = 0;
  return {
    ...{ baseDir, out, name: 'Small leaps', threads: 1 },
    tunes: smallTunes(14, 'leaping', 2).map(({ abc, title }, i) => ({
      abc,
      title: i === 3 ? 'Xenia of the Zoo' : title, // letters that the base has never seen
    })),
    contributions: [{ id: 'c1', name: 'Leaps' }],
    // A second a step: the clock decides when checkpoints are written, and must not decide what is learnt.
    clock: () => new Date(1000 * ticks++),
    ...{ software: 'lilt test', hardware: 'a test machine' },
    recipe: {
      ...{ batch: 4, freshRows: 2, window: 16, fewestSteps: 40, mostSteps: 40, measureEvery: 10 },
      ...{ learningRate: 0.01, warmup: 5, fewestRehearsed: 30, mostRehearsed: 30, patience: 3 },
      ...{ mostForgotten: 0.5, checkpointSeconds: 10 },
    },
  };
}
