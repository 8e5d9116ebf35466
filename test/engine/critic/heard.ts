/** ABC as the critic hears it. */
import { barTicks } from '../../../src/engine/abc/metre.ts';
import { unitOf } from '../../../src/engine/abc/notation.ts';
import { readTune } from '../../../src/engine/abc/reader.ts';
import { type HeardTune, hear, type Piece } from '../../../src/engine/critic/hearing.ts';
import { learnable } from '../../../src/engine/training/learnable.ts';

/** A jig of these bars, `|:` to `:|`, eight to a part. */
export const jig = (...parts: readonly string[]): string =>
  `X:1\nT:Test\nR:jig\nM:6/8\nL:1/8\nK:C\n${parts.map((part) => `|: ${part} :|`).join('\n')}\n`;

export function pieceOf(abc: string): Piece {
  const { tune } = readTune(abc);
  const taught = tune && learnable(tune);
  if (!taught || 'refused' in taught)
    throw new Error(`${taught?.refused ?? 'not ABC'} in ${JSON.stringify(abc)}`);
  const { text, musicFrom, form, low, high } = taught.canonical;
  const start = text.indexOf('\n', musicFrom) + 1;
  const { metre } = taught.tune;
  return {
    header: text.slice(0, start),
    body: text.slice(start),
    ...{ form, low, high },
    full: barTicks(metre) as number,
    unit: unitOf(metre),
  };
}

export const heard = (abc: string): HeardTune => hear(pieceOf(abc)) as HeardTune;
