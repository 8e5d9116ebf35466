import type { ModelSummary } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { type BotMessage, boxed, row, text } from '../message.ts';
import { pageButtons, pageMark, pageOf } from '../paging.ts';
import { modelFacts, modelMarks, modelName } from './model-facts.ts';

/** Each takes some 400 characters of the 4000 that a message may have. */
const PAGE_SIZE = 5;

/** A page of the models that a server can use, newest first. */
export function modelListMessage(
  words: Words,
  models: readonly ModelSummary[],
  wanted: number,
  which: 'offered' | 'all',
): BotMessage {
  const page = pageOf(models, wanted, PAGE_SIZE);
  const byId = new Map(models.map((model) => [model.id, model]));
  const buttons = pageButtons(words, page, (number) => ({ action: 'models', page: number, which }));
  return boxed([
    text(
      `## ${words.count(models.length, '{count} model', '{count} models')}${pageMark(words, page)}`,
    ),
    ...page.items.map((model) => {
      const facts = modelFacts(words, model, byId.get(model.parentId ?? ''));
      const heading = [modelName(model), ...modelMarks(words, model)].join(' · ');
      return text(`${heading}\n${facts.map((fact) => `-# ${fact}`).join('\n')}`);
    }),
    text(`-# ${words.say('`/model info` tells more of one, `/model use` takes one into use.')}`),
    ...(buttons.length > 0 ? [row(buttons)] : []),
  ]);
}
