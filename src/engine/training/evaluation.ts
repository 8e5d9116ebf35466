import type { CorpusTune } from './corpus-tune.ts';
import type { Batch, Trainer } from './trainer.ts';

/** How well the network foretells texts it was not trained on. Lower is better. */
export interface HeldOut {
  /** Tunes measured, and of their music the characters, the notes, and the nats that all of it cost. */
  readonly tunes: number;
  readonly characters: number;
  readonly notes: number;
  readonly nats: number;
  readonly natsPerCharacter: number;
  readonly natsPerNote: number;
  /** Texts without notes (titles): nats a character; null where there are none. */
  readonly natsPerTitleCharacter: number | null;
}

/** A text as numbers, with what its loss is counted by (corpus-tune.ts). */
export interface EncodedTune extends Pick<CorpusTune, 'musicFrom' | 'notes'> {
  readonly text: Int32Array;
}

/** A window of held-out text, and which tune stands in which row (-1: none). */
interface EvaluationBatch {
  readonly batch: Batch;
  readonly tunes: readonly number[];
  /** Index in the texts of the first input of the window. */
  readonly from: number;
}

/**
 * Windows over the texts, each text in one row from a zeroed state, shortest first so that the rows of a group end
 * together. Nothing is asked (-1) behind a text's end.
 */
export function* evaluationBatches(
  tunes: readonly EncodedTune[],
  rows: number,
  steps: number,
): Generator<EvaluationBatch> {
  const byLength = tunes
    .map((tune, index) => ({ index, length: tune.text.length }))
    .sort((a, b) => a.length - b.length || a.index - b.index);
  for (let first = 0; first < byLength.length; first += rows) {
    const group = byLength.slice(first, first + rows);
    const longest = group.at(-1)?.length ?? 0;
    for (let from = 0; from < longest - 1; from += steps) {
      const batch = {
        rows,
        steps,
        inputs: new Int32Array(rows * steps),
        targets: new Int32Array(rows * steps).fill(-1),
        resets: new Uint8Array(rows * steps),
      };
      if (from === 0) for (let row = 0; row < rows; row++) batch.resets[row * steps] = 1;
      for (const [row, { index }] of group.entries()) {
        const { text } = tunes[index] as EncodedTune;
        batch.inputs.set(text.subarray(from, Math.min(from + steps, text.length - 1)), row * steps);
        batch.targets.set(text.subarray(from + 1, from + 1 + steps), row * steps);
      }
      const placed = Array.from({ length: rows }, (_, row) => group[row]?.index ?? -1);
      yield { batch, tunes: placed, from };
    }
  }
}

/**
 * Measures the trainer's network on the tunes: sums, not means of means, so the figures do not depend on how texts were
 * batched. Counted are the characters from a tune's `musicFrom` on; the header only conditions.
 * Null when the signal stopped it half-way.
 */
export async function evaluate(
  trainer: Trainer,
  tunes: readonly EncodedTune[],
  rows: number,
  steps: number,
  signal?: AbortSignal,
): Promise<HeldOut | null> {
  const music = { tunes: 0, characters: 0, notes: 0, nats: 0 };
  const titles = { characters: 0, nats: 0 };
  for (const tune of tunes) {
    if (tune.notes > 0) {
      music.tunes += 1;
      music.notes += tune.notes;
    }
  }
  for (const { batch, tunes: placed, from } of evaluationBatches(tunes, rows, steps)) {
    if (signal?.aborted) return null;
    const { nats } = await trainer.evaluate(batch);
    for (const [row, index] of placed.entries()) {
      const tune = tunes[index];
      if (tune === undefined) continue;
      const sum = tune.notes > 0 ? music : titles;
      for (let step = 0; step < steps; step++) {
        const cell = row * steps + step;
        const isCounted = (batch.targets[cell] as number) >= 0 && from + step + 1 >= tune.musicFrom;
        if (!isCounted) continue;
        sum.characters += 1;
        sum.nats += nats[cell] as number;
      }
    }
  }
  return {
    ...music,
    natsPerCharacter: music.nats / music.characters,
    natsPerNote: music.nats / music.notes,
    natsPerTitleCharacter: titles.characters > 0 ? titles.nats / titles.characters : null,
  };
}
