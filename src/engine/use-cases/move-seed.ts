import { parseKey, spellKey } from '../abc/key.ts';
import { printTune } from '../abc/printer.ts';
import { readTune } from '../abc/reader.ts';
import { transposeTune } from '../abc/transpose.ts';
import { isOpening, takeApart } from '../compose/check-request.ts';
import { EngineError } from '../errors.ts';

/**
 * The seed that stands for the same music in another key. A number does already, and so does a start character; an opening
 * (`G2BD#42`) is written in its key and moves with it. Where it cannot (another mode) it stays as it is.
 */
export function moveSeed(
  seed: string,
  { key, metre }: { readonly key: string; readonly metre: string },
  toKey: string,
): string {
  const { text, number } = takeApart(seed);
  const [from, to] = [parseKey(key), parseKey(toKey)];
  if (!isOpening(text) || from === null || to === null) return seed;
  const { tune } = readTune(`X:1\nM:${metre}\nL:1/8\nK:${spellKey(from)}\n${text}\n`);
  if (tune === null) return seed;
  try {
    const printed = printTune(transposeTune(tune, to), { barsPerLine: 1000 });
    const opening = printed.slice(printed.indexOf('\nK:') + 1).replace(/^.*|\s/g, '');
    return number === null ? opening : `${opening}#${number}`;
  } catch (error) {
    if (error instanceof EngineError) return seed;
    throw error;
  }
}
