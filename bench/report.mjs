/** What the benches share: measuring in turns, tables, and where results are written. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

/**
 * Runs contestants in turns, so that what else the machine is doing strikes all alike.
 * @param contestants [{ name, run }]: `run` does one measured piece of work and may be async
 * @returns milliseconds of each round, by name, sorted
 */
export async function inTurns(contestants, rounds) {
  const times = new Map(contestants.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const { name, run, most = rounds } of contestants) {
      if (round >= most) continue;
      const start = performance.now();
      await run();
      if (round >= 0) times.get(name).push(performance.now() - start); // the first round warms up
    }
  }
  for (const list of times.values()) list.sort((a, b) => a - b);
  return times;
}

export const least = (sorted) => sorted[0];
export const median = (sorted) => sorted[Math.floor(sorted.length / 2)];

/** A Markdown table; every column but the first is aligned right. */
export function table(head, rows) {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, i) => Math.max(3, ...cells.map((row) => row[i].length)));
  const line = (row) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`;
  const rule = `| ${widths.map((w, i) => (i === 0 ? '-'.repeat(w) : `${'-'.repeat(w - 1)}:`)).join(' | ')} |`;
  return [line(cells[0]), rule, ...cells.slice(1).map(line)].join('\n');
}

/** Prints a result and writes it to bench/results/<name>.md. */
export function publish(name, title, command, notes, body) {
  const machine = `${cpus()[0].model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`;
  const text = [
    `# ${title}`,
    '',
    `    ${command}`,
    '',
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${machine}; load average at the end ` +
      `${loadavg()[0].toFixed(1)} (above the threads in use, other programs were running too).`,
    '',
    notes,
    '',
    body,
    '',
  ].join('\n');
  console.log(text);
  const folder = new URL('./results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${name}.md`, folder), text);
}

/** `--name value` of the command line as a number. */
export function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

/** The case study's sizes, at the vocabulary of our canonical text. */
export const SHAPE = { vocabulary: 70, embedding: 512, hidden: 256, layers: 3 };

/** Whole numbers below `end`, the same every time. */
export function numbers(seed) {
  let x = seed | 0 || 1;
  return (end) => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) % end;
  };
}

/** Weights of a trained network's size: speed does not depend on their values, as long as gates are not all alike. */
export function someWeights(shape, parametersOf, sizeOf) {
  const next = numbers(7);
  const value = () => next(2 ** 20) / 2 ** 20 - 0.5;
  return new Map(
    parametersOf(shape).map((parameter) => [
      parameter.name,
      Float32Array.from({ length: sizeOf(parameter) }, () => 0.15 * value()),
    ]),
  );
}
