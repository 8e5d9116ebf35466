import { ButtonStyle } from 'discord.js';
import type { ForgottenCount } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import {
  type BotMessage,
  boxed,
  button,
  fileCard,
  type MessageFile,
  row,
  text,
} from '../message.ts';

/** What is kept, for how long, who sees it, and how to be rid of it. */
export function privacyMessage(words: Words): BotMessage {
  return boxed([
    text(`## ${words.say('What Lilt keeps')}`),
    text(
      words.say(
        '**Of you:** your Discord id beside what you did here: tunes that you asked for, votes, duels, playlists, sets of tunes that you gave for training, trainings and settings. No name, no picture, no message that you wrote: Lilt cannot read messages, but for those that you hand it with “Engrave this ABC” or “Improve this”, and of these it keeps nothing.',
      ),
    ),
    text(
      words.say(
        '**Who sees it:** a server’s tunes are that server’s, what you do in direct messages is yours alone. Votes are shown as numbers. A server whose managers open a gallery shows its tunes and shared playlists on the web, without the names of people.',
      ),
    ),
    text(
      words.say(
        '**How long:** until you take it away. `/forget` gives you all of it as a file and then, if you say so, deletes it. `/contributions withdraw` takes back a set of tunes alone. What was posted in a channel is Discord’s and stays until it is deleted there.',
      ),
    ),
    text(
      words.say(
        '-# Everything lies where whoever runs this bot keeps it, and goes nowhere else. Models that learnt from your tunes are marked when you withdraw them, and the next training leaves them out.',
      ),
    ),
  ]);
}

/**
 * Asked before anything is deleted, with the file that has it all.
 * @param file null where it is larger than Discord takes
 */
export function askToForget(
  words: Words,
  kept: ForgottenCount,
  file: MessageFile | null,
): BotMessage {
  const heading = text(`## ${words.say('Everything that is kept of you')}`);
  const lines = keptLines(words, kept);
  if (lines.length === 0) return boxed([heading, text(words.say('There is nothing.'))]);
  return boxed(
    [
      heading,
      text(lines.join('\n')),
      ...(file === null ? [] : [fileCard(file)]),
      text(
        file === null
          ? words.say(
              'All of it together is a larger file than Discord takes here. If you want to keep any of it, ask whoever runs this bot for your file first. The button deletes your votes, your playlists, your sets and what you had written in direct messages, and takes your name off the tunes, duels and trainings of servers. This cannot be undone.',
            )
          : words.say(
              'Save the file first if you want to keep any of it. Then the button deletes your votes, your playlists, your sets and what you had written in direct messages, and takes your name off the tunes, duels and trainings of servers. This cannot be undone.',
            ),
      ),
      row([
        button(
          words.say('Forget me for good'),
          { action: 'forget' },
          { style: ButtonStyle.Danger },
        ),
      ]),
    ],
    file === null ? [] : [file],
  );
}

export function forgottenMessage(words: Words, forgotten: ForgottenCount): BotMessage {
  const lines = keptLines(words, forgotten);
  return boxed([
    text(`## ${words.say('Forgotten')}`),
    text(
      lines.length === 0
        ? words.say('Nothing was kept of you.')
        : `${words.say('Deleted, or no longer yours:')}\n${lines.join('\n')}`,
    ),
    text(
      `-# ${words.say('What was posted in channels stays until it is deleted there. If you go on using Lilt, it keeps what you do from now on.')}`,
    ),
  ]);
}

/** One line for each kind of thing of which there is any. */
function keptLines(words: Words, kept: ForgottenCount): readonly string[] {
  const lines: readonly (readonly [number, string])[] = [
    [kept.tunes, words.count(kept.tunes, '{count} tune asked for', '{count} tunes asked for')],
    [kept.votes, words.count(kept.votes, '{count} vote', '{count} votes')],
    [
      kept.duelsOpened,
      words.count(kept.duelsOpened, '{count} duel opened', '{count} duels opened'),
    ],
    [
      kept.duelVotes,
      words.count(kept.duelVotes, '{count} vote in duels', '{count} votes in duels'),
    ],
    [kept.playlists, words.count(kept.playlists, '{count} playlist', '{count} playlists')],
    [
      kept.playlistAdditions,
      words.count(
        kept.playlistAdditions,
        '{count} tune put into a playlist',
        '{count} tunes put into playlists',
      ),
    ],
    [
      kept.contributions,
      words.count(
        kept.contributions,
        '{count} set of tunes given for training',
        '{count} sets of tunes given for training',
      ),
    ],
    [kept.trainings, words.count(kept.trainings, '{count} training', '{count} trainings')],
    [kept.models, words.count(kept.models, '{count} model', '{count} models')],
    [
      kept.modelChoices,
      words.count(kept.modelChoices, '{count} choice of a model', '{count} choices of a model'),
    ],
  ];
  return lines.filter(([count]) => count > 0).map(([, line]) => `- ${line}`);
}
