import { ButtonStyle } from 'discord.js';
import type {
  ChangedPlaylist,
  ListedTune,
  PlaylistSummary,
  PlaylistView,
  StoredPlaylist,
} from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { clip, plain } from '../markdown.ts';
import type { MentionCommand } from '../mentions.ts';
import { type BotMessage, boxed, button, row, text } from '../message.ts';
import { pageButtons, pageMark, pageOf } from '../paging.ts';
import { personName } from '../people.ts';

/** Tunes and playlists on a page: each line of 200 characters at most, of the 4000 of a message. */
const PAGE_SIZE = 15;
const TITLE_LIMIT = 80;

type Sharing = Pick<StoredPlaylist, 'sharing' | 'editing' | 'ownerId'>;

/** A page of a playlist: its tunes by number, and which of them are sets. */
export function playlistMessage(
  words: Words,
  { playlist, tunes }: PlaylistView,
  wanted: number,
  mention: MentionCommand,
): BotMessage {
  const page = pageOf(tunes, wanted, PAGE_SIZE);
  const from = page.number * PAGE_SIZE;
  const buttons = pageButtons(words, page, (number) => ({
    action: 'playlist',
    playlistId: playlist.id,
    page: number,
  }));
  const count = words.count(tunes.length, '{count} tune', '{count} tunes');
  return boxed([
    text(`## ${plain(playlist.name)}`),
    text(
      tunes.length === 0
        ? words.say(
            'There is no tune in it yet. {add} puts one in, or **Playlist** under a tune.',
            {
              add: mention('playlist add'),
            },
          )
        : page.items.map((one, at) => entryLine(words, one, from + at + 1)).join('\n'),
    ),
    text(
      `-# ${count}${pageMark(words, page)} · ${sharingLine(words, playlist)} · \`${playlist.id}\``,
    ),
    ...(buttons.length > 0 ? [row(buttons)] : []),
  ]);
}

/** Tunes of one set stand under a bracket. */
function entryLine(words: Words, { tune, joined }: ListedTune, number: number): string {
  const { type, key } = tune.request;
  const mark = joined ? '↳ ' : '';
  const facts = words.say('{type} in {key}', { type, key });
  return `${mark}**${number}.** ${plain(clip(tune.title, TITLE_LIMIT))} · ${facts} · \`${tune.id}\``;
}

function sharingLine(words: Words, { sharing, editing, ownerId }: Sharing): string {
  const owner = personName(words, ownerId);
  if (sharing === 'personal') return words.say('personal, by {owner}', { owner });
  return editing === 'everyone'
    ? words.say('for the community, by {owner}; everybody may change it', { owner })
    : words.say('for the community, by {owner}', { owner });
}

/** A page of the playlists that somebody sees. */
export function playlistsMessage(
  words: Words,
  playlists: readonly PlaylistSummary[],
  wanted: number,
  mention: MentionCommand,
): BotMessage {
  const page = pageOf(playlists, wanted, PAGE_SIZE);
  const buttons = pageButtons(words, page, (number) => ({ action: 'playlists', page: number }));
  const lines = page.items.map((one) => {
    const count = words.count(one.tuneCount, '{count} tune', '{count} tunes');
    return `**${plain(one.name)}** · ${count} · ${sharingLine(words, one)}`;
  });
  return boxed([
    text(
      playlists.length === 0
        ? `## ${words.say('No playlists yet')}`
        : `## ${words.count(playlists.length, '{count} playlist', '{count} playlists')}${pageMark(words, page)}`,
    ),
    text(
      playlists.length === 0
        ? words.say('{create} begins one.', { create: mention('playlist create') })
        : lines.join('\n'),
    ),
    ...(buttons.length > 0 ? [row(buttons)] : []),
  ]);
}

export function createdMessage(
  words: Words,
  { name, id }: StoredPlaylist,
  mention: MentionCommand,
): BotMessage {
  return told(
    words.say('**{playlist}** is there, for you alone.', { playlist: plain(name) }),
    words.say('{add} puts tunes in, {share} lets others see it. Id: `{id}`', {
      add: mention('playlist add'),
      share: mention('playlist share'),
      id,
    }),
  );
}

export function addedMessage(words: Words, change: ChangedPlaylist): BotMessage {
  const values = namesOf(change);
  return told(
    change.changed
      ? words.say('**{tune}** is in **{playlist}**.', values)
      : words.say('**{tune}** is in **{playlist}** already, and stays where it is.', values),
    countOf(words, change),
  );
}

export function removedMessage(words: Words, change: ChangedPlaylist): BotMessage {
  return told(
    words.say('**{tune}** is out of **{playlist}**.', namesOf(change)),
    countOf(words, change),
  );
}

export function movedMessage(words: Words, change: ChangedPlaylist): BotMessage {
  const { playlist, tune } = change;
  const place = playlist.entries.findIndex(({ tuneId }) => tuneId === tune.id) + 1;
  return told(
    words.say('**{tune}** is number {place} in **{playlist}**.', { ...namesOf(change), place }),
    countOf(words, change),
  );
}

export function joinedMessage(words: Words, change: ChangedPlaylist, joined: boolean): BotMessage {
  return told(
    joined
      ? words.say(
          '**{tune}** is one set with the tune before it in **{playlist}**.',
          namesOf(change),
        )
      : words.say('**{tune}** begins anew in **{playlist}**.', namesOf(change)),
    countOf(words, change),
  );
}

export function renamedPlaylistMessage(
  words: Words,
  before: string,
  { name }: StoredPlaylist,
): BotMessage {
  return told(
    words.say('**{before}** is called **{playlist}** from now on.', {
      before: plain(before),
      playlist: plain(name),
    }),
  );
}

export function sharedMessage(words: Words, playlist: StoredPlaylist): BotMessage {
  return told(`**${plain(playlist.name)}**: ${sharingLine(words, playlist)}`);
}

export function copiedMessage(words: Words, { name, id, entries }: StoredPlaylist): BotMessage {
  return told(
    words.count(
      entries.length,
      '**{playlist}** is yours, with {count} tune.',
      '**{playlist}** is yours, with {count} tunes.',
      { playlist: plain(name) },
    ),
    `\`${id}\``,
  );
}

/** It cannot be taken back, so it is asked first. */
export function askToDelete(words: Words, { id, name, entries }: StoredPlaylist): BotMessage {
  return boxed([
    text(
      words.count(
        entries.length,
        'Delete **{playlist}** with its {count} tune? The tune itself is kept.',
        'Delete **{playlist}** with its {count} tunes? The tunes themselves are kept.',
        { playlist: plain(name) },
      ),
    ),
    row([
      button(
        words.say('Delete it'),
        { action: 'unlist', playlistId: id },
        { style: ButtonStyle.Danger },
      ),
    ]),
  ]);
}

export function deletedMessage(words: Words, { name }: StoredPlaylist): BotMessage {
  return told(words.say('**{playlist}** is deleted.', { playlist: plain(name) }));
}

function namesOf({ playlist, tune }: ChangedPlaylist) {
  return { tune: plain(clip(tune.title, TITLE_LIMIT)), playlist: plain(playlist.name) };
}

function countOf(words: Words, { playlist }: ChangedPlaylist): string {
  const count = words.count(playlist.entries.length, '{count} tune', '{count} tunes');
  return `${count} · \`${playlist.id}\``;
}

function told(sentence: string, small?: string): BotMessage {
  return boxed([text(small === undefined ? sentence : `${sentence}\n-# ${small}`)]);
}
