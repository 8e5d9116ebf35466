import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord.js';
import type { BlindSide, DuelView, OpenedDuel } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { clip } from '../markdown.ts';
import {
  type BotMessage,
  boxed,
  button,
  DESCRIPTION_LIMIT,
  fileCard,
  type MessageFile,
  pictures,
  row,
  select,
  text,
} from '../message.ts';
import { SIDE_NAMES, sideLine } from './side-lines.ts';

/** Two tunes side by side, and buttons to prefer one. Nothing in it says who wrote which. */
export function openedDuelMessage(words: Words, { view, a, b }: OpenedDuel): BotMessage {
  const sheets = [sheetOf('a', a), sheetOf('b', b)];
  const sounds = [midiOf('a', a), midiOf('b', b)];
  const media = [pictures(sheets), ...sounds.map(fileCard)];
  return boxed(around(words, view, media), [...sheets, ...sounds]);
}

/** The same message as things are now, with files that came since. */
export function redrawnDuel(
  words: Words,
  view: DuelView,
  shown: readonly APIMessageTopLevelComponent[],
  added: readonly MessageFile[],
): BotMessage {
  const inner = shown.flatMap((one) =>
    one.type === ComponentType.Container ? one.components : [],
  );
  const media = inner.filter(
    ({ type }) => type === ComponentType.MediaGallery || type === ComponentType.File,
  );
  return boxed(around(words, view, [...media, ...added.map(fileCard)]), added);
}

/** A recording of a side, named like its picture. */
export function recordingFile(side: 'a' | 'b', mp3: Uint8Array): MessageFile {
  return { attachment: Buffer.from(mp3), name: `tune-${side}.mp3` };
}

function around(
  words: Words,
  view: DuelView,
  media: readonly APIComponentInContainer[],
): APIComponentInContainer[] {
  const { type, revealed } = view;
  const heading = text(
    `## ${words.say('A duel of two tunes: {type}', { type })}\n${words.say('Play or hear both, then say which one you would rather play again.')}`,
  );
  return [heading, ...media, ...(revealed === null ? voting(words, view) : told(words, view))];
}

function voting(words: Words, { id: duelId, votes }: DuelView): APIComponentInContainer[] {
  const counted =
    votes === 0
      ? words.say('Nobody has voted yet.')
      : words.count(votes, '{count} person has voted.', '{count} people have voted.');
  return [
    text(
      `${counted}\n-# ${words.say('One vote each, and the first one stands: who votes is told who wrote what. Reveal tells everybody and ends the voting; it is for who opened the duel, and for who manages the server.')}`,
    ),
    row([
      button(words.say('A is better'), { action: 'duel', duelId, choice: 'a' }),
      button(words.say('B is better'), { action: 'duel', duelId, choice: 'b' }),
      button(words.say('Reveal'), { action: 'reveal', duelId }),
    ]),
  ];
}

/** Who wrote what, who won, and the tunes to have; nothing can be voted any more. */
function told(words: Words, { revealed, votes }: DuelView): APIComponentInContainer[] {
  if (revealed === null) return [];
  const lines = (['a', 'b'] as const).map((name) => {
    const won = words.count(votes, '{won} of {count} vote', '{won} of {count} votes', {
      won: revealed.count[name],
    });
    return `**${SIDE_NAMES[name](words)}** · ${won}\n${sideLine(words, revealed[name])}`;
  });
  const options = [revealed.a, revealed.b].flatMap(({ tuneId, title }) =>
    tuneId === null ? [] : [{ value: tuneId, label: title?.trim() || tuneId }],
  );
  const placeholder = words.say('Show one of them here');
  return [
    text(lines.join('\n')),
    text(`-# ${words.say('The voting is over. `/model info` adds up all duels of a model.')}`),
    ...(options.length === 0 ? [] : [row([select({ action: 'open' }, options, { placeholder })])]),
  ];
}

function sheetOf(side: 'a' | 'b', { png, altText }: BlindSide): MessageFile {
  const description = clip(altText, DESCRIPTION_LIMIT);
  return { attachment: Buffer.from(png), name: `tune-${side}.png`, description };
}

function midiOf(side: 'a' | 'b', { midi }: BlindSide): MessageFile {
  return { attachment: Buffer.from(midi), name: `tune-${side}.mid` };
}
