import {
  type Engine,
  type Period,
  type RankerStanding,
  TOP_A_PAGE,
  type TopQuery,
} from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { type BotMessage, boxed, row, text } from '../message.ts';
import { rankerLine } from '../models/ranker-line.ts';
import { pageMark } from '../paging.ts';
import { tuneFacts, tuneName } from './facts.ts';
import { openMenu } from './list-message.ts';
import { turningButtons } from './turning-buttons.ts';

export type TopPage = Awaited<ReturnType<Engine['tunes']['top']>>;

const PERIOD_HEADINGS: Readonly<Record<Period, (words: Words) => string>> = {
  week: (words) => words.say('Best liked in the last seven days'),
  month: (words) => words.say('Best liked in the last thirty days'),
  ever: (words) => words.say('Best liked of all'),
};

/** A page of the tunes that were voted on, the best first, and what the server's votes are good for. */
export function topMessage(words: Words, top: TopPage, ranker: RankerStanding | null): BotMessage {
  const { items, total, page, pages, query } = top;
  const mark = pageMark(words, { items, number: page, pages });
  const { type, key } = query;
  const only = [
    ...(type === undefined ? [] : [type]),
    ...(key === undefined ? [] : [words.say('In {key}', { key })]),
  ].join(' · ');
  const note =
    total === 0
      ? words.say('Nobody has voted on such a tune yet. The thumbs below a tune are for that.')
      : `-# ${words.say('By the lower end of the 95 % interval (Wilson) for the share that likes it: 40 of 50 come before 1 of 1.')}`;
  return boxed([
    text(
      [`## ${PERIOD_HEADINGS[query.period](words)}${mark}`, ...(only ? [`-# ${only}`] : [])].join(
        '\n',
      ),
    ),
    ...items.map(({ tune, up, down, link }, at) => {
      const rank = page * TOP_A_PAGE + at + 1;
      return text(
        `**${rank}.** ${tuneName(tune, link)}\n-# ${tuneFacts(words, tune, { up, down })}`,
      );
    }),
    text([note, ...(ranker === null ? [] : [`-# ${rankerLine(words, ranker)}`])].join('\n')),
    ...(total === 0 ? [] : [row([openMenu(words, items)])]),
    ...(pages === 1 ? [] : [row(turningButtons(words, page, pages, pressFor(query)))]),
  ]);
}

const pressFor = (query: TopQuery) => (page: number) => ({ action: 'top', page, query }) as const;
