import { once } from 'node:events';
import { setImmediate as otherEvents } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import {
  type KernelName,
  kernelForTraining,
  kernelModule,
  type Pointer,
} from '../kernel/instance.ts';
import { type Order, OrderSlip } from '../kernel/order-slip.ts';
import { readBlock, writeBlock } from '../kernel/parameter-block.ts';
import { checkShape, checkWeights, type KernelShape } from '../kernel/shape.ts';
import { type ParameterBlock, planTraining, type TrainingPlan } from '../kernel/training-plan.ts';
import { TrainingShare } from '../kernel/training-share.ts';
import { workerUrl } from '../worker-url.ts';
import { checkBatch } from './check-batch.ts';
import type {
  Batch,
  StepOptions,
  StepResult,
  TargetScores,
  Trainer,
  TrainerState,
} from './trainer.ts';

export interface KernelTrainerOptions {
  readonly shape: KernelShape;
  /** Names and sizes as in model/network.ts. */
  readonly weights: ReadonlyMap<string, Float32Array>;
  /** Rows of every batch; each keeps its own LSTM state. */
  readonly rows: number;
  /** Most steps of a batch. */
  readonly steps: number;
  /** Threads, the caller's among them; rows are split over them. */
  readonly threads: number;
  /** Default: the build with fused multiply-add where this Node takes it. */
  readonly kernel?: KernelName;
}

/** What a training thread is started with. */
export interface WorkerStart {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly plan: TrainingPlan;
  readonly index: number;
}

const NOTHING: Order = {
  kind: 'stop',
  steps: 0,
  repack: false,
  weight: 0,
  rate: 0,
  clipNorm: 0,
  dropout: 0,
  dropoutSeed: 0,
  lockedDropout: false,
};

const BETA_1 = 0.9;
const BETA_2 = 0.999;

/**
 * Trains on the processor: the kernel in WebAssembly, the batch's rows split over threads on one shared memory.
 *
 * The calling thread does the first share itself, so a step blocks it, though between steps other events get their turn; a
 * process that must not wait that long trains in a worker. The result of a step depends on how many threads there are (sums are split by share), in the last bits only;
 * with the same number it is the same bit for bit.
 */
export class KernelTrainer implements Trainer {
  readonly #plan: TrainingPlan;
  readonly #memory: WebAssembly.Memory;
  readonly #share: TrainingShare;
  readonly #slip: OrderSlip;
  readonly #workers: readonly Worker[];
  #step = 0;
  /** Whether what evaluating needs has been packed from the weights as they are. */
  #packed = false;
  #failure: Error | null = null;

  private constructor(
    plan: TrainingPlan,
    memory: WebAssembly.Memory,
    share: TrainingShare,
    workers: readonly Worker[],
  ) {
    this.#plan = plan;
    this.#memory = memory;
    this.#share = share;
    this.#slip = new OrderSlip(plan, memory);
    this.#workers = workers;
    for (const worker of workers) {
      worker.on('error', (error) => {
        this.#failure = error;
      });
      worker.unref(); // a trainer that was forgotten does not keep the process alive
    }
  }

  /** @throws EngineError 'bad-model' for sizes that the kernel cannot run, or weights that do not fit them */
  static async create(options: KernelTrainerOptions): Promise<KernelTrainer> {
    const { shape, weights, rows, steps } = options;
    checkShape(shape);
    checkWeights(shape, weights);
    for (const [name, value] of Object.entries({ rows, steps, threads: options.threads })) {
      if (!Number.isInteger(value) || value < 1) throw new RangeError(`${name}: ${value}`);
    }
    const threads = Math.min(options.threads, rows);
    const { plan, memory } = planTraining(shape, rows, steps, threads);
    writeBlock(memory, shape, plan.weights, weights);
    const module = kernelModule(options.kernel ?? kernelForTraining());
    const share = new TrainingShare(module, memory, plan, 0);
    const workers = await Promise.all(
      Array.from({ length: threads - 1 }, async (_, i) => {
        const start: WorkerStart = { module, memory, plan, index: i + 1 };
        const worker = new Worker(workerUrl(import.meta.url, './kernel-trainer-worker'), {
          workerData: start,
        });
        await once(worker, 'message'); // 'ready'; rejects where the thread cannot start
        return worker;
      }),
    );
    return new KernelTrainer(plan, memory, share, workers);
  }

  async step(batch: Batch, options: StepOptions): Promise<StepResult> {
    await otherEvents();
    const counted = this.#place(batch);
    const t = this.#step + 1;
    const gradientNorm = this.#run({
      kind: 'train',
      steps: batch.steps,
      repack: true, // the last step has changed the weights
      weight: counted === 0 ? 0 : 1 / counted,
      rate: (options.learningRate * Math.sqrt(1 - BETA_2 ** t)) / (1 - BETA_1 ** t),
      clipNorm: options.clipNorm,
      dropout: options.dropout,
      dropoutSeed: options.dropoutSeed,
      lockedDropout: options.lockedDropout ?? false,
    });
    this.#packed = false;
    if (Number.isFinite(gradientNorm)) this.#step = t;
    if (counted === 0) return { loss: 0, accuracy: 0, gradientNorm };
    const { nats, hits } = this.#scores(batch);
    const loss = nats.reduce((sum, n) => sum + n, 0) / counted;
    const accuracy = hits.reduce((sum, n) => sum + n, 0) / counted;
    return { loss, accuracy, gradientNorm };
  }

  async evaluate(batch: Batch): Promise<TargetScores> {
    await otherEvents();
    this.#place(batch);
    this.#run({ ...NOTHING, kind: 'evaluate', steps: batch.steps, repack: !this.#packed });
    this.#packed = true;
    return this.#scores(batch);
  }

  async save(): Promise<TrainerState> {
    const { weights, firstMoments, secondMoments, shape, training } = this.#plan;
    const tensors = (block: ParameterBlock) => readBlock(this.#memory, shape, block);
    return {
      weights: tensors(weights),
      firstMoments: tensors(firstMoments),
      secondMoments: tensors(secondMoments),
      step: this.#step,
      hidden: training.hidden.map((at) => Float32Array.from(this.#rowState(at))),
      cell: training.cell.map((at) => Float32Array.from(this.#rowState(at))),
    };
  }

  /** @throws EngineError 'bad-model' where the state is of another network; RangeError where it is of other rows */
  async restore(state: TrainerState): Promise<void> {
    const { rows, shape, training, weights, firstMoments, secondMoments } = this.#plan;
    const blocks: [ParameterBlock, ReadonlyMap<string, Float32Array>][] = [
      [weights, state.weights],
      [firstMoments, state.firstMoments],
      [secondMoments, state.secondMoments],
    ];
    for (const [, tensors] of blocks) checkWeights(shape, tensors);
    for (const layers of [state.hidden, state.cell]) {
      if (layers.length !== shape.layers || layers.some((s) => s.length !== rows * shape.hidden)) {
        throw new RangeError(
          `the saved state is not that of ${rows} rows in ${shape.layers} layers`,
        );
      }
    }
    for (const [block, tensors] of blocks) writeBlock(this.#memory, shape, block, tensors);
    training.hidden.forEach((at, l) => {
      this.#rowState(at).set(state.hidden[l] ?? []);
    });
    training.cell.forEach((at, l) => {
      this.#rowState(at).set(state.cell[l] ?? []);
    });
    this.#step = state.step;
    this.#packed = false;
  }

  async close(): Promise<void> {
    const failed = this.#failure !== null;
    this.#failure ??= new Error('the trainer has been closed');
    if (failed) {
      // Closed before, or a thread has died and the others may wait for it: nobody would hear an order.
      await Promise.all(this.#workers.map((worker) => worker.terminate()));
      return;
    }
    const ended = this.#workers.map((worker) => once(worker, 'exit'));
    for (const worker of this.#workers) worker.ref();
    this.#slip.give({ ...NOTHING, kind: 'stop' });
    await Promise.all(ended);
  }

  #run(order: Order): number {
    if (this.#failure !== null) throw this.#failure;
    this.#slip.give(order);
    return this.#share.run(order);
  }

  /** A layer's [rows, H] in memory. */
  #rowState(at: Pointer): Float32Array {
    return new Float32Array(this.#memory.buffer, at, this.#plan.rows * this.#plan.shape.hidden);
  }

  /** Writes the batch into the shares, time-major; returns how many targets count. */
  #place(batch: Batch): number {
    const { rows, steps, shape, shares } = this.#plan;
    const counted = checkBatch(batch, { rows, steps, vocabulary: shape.vocabulary });
    for (const share of shares) {
      const count = share.rows * batch.steps;
      const inputs = new Int32Array(this.#memory.buffer, share.inputs, count);
      const targets = new Int32Array(this.#memory.buffer, share.targets, count);
      const resets = new Int32Array(this.#memory.buffer, share.resets, count);
      for (let row = 0; row < share.rows; row++) {
        for (let step = 0; step < batch.steps; step++) {
          const from = (share.firstRow + row) * batch.steps + step;
          const to = step * share.rows + row;
          inputs[to] = batch.inputs[from] ?? 0;
          targets[to] = batch.targets[from] ?? -1;
          resets[to] = batch.resets[from] ?? 0;
        }
      }
    }
    return counted;
  }

  /** What the window that was run has found, back in the batch's order. */
  #scores(batch: Batch): TargetScores {
    const nats = new Float32Array(batch.rows * batch.steps);
    const hits = new Uint8Array(batch.rows * batch.steps);
    for (const share of this.#plan.shares) {
      const count = share.rows * batch.steps;
      const itsHits = new Int32Array(this.#memory.buffer, share.hits, count);
      new Float32Array(this.#memory.buffer, share.nats, count).forEach((value, i) => {
        const step = Math.floor(i / share.rows);
        const row = share.firstRow + (i % share.rows);
        nats[row * batch.steps + step] = value;
        hits[row * batch.steps + step] = itsHits[i] ?? 0;
      });
    }
    return { nats, hits };
  }
}
