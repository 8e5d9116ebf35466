import type { StoredContribution } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { plain } from '../markdown.ts';
import { type BotMessage, boxed, row, text } from '../message.ts';
import { day } from '../models/model-facts.ts';
import { pageButtons, pageMark, pageOf } from '../paging.ts';
import { personName } from '../people.ts';

const PAGE_SIZE = 8;

/** A page of the sets of tunes that a server was given, newest first, withdrawn ones among them. */
export function setListMessage(
  words: Words,
  sets: readonly StoredContribution[],
  wanted: number,
): BotMessage {
  const live = sets.filter(({ withdrawnAt }) => withdrawnAt === null);
  const tunes = live.reduce((sum, { tuneCount }) => sum + tuneCount, 0);
  const page = pageOf(sets, wanted, PAGE_SIZE);
  const buttons = pageButtons(words, page, (number) => ({ action: 'sets', page: number }));
  return boxed([
    text(
      sets.length === 0
        ? `## ${words.say('No tunes were given yet')}\n${words.say('`/train` gives some, and trains a model on them.')}`
        : `## ${words.count(tunes, '{count} tune', '{count} tunes')} · ${words.count(live.length, '{count} set', '{count} sets')}${pageMark(words, page)}`,
    ),
    ...page.items.map((set) => text(setLines(words, set))),
    ...(buttons.length > 0 ? [row(buttons)] : []),
  ]);
}

function setLines(words: Words, set: StoredContribution): string {
  const { id, name, tuneCount, contributorId, createdAt, withdrawnAt, withdrawnBy } = set;
  const withdrawn =
    withdrawnAt === null
      ? []
      : [
          `-# ${
            withdrawnBy === null
              ? words.say('withdrawn {day}; its tunes are deleted', { day: day(withdrawnAt) })
              : words.say('withdrawn {day} by {person}; its tunes are deleted', {
                  day: day(withdrawnAt),
                  person: personName(words, withdrawnBy),
                })
          }`,
        ];
  return [
    `**${plain(name)}** \`${id}\`: ${words.count(tuneCount, '{count} tune', '{count} tunes')}`,
    `-# ${words.say('given {day} by {person}', { day: day(createdAt), person: personName(words, contributorId) })}`,
    ...withdrawn,
  ].join('\n');
}
