import {
  Client,
  Events,
  GatewayIntentBits,
  Options,
  PermissionFlagsBits,
  PermissionsBitField,
} from 'discord.js';
import type { Logger } from 'pino';
import { type Engine, type RandomBytes, sentence } from '../engine/index.ts';
import { wordsIn } from '../words/words.ts';
import { createAcknowledgements } from './acknowledgements.ts';
import { COMMANDS } from './commands/index.ts';
import { createDownload } from './download.ts';
import { createDuelBoards } from './duels/duel-boards.ts';
import { editMessage } from './edit-message.ts';
import { createFairQueue } from './fair-queue.ts';
import { greetNewServers } from './greeting.ts';
import { createLimits } from './limits.ts';
import { localised } from './localised.ts';
import { logIn } from './log-in.ts';
import { createMentions } from './mentions.ts';
import { createMessageEdits } from './message-edits.ts';
import { createReception } from './reception.ts';
import { registerCommands } from './registration.ts';
import { drawJob } from './training/draw-job.ts';
import { jobMessage } from './training/job-message.ts';
import { createTrainingReports } from './training/reports.ts';
import { createVoteLabels } from './vote-labels.ts';
import { createWording } from './words-for.ts';

export interface BotOptions {
  readonly token: string;
  /** Base of Discord's API without its version: `https://discord.com/api`. The gateway's address comes from there. */
  readonly apiUrl: string;
  readonly engine: Engine;
  readonly random: RandomBytes;
  readonly log: Logger;
  /** Discord closed the gateway for good, with this code: only a new start can help. */
  readonly onLost: (code: number) => void;
  /** Least ms between two edits of a training's message; Discord's own limit for a channel is an edit a second. */
  readonly reportEveryMs?: number;
}

export interface Bot {
  /** As Discord has it: `Lilt#1234`. */
  readonly name: string;
  /** Link that invites the bot to a server. */
  readonly inviteUrl: string;
  /** Takes nothing new, answers what was taken (for at most so many ms), leaves the gateway. */
  stop(graceMs: number): Promise<void>;
}

/** Tunes written at a time, and requests that may wait beyond those. Acknowledged ones have 15 minutes. */
const QUEUE = { working: 32, waiting: 1000, waitingEach: 250 };

/** Those who hand over files: each may be 10 MB, and reading them takes a core. */
const UPLOADS = {
  working: 2,
  waiting: 20,
  waitingEach: 3,
  words: {
    mine: (count: number) =>
      sentence(
        '{count} uploads of yours are still waiting to be read. Wait for their answers, then try again.',
        { count },
      ),
    all: sentence('More files are handed over just now than can be read. Try again in a minute.'),
  },
};

/** Recordings: one is made at a time, and the next one should be there when it is done. */
const RECORDINGS = {
  working: 2,
  waiting: 600,
  waitingEach: 250,
  words: {
    mine: (count: number) =>
      sentence('{count} recordings of yours are still being made. Let some of them arrive first.', {
        count,
      }),
    all: sentence('Too many recordings are being made just now. Try again in a minute.'),
  },
};

const REPORT_EVERY_MS = 5000;

/** What answering with files, and reporting on trainings by its own token, takes. */
const PERMISSIONS = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.EmbedLinks,
  PermissionFlagsBits.AttachFiles,
];

/**
 * discord.js counts every request against Discord's 50 a second, but Discord does not count the answers to interactions,
 * and those are nearly all that is sent here. Held back by discord.js, two hundred answers would take four seconds.
 */
const REQUESTS_PER_SECOND = 5000;

/**
 * Logs in, registers the commands where they changed, and answers from then on. Resolves when all of that is so.
 * Throws EngineError 'bad-request' when Discord refuses the token.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { engine, random, log, reportEveryMs = REPORT_EVERY_MS } = options;
  const client = new Client({
    // For knowing when the bot comes to a new server. Interactions need no intent, and what people write to each other never
    // reaches this process.
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    rest: { api: options.apiUrl, globalRequestsPerSecond: REQUESTS_PER_SECOND },
  });
  const { wordsFor, wordsOfGuild, languageChosen } = createWording(
    engine.settings,
    (guildId) => client.guilds.cache.get(guildId)?.preferredLocale,
    Date.now,
  );
  const trainingReports = createTrainingReports({
    training: engine.training,
    draw: async (view) => drawJob(await wordsOfGuild(view.guildId), view, engine, log),
    drawPlainly: (view) => jobMessage(wordsIn('en'), view),
    edit: (channelId, messageId, message) =>
      editMessage(client.rest, channelId, messageId, message),
    log,
    now: Date.now,
    everyMs: reportEveryMs,
  });
  let commandIds: ReadonlyMap<string, string> = new Map();
  const mention = createMentions((name) => commandIds.get(name));
  const edits = createMessageEdits();
  const reception = createReception({
    engine,
    random,
    log,
    mention,
    queue: createFairQueue(QUEUE),
    uploads: createFairQueue(UPLOADS),
    recordings: createFairQueue(RECORDINGS),
    limits: createLimits(Date.now),
    download: createDownload(options.apiUrl),
    acknowledgements: createAcknowledgements(),
    trainingReports,
    edits,
    voteLabels: createVoteLabels(engine.countVotes, edits, log),
    duelBoards: createDuelBoards(engine, wordsFor, edits, log),
    wordsFor,
    languageChosen,
  });
  let stopping = false;
  client.on(Events.Error, (err) => log.error({ err }, 'discord.js reports an error'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'discord.js warns'));
  client.on(Events.ShardError, (err) => log.warn({ err }, 'the gateway connection failed'));
  client.on(Events.ShardReconnecting, () => {
    if (!stopping) log.info('reconnecting to the gateway');
  });
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (!stopping) options.onLost(code);
  });
  client.on(Events.InteractionCreate, reception.receive);

  const ready = await logIn(client, options.token);
  try {
    const wanted = COMMANDS.map(({ data }) => localised(data));
    const { changed, ids } = await registerCommands(ready, wanted);
    commandIds = ids;
    greetNewServers(ready, { mention, log, now: Date.now });
    trainingReports.start();
    log.info({ bot: ready.user.tag, model: engine.modelId, registered: changed }, 'ready');
  } catch (error) {
    await client.destroy();
    throw error;
  }
  return {
    name: ready.user.tag,
    inviteUrl: `https://discord.com/oauth2/authorize?client_id=${ready.application.id}&scope=applications.commands+bot&permissions=${PermissionsBitField.resolve(PERMISSIONS)}`,
    async stop(graceMs) {
      stopping = true;
      const [left] = await Promise.all([reception.close(graceMs), trainingReports.stop()]);
      if (left > 0) log.warn({ left, graceMs }, 'stopping with requests unanswered');
      await client.destroy();
    },
  };
}
