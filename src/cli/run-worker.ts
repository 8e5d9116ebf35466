import path from 'node:path';
import { createLog } from '../app/log.ts';
import { openTrainingWorker } from '../app/training.ts';
import type { Config } from '../config.ts';
import { openModelLibrary } from '../engine/models/library.ts';
import type { Storage } from '../engine/ports.ts';
import { openStorage } from '../storage/open-storage.ts';
import { UsageError } from './errors.ts';
import { readSettings } from './settings.ts';
import type { Terminal } from './terminal.ts';

export interface WorkerFlags {
  /** Seconds. */
  readonly lease?: number;
}

/** Carries out `lilt worker`. Throws UsageError or EngineError with what would work. */
export async function runWorker({ lease }: WorkerFlags, terminal: Terminal): Promise<void> {
  const config = settings(terminal);
  const { stderr } = terminal;
  const log = createLog(config.logLevel, [config.discordToken ?? ''], {
    write: (line) => void stderr.write(line),
  });
  let forget = () => {};
  const stopped = new Promise<void>((resolve) => {
    forget = terminal.onStopSignal(() => {
      log.info({}, 'stopping; a second signal ends it at once');
      resolve();
    });
  });
  try {
    const storage = await openStorage(config);
    try {
      await work(config, { storage, lease, log, stopped });
    } finally {
      await storage.close();
    }
  } finally {
    forget();
  }
}

async function work(
  { dataDir, modelDir }: Config,
  run: {
    readonly storage: Storage;
    readonly lease: number | undefined;
    readonly log: ReturnType<typeof createLog>;
    readonly stopped: Promise<void>;
  },
): Promise<void> {
  const { storage, lease, log, stopped } = run;
  await refuseOtherFiles(storage);
  const library = await openModelLibrary({
    ...{ storage, shippedDir: modelDir, cacheDir: path.join(dataDir, 'models') },
    // It writes no tunes for people.
    workers: 1,
  });
  const worker = await openTrainingWorker({
    ...{ storage, library, log, dataDir },
    ...(lease !== undefined && { leaseMs: lease * 1000 }),
  });
  log.info({ worker: worker.id, storage: storage.description }, 'ready');
  await stopped;
  await worker.close();
  await library.close();
  log.info({ worker: worker.id }, 'stopped');
}

function settings(terminal: Terminal): Config {
  const config = readSettings(terminal);
  if (/^postgres(ql)?:/i.test(config.databaseUrl ?? '')) return config;
  const where =
    config.databaseUrl === null
      ? 'The database here is a folder, which one process at a time may use'
      : 'With DATABASE_URL=memory: nothing is shared';
  throw new UsageError(
    `${where}: there, the bot trains by itself, and needs no worker. To have workers, on this machine or on others, let the ` +
      'bot keep everything in PostgreSQL (DATABASE_URL=postgresql://...) and its files where all can reach them ' +
      '(LILT_BLOBS), and give every worker the same two settings.',
  );
}

/** Workers of a bot whose files are elsewhere could begin no training, and would fail them all. */
async function refuseOtherFiles({ models, blobs }: Storage): Promise<void> {
  const [newest] = await models.list();
  const weights = newest?.files['weights.safetensors'];
  if (weights === undefined || (await blobs.get(weights)) !== null) return;
  throw new UsageError(
    "The bot's files are not where this worker looks for them. Set LILT_BLOBS to the same folder or bucket for the bot and for " +
      'every worker.',
  );
}
