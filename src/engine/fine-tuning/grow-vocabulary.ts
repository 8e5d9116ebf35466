/** A network that is to read characters which it has never seen: its old weights stay as they are, bit for bit. */
import type { NetworkShape } from '../model/network.ts';
import { createVocabulary, type Vocabulary } from '../model/vocabulary.ts';

export interface Grown {
  readonly vocabulary: Vocabulary;
  readonly shape: NetworkShape;
  readonly weights: ReadonlyMap<string, Float32Array>;
  /** Characters that are new, in the order of their numbers; they stand behind the old ones. */
  readonly added: readonly string[];
}

/**
 * How likely all new characters together are, as a share of the character that the network holds least likely. Where that
 * one has next to no chance, nor have they; nowhere do old characters lose more than 1 part in 9.
 */
const SHARE_OF_RAREST = 1 / 8;

/**
 * Gives the network the characters of the texts that it lacks: a row of the embedding each (the mean of the old ones), and a
 * column of the last layer (that of the least likely character, lowered). Without new ones everything is as it was.
 */
export function growVocabulary(
  network: {
    readonly vocabulary: Vocabulary;
    readonly shape: NetworkShape;
    readonly weights: ReadonlyMap<string, Float32Array>;
  },
  texts: Iterable<string>,
): Grown {
  const { vocabulary, shape, weights } = network;
  const unknown = new Set<string>();
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      if (vocabulary.indexOf(text.charAt(i)) === undefined) unknown.add(text.charAt(i));
    }
  }
  const added = [...unknown].sort();
  if (added.length === 0) return { vocabulary, shape, weights, added };

  const before = shape.vocabulary;
  const after = before + added.length;
  const bias = tensor(weights, 'dense.bias');
  const rarest = bias.indexOf(Math.min(...bias));
  const lowered = (bias[rarest] as number) + Math.log(SHARE_OF_RAREST / added.length);
  return {
    vocabulary: createVocabulary([...vocabulary.characters, ...added]),
    shape: { ...shape, vocabulary: after },
    weights: new Map([
      ...weights,
      ['embedding', withMeanRows(tensor(weights, 'embedding'), before, after)],
      ['dense.kernel', withColumns(tensor(weights, 'dense.kernel'), before, after, rarest)],
      ['dense.bias', Float32Array.from({ length: after }, (_, i) => bias[i] ?? lowered)],
    ]),
    added,
  };
}

/** [before, n] to [after, n]: new rows are the mean of the old. */
function withMeanRows(matrix: Float32Array, before: number, after: number): Float32Array {
  const n = matrix.length / before;
  const grown = new Float32Array(after * n);
  grown.set(matrix);
  for (let column = 0; column < n; column++) {
    let sum = 0;
    for (let row = 0; row < before; row++) sum += matrix[row * n + column] as number;
    for (let row = before; row < after; row++) grown[row * n + column] = sum / before;
  }
  return grown;
}

/** [m, before] to [m, after]: new columns are copies of one. */
function withColumns(
  matrix: Float32Array,
  before: number,
  after: number,
  copied: number,
): Float32Array {
  const rows = matrix.length / before;
  const grown = new Float32Array(rows * after);
  for (let row = 0; row < rows; row++) {
    const old = matrix.subarray(row * before, (row + 1) * before);
    grown.set(old, row * after);
    grown.fill(old[copied] as number, row * after + before, (row + 1) * after);
  }
  return grown;
}

function tensor(weights: ReadonlyMap<string, Float32Array>, name: string): Float32Array {
  const found = weights.get(name);
  if (found === undefined) throw new RangeError(`no tensor ${name}`);
  return found;
}
