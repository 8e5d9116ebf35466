import { ButtonStyle } from 'discord.js';
import type { ModelSummary, StoredContribution } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { plain } from '../markdown.ts';
import { type BotMessage, boxed, button, row, text } from '../message.ts';
import { modelName } from '../models/model-facts.ts';

const MODELS_SHOWN = 10;

/** It cannot be taken back, so it is asked first. */
export function askToWithdraw(
  words: Words,
  { id, name, tuneCount }: StoredContribution,
): BotMessage {
  return boxed([
    text(
      words.count(
        tuneCount,
        'Withdraw **{name}**? Its {count} tune is deleted, models that learnt from it are marked, and no training learns from it again. This cannot be undone.',
        'Withdraw **{name}**? Its {count} tunes are deleted, models that learnt from it are marked, and no training learns from it again. This cannot be undone.',
        { name: plain(name) },
      ),
    ),
    row([
      button(
        words.say('Withdraw it'),
        { action: 'withdraw', setId: id },
        { style: ButtonStyle.Danger },
      ),
    ]),
  ]);
}

export function withdrawnMessage(
  words: Words,
  { name, tuneCount }: StoredContribution,
  marked: readonly ModelSummary[],
): BotMessage {
  const shown = marked.slice(0, MODELS_SHOWN).map(modelName).join(', ');
  const more = marked.length - MODELS_SHOWN;
  const models =
    marked.length === 0
      ? words.say('No model has learnt from it.')
      : more > 0
        ? words.say(
            'Marked as having learnt from it: {shown} and {more} more. Whoever may retire models can do so with `/model retire`.',
            { shown, more },
          )
        : words.say(
            'Marked as having learnt from it: {shown}. Whoever may retire models can do so with `/model retire`.',
            { shown },
          );
  return boxed([
    text(
      `${words.count(
        tuneCount,
        '**{name}** is withdrawn: its {count} tune is deleted, and the next training leaves it out.',
        '**{name}** is withdrawn: its {count} tunes are deleted, and the next training leaves it out.',
        { name: plain(name) },
      )} ${models}`,
    ),
  ]);
}
