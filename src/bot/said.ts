import type { Sentence } from '../engine/index.ts';
import type { Values, Words } from '../words/words.ts';

/** A sentence of the engine's in the words of a language, whatever is inside of it too. */
export function said(words: Words, { text, values }: Sentence): string {
  const inner: Record<string, Values[string]> = {};
  for (const [name, value] of Object.entries(values)) {
    inner[name] = typeof value === 'object' ? said(words, value) : value;
  }
  return words.say(text, inner);
}
