import { afterAll, expect, test } from 'vitest';
import { renderTune } from '../../../src/engine/use-cases/render-tune.ts';
import { openRenderer } from '../../../src/engine/use-cases/renderer.ts';

const ABC = 'X:1\nT:One\nR:jig\nM:6/8\nL:1/8\nK:G\nGAB cde|dBG D3|\n';
const renderer = openRenderer();
afterAll(() => renderer.close());

test('gives the same bytes as rendering here', async () => {
  const there = await renderer.render(ABC, 'jig');
  const here = await renderTune(ABC, 'jig');
  expect(Buffer.from(there.png).equals(here.png)).toBe(true);
  expect(Buffer.from(there.midi).equals(here.midi)).toBe(true);
  expect(there.altText).toBe(here.altText);
});

test('answers each with its own, also when many ask at once', async () => {
  const titles = Array.from({ length: 8 }, (_, i) => `Tune ${i}`);
  const rendered = await Promise.all(
    titles.map((title) => renderer.render(ABC.replace('One', title), 'jig')),
  );
  for (const [i, { altText }] of rendered.entries()) expect(altText).toContain(`Tune ${i}`);
});

test('an error of the engine stays one; the next tune is rendered all the same', async () => {
  const failing = renderer.render('X:1\nT:Empty\nK:G\n', 'jig');
  await expect(failing).rejects.toMatchObject({ name: 'EngineError', code: 'bad-abc' });
  expect((await renderer.render(ABC, 'jig')).midi.length).toBeGreaterThan(0);
});

test('closing finishes what is under way', async () => {
  const closing = openRenderer();
  const rendering = closing.render(ABC, 'jig');
  await closing.close();
  expect((await rendering).png.length).toBeGreaterThan(0);
});
