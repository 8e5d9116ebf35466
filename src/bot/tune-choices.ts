import type { Asking, Choice } from './commands/command.ts';
import { clip } from './markdown.ts';

/** Discord's bound on a suggestion's name. */
const NAME_LIMIT = 100;

/** Tunes to choose from while a title or an id is typed; what is chosen is the id. */
export async function tuneChoices({ engine, actor }: Asking, typed: string): Promise<Choice[]> {
  const tunes = await engine.tunes.suggest(typed, actor);
  return tunes.map(({ id, title, type, key }) => {
    const facts = ` · ${type} in ${key} · ${id}`;
    return { name: `${clip(title, NAME_LIMIT - facts.length)}${facts}`, value: id };
  });
}
