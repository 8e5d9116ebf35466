import { ButtonStyle } from 'discord.js';
import type { ModelSummary, StoredContribution } from '../../engine/index.ts';
import { count, plain } from '../markdown.ts';
import { type BotMessage, boxed, button, row, text } from '../message.ts';
import { modelName } from '../models/model-facts.ts';

const MODELS_SHOWN = 10;

/** It cannot be taken back, so it is asked first. */
export function askToWithdraw({ id, name, tuneCount }: StoredContribution): BotMessage {
  return boxed([
    text(
      `Withdraw **${plain(name)}**? Its ${count(tuneCount, 'tune')} are deleted, models that learnt from it are marked, and no training learns from it again. This cannot be undone.`,
    ),
    row([button('Withdraw it', { action: 'withdraw', setId: id }, { style: ButtonStyle.Danger })]),
  ]);
}

export function withdrawnMessage(
  { name, tuneCount }: StoredContribution,
  marked: readonly ModelSummary[],
): BotMessage {
  const shown = marked.slice(0, MODELS_SHOWN).map(modelName).join(', ');
  const more = marked.length - MODELS_SHOWN;
  const models =
    marked.length === 0
      ? 'No model has learnt from it.'
      : `Marked as having learnt from it: ${shown}${more > 0 ? ` and ${more} more` : ''}. Whoever may retire models can do so with \`/model retire\`.`;
  return boxed([
    text(
      `**${plain(name)}** is withdrawn: its ${count(tuneCount, 'tune')} are deleted, and the next training leaves it out. ${models}`,
    ),
  ]);
}
