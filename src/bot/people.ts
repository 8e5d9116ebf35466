import type { Words } from '../words/words.ts';

/** What stands where the id of a person stood who had themselves forgotten. */
const FORGOTTEN = '0';

/** A person as Discord shows them, to whoever reads it. */
export function personName(words: Words, personId: string): string {
  return personId === FORGOTTEN ? words.say('somebody who was forgotten') : `<@${personId}>`;
}
