import type { Sentence } from '../engine/index.ts';
import type { Words } from '../words/words.ts';

/** A sentence of the engine in somebody's language, with the sentences that stand in it. */
export function said(spoken: Words, { text, values }: Sentence): string {
  const filled = Object.entries(values).map(([name, value]): [string, string | number] => [
    name,
    typeof value === 'object' ? said(spoken, value) : value,
  ]);
  return spoken.say(text, Object.fromEntries(filled));
}
