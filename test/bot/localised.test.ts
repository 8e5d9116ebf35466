import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/bot/commands/index.ts';
import { localised } from '../../src/bot/localised.ts';
import { sameCommands } from '../../src/bot/registration.ts';
import { LANGUAGES, wordsIn } from '../../src/words/words.ts';

const commands = COMMANDS.map(({ data }) => localised(data));

/** Every description, with its translations, at any depth. */
function described(value: unknown): readonly (readonly [string, Record<string, string>])[] {
  if (Array.isArray(value)) return value.flatMap(described);
  if (typeof value !== 'object' || value === null) return [];
  const { description, description_localizations: translations = {} } = value as {
    description?: string;
    description_localizations?: Record<string, string>;
  };
  const own = description ? [[description, translations] as const] : [];
  return [...own, ...Object.values(value).flatMap(described)];
}

describe.each(commands.map((command) => [command.name, command] as const))('/%s', (_, command) => {
  test('says what it does in at most 100 characters, whatever the language', () => {
    for (const [english, translations] of described(command)) {
      for (const text of [english, ...Object.values(translations)]) {
        expect([text, text.length <= 100]).toEqual([text, true]);
      }
    }
  });
});

test('no translation is left out for being too long', () => {
  const texts = commands.flatMap(described).map(([english]) => english);
  for (const { code } of LANGUAGES) {
    const translated = texts.map((english) => wordsIn(code).say(english));
    expect(translated.filter((text) => text.length > 100)).toEqual([]);
  }
});

test('what Discord has in German, French and Spanish is said in them', () => {
  const help = commands.find(({ name }) => name === 'help');
  const translations = Object.fromEntries(
    described(help).flatMap(([, one]) => Object.entries(one)),
  );
  expect(Object.keys(translations).sort()).toEqual(['de', 'es-419', 'es-ES', 'fr']);
  expect(new Set(Object.values(translations)).size).toBe(3);
});

test('what was registered is not registered again at the next start', () => {
  const theirs = structuredClone(commands).map((command, at) => ({ ...command, id: `${at}` }));
  const again = COMMANDS.map(({ data }) => localised(data));
  expect(sameCommands(again, theirs)).toBe(true);
});
