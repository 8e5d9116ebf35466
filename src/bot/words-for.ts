import type { BaseInteraction } from 'discord.js';
import type { Engine } from '../engine/index.ts';
import { type Words, wordsIn } from '../words/words.ts';
import { guildIdOf } from './actor.ts';

/** How long a server's choice is taken for granted: another process may have changed it. */
const REMEMBERED_MS = 5000;
/** Servers whose choice is remembered. */
const MOST_REMEMBERED = 1000;

/** In which words somebody is answered: those that their server chose, else those that Discord says are spoken there. */
export type WordsFor = (interaction: BaseInteraction) => Promise<Words>;

export interface Wording {
  readonly wordsFor: WordsFor;
  /** Where nobody is answered, as in a report on a training. */
  wordsOfGuild(guildId: string): Promise<Words>;
  /** A server has just chosen: its next answer is in that language. */
  languageChosen(guildId: string): void;
}

/** @param localeOf the locale of a server, as far as Discord has told it */
export function createWording(
  settings: Pick<Engine['settings'], 'get'>,
  localeOf: (guildId: string) => string | undefined,
  now: () => number,
): Wording {
  const chosen = new Map<string, { readonly language: string | null; readonly until: number }>();

  async function choiceOf(guildId: string): Promise<string | null> {
    const kept = chosen.get(guildId);
    if (kept !== undefined && kept.until > now()) return kept.language;
    const { language } = await settings.get(guildId);
    if (chosen.size >= MOST_REMEMBERED) chosen.clear();
    chosen.set(guildId, { language, until: now() + REMEMBERED_MS });
    return language;
  }

  return {
    async wordsFor(interaction) {
      const guildId = guildIdOf(interaction);
      const choice = guildId === null ? null : await choiceOf(guildId);
      if (choice !== null) return wordsIn(choice);
      return wordsIn((guildId === null ? interaction.locale : interaction.guildLocale) ?? 'en');
    },
    async wordsOfGuild(guildId) {
      return wordsIn((await choiceOf(guildId)) ?? localeOf(guildId) ?? 'en');
    },
    languageChosen(guildId) {
      chosen.delete(guildId);
    },
  };
}
