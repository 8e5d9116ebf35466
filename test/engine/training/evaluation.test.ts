import { describe, expect, it } from 'vitest';
import { parametersOf } from '../../../src/engine/model/network.ts';
import {
  type EncodedTune,
  evaluate,
  evaluationBatches,
} from '../../../src/engine/training/evaluation.ts';
import { trainerNamed } from '../../../src/engine/training/trainers.ts';

const lengths = [5, 23, 2, 9, 9, 17, 40];
const tunes: EncodedTune[] = lengths.map((length, n) => ({
  text: Int32Array.from({ length }, (_, at) => (n * 7 + at) % 11),
  musicFrom: Math.min(3, length - 1),
  notes: n === 2 ? 0 : length - 3,
}));

describe('evaluationBatches', () => {
  it('asks every character behind the first once, fed with the one before, from a zeroed state', () => {
    for (const [rows, steps] of [
      [1, 64],
      [3, 8],
      [7, 5],
      [16, 1],
    ] as const) {
      const asked = tunes.map(() => 0);
      for (const { batch, tunes: placed, from } of evaluationBatches(tunes, rows, steps)) {
        for (const [row, index] of placed.entries()) {
          for (let step = 0; step < steps; step++) {
            const cell = row * steps + step;
            const target = batch.targets[cell] as number;
            if (index < 0) expect(target).toBe(-1);
            if (target < 0) continue;
            const { text } = tunes[index] as EncodedTune;
            expect(target).toBe(text[from + step + 1]);
            expect(batch.inputs[cell]).toBe(text[from + step]);
            asked[index] = (asked[index] as number) + 1;
          }
          expect(batch.resets[row * steps]).toBe(from === 0 ? 1 : 0);
        }
      }
      expect(asked).toEqual(lengths.map((length) => length - 1));
    }
  });
});

describe('evaluate', () => {
  it('counts the characters of music and the notes: known nats where the network knows nothing', async () => {
    // All weights zero: every one of 11 characters is as likely, ln 11 nats each.
    const shape = { vocabulary: 11, embedding: 16, hidden: 16, layers: 1 };
    const weights = new Map(
      parametersOf(shape).map(({ name, dimensions }) => [
        name,
        new Float32Array(dimensions.reduce((a, b) => a * b, 1)),
      ]),
    );
    const backend = await trainerNamed('kernel');
    for (const [rows, steps] of [
      [2, 8],
      [5, 16],
    ] as const) {
      const trainer = await backend.open({ shape, weights, rows, steps, threads: 1 });
      const found = await evaluate(trainer, tunes, rows, steps);
      await trainer.close();
      const withNotes = lengths.filter((_, n) => n !== 2);
      const characters = withNotes.reduce((sum, length) => sum + length - 3, 0);
      expect(found).toMatchObject({ tunes: 6, characters, notes: characters });
      expect(found?.natsPerCharacter).toBeCloseTo(Math.log(11), 5);
      expect(found?.natsPerNote).toBeCloseTo(Math.log(11), 5);
      expect(found?.natsPerTitleCharacter).toBeCloseTo(Math.log(11), 5);
    }
  });

  it('stops when it is told to', async () => {
    const shape = { vocabulary: 11, embedding: 16, hidden: 16, layers: 1 };
    const { initialWeights } = await import('../../../src/engine/model/network.ts');
    const setup = { shape, weights: initialWeights(shape, 1), rows: 2, steps: 8, threads: 1 };
    const trainer = await (await trainerNamed('kernel')).open(setup);
    expect(await evaluate(trainer, tunes, 2, 8, AbortSignal.abort())).toBeNull();
    await trainer.close();
  });
});
