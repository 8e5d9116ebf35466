import { DiscordAPIError, MessageFlags, RESTJSONErrorCodes } from 'discord.js';
import { EngineError, type ErrorCode, type RandomBytes } from '../engine/index.ts';
import { type Words, wordsIn } from '../words/words.ts';
import type { Asked, BotContext } from './context.ts';
import { clip, codeBlock } from './markdown.ts';
import { said } from './said.ts';

type FailureContext = Pick<BotContext, 'log' | 'random' | 'wordsFor'>;

/** Plain content of a message may be this long. */
const CONTENT_LIMIT = 2000;

/** What people can do something about. A broken database or model folder is the keeper's business, and so in the log. */
const FOR_THE_PERSON: ReadonlySet<ErrorCode> = new Set([
  'bad-request',
  'bad-abc',
  'not-found',
  'forbidden',
  'busy',
]);

/** Answers that Discord no longer takes: too late, or given by somebody else. Nobody can be told anything then. */
const GONE: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
]);

/**
 * Tells the person alone what went wrong: an EngineError in its own words, anything else as a fault of ours with a
 * reference to find it by in the log, where the stack goes. Never throws.
 */
export async function tellFailure(
  interaction: Asked,
  error: unknown,
  { log, random, wordsFor }: FailureContext,
): Promise<void> {
  if (error instanceof DiscordAPIError && GONE.has(error.code)) {
    log.warn({ err: error }, 'an interaction could not be answered in time');
    return;
  }
  try {
    const words = await wordsFor(interaction).catch(() => wordsIn('en'));
    const message = explain(error, words, { log, random });
    await sendPrivately(interaction, clip(message, CONTENT_LIMIT));
  } catch (err) {
    log.error({ err }, 'a failure could not be told');
  }
}

function explain(
  error: unknown,
  words: Words,
  { log, random }: Pick<BotContext, 'log' | 'random'>,
): string {
  if (error instanceof EngineError && FOR_THE_PERSON.has(error.code)) {
    log.debug({ code: error.code, context: error.context }, error.message);
    const { sentence, message } = error;
    return inMarkdown(sentence === null ? message : said(words, sentence));
  }
  const reference = newReference(random);
  log.error({ err: error, reference }, 'something went wrong');
  return words.say(
    'Something went wrong on our side (reference {reference}). Try again; if it stays so, tell whoever runs this bot.',
    { reference },
  );
}

/** Lines after the first point at a column (`G2H\n  ^`): they keep their columns in a code block. */
function inMarkdown(message: string): string {
  const [sentence = '', ...drawing] = message.split('\n');
  return drawing.length === 0 ? sentence : `${sentence}\n${codeBlock(drawing.join('\n'), '')}`;
}

/** Without 0, O, 1, I and the like: it may be read out aloud. */
const REFERENCE_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

function newReference(random: RandomBytes): string {
  return Array.from(random(6), (byte) => REFERENCE_ALPHABET[byte % 32]).join('');
}

async function sendPrivately(interaction: Asked, content: string): Promise<void> {
  const message = { content, flags: MessageFlags.Ephemeral } as const;
  if (!interaction.deferred && !interaction.replied) {
    await interaction.reply(message);
    return;
  }
  // After deferReply the channel shows "thinking"; it goes first, for a follow-up would otherwise take its place and be as
  // public as it is. After deferUpdate (ephemeral is null) there is nothing of ours to take away, and what was said stays.
  if (interaction.ephemeral !== null && !interaction.replied) await interaction.deleteReply();
  await interaction.followUp(message);
}
