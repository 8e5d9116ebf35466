import type { ModelSummary } from '../../engine/index.ts';
import { count } from '../markdown.ts';
import { type BotMessage, boxed, row, text } from '../message.ts';
import { pageButtons, pageOf } from '../paging.ts';
import { modelFacts, modelMarks, modelName } from './model-facts.ts';

/** Each takes some 400 characters of the 4000 that a message may have. */
const PAGE_SIZE = 5;

/** A page of the models that a server can use, newest first. */
export function modelListMessage(
  models: readonly ModelSummary[],
  wanted: number,
  which: 'offered' | 'all',
): BotMessage {
  const page = pageOf(models, wanted, PAGE_SIZE);
  const byId = new Map(models.map((model) => [model.id, model]));
  const buttons = pageButtons(page, (number) => ({ action: 'models', page: number, which }));
  return boxed([
    text(
      `## ${count(models.length, 'model')}${page.pages > 1 ? `, page ${page.number + 1} of ${page.pages}` : ''}`,
    ),
    ...page.items.map((model) => {
      const facts = modelFacts(model, byId.get(model.parentId ?? ''));
      const heading = [modelName(model), ...modelMarks(model)].join(' · ');
      return text(`${heading}\n${facts.map((fact) => `-# ${fact}`).join('\n')}`);
    }),
    text('-# `/model info` tells more of one, `/model use` takes one into use.'),
    ...(buttons.length > 0 ? [row(buttons)] : []),
  ]);
}
