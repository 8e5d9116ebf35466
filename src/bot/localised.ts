import type { RESTPostAPIApplicationCommandsJSONBody as CommandData } from 'discord.js';
import { LANGUAGES, wordsIn } from '../words/words.ts';

/** Discord's locales by our languages; it has none for Irish. */
const LOCALES: Readonly<Record<string, readonly string[]>> = {
  fr: ['fr'],
  de: ['de'],
  es: ['es-ES', 'es-419'],
};

/** The longest description that Discord takes, in any language. */
const LONGEST = 100;

/** A command with the descriptions of itself, its options and subcommands in every language that Discord and we both have. */
export function localised<C extends CommandData>(command: C): C {
  return withTranslations(command) as C;
}

function withTranslations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withTranslations);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) copy[name] = withTranslations(inner);
  const { description } = copy;
  if (typeof description === 'string' && description !== '') {
    const translations = translationsOf(description);
    if (Object.keys(translations).length > 0) copy.description_localizations = translations;
  }
  return copy;
}

function translationsOf(description: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { code } of LANGUAGES) {
    const text = wordsIn(code).say(description);
    if (text === description || text.length > LONGEST) continue;
    for (const locale of LOCALES[code] ?? []) found[locale] = text;
  }
  return found;
}
