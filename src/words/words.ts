import { de } from './de.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ga } from './ga.ts';

/** What stands in braces in a text: `{count} tunes` with `{ count: 3 }`. */
export type Values = Readonly<Record<string, string | number>>;

/** A language's texts, by the English ones. */
export type Dictionary = Readonly<Record<string, string>>;

interface LanguageRow {
  /** As Discord and the web write it: the beginning of a locale. */
  readonly code: string;
  /** What its speakers call it. */
  readonly name: string;
  /** Null for English, in which everything is written. */
  readonly dictionary: Dictionary | null;
}

/** The languages that Lilt answers in. A new one is a file beside this and its line here. */
export const LANGUAGES = [
  { code: 'en', name: 'English', dictionary: null },
  { code: 'ga', name: 'Gaeilge', dictionary: ga },
  { code: 'fr', name: 'Français', dictionary: fr },
  { code: 'de', name: 'Deutsch', dictionary: de },
  { code: 'es', name: 'Español', dictionary: es },
] as const satisfies readonly LanguageRow[];

export type LanguageCode = (typeof LANGUAGES)[number]['code'];

/** Says things in one language. */
export interface Words {
  readonly language: LanguageCode;
  /**
   * The English text in this language, with its braces filled; in English where the dictionary has it not. The text must
   * stand in the source as one literal: a test looks for all of them there, and in every dictionary.
   */
  say(english: string, values?: Values): string;
  /** The same with two forms by number; `{count}` is the number, written as the language writes it. */
  count(count: number, one: string, many: string, values?: Values): string;
  /** A number with so many places, written as the language writes it: `1.050` is `1,050` in German. */
  decimal(value: number, places: number): string;
}

/** The words of a language: `fr`, or a locale of it such as `fr-CA`; English for one that is not spoken here. */
export function wordsIn(locale: string): Words {
  const code = locale.toLowerCase().split(/[-_]/, 1)[0];
  const { code: language, dictionary } = LANGUAGES.find((row) => row.code === code) ?? LANGUAGES[0];
  const texts: Dictionary = dictionary ?? {};
  const plural = new Intl.PluralRules(language);
  const say = (english: string, values: Values = {}) => fill(texts[english] ?? english, values);
  return {
    language,
    say,
    count: (count, one, many, values) =>
      say(plural.select(count) === 'one' ? one : many, {
        count: count.toLocaleString(language),
        ...values,
      }),
    decimal: (value, places) =>
      value.toLocaleString(language, {
        minimumFractionDigits: places,
        maximumFractionDigits: places,
      }),
  };
}

/** A brace that nothing was given for stays as it is, so that it is seen. */
export function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (brace, name) => String(values[name] ?? brace));
}
