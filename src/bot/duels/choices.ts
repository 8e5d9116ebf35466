import { A_PERSON } from '../../engine/index.ts';
import type { Asking, Choice } from '../commands/command.ts';
import { modelChoices } from '../models/choices.ts';

/** What a tune may be set against: a tune that somebody gave, or one by a model. */
export async function opponentChoices(asked: Asking, typed: string): Promise<readonly Choice[]> {
  const models = await modelChoices(asked, typed);
  const isPerson = A_PERSON.startsWith(typed.trim().toLowerCase());
  return isPerson
    ? [{ name: 'a person: a tune that was given here', value: A_PERSON }, ...models]
    : models;
}
