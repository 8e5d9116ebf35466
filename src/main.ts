import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { createLog } from './app/log.ts';
import { clearReady, markReady } from './app/ready-file.ts';
import { type Life, runProgram } from './app/run-program.ts';
import { openTrainingWorker, usualThreads } from './app/training.ts';
import { invitation, welcome } from './app/welcome.ts';
import { startBot } from './bot/bot.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import {
  createEngine,
  type Engine,
  EngineError,
  openModelLibrary,
  openRecorder,
  openRenderer,
} from './engine/index.ts';
import type { TrainingWorker } from './engine/training-worker/training-worker.ts';
import { openGallery } from './gallery/open-gallery.ts';
import { openPlayground } from './playground/index.ts';
import { openStorage } from './storage/open-storage.ts';

/** How long the answering of what is under way may take when the process is asked to stop. */
const GRACE_MS = 25_000;

/** What an empty channel of the playground suggests to type. */
const EXAMPLES = ['/tune jig seed:K', '/tune reel key:Edor seed:7', '/tune hornpipe seed:G2BD'];

/** Replaced when the configuration is read. */
let log = createLog('info', []);

/** The bot: with a token on Discord, without one in a Discord of its own on this machine. */
async function main({ atEnd, opened, over, fail }: Life): Promise<void> {
  const config = readConfig(process.env, process.cwd());

  const workers = availableParallelism();
  const [storage, renderer, recorder] = await Promise.all([
    opened(openStorage(config)),
    opened(openRenderer()),
    opened(openRecorder()),
  ]);
  // The folder is ours now, and whoever had it before was killed if it says that it is ready.
  await clearReady(config.dataDir);
  const library = await opened(
    openModelLibrary({
      storage,
      shippedDir: config.modelDir,
      cacheDir: path.join(config.dataDir, 'models'),
      workers,
    }),
  );
  // A model that cannot be used is said at once, and the first tune does not wait for it.
  const composer = await library.composerOf(library.shippedId);

  const discord = await discordFor(config);
  atEnd(discord.close);

  log = createLog(config.logLevel, [discord.token]);
  log.info({ storage: storage.description, model: library.shippedId, workers }, 'opened');
  // Before the engine, whose links name its address.
  const gallery = config.gallery && (await opened(openGallery({ ...config.gallery, log })));
  const engine = createEngine({
    ...{ storage, library, renderer, recorder, random: randomBytes },
    trainingThreads: config.trainingThreads || usualThreads(workers),
    publicUrl: gallery?.url ?? null,
  });
  gallery?.show(engine.gallery);
  const bot = await startBot({
    token: discord.token,
    apiUrl: discord.apiUrl,
    engine,
    random: randomBytes,
    log,
    onLost: (code) => fail(new Error(`Discord closed the gateway for good, with code ${code}.`)),
  });
  // What people wait for, and a training, end side by side.
  let training: TrainingWorker | null = null;
  atEnd(() => Promise.all([bot.stop(GRACE_MS), training?.close()]));
  if (config.trainingThreads !== 0) {
    training = await openTrainingWorker({ storage, library, log, dataDir: config.dataDir });
  }
  atEnd(fillIncipits(engine));
  // The first recording does not wait for the soundfont.
  void recorder.warm();
  atEnd(await markReady(config.dataDir));

  const galleryUrl = gallery?.url ?? null;
  if (discord.page) {
    console.log(welcome(await composer.write({ type: 'jig' }), discord.page, galleryUrl));
  } else console.log(invitation(bot.name, bot.inviteUrl, galleryUrl));

  log.info({ signal: await over }, 'stopping');
}

/** Makes older tunes findable by their first notes, while the bot answers. Returns what ends that. */
function fillIncipits({ tunes }: Engine): () => Promise<void> {
  const stop = new AbortController();
  const filling = tunes.fillIncipits(stop.signal).then(
    (count) => {
      if (count > 0) log.info({ tunes: count }, 'older tunes can be found by their first notes');
    },
    (err) => log.warn({ err }, 'older tunes cannot be found by their first notes yet'),
  );
  return () => {
    stop.abort();
    return filling;
  };
}

/** Discord where there is a token, and else one of its own: with a page for people, and gone at the end. */
async function discordFor({ discordToken, discordApiUrl, port }: Config) {
  if (discordToken !== null) {
    return { token: discordToken, apiUrl: discordApiUrl, page: null, close: () => {} };
  }
  const { token, apiUrl, origin, stop } = await openPlayground({ port, examples: EXAMPLES });
  return { token, apiUrl, page: origin, close: stop };
}

/** In a sentence where a person can do something about it, in the log with its stack where it is a fault of ours. */
function explain(error: unknown): void {
  const forPeople = error instanceof ConfigError || error instanceof EngineError;
  if (forPeople) console.error(error.message);
  if (!forPeople) log.fatal({ err: error }, 'stopped by a fault');
  // What a database or a disk said is for whoever keeps it.
  else if (error instanceof EngineError && error.code === 'storage') log.fatal({ err: error });
}

process.on('uncaughtException', (error) => {
  explain(error);
  process.exit(1);
});
process.exit(await runProgram(main, explain));
