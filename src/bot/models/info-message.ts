import {
  type DuelResult,
  type ModelInfo,
  type ModelSummary,
  type RankerStanding,
  slugOf,
} from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { clip, linesWithin } from '../markdown.ts';
import {
  type BotMessage,
  boxed,
  DESCRIPTION_LIMIT,
  fileCard,
  type MessageFile,
  pictures,
  TEXT_LIMIT,
  text,
} from '../message.ts';
import { blindTest } from './blind-test.ts';
import { modelFacts, modelMarks, modelName } from './model-facts.ts';
import { rankerLine } from './ranker-line.ts';

const ANCESTORS_SHOWN = 8;

/** What people's votes in a server say of a model. */
export interface PeoplesVerdict {
  readonly duels: readonly DuelResult[];
  readonly ranker: RankerStanding;
}

/** All that is known of a model: facts, ancestors, duels, its card as text and as a file, and the curve of its training. */
export function modelInfoMessage(
  words: Words,
  info: ModelInfo,
  { duels, ranker }: PeoplesVerdict,
): BotMessage {
  const curve: MessageFile | null = info.curve && {
    attachment: Buffer.from(info.curve),
    name: 'curve.png',
    description: clip(
      words.say('Curve of the training of {name}: how its loss fell over the steps.', {
        name: info.name,
      }),
      DESCRIPTION_LIMIT,
    ),
  };
  const card: MessageFile | null =
    info.card === ''
      ? null
      : { attachment: Buffer.from(info.card), name: `${slugOf(info.name)}-card.md` };
  const heading = `## ${modelName(info)}`;
  const facts = [...modelMarks(words, info), ...modelFacts(words, info, info.ancestors[0])].join(
    '\n',
  );
  const line = lineage(words, info.ancestors);
  const votes = [blindTest(words, duels), `-# ${rankerLine(words, ranker)}`]
    .filter((one) => one !== '')
    .join('\n');
  const room = TEXT_LIMIT - heading.length - facts.length - line.length - votes.length;
  const cardText = linesWithin(cardInMarkdown(info.card), room);
  return boxed(
    [
      text(heading),
      text(facts),
      ...(line === '' ? [] : [text(line)]),
      text(votes),
      ...(curve === null ? [] : [pictures([curve])]),
      ...(cardText.trim() === '' ? [] : [text(cardText)]),
      ...(card === null ? [] : [fileCard(card)]),
    ],
    [...(curve === null ? [] : [curve]), ...(card === null ? [] : [card])],
  );
}

function lineage(words: Words, ancestors: readonly ModelSummary[]): string {
  if (ancestors.length === 0) return '';
  const shown = ancestors.slice(0, ANCESTORS_SHOWN).map(modelName).join(' ← ');
  const more = ancestors.length - ANCESTORS_SHOWN;
  return more > 0
    ? words.say('Its ancestors: {shown} and {more} more', { shown, more })
    : words.say('Its ancestors: {shown}', { shown });
}

/** Discord's markdown has no tables and shows no pictures: rows become lines, and the curve is a picture already. */
export function cardInMarkdown(card: string): string {
  return card
    .split('\n')
    .filter((line) => !/^!\[/.test(line) && !/^\|[\s|:-]*\|$/.test(line))
    .map((line) => {
      const cells = /^\|(.*)\|$/
        .exec(line)?.[1]
        ?.split('|')
        .map((cell) => cell.trim());
      if (cells === undefined) return line.replace(/^#{1,3} /, '### ');
      const [first = '', ...others] = cells;
      return `- ${first}${others.some((cell) => cell !== '') ? `: ${others.join(', ')}` : ''}`;
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
