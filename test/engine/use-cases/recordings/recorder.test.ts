import { afterAll, expect, test } from 'vitest';
import { openStudio } from '../../../../src/engine/sound/index.ts';
import { openRecorder } from '../../../../src/engine/use-cases/recordings/recorder.ts';

const ABC = 'X:1\nT:One\nR:jig\nM:6/8\nL:1/8\nK:G\nGAB cde|dBG G3|\n';
const recorder = openRecorder();
afterAll(() => recorder.close());

test('gives the same bytes as recording here', async () => {
  const there = await recorder.record(ABC, 'jig', { instrument: 'flute' });
  const here = await (await openStudio()).record(ABC, 'jig', { instrument: 'flute' });
  expect(Buffer.from(there.mp3).equals(here.mp3)).toBe(true);
  expect([there.seconds, there.instrument]).toEqual([here.seconds, here.instrument]);
});

test('answers each with its own, and lets one in while it plays many', async () => {
  const order: string[] = [];
  const tunes = Array.from({ length: 6 }, (_, i) => ({
    ...{ abc: ABC, type: 'jig', title: `Tune ${i}`, joined: false },
  }));
  const [many, one] = await Promise.all([
    recorder.recordAll(tunes, {}, 'Many', (done) => order.push(`${done}`)),
    recorder.record(ABC.replace('One', 'Other'), 'jig', {}).finally(() => order.push('one')),
  ]);
  expect(Buffer.from(one.mp3).includes('Other')).toBe(true);
  expect(many.chapters).toHaveLength(6);
  expect(await recorder.secondsOfAll(tunes, {})).toBeCloseTo(many.seconds, 1);
  expect(order.filter((what) => /\d/.test(what))).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(order.indexOf('one')).toBeLessThan(order.indexOf('6'));
});

test('an error of the engine stays one; the next tune is recorded all the same', async () => {
  const failing = recorder.record('X:1\nT:Empty\nK:G\n', 'jig', {});
  await expect(failing).rejects.toMatchObject({ name: 'EngineError', code: 'bad-abc' });
  expect((await recorder.record(ABC, 'jig', {})).mp3.length).toBeGreaterThan(0);
});

test('closing refuses those who wait, and those who come later', async () => {
  const closing = openRecorder();
  const waiting = closing.record(ABC, 'jig', {});
  const refused = expect(waiting).rejects.toMatchObject({ code: 'busy' });
  await closing.close();
  await refused;
  await expect(closing.record(ABC, 'jig', {})).rejects.toMatchObject({ code: 'busy' });
  await closing.warm();
});
