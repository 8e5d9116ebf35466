import { readFileSync } from 'node:fs';

/** Tunes that the shipped model wrote: sound ones, for trying what unsound ones become. */
export const OWN_TUNES: readonly string[] = readFileSync(
  new URL('../../fixtures/own-tunes.abc', import.meta.url),
  'utf8',
)
  .split(/\n(?=X:)/)
  .map((tune) => `${tune.trim()}\n`);

/** A stream of whole numbers below a bound (mulberry32). */
export function randomOf(seed: number): (below: number) => number {
  let a = seed;
  return (below) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const NOTE = /[\^_=]?[A-Ga-g][,']*\d*\/*\d*/g;

/** One of some places changed. */
function at(
  body: string,
  pattern: RegExp,
  pick: (below: number) => number,
  became: (found: string) => string,
): string {
  const found = [...body.matchAll(pattern)];
  const one = found[pick(found.length)];
  if (!one) return body;
  return body.slice(0, one.index) + became(one[0]) + body.slice(one.index + one[0].length);
}

export type Mutation = (body: string, pick: (below: number) => number) => string;

/** What goes wrong when people write tunes down. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'a note dropped': (body, pick) => at(body, NOTE, pick, () => ''),
  'a note twice': (body, pick) => at(body, NOTE, pick, (note) => note + note),
  'a note longer': (body, pick) =>
    at(body, /[A-Ga-g][,']*(?![\d/,'<>])/g, pick, (note) => `${note}2`),
  'a note shorter': (body, pick) =>
    at(body, /[A-Ga-g][,']*(?![\d/,'<>])/g, pick, (note) => `${note}/`),
  'a bar line dropped': (body, pick) => at(body, / \| /g, pick, () => ' '),
  'a bar line too many': (body, pick) => at(body, /(?<=\w) (?=\w)/g, pick, () => ' | '),
  'a repeat not closed': (body, pick) => at(body, /:\|/g, pick, () => '|'),
  'a repeat not opened': (body, pick) => at(body, /\|:/g, pick, () => '|'),
  'a tie to nowhere': (body, pick) => at(body, /[A-Ga-g][,']*(?= )/g, pick, (note) => `${note}-`),
  'a character that means nothing': (body, pick) => at(body, NOTE, pick, (note) => `${note}¿`),
  'a quote not closed': (body, pick) => at(body, NOTE, pick, (note) => `"G${note}`),
};

export function mutated(tune: string, mutation: Mutation, seed: number): string {
  const from = tune.indexOf('\n', tune.indexOf('\nK:') + 1) + 1;
  return tune.slice(0, from) + mutation(tune.slice(from), randomOf(seed));
}
