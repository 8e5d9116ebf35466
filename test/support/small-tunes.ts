import { join } from 'node:path';
import { corpusOf } from '../../src/engine/training/corpus.ts';
import { train } from '../../src/engine/training/train.ts';
import { completeTrainOptions } from '../../src/engine/training/train-options.ts';
import { trainerNamed } from '../../src/engine/training/trainers.ts';
import { pick, seeded } from './random.ts';

/** How a kind of bar goes; each tune of a server is made of its own kinds. */
const BARS = {
  arpeggios: ['GBd gdB', 'cec ecA', 'dBG BGD', 'AFD FAd', 'egB GBe', 'cAF DFA'],
  scales: ['GAB cde', 'dcB AGF', 'gfe dcB', 'DEF GAB', 'efg edc', 'BAG FED'],
  turns: ['G2A B2c', 'd3 B3', 'c2B A2G', 'e2d c2B', 'A2B G2E', 'F3 D3'],
} as const;
export type KindOfBars = keyof typeof BARS;

/** Small jigs that are right, no two the same: two parts of four bars of one kind. */
export function smallTunes(
  count: number,
  kind: KindOfBars,
  seed = 1,
): { title: string; abc: string }[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, i) => {
    const title = `The ${kind} of ${word(i)} ${word(seed)}`;
    const part = () => `|:${[0, 1, 2].map(() => pick(random, BARS[kind])).join('|')}|G3 G3:|`;
    const abc = `X:${i + 1}\nT:${title}\nR:jig\nM:6/8\nL:1/8\nK:G\n${part()}\n${part()}\n`;
    return { title, abc };
  });
}

/** Titles have no digits. */
function word(number: number): string {
  const syllables = ['Bal', 'Kil', 'Dun', 'Car', 'Lis', 'Ros', 'Tul', 'Ard', 'Clon', 'Mul'];
  return [...String(number)].map((digit) => syllables[Number(digit)]).join('');
}

/**
 * Trains a model that writes such tunes of its own accord, so that it can be gone on with: the real thing in seconds, in a
 * network of a few thousand weights. Returns its folder.
 */
export async function trainSmallModel(folder: string): Promise<string> {
  const out = join(folder, 'small');
  const corpus = corpusOf(smallTunes(40, 'arpeggios'));
  await train({
    corpus: corpus.tunes,
    corpora: [],
    out,
    name: 'small',
    options: completeTrainOptions({
      ...{ steps: 400, batch: 8, window: 32, embedding: 16, hidden: 32, layers: 1 },
      ...{ learningRate: 0.02, dropout: 0, evaluateEvery: 200, checkpointEvery: 10_000 },
    }),
    openTrainer: (await trainerNamed('kernel')).open,
    clock: () => new Date(0),
    software: 'lilt test',
    hardware: 'a test machine',
    extras: { facts: corpus.facts },
  });
  return out;
}
