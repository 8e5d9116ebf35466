import { isWire, listOf, type Wire, wireOf } from '../wire.ts';
import type { Form, Path } from './form.ts';

/** The languages that Discord itself comes in (developer docs, Locales). */
export const LOCALES = [
  ...['id', 'da', 'de', 'en-GB', 'en-US', 'es-ES', 'es-419', 'fr', 'hr', 'it', 'lt', 'hu', 'nl'],
  ...['no', 'pl', 'pt-BR', 'ro', 'fi', 'sv-SE', 'vi', 'tr', 'cs', 'el', 'bg', 'ru', 'uk', 'hi'],
  ...['th', 'zh-CN', 'ja', 'zh-TW', 'ko'],
] as const;

/**
 * Judges `name_localizations` and `description_localizations` of anything that has them: keys are Discord's locales, and values
 * keep the rules of what they translate.
 *
 * @param judge the rule of the field itself
 */
export function judgeLocalizations(
  value: unknown,
  path: Path,
  form: Form,
  judge: (text: unknown, path: Path) => void,
): void {
  if (value === undefined || value === null) return;
  if (!isWire(value)) {
    form.fault(path, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
    return;
  }
  for (const [locale, text] of Object.entries(value)) {
    const at = [...path, locale];
    // Null takes a translation away.
    if (!(LOCALES as readonly string[]).includes(locale)) form.choice(at, locale, LOCALES);
    else if (text !== null) judge(text, at);
  }
}

/** What a field counts against a command's 8000 characters: its longest wording in any language. */
export function longestWording(text: unknown, localizations: unknown): number {
  const all = [text, ...Object.values(wireOf(localizations))];
  return Math.max(...all.map((one) => String(one ?? '').length));
}

/** A command as lists of commands show it unless they are asked for translations. */
export function withoutLocalizations(command: Wire): Wire {
  const { name_localizations: _, description_localizations: __, ...kept } = command;
  for (const inner of ['options', 'choices'] as const) {
    if (Array.isArray(kept[inner])) {
      kept[inner] = listOf(kept[inner]).filter(isWire).map(withoutLocalizations);
    }
  }
  return kept;
}

/** A command with its descriptions, and the names of its choices, as somebody's Discord shows them. */
export function inLanguage(command: Wire, locale: string): Wire {
  const translated = wireOf(command.description_localizations)[locale];
  const copy = { ...command, ...(typeof translated === 'string' && { description: translated }) };
  return {
    ...withoutLocalizations(copy),
    ...(Array.isArray(command.options) && {
      options: command.options.filter(isWire).map((one) => inLanguage(one, locale)),
    }),
    ...(Array.isArray(command.choices) && {
      choices: command.choices.filter(isWire).map((choice) => ({
        name: wireOf(choice.name_localizations)[locale] ?? choice.name,
        value: choice.value,
      })),
    }),
  };
}
