import type { BaseInteraction } from 'discord.js';
import type { Engine } from '../engine/index.ts';
import { LANGUAGES, type Words, wordsIn } from '../words/words.ts';
import { guildIdOf } from './actor.ts';

/** How long a server's choice is taken for granted: another process may have changed it. */
const REMEMBERED_MS = 5000;
/** Servers whose choice is remembered. */
const MOST_REMEMBERED = 1000;

/** In which words somebody is answered: those that their server chose, else those that Discord says are spoken there. */
export type WordsFor = (interaction: BaseInteraction) => Promise<Words>;

export function createWordsFor(
  settings: Pick<Engine['models'], 'settings'>,
  now: () => number,
): WordsFor {
  const chosen = new Map<string, { readonly language: string | null; readonly until: number }>();

  async function choiceOf(guildId: string): Promise<string | null> {
    const kept = chosen.get(guildId);
    if (kept !== undefined && kept.until > now()) return kept.language;
    const { language } = await settings.settings(guildId);
    if (chosen.size >= MOST_REMEMBERED) chosen.clear();
    chosen.set(guildId, { language, until: now() + REMEMBERED_MS });
    return language;
  }

  return async (interaction) => {
    const guildId = guildIdOf(interaction);
    const choice = guildId === null ? null : await choiceOf(guildId);
    if (choice !== null) return wordsIn(choice);
    return wordsIn((guildId === null ? interaction.locale : interaction.guildLocale) ?? 'en');
  };
}

/** Whether a text is the code of a language that is spoken here. */
export const isLanguage = (code: string): boolean =>
  LANGUAGES.some((language) => language.code === code);
