import { expect, it } from 'vitest';
import { curvePng, drawCurve } from '../../../src/engine/training/curve.ts';
import type { LogRow } from '../../../src/engine/training/run-log.ts';

const rows: LogRow[] = Array.from({ length: 2000 }, (_, i) => ({
  ...{ step: i + 1, loss: 1 + 3 / (1 + i), learningRate: 1e-3, gradientNorm: 1 },
  ...{ natsPerCharacter: i % 100 === 99 ? 1.2 : null, natsPerNote: i % 100 === 99 ? 2.4 : null },
  ...{ charactersPerSecond: 1, seconds: i },
}));
const text = { title: 'Jigs & <reels>', subtitle: 'a run', bestStep: 500 };

it('draws three lines and marks the best, in a file of bounded size', () => {
  const svg = drawCurve(rows, text);
  expect(svg.match(/<polyline/g)).toHaveLength(4); // training twice: as it was, and smoothed
  expect(svg).toContain('Jigs &#38; &#60;reels&#62;');
  expect(svg.match(/r="6"/g)).toHaveLength(2);
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  expect(svg.length).toBeLessThan(60_000);
});

it('draws what little there is at the beginning', () => {
  for (const few of [[], rows.slice(0, 1), rows.slice(0, 2), rows.slice(99, 100)]) {
    expect(drawCurve(few, { ...text, bestStep: null })).not.toMatch(/NaN|Infinity|undefined/);
  }
});

it('turns it into a PNG 1200 pixels wide', async () => {
  const png = Buffer.from(await curvePng(drawCurve(rows, text)));
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  expect(png.readUInt32BE(16)).toBe(1200);
});
