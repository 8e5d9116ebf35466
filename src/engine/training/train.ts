import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { BODY_CHARACTERS } from '../abc/notation.ts';
import { EngineError } from '../errors.ts';
import type { Manifest } from '../model/manifest.ts';
import { initialWeights, type NetworkShape } from '../model/network.ts';
import { type Vocabulary, vocabularyOf } from '../model/vocabulary.ts';
import type { KnownTune } from '../novelty/known-tunes.ts';
import type { Clock } from '../ports.ts';
import { balanced } from './balance.ts';
import { openBatchStream } from './batches.ts';
import { type Calibration, calibrate } from './calibrate.ts';
import {
  type Checkpoint,
  type RunRecord,
  removeCheckpoint,
  writeCheckpoint,
} from './checkpoint.ts';
import type { CorpusTune } from './corpus-tune.ts';
import { evaluate } from './evaluation.ts';
import { finishModel } from './finish-model.ts';
import type { CardDetails } from './model-card.ts';
import type { Measured, TrainProgress } from './progress.ts';
import { mix, seedOf } from './random.ts';
import { openRunBook } from './run-book.ts';
import { claimFolder } from './run-folder.ts';
import { learningRateAt } from './schedule.ts';
import { splitCorpus } from './split.ts';
import type { TrainOptions } from './train-options.ts';
import type { Trainer } from './trainer.ts';
import type { TrainerSetup } from './trainers.ts';

export interface TrainInput {
  /** All texts in their order; which are held out is decided here. */
  readonly corpus: readonly CorpusTune[];
  /** The files they came from, for the record. */
  readonly corpora: readonly RunRecord['corpora'][number][];
  /** Folder of the run: its checkpoint and log, and in the end the model. */
  readonly out: string;
  /** What the model is to be called. */
  readonly name: string;
  /** What its texts are. Default: tunes, `canonical-1`. */
  readonly textForm?: Manifest['textForm'];
  readonly options: TrainOptions;
  /** `open` of a row of trainers.ts. */
  readonly openTrainer: (setup: TrainerSetup) => Promise<Trainer>;
  readonly clock: Clock;
  /** Recorded in the manifest: `lilt 0.1.0`, and the machine in a line. */
  readonly software: string;
  readonly hardware: string;
  /** What the music side keeps with the model. */
  readonly extras?: Manifest['extras'];
  /** What its tunes must not copy: all of the corpus that could be read. */
  readonly known?: readonly KnownTune[];
  readonly card?: CardDetails;
  /** Goes on with this run instead of beginning one. The options are to be its own; only `threads` may differ. */
  readonly resume?: Checkpoint;
  readonly onProgress?: (progress: TrainProgress) => void;
  /** When it aborts, the run is written down after the step at hand, and `train` returns. */
  readonly signal?: AbortSignal;
}

export type TrainOutcome =
  | { readonly kind: 'finished'; readonly modelId: string; readonly best: Measured }
  | { readonly kind: 'stopped'; readonly step: number };

/**
 * Trains a network and leaves a model folder in `out`.
 *
 *     begin or resume -> [ step .. measure .. log .. checkpoint ]* -> best weights, manifest, card
 *                                      \-> stopped: checkpoint
 *
 * All that is left to chance is drawn from the seed and the step, so a resumed run takes the very steps that it would
 * have taken. Throws EngineError 'bad-request' when the folder is taken, the corpus cannot be split, the run to resume
 * was on another corpus, or the loss stops being a number.
 */
export async function train(input: TrainInput): Promise<TrainOutcome> {
  const { corpus, out, options, clock, resume, signal, onProgress } = input;
  await claimFolder(out, resume !== undefined);
  const { training, heldOut } = splitCorpus(corpus, options.validShare, options.learnFrom);
  const vocabulary = vocabularyOf([BODY_CHARACTERS, ...corpus.map(({ text }) => text)]);
  const corpusHash = hashOfCorpus(corpus);
  if (resume !== undefined) refuseAnotherCorpus(resume.run, corpusHash, vocabulary);

  const { batch: rows, window: steps, embedding, hidden, layers } = options;
  const shape: NetworkShape = { vocabulary: vocabulary.size, embedding, hidden, layers };
  const encode = (tune: CorpusTune) => ({ ...tune, text: vocabulary.encode(tune.text) });
  const heldOutTexts = heldOut.map(encode);
  const stream = openBatchStream({
    texts: balanced(training, options.balance).map((tune) => encode(tune).text),
    rows,
    steps,
    seed: seedOf(options.seed, 'order'),
    ...(resume && { position: resume.run.position }),
  });

  const start = { step: resume?.run.step ?? 0, seconds: resume?.run.seconds ?? 0 };
  let step = start.step;
  let measured: Measured | null = resume?.run.measured ?? null;
  let best: Measured | null = resume?.run.best ?? null;
  let bestWeights = resume?.bestWeights ?? null;
  const book = await openRunBook(out, input.name, { step, tally: resume?.run.tally });
  const schedule = { ...options, peak: options.learningRate };
  const begun = clock().getTime();
  const secondsSince = (time: number) => (clock().getTime() - time) / 1000;
  const seconds = () => start.seconds + secondsSince(begun);

  const weights = resume?.state.weights ?? initialWeights(shape, seedOf(options.seed, 'weights'));
  const { threads } = options;
  const trainer = await input.openTrainer({ shape, weights, rows, steps, threads });

  const takeStep = async () => {
    const from = clock().getTime();
    const { loss, gradientNorm } = await trainer.step(stream.next(), {
      learningRate: learningRateAt(step + 1, schedule),
      clipNorm: options.clip,
      dropout: options.dropout,
      dropoutSeed: mix(seedOf(options.seed, 'dropout'), step),
      lockedDropout: options.lockedDropout,
    });
    if (!Number.isFinite(loss)) throw diverged(step + 1, options);
    step += 1;
    book.count({ loss, gradientNorm, characters: rows * steps, seconds: secondsSince(from) });
  };

  /** False when the signal ended it half-way: it is done again when the run is resumed. */
  const measure = async (): Promise<boolean> => {
    const found = await evaluate(trainer, heldOutTexts, rows, steps, signal);
    if (found === null) return false;
    measured = { step, heldOut: found };
    if (best === null || found.natsPerNote < best.heldOut.natsPerNote) {
      best = measured;
      bestWeights = (await trainer.save()).weights;
    }
    return true;
  };

  const keep = async () => {
    const run: RunRecord = {
      name: input.name,
      textForm: input.textForm ?? 'canonical-1',
      options,
      corpora: [...input.corpora],
      corpusHash,
      vocabulary: [...vocabulary.characters],
      step,
      position: stream.position(),
      tally: book.tally,
      seconds: seconds(),
      measured,
      best,
    };
    await writeCheckpoint(out, { run, state: await trainer.save(), bestWeights });
  };

  const report = (phase: TrainProgress['phase']) => {
    const perStep = secondsSince(begun) / (step - start.step);
    onProgress?.({
      phase,
      step,
      steps: options.steps,
      loss: book.loss,
      measured,
      best,
      learningRate: learningRateAt(step, schedule),
      charactersPerSecond: book.charactersPerSecond,
      secondsLeft: step > start.step ? perStep * (options.steps - step) : null,
    });
  };

  const isDue = (every: number) => step > 0 && (step % every === 0 || step === options.steps);

  let calibrated: Calibration | null = null;
  try {
    if (resume !== undefined) await trainer.restore(resume.state);
    for (;;) {
      if (isDue(options.evaluateEvery) && measured?.step !== step) {
        report('evaluating');
        if (!(await measure())) break;
      }
      const learningRate = learningRateAt(step, schedule);
      if (isDue(options.logEvery) || measured?.step === step) {
        await book.writeRow({ step, learningRate, seconds: seconds(), measured, best });
      }
      report('training');
      if (step > start.step && isDue(options.checkpointEvery)) await keep();
      if (step >= options.steps) break;
      // A trainer on this thread never leaves the microtasks: signals and sockets get their turn here.
      await setImmediate();
      if (signal?.aborted) break;
      await takeStep();
    }
    if (step < options.steps || measured?.step !== step) {
      await keep();
      return { kind: 'stopped', step };
    }
    if (best === null || bestWeights === null) throw new Error('nothing was measured');
    calibrated = await calibrate(trainer, bestWeights, heldOutTexts, { rows, steps, signal });
    if (calibrated === null) {
      await keep();
      return { kind: 'stopped', step };
    }
  } finally {
    await trainer.close();
  }

  const atBest: Measured = { step: best.step, heldOut: calibrated.heldOut };
  await book.writePicture(step, best);
  const modelId = await finishModel(out, {
    ...input,
    shape,
    vocabulary,
    weights: calibrated.weights,
    best: atBest,
    extras: { ...input.extras, calibration: calibrated.temperature },
    steps: step,
    seconds: seconds(),
    texts: { training: training.length, heldOut: heldOut.length },
  });
  await removeCheckpoint(out);
  return { kind: 'finished', modelId, best: atBest };
}

/** Content of the texts in their order, with all that measuring and splitting go by. */
function hashOfCorpus(corpus: readonly CorpusTune[]): string {
  const hash = createHash('sha256');
  for (const { text, musicFrom, notes, title } of corpus) {
    hash.update(JSON.stringify([text, musicFrom, notes, title]));
  }
  return hash.digest('hex');
}

function refuseAnotherCorpus(run: RunRecord, corpusHash: string, vocabulary: Vocabulary): void {
  const isSame =
    run.corpusHash === corpusHash && run.vocabulary.join() === vocabulary.characters.join();
  if (isSame) return;
  const files = run.corpora.map(({ path }) => path).join(' ');
  throw new EngineError(
    'bad-request',
    `The run was on another corpus: its texts differ from those given now. Give the same files in the same order (${files}), ` +
      'unchanged and read by the same version of Lilt, or begin a new run.',
    { corpora: run.corpora.map(({ name }) => name) },
  );
}

function diverged(step: number, options: TrainOptions): EngineError {
  return new EngineError(
    'bad-request',
    `The loss was no longer a number at step ${step}: the steps were too large. Begin again with a lower learning rate ` +
      `(--learning-rate, now ${options.learningRate})${options.clip > 0 ? '' : ' and with clipping (--clip 1)'}.`,
    { step },
  );
}
