import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { appendRow, type LogRow, openLog } from '../../../src/engine/training/run-log.ts';

const row = (step: number, natsPerNote: number | null): LogRow => ({
  ...{ step, loss: 1.5, natsPerCharacter: natsPerNote && natsPerNote / 2, natsPerNote },
  ...{ learningRate: 3e-3, gradientNorm: 0.25, charactersPerSecond: 4000, seconds: step / 4 },
});

it('keeps rows up to the step that a run is resumed at, and mends a torn line', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lilt-log-'));
  const path = join(folder, 'log.csv');
  expect(await openLog(path, 0)).toEqual([]);
  for (const [step, nats] of [
    [20, null],
    [40, 2.5],
    [60, null],
  ] as const) {
    await appendRow(path, row(step, nats));
  }
  const text = await readFile(path, 'utf8');
  expect(text.split('\n').slice(0, 3)).toEqual([
    'step,loss,held_out_nats_per_character,held_out_nats_per_note,learning_rate,gradient_norm,characters_per_second,seconds',
    '20,1.5000,,,0.0030000,0.2500,4000,5.0',
    '40,1.5000,1.2500,2.5000,0.0030000,0.2500,4000,10.0',
  ]);
  await writeFile(path, `${text}80,1.4,`);
  expect(await openLog(path, 50)).toEqual([row(20, null), row(40, 2.5)]);
  expect(await readFile(path, 'utf8')).toBe(text.split('\n').slice(0, 3).join('\n').concat('\n'));
  // A run that begins anew begins its log anew.
  expect(await openLog(path, 0)).toEqual([]);
  await rm(folder, { recursive: true });
});
