import type { TextScore } from '../model/manifest.ts';
import type { Batch, Trainer } from './trainer.ts';

/**
 * Windows over a held-out text in which every character but the first is a target exactly once. Each row has a stretch of
 * its own; but before it, it reads the `steps` characters in front with nothing asked: a network whose state is never
 * zeroed in training is not to be judged by how it begins from zero.
 */
export function* scoreBatches(text: Int32Array, rows: number, steps: number): Generator<Batch> {
  const stretch = Math.ceil((text.length - 1) / rows);
  for (let from = -steps; from < stretch; from += steps) {
    const inputs = new Int32Array(rows * steps);
    const targets = new Int32Array(rows * steps).fill(-1);
    const resets = new Uint8Array(rows * steps);
    for (let row = 0; row < rows; row++) {
      for (let step = 0; step < steps; step++) {
        const cell = row * steps + step;
        const within = from + step;
        const at = row * stretch + within;
        // The text begins here; or nothing of the row has been read yet.
        if (at === 0 || within === -steps) resets[cell] = 1;
        if (at < 0 || at + 1 >= text.length) continue;
        inputs[cell] = text[at] as number;
        if (within >= 0 && within < stretch) targets[cell] = text[at + 1] as number;
      }
    }
    yield { rows, steps, inputs, targets, resets };
  }
}

/** How well the trainer's network foretells a text. Null when the signal ended it half-way. */
export async function scoreText(
  trainer: Trainer,
  text: Int32Array,
  { rows, steps, signal }: { rows: number; steps: number; signal?: AbortSignal | undefined },
): Promise<TextScore | null> {
  const sum = { characters: 0, nats: 0, hits: 0 };
  for (const batch of scoreBatches(text, rows, steps)) {
    if (signal?.aborted) return null;
    const { nats, hits } = await trainer.evaluate(batch);
    batch.targets.forEach((target, cell) => {
      if (target < 0) return;
      sum.characters += 1;
      sum.nats += nats[cell] ?? 0;
      sum.hits += hits[cell] ?? 0;
    });
  }
  const { characters, nats, hits } = sum;
  return { characters, natsPerCharacter: nats / characters, accuracy: hits / characters };
}
