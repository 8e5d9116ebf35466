import { setImmediate as otherEvents } from 'node:timers/promises';
import { checkShape, checkWeights, parametersOf } from '../../kernel/shape.ts';
import type { NetworkShape } from '../../model/network.ts';
import { checkBatch } from '../check-batch.ts';
import type {
  Batch,
  StepOptions,
  StepResult,
  TargetScores,
  Trainer,
  TrainerState,
} from '../trainer.ts';
import type { TrainerSetup } from '../trainer-backend.ts';
import { adam, BETA_1, BETA_2, type Moving } from './adam.ts';
import { DropoutMasks } from './dropout-masks.ts';
import type { LayerState } from './lstm-layer.ts';
import { differentiateWindow, evaluateWindow } from './network.ts';
import type { LoadedBackend, Tensor, Tensor2D, TensorFlow } from './tensorflow.ts';
import { placeBatch, rowMajor } from './window.ts';

/**
 * Trains with TensorFlow.js, on whatever the backend that it is given computes on.
 *
 * Every tensor is owned by this object (weights, moments, states: kept, and disposed of when they are replaced) or lives in
 * a tidy. A step waits for the device once, for its losses and the gradient's norm; Adam is handed over after that and runs
 * while the caller prepares the next window.
 */
export class TfjsTrainer implements Trainer {
  readonly #tf: TensorFlow;
  readonly #backend: string;
  readonly #shape: NetworkShape;
  readonly #most: { rows: number; steps: number; vocabulary: number };
  readonly #masks: DropoutMasks;
  #moving: Moving;
  #step = 0;
  #training: readonly LayerState[];
  #evaluation: readonly LayerState[];
  #closed = false;
  /** What was asked for last; the next waits for it. */
  #last: Promise<unknown> = Promise.resolve();

  /** @throws EngineError 'bad-model' for sizes that the kernel could not run, or weights that do not fit them */
  constructor({ tf, name }: LoadedBackend, setup: Omit<TrainerSetup, 'threads'>) {
    const { shape, weights, rows, steps } = setup;
    checkShape(shape);
    checkWeights(shape, weights);
    for (const [what, value] of Object.entries({ rows, steps })) {
      if (!Number.isInteger(value) || value < 1) throw new RangeError(`${what}: ${value}`);
    }
    this.#tf = tf;
    this.#backend = name;
    this.#shape = shape;
    this.#most = { rows, steps, vocabulary: shape.vocabulary };
    this.#masks = new DropoutMasks(rows, steps, shape.hidden);
    this.#select();
    const zeros = new Map([...weights].map(([of, w]) => [of, new Float32Array(w.length)]));
    this.#moving = this.#upload({ weights, firstMoments: zeros, secondMoments: zeros });
    this.#training = this.#zeroState();
    this.#evaluation = this.#zeroState();
  }

  step(batch: Batch, options: StepOptions): Promise<StepResult> {
    return this.#inTurn(async () => {
      const tf = this.#tf;
      const counted = checkBatch(batch, this.#most);
      const { found, gradients, after } = this.#tidy(() => {
        const window = placeBatch(tf, batch, this.#shape.vocabulary);
        const masks = this.#drawMasks(batch.steps, options);
        const weight = counted === 0 ? 0 : 1 / counted;
        const { weights } = this.#moving;
        const before = this.#training;
        const run = differentiateWindow(tf, this.#shape, weights, window, before, masks, weight);
        // In single precision: a norm beyond 1e19 counts as not finite.
        const squares = tf.sum(tf.stack(run.gradients.map((g) => tf.sum(tf.square(g)))));
        const found = tf.concat1d([run.nats, run.hits, tf.reshape(squares, [1])]);
        tf.dispose([run.nats, run.hits]);
        return { found, gradients: run.gradients, after: run.after };
      });
      this.#training = this.#replace(this.#training, after);
      const numbers = Float32Array.from(await found.data());
      this.#select();
      found.dispose();
      const gradientNorm = Math.sqrt(numbers.at(-1) ?? Number.NaN);
      // A gradient that is not finite would spoil every weight for good; the caller sees it in the result.
      if (Number.isFinite(gradientNorm)) this.#move(gradients, gradientNorm, options);
      tf.dispose(gradients);
      if (counted === 0) return { loss: 0, accuracy: 0, gradientNorm };
      const { nats, hits } = scoresFrom(batch, numbers);
      const loss = nats.reduce((sum, n) => sum + n, 0) / counted;
      const accuracy = hits.reduce((sum, n) => sum + n, 0) / counted;
      return { loss, accuracy, gradientNorm };
    });
  }

  evaluate(batch: Batch): Promise<TargetScores> {
    return this.#inTurn(async () => {
      const tf = this.#tf;
      checkBatch(batch, this.#most);
      const { found, after } = this.#tidy(() => {
        const window = placeBatch(tf, batch, this.#shape.vocabulary);
        const { weights } = this.#moving;
        const run = evaluateWindow(tf, this.#shape, weights, window, this.#evaluation);
        const kept = run.after.map(({ hidden, cell }) => ({
          hidden: tf.keep(hidden),
          cell: tf.keep(cell),
        }));
        return { found: tf.concat1d([run.nats, run.hits]), after: kept };
      });
      this.#evaluation = this.#replace(this.#evaluation, after);
      const numbers = Float32Array.from(await found.data());
      found.dispose();
      return scoresFrom(batch, numbers);
    });
  }

  save(): Promise<TrainerState> {
    return this.#inTurn(async () => {
      const names = parametersOf(this.#shape).map(({ name }) => name);
      const all = async (tensors: readonly Tensor[]) => {
        const read = [];
        // Copies: a backend on the processor gives the tensor's own memory.
        for (const tensor of tensors) read.push(Float32Array.from(await tensor.data()));
        return read;
      };
      const named = async (tensors: readonly Tensor[]) =>
        new Map((await all(tensors)).map((values, i) => [names[i] ?? '', values]));
      return {
        weights: await named(this.#moving.weights),
        firstMoments: await named(this.#moving.firstMoments),
        secondMoments: await named(this.#moving.secondMoments),
        step: this.#step,
        hidden: await all(this.#training.map(({ hidden }) => hidden)),
        cell: await all(this.#training.map(({ cell }) => cell)),
      };
    });
  }

  /** @throws EngineError 'bad-model' where the state is of another network; RangeError where it is of other rows */
  restore(state: TrainerState): Promise<void> {
    return this.#inTurn(async () => {
      const { rows } = this.#most;
      const { layers, hidden } = this.#shape;
      for (const of of [state.weights, state.firstMoments, state.secondMoments]) {
        checkWeights(this.#shape, of);
      }
      for (const of of [state.hidden, state.cell]) {
        if (of.length !== layers || of.some((s) => s.length !== rows * hidden)) {
          throw new RangeError(`the saved state is not that of ${rows} rows in ${layers} layers`);
        }
      }
      this.#replaceMoving(this.#upload(state));
      const tensor = (values: Float32Array | undefined) =>
        this.#tf.tensor2d(values?.slice() ?? [], [rows, hidden]);
      const restored = state.hidden.map((h, l) => ({
        hidden: tensor(h),
        cell: tensor(state.cell[l]),
      }));
      this.#training = this.#replace(this.#training, restored);
      this.#step = state.step;
    });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    await this.#inTurn(async () => {
      this.#closed = true;
      this.#replaceMoving({ weights: [], firstMoments: [], secondMoments: [] });
      this.#training = this.#replace(this.#training, []);
      this.#evaluation = this.#replace(this.#evaluation, []);
    });
  }

  /** Lets other events have their turn, then does the work with nothing else of this trainer between. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(async () => {
      await otherEvents();
      if (this.#closed) throw new Error('the trainer has been closed');
      this.#select();
      return work();
    });
    this.#last = turn.catch(() => {});
    return turn;
  }

  /** tidy for what is not declared as its type wants it: it finds the tensors in any objects and lists. */
  #tidy<T>(work: () => T): T {
    return this.#tf.tidy(work as () => []) as T;
  }

  /** tfjs computes everything on the one backend that is selected; others may have selected theirs since. */
  #select(): void {
    // It has been started before, so this takes effect at once.
    if (this.#tf.getBackend() !== this.#backend) void this.#tf.setBackend(this.#backend);
  }

  /** Clips, and lets Adam take the step. */
  #move(gradients: readonly Tensor[], norm: number, { clipNorm, learningRate }: StepOptions): void {
    const t = this.#step + 1;
    const scale = clipNorm > 0 && norm > clipNorm ? clipNorm / norm : 1;
    const rate = (learningRate * Math.sqrt(1 - BETA_2 ** t)) / (1 - BETA_1 ** t);
    const moved = this.#tidy(() => adam(this.#tf, this.#moving, gradients, scale, rate));
    this.#replaceMoving(moved);
    this.#step = t;
  }

  #drawMasks(steps: number, options: StepOptions): Tensor2D[] {
    if (options.dropout === 0) return [];
    const { layers, hidden } = this.#shape;
    return Array.from({ length: layers }, (_, layer) =>
      this.#tf.tensor2d(this.#masks.draw(layer, steps, options), [steps * this.#most.rows, hidden]),
    );
  }

  #zeroState(): LayerState[] {
    const size: [number, number] = [this.#most.rows, this.#shape.hidden];
    return Array.from({ length: this.#shape.layers }, () => ({
      hidden: this.#tf.zeros(size),
      cell: this.#tf.zeros(size),
    }));
  }

  #upload(from: Pick<TrainerState, 'weights' | 'firstMoments' | 'secondMoments'>): Moving {
    const tensors = (named: ReadonlyMap<string, Float32Array>) =>
      parametersOf(this.#shape).map(({ name, dimensions }) =>
        // A copy: a backend on the processor keeps the array that it is given.
        this.#tf.tensor(named.get(name)?.slice() ?? [], [...dimensions]),
      );
    return {
      weights: tensors(from.weights),
      firstMoments: tensors(from.firstMoments),
      secondMoments: tensors(from.secondMoments),
    };
  }

  #replaceMoving(now: Moving): void {
    const { weights, firstMoments, secondMoments } = this.#moving;
    this.#tf.dispose([...weights, ...firstMoments, ...secondMoments]);
    this.#moving = now;
  }

  #replace(old: readonly LayerState[], now: readonly LayerState[]): readonly LayerState[] {
    this.#tf.dispose(old.flatMap(({ hidden, cell }) => [hidden, cell]));
    return now;
  }
}

/** From [nats, hits, ...], time-major, as a window gives them. */
function scoresFrom(batch: Batch, numbers: Float32Array): TargetScores {
  const count = batch.rows * batch.steps;
  const asked = (of: Float32Array) =>
    rowMajor(batch, of).map((value, i) => ((batch.targets[i] ?? -1) < 0 ? 0 : value));
  const nats = asked(numbers.subarray(0, count));
  return { nats, hits: Uint8Array.from(asked(numbers.subarray(count, 2 * count))) };
}
