import type { ModelSummary } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { type BotMessage, boxed, text } from '../message.ts';
import { modelName } from './model-facts.ts';

/** What was changed, by whom: everybody in the server may know. */

export function inUseMessage(words: Words, model: ModelSummary, personId: string): BotMessage {
  return told(
    words.say('{model} writes the tunes of this server from now on.', { model: modelName(model) }),
    words.say('chosen by <@{personId}>; `/model rollback` goes back', { personId }),
  );
}

export function rolledBackMessage(
  words: Words,
  { from, to }: { readonly from: ModelSummary; readonly to: ModelSummary },
  personId: string,
): BotMessage {
  return told(
    words.say('Back from {from} to {to}, which writes the tunes of this server again.', {
      from: modelName(from),
      to: modelName(to),
    }),
    by(words, personId),
  );
}

export function renamedMessage(
  words: Words,
  before: string,
  model: ModelSummary,
  personId: string,
): BotMessage {
  return told(
    words.say('{before} is {model} from now on.', { before, model: modelName(model) }),
    by(words, personId),
  );
}

export function retiredMessage(words: Words, model: ModelSummary, personId: string): BotMessage {
  return told(
    words.say('{model} is retired: it is not offered any more. Its tunes can still be had again.', {
      model: modelName(model),
    }),
    words.say('by <@{personId}>; `/model reinstate` takes that back', { personId }),
  );
}

export function reinstatedMessage(words: Words, model: ModelSummary, personId: string): BotMessage {
  return told(
    words.say('{model} is offered again.', { model: modelName(model) }),
    by(words, personId),
  );
}

export function importedMessage(words: Words, model: ModelSummary, personId: string): BotMessage {
  return told(
    words.say(
      '{model} is here. `/model info` tells what it has learnt, `/model use` takes it into use.',
      { model: modelName(model) },
    ),
    words.say('brought in by <@{personId}>', { personId }),
  );
}

function by(words: Words, personId: string): string {
  return words.say('by <@{personId}>', { personId });
}

function told(sentence: string, small: string): BotMessage {
  return boxed([text(`${sentence}\n-# ${small}`)]);
}
