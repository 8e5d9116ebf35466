/**
 * How well a network of raw text foretells tunes: the nats of the lines behind `K:`, by the notes. The head only conditions, as
 * type, metre and mode do in our own text; fields and comments among the music are not counted either. The text goes on
 * from tune to tune and no state is zeroed, as in such a network's training; before its first tune every row reads one more
 * that is not counted.
 *
 * Raw text says more than our own does: chord symbols, fingerings, ornaments, grace notes, slurs, line ends. What the same
 * music costs without them is counted too: `plain` leaves out all that stands in quotes, braces, `!` or `+`, slurs,
 * ornaments, spaces and line ends inside the music. It is a lower bound, for what is left out still helps to foretell the rest.
 */
import type { Vocabulary } from '../model/vocabulary.ts';
import type { Trainer } from '../training/trainer.ts';
import type { RawTune } from './held-out.ts';

/** Which characters of a block are counted: 0 not, 1 as music, 2 as plain music. */
export function countedIn(raw: string): Uint8Array {
  const counted = new Uint8Array(raw.length);
  let at = 0;
  let inMusic = false;
  for (const line of raw.split('\n')) {
    const isField = /^(?:[A-Za-z]:|%)/.test(line);
    if (inMusic && !isField) {
      const own = line.replace(
        /"[^"]*"|![^!]*!|\{[^}]*\}|\+[a-z]+\+|[()~.HJLMNOPRSTuv\s](?!\d)/g,
        (kept) => ' '.repeat(kept.length),
      );
      for (let i = 0; i < line.length; i++) counted[at + i] = own[i] === ' ' ? 1 : 2;
      if (at + line.length < raw.length) counted[at + line.length] = 1;
    }
    if (line.startsWith('K:')) inMusic = true;
    at += line.length + 1;
  }
  // The empty line behind a tune is its end, as the end sign is of ours.
  if (raw.length > 0) counted[raw.length - 1] = 2;
  return counted;
}

const NOT_COUNTED = new Uint8Array();

interface Row {
  readonly text: Int32Array;
  readonly counted: Uint8Array;
}

export interface RawScore {
  readonly tunes: number;
  readonly notes: number;
  readonly characters: number;
  readonly nats: number;
  readonly plainNats: number;
  /** Tunes whose music has a character that the model does not know. */
  readonly unknown: number;
}

/** Measures the trainer's network; it is opened with these rows and steps. */
export async function foretellRaw(
  trainer: Trainer,
  tunes: readonly RawTune[],
  vocabulary: Vocabulary,
  { rows, steps }: { readonly rows: number; readonly steps: number },
): Promise<RawScore> {
  const known = tunes.flatMap((tune) => {
    const counted = countedIn(tune.raw);
    const text = encode(tune.raw, counted, vocabulary);
    return text ? [{ ...tune, text, counted }] : [];
  });
  const share = Math.ceil(known.length / rows);
  const all: Row[] = Array.from({ length: rows }, (_, row) => {
    const own = known.slice(row * share, (row + 1) * share);
    // The one in front is read to be warm.
    const before = known[(row * share - 1 + known.length) % known.length];
    return joined(before && own.length > 0 ? [{ ...before, counted: NOT_COUNTED }, ...own] : []);
  });
  const sum = { characters: 0, nats: 0, plainNats: 0 };
  const longest = Math.max(...all.map(({ text }) => text.length));
  for (let from = 0; from < longest - 1; from += steps) {
    const inputs = new Int32Array(rows * steps);
    const targets = new Int32Array(rows * steps).fill(-1);
    const resets = new Uint8Array(rows * steps);
    all.forEach(({ text, counted }, row) => {
      if (from === 0) resets[row * steps] = 1;
      for (let step = 0; step < steps; step++) {
        const at = from + step;
        if (at + 1 >= text.length) break;
        inputs[row * steps + step] = text[at] as number;
        if ((counted[at + 1] as number) > 0) targets[row * steps + step] = text[at + 1] as number;
      }
    });
    const { nats } = await trainer.evaluate({ rows, steps, inputs, targets, resets });
    targets.forEach((target, cell) => {
      if (target < 0) return;
      const row = all[Math.floor(cell / steps)];
      const cost = nats[cell] ?? 0;
      sum.characters += 1;
      sum.nats += cost;
      if (row?.counted[from + (cell % steps) + 1] === 2) sum.plainNats += cost;
    });
  }
  const notes = known.reduce((n, tune) => n + tune.notes, 0);
  return { ...sum, tunes: known.length, notes, unknown: tunes.length - known.length };
}

/** A head may hold any letters: those that the model does not know are read as spaces. Null where the music has such. */
function encode(raw: string, counted: Uint8Array, vocabulary: Vocabulary): Int32Array | null {
  const space = vocabulary.indexOf(' ') ?? 0;
  const text = new Int32Array(raw.length);
  for (let i = 0; i < raw.length; i++) {
    const number = vocabulary.indexOf(raw.charAt(i));
    if (number === undefined && (counted[i] as number) > 0) return null;
    text[i] = number ?? space;
  }
  return text;
}

function joined(parts: readonly Row[]): Row {
  const length = parts.reduce((sum, { text }) => sum + text.length, 0);
  const text = new Int32Array(length);
  const counted = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    text.set(part.text, at);
    counted.set(part.counted, at);
    at += part.text.length;
  }
  return { text, counted };
}
