import {
  type Engine,
  type FoundTune,
  type StoredTune,
  slugOf,
  type TuneOpening,
  type TuneQuery,
} from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { type Press, writeCustomId } from '../custom-ids.ts';
import { clip, inlineCode, plain } from '../markdown.ts';
import {
  type BotMessage,
  boxed,
  DESCRIPTION_LIMIT,
  type MessageFile,
  pictures,
  row,
  select,
  text,
} from '../message.ts';
import { pageMark } from '../paging.ts';
import { personName } from '../people.ts';
import { tuneFacts, tuneName } from './facts.ts';
import { turningButtons } from './turning-buttons.ts';

export type FoundPage = Awaited<ReturnType<Engine['tunes']['search']>>;

/** A page of the tunes that were found, each with its first bars, and a menu to show one of them to everybody. */
export function tuneListMessage(
  words: Words,
  found: FoundPage,
  openings: readonly (TuneOpening | null)[],
): BotMessage {
  const { items, total, page, pages, query } = found;
  const sheets = items.map(({ tune }, at) => openingFile(words, tune, openings[at] ?? null));
  const heading =
    total === 0
      ? words.say('No tunes found')
      : words.count(total, '{count} tune', '{count} tunes') +
        pageMark(words, { items, number: page, pages });
  const wanted = conditions(words, found);
  return boxed(
    [
      text([`## ${heading}`, ...(wanted === '' ? [] : [`-# ${wanted}`])].join('\n')),
      ...items.flatMap(({ tune, votes, link }, at) => {
        const sheet = sheets[at];
        return [
          text(`${tuneName(tune, link)}\n-# ${tuneFacts(words, tune, votes)}`),
          ...(sheet ? [pictures([sheet])] : []),
        ];
      }),
      ...(total === 0 ? [text(hint(words, query))] : [row([openMenu(words, items)])]),
      ...turning(words, found),
    ],
    sheets.flatMap((sheet) => sheet ?? []),
  );
}

/** A menu of these tunes; the one that is picked is shown to everybody. */
export function openMenu(words: Words, items: readonly Pick<FoundTune, 'tune'>[]) {
  const options = items.map(({ tune: { id, title, request } }) => ({
    value: id,
    label: title.trim() === '' ? id : title,
    description: words.say('{type} in {key}', { type: request.type, key: request.key }),
  }));
  return select({ action: 'open' }, options, { placeholder: words.say('Show one of them here') });
}

function openingFile(
  words: Words,
  { id, title }: StoredTune,
  opening: TuneOpening | null,
): MessageFile | null {
  if (opening === null) return null;
  const { png, notes } = opening;
  return {
    attachment: Buffer.from(png),
    // Two tunes of a page may have one title.
    name: `${slugOf(title)}-${id}.png`,
    description: clip(
      words.say('Sheet music. {title} begins {notes}', { title, notes }),
      DESCRIPTION_LIMIT,
    ),
  };
}

/** What was looked for, in words. */
function conditions(words: Words, { query, playlistName }: FoundPage): string {
  const { title, type, key, author, notes } = query;
  return [
    ...(title === undefined ? [] : [words.say('“{title}” in the title', { title: plain(title) })]),
    ...(type === undefined ? [] : [type]),
    ...(key === undefined ? [] : [words.say('In {key}', { key })]),
    ...(author === undefined
      ? []
      : [words.say('asked for by {person}', { person: personName(words, author) })]),
    ...(playlistName === null
      ? []
      : [words.say('in the playlist {playlist}', { playlist: plain(playlistName) })]),
    ...(notes === undefined ? [] : [words.say('begins {notes}', { notes: inlineCode(notes) })]),
  ].join(' · ');
}

function hint(words: Words, query: TuneQuery): string {
  if (Object.keys(query).length === 0) {
    return words.say('Nobody has asked for one here yet. `/tune` writes the first.');
  }
  return query.notes === undefined
    ? words.say('Leave something out, or try fewer letters of the title.')
    : words.say('Fewer notes may find it, in any key; lengths do not matter.');
}

/** Where what was looked for does not fit into a button, there is the first page alone, and it says so. */
function turning(words: Words, { query, page, pages }: FoundPage) {
  if (pages === 1) return [];
  const press = (number: number): Press => ({ action: 'tunes', page: number, query });
  if (writeCustomId(press(LAST_PAGE)).length > CUSTOM_ID_LIMIT) {
    return [
      text(
        `-# ${words.say('Only the first of them are shown: give a shorter title, or fewer notes, to turn pages.')}`,
      ),
    ];
  }
  return [row(turningButtons(words, page, pages, press))];
}

/** The highest number that a button may name, and Discord's bound on what stands in one. */
const LAST_PAGE = 9999;
const CUSTOM_ID_LIMIT = 100;
