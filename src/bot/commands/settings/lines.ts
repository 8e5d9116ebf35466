import { type GuildSettings, INSTRUMENTS } from '../../../engine/index.ts';
import { LANGUAGES, type Words } from '../../../words/words.ts';
import { plain } from '../../markdown.ts';

/** The settings of a server, a line each. */

export function languageLine(words: Words, { language }: GuildSettings): string {
  const name = LANGUAGES.find(({ code }) => code === language)?.name;
  return name === undefined
    ? words.say('**Language:** as Discord says this server speaks')
    : words.say('**Language:** {name}', { name });
}

export function typeLine(words: Words, { defaultType }: GuildSettings): string {
  return defaultType === null
    ? words.say('**Where no type is named:** `/tune` asks for one')
    : words.say('**Where no type is named:** `/tune` writes a {type}', { type: defaultType });
}

export function instrumentLine(words: Words, { defaultInstrument }: GuildSettings): string {
  const label = INSTRUMENTS.find(({ name }) => name === defaultInstrument)?.label;
  return label === undefined
    ? words.say('**Recordings are played on:** what suits the type')
    : words.say('**Recordings are played on:** {instrument}', { instrument: label });
}

export function galleryLine(words: Words, { galleryName }: GuildSettings): string {
  return galleryName === null
    ? words.say('**Gallery:** closed. Nobody outside sees the tunes of this server')
    : words.say(
        '**Gallery:** open, as “{name}”. Tunes and shared playlists of this server are on the web',
        { name: plain(galleryName) },
      );
}

/** Who may train, use and retire models. */
export function trainersLine(words: Words, roleId: string | null): string {
  return roleId === null
    ? words.say('people who manage this server.')
    : words.say('people who manage this server, and those who have the role <@&{roleId}>.', {
        roleId,
      });
}
