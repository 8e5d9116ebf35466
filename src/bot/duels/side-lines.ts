import type { RevealedSide } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { inlineCode, plain } from '../markdown.ts';

/** What the two tunes of a duel are called. Their pictures say so too, in English. */
export const SIDE_NAMES: Readonly<Record<'a' | 'b', (words: Words) => string>> = {
  a: (words) => words.say('Tune A'),
  b: (words) => words.say('Tune B'),
};

/** Who wrote a tune of a duel: a model, or nobody who is named. */
export function sideLine(words: Words, { title, by, tuneId }: RevealedSide): string {
  if (by.kind === 'model') {
    const model = `**${plain(by.name)}** ${inlineCode(by.id)}`;
    const line = words.say('**{title}**, by the model {model}', {
      title: plain(title ?? ''),
      model,
    });
    return tuneId === null ? line : `${line} · ${words.say('tune `{id}`', { id: tuneId })}`;
  }
  const set = plain(by.set);
  return title === null
    ? words.say('a tune by a person, taken back since; it was in the set **{set}**', { set })
    : words.say('**{title}**, by a person, from the set **{set}**', { title: plain(title), set });
}
