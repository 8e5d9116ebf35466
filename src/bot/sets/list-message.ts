import type { StoredContribution } from '../../engine/index.ts';
import { count, plain } from '../markdown.ts';
import { type BotMessage, boxed, row, text } from '../message.ts';
import { day } from '../models/model-facts.ts';
import { pageButtons, pageOf } from '../paging.ts';

const PAGE_SIZE = 8;

/** A page of the sets of tunes that a server was given, newest first, withdrawn ones among them. */
export function setListMessage(sets: readonly StoredContribution[], wanted: number): BotMessage {
  const live = sets.filter(({ withdrawnAt }) => withdrawnAt === null);
  const tunes = live.reduce((sum, { tuneCount }) => sum + tuneCount, 0);
  const page = pageOf(sets, wanted, PAGE_SIZE);
  const buttons = pageButtons(page, (number) => ({ action: 'sets', page: number }));
  return boxed([
    text(
      sets.length === 0
        ? '## No tunes were given yet\n`/train` gives some, and trains a model on them.'
        : `## ${count(tunes, 'tune')} in ${count(live.length, 'set')}${page.pages > 1 ? `, page ${page.number + 1} of ${page.pages}` : ''}`,
    ),
    ...page.items.map((set) => text(setLines(set))),
    ...(buttons.length > 0 ? [row(buttons)] : []),
  ]);
}

function setLines(set: StoredContribution): string {
  const { id, name, tuneCount, contributorId, createdAt, withdrawnAt, withdrawnBy } = set;
  const withdrawn =
    withdrawnAt === null
      ? []
      : [
          `-# withdrawn ${day(withdrawnAt)}${withdrawnBy === null ? '' : ` by <@${withdrawnBy}>`}; its tunes are deleted`,
        ];
  return [
    `**${plain(name)}** \`${id}\`: ${count(tuneCount, 'tune')}`,
    `-# given ${day(createdAt)} by <@${contributorId}>`,
    ...withdrawn,
  ].join('\n');
}
