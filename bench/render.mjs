/**
 * How long a tune takes to become a picture and a MIDI file: the first in a fresh process, and when all is loaded.
 *
 *   npm run build && node bench/render.mjs [--rounds 40]
 */
import { execFileSync } from 'node:child_process';
import { inTurns, least, median, option, publish, table } from './report.mjs';

/** A reel of 32 bars in four parts with endings and chord symbols: more than most tunes have. */
const BAR = '"Em"EFGA "D"BAFD';
const LINE = `${Array(3).fill(BAR).join('|')}|"Em"E2EF "B7"GFED|`;
const PART = `|:${LINE}\n${Array(3).fill(BAR).join('|')}|1 "Em"E4 "B7"B4:|2 "Em"E8||\n`;
const TUNE = `X:1\nT:The Bench Beside the Door\nR:reel\nM:4/4\nL:1/8\nK:Em\n${PART.repeat(4)}`;

const LAYERS = ['SVG', 'PNG of it', 'MIDI'];

/** One function a layer; modules are loaded when the first of them is made. */
async function layers() {
  const { drawSheet } = await import('../dist/engine/render/engrave-sheet.js');
  const { rasterise } = await import('../dist/engine/render/rasterise.js');
  const { writeMidi } = await import('../dist/engine/render/write-midi.js');
  let svg = '';
  return [
    () => {
      svg = drawSheet(TUNE).svg;
    },
    () => rasterise(svg),
    () => writeMidi(TUNE),
  ];
}

if (process.argv.includes('--cold')) {
  const times = [];
  for (const run of await layers()) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  console.log(JSON.stringify(times));
} else {
  const rounds = option('rounds', 40);
  const cold = Array.from({ length: 5 }, () =>
    JSON.parse(
      execFileSync(process.execPath, [new URL(import.meta.url).pathname, '--cold'], {
        encoding: 'utf8',
      }),
    ),
  );
  const run = await layers();
  const warm = await inTurns(
    LAYERS.map((name, at) => ({ name, run: run[at] })),
    rounds,
  );
  const ms = (time) => time.toFixed(1);
  const rows = LAYERS.map((name, at) => {
    const firsts = cold.map((times) => times[at]).sort((a, b) => a - b);
    const times = warm.get(name);
    return [name, ms(least(firsts)), ms(median(firsts)), ms(least(times)), ms(median(times))];
  });
  publish(
    'render',
    'Rendering',
    'node bench/render.mjs',
    `Milliseconds for a reel of 32 bars with endings and chord symbols, at 1,400 px. First: in a fresh process, libraries and fonts loaded on the way (5 processes). Then: ${rounds} rounds in one process.`,
    table(['', 'first, best', 'first, median', 'then, best', 'then, median'], rows),
  );
}
