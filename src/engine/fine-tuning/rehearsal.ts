import { setImmediate } from 'node:timers/promises';
import { BEGIN, END } from '../abc/notation.ts';
import { SamplingNetwork } from '../kernel/sampling-network.ts';
import type { NetworkShape } from '../model/network.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { CorpusTune } from '../training/corpus-tune.ts';
import { mix } from '../training/random.ts';

/** Texts that are written side by side. */
const SLOTS = 24;
/** A text that does not end is given up; those of the corpus are no longer than this. */
const LONGEST = 1500;
/** Of so many texts for each tune that is wanted, most would have to be titles or unreadable to have too few. */
const MOST_TEXTS_A_TUNE = 6;

/**
 * What a model writes when nothing is asked of it: texts drawn from begin to end as it believes (temperature 1), tunes of
 * all types and titles as they come. No grammar helps it: a network that is trained on its own texts, unaltered, has
 * nothing to learn from them and stays as it is, which is what rehearsal is for.
 *
 * Goes on until there are so many tunes. The same model and seed give the same texts. Fewer, where the model writes none
 * that can be read. Null when the signal ended it.
 */
export async function rehearse(
  model: {
    readonly shape: NetworkShape;
    readonly vocabulary: Vocabulary;
    readonly weights: ReadonlyMap<string, Float32Array>;
  },
  { tunes, seed, signal }: { tunes: number; seed: number; signal?: AbortSignal | undefined },
): Promise<CorpusTune[] | null> {
  const { shape, weights, vocabulary } = model;
  const begin = vocabulary.indexOf(BEGIN);
  const end = vocabulary.indexOf(END);
  if (begin === undefined || end === undefined) return [];
  const network = SamplingNetwork.create({ shape, weights, slots: SLOTS, precision: 'int8' });

  /** By number, so that the order does not depend on which text ends first. */
  const written: (CorpusTune | null)[] = [];
  const texts = Array.from({ length: SLOTS }, () => ({ number: -1, characters: [] as number[] }));
  const all = Array.from({ length: SLOTS }, (_, slot) => slot);
  const most = tunes * MOST_TEXTS_A_TUNE;
  let begun = 0;
  const start = (slot: number) => {
    network.reset(slot);
    texts[slot] = { number: begun++, characters: [begin] };
  };
  /** Texts 0 .. n-1 that are done and hold the tunes wanted, or null. */
  const done = (): CorpusTune[] | null => {
    let music = 0;
    for (let n = 0; n < written.length; n++) {
      if (written[n] === undefined) return null;
      if ((written[n]?.notes ?? 0) > 0) music++;
      if (music === tunes || n + 1 === most) {
        return written.slice(0, n + 1).filter((text) => text !== null);
      }
    }
    return null;
  };

  for (const slot of all) start(slot);
  for (let steps = 1; ; steps++) {
    network.step(
      all,
      texts.map(({ characters }) => characters.at(-1) as number),
    );
    let ended = false;
    for (const slot of all) {
      const { number, characters } = texts[slot] as { number: number; characters: number[] };
      const drawn = network.draw(slot, null, 1, mix(mix(seed, number), characters.length));
      characters.push(drawn);
      if (drawn !== end && characters.length < LONGEST) continue;
      written[number] = drawn === end ? asTaught(vocabulary.decode(characters), number) : null;
      ended = true;
      start(slot);
    }
    const enough = ended ? done() : null;
    if (enough !== null) return enough;
    if (steps % 50 === 0) await setImmediate(); // signals get their turn
    if (signal?.aborted) return null;
  }
}

/** A written text with what its loss is counted by; null where it is neither a tune nor a title. */
function asTaught(text: string, number: number): CorpusTune | null {
  const title = `rehearsed ${number}`;
  if (text.startsWith(`${BEGIN}T:`)) return { text, musicFrom: 3, notes: 0, title };
  const header = /^.K:[^\n]*\nR:[^\n]*\nM:[^\n]*\n(?=F:[^\n]*\n)/s.exec(text);
  if (header === null) return null;
  const musicFrom = header[0].length;
  const body = text.slice(text.indexOf('\n', musicFrom) + 1);
  const notes = body.match(/[A-Ga-g]/g)?.length ?? 0;
  return notes > 0 ? { text, musicFrom, notes, title } : null;
}
