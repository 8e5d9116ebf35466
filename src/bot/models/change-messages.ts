import type { ModelSummary } from '../../engine/index.ts';
import { type BotMessage, boxed, text } from '../message.ts';
import { modelName } from './model-facts.ts';

/** What was changed, by whom: everybody in the server may know. */

export function inUseMessage(model: ModelSummary, personId: string): BotMessage {
  return told(
    `${modelName(model)} writes the tunes of this server from now on.`,
    `chosen by <@${personId}>; \`/model rollback\` goes back`,
  );
}

export function rolledBackMessage(
  { from, to }: { readonly from: ModelSummary; readonly to: ModelSummary },
  personId: string,
): BotMessage {
  return told(
    `Back from ${modelName(from)} to ${modelName(to)}, which writes the tunes of this server again.`,
    `by <@${personId}>`,
  );
}

export function renamedMessage(before: string, model: ModelSummary, personId: string): BotMessage {
  return told(`${before} is ${modelName(model)} from now on.`, `by <@${personId}>`);
}

export function retiredMessage(model: ModelSummary, personId: string): BotMessage {
  return told(
    `${modelName(model)} is retired: it is not offered any more. Its tunes can still be had again.`,
    `by <@${personId}>; \`/model reinstate\` takes that back`,
  );
}

export function reinstatedMessage(model: ModelSummary, personId: string): BotMessage {
  return told(`${modelName(model)} is offered again.`, `by <@${personId}>`);
}

export function importedMessage(model: ModelSummary, personId: string): BotMessage {
  return told(
    `${modelName(model)} is here. \`/model info\` tells what it has learnt, \`/model use\` takes it into use.`,
    `brought in by <@${personId}>`,
  );
}

function told(sentence: string, small: string): BotMessage {
  return boxed([text(`${sentence}\n-# ${small}`)]);
}
