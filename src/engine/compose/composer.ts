/**
 * The composer: a request is checked, planned, written by a worker thread, and printed.
 *
 *   request -> check-request -> plan -> [worker: tune-writer = (grammar x network), critic] -> print-tune -> WrittenTune
 */
import { randomInt } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { spellKey } from '../abc/key.ts';
import { spellMetre } from '../abc/metre.ts';
import { loadCritic, SHIPPED_CRITIC } from '../critic/load-critic.ts';
import { EngineError } from '../errors.ts';
import { loadModelFolder } from '../model/model-folder.ts';
import { requireTextForm } from '../model/text-form.ts';
import { closestTo, knownOf } from '../novelty/closest.ts';
import { loadRepertoire } from '../novelty/index-file.ts';
import { sentence } from '../sentence.ts';
import { workerUrl } from '../worker-url.ts';
import { checkRequest, spellSeed } from './check-request.ts';
import { factsOf } from './facts.ts';
import type { Job, JobResult, WorkerSetup } from './job.ts';
import { type Plan, planTune } from './plan.ts';
import { printRenamed, printWritten } from './print-tune.ts';
import type { Written } from './tune-writer.ts';
import type { Composer, TuneRequest, WrittenTune } from './types.ts';

/** Texts that a worker writes side by side, several to a tune; beyond about 16 the network gets no faster. */
const SLOTS = 24;
/** Numbers that are drawn for those who give none: short enough to be said aloud. */
const DRAWN_SEEDS = 1_000_000;

export interface ComposerOptions {
  readonly modelDir: string;
  /** Worker threads; one a processor is best. */
  readonly workers: number;
  /** Folder of the critic that chooses among several takes of a tune; null: none. Default: the one that ships. */
  readonly criticDir?: string | null;
  /** Draws seeds for those who give none: a whole number below its argument. */
  readonly drawSeed?: (below: number) => number;
}

interface Waiting {
  resolve(written: Written): void;
  reject(error: Error): void;
}

/** A worker thread and what it has been asked. */
class Hand {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #lost: Error | null = null;
  readonly ready: Promise<void>;
  #next = 0;

  constructor(setup: WorkerSetup) {
    this.#worker = new Worker(workerUrl(import.meta.url, './worker'), { workerData: setup });
    this.ready = new Promise((resolve, reject) => {
      this.#worker.once('message', () => resolve());
      this.#worker.once('error', reject);
    });
    this.ready.catch(() => {}); // whoever waits for it hears of it; a thread that took another's place has nobody
    this.#worker.on('message', (message: JobResult | 'ready') => {
      if (message !== 'ready') this.#settle(message);
    });
    const lose = (error: Error) => {
      this.#lost ??= error;
      for (const { reject } of this.#waiting.values()) reject(this.#lost);
      this.#waiting.clear();
    };
    this.#worker.on('error', lose);
    this.#worker.on('exit', () =>
      lose(new EngineError('busy', sentence('Lilt is stopping; try again in a moment.'))),
    );
  }

  get isLost(): boolean {
    return this.#lost !== null;
  }

  get load(): number {
    return this.#waiting.size;
  }

  write(plan: Plan): Promise<Written> {
    if (this.#lost) return Promise.reject(this.#lost);
    const job: Job = { id: this.#next++, plan };
    return new Promise((resolve, reject) => {
      this.#waiting.set(job.id, { resolve, reject });
      this.#worker.postMessage(job);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(result: JobResult): void {
    const waiting = this.#waiting.get(result.id);
    this.#waiting.delete(result.id);
    if ('body' in result) waiting?.resolve(result);
    else if ('refused' in result) {
      const { message, sentence: said, context } = result.refused;
      waiting?.reject(new EngineError('bad-request', said ?? message, context));
    } else waiting?.reject(result.fault);
  }
}

/**
 * Opens a model and its workers. Throws EngineError 'bad-model' where a folder holds none that can be used, and
 * 'bad-request' where it holds one of raw text, which cannot be asked for tunes.
 */
export async function createComposer(options: ComposerOptions): Promise<Composer> {
  const model = await loadModelFolder(options.modelDir);
  requireTextForm(model, 'canonical-1');
  const { criticDir = SHIPPED_CRITIC } = options;
  const critic = criticDir === null ? null : await loadCritic(criticDir);
  const facts = factsOf(model.manifest.extras);
  const repertoire = await loadRepertoire(options.modelDir, model.manifest.extras);
  const known = repertoire && knownOf(repertoire.tunes);
  const setup: WorkerSetup = {
    shape: model.shape,
    weights: model.weights,
    vocabulary: model.vocabulary.characters,
    facts,
    known,
    critic,
    slots: SLOTS,
  };
  const hands = Array.from({ length: Math.max(1, options.workers) }, () => new Hand(setup));
  await Promise.all(hands.map((hand) => hand.ready));
  const drawSeed = options.drawSeed ?? ((below: number) => randomInt(below));
  const underWay = new Set<Promise<unknown>>();
  let closing = false;

  const write = async (request: TuneRequest): Promise<WrittenTune> => {
    const checked = checkRequest(request);
    const number = checked.seed.number ?? String(drawSeed(DRAWN_SEEDS));
    const plan = planTune(checked, number, facts);
    // A thread that died (out of memory, say) took its own tunes with it; those to come get a new one.
    for (const [i, one] of hands.entries()) if (one.isLost && !closing) hands[i] = new Hand(setup);
    const hand = hands.reduce((least, one) => (one.load < least.load ? one : least));
    const { body, title } = await hand.write(plan);
    const renamed = checked.source?.how === 'title';
    const { tune, ...printed } = renamed
      ? printRenamed(plan, title)
      : printWritten(plan, body, title);
    return {
      ...printed,
      type: checked.type.name,
      key: spellKey(renamed ? tune.key : plan.key),
      metre: renamed ? spellMetre(tune.metre) : checked.metre.printed,
      seed: spellSeed({ ...checked.seed, number }),
      temperature: checked.temperature,
      length: request.length?.trim() ?? null,
      modelId: model.id,
      closest: known && repertoire?.isWhole ? closestTo(known, tune) : null,
    };
  };

  return {
    modelId: model.id,
    write(request) {
      const writing = write(request);
      const settled: Promise<unknown> = writing
        .catch(() => {})
        .then(() => underWay.delete(settled));
      underWay.add(settled);
      return writing;
    },
    async close() {
      closing = true;
      await Promise.all(underWay);
      await Promise.all(hands.map((hand) => hand.close()));
    },
  };
}
