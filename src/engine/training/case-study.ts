import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { EngineError } from '../errors.ts';
import type { TextScore } from '../model/manifest.ts';
import { isModelFolder } from '../model/model-folder.ts';
import { initialWeights, type NetworkShape } from '../model/network.ts';
import { vocabularyOf } from '../model/vocabulary.ts';
import type { Clock } from '../ports.ts';
import {
  type CaseStudyCheckpoint,
  type CaseStudyRecord,
  writeCaseStudyCheckpoint,
} from './case-study-checkpoint.ts';
import type { CaseStudyOptions } from './case-study-options.ts';
import { removeCheckpoint } from './checkpoint-store.ts';
import { openEpochBook } from './epoch-book.ts';
import { type FinishedRun, finishModel } from './finish-model.ts';
import type { CardDetails } from './model-card.ts';
import type { EpochProgress } from './progress.ts';
import { mix, seedOf } from './random.ts';
import { blocksOf, type RawText, splitByPlace } from './raw-text.ts';
import { claimFolder } from './run-folder.ts';
import { scoreText } from './text-score.ts';
import { textWindows } from './text-windows.ts';
import type { Trainer } from './trainer.ts';
import type { TrainerSetup } from './trainers.ts';

export interface CaseStudyInput {
  readonly corpus: RawText;
  /** Folder of the run: its checkpoint and log, the weights that are kept on the way, and in the end the model. */
  readonly out: string;
  readonly name: string;
  readonly options: CaseStudyOptions;
  /** `open` of a row of trainers.ts. */
  readonly openTrainer: (setup: TrainerSetup) => Promise<Trainer>;
  readonly clock: Clock;
  readonly software: string;
  readonly hardware: string;
  readonly card?: CardDetails;
  /** Goes on with this run instead of beginning one. The options are to be its own; only `threads` may differ. */
  readonly resume?: CaseStudyCheckpoint;
  readonly onProgress?: (progress: EpochProgress) => void;
  /** When it aborts, the run is written down after the step at hand, and `trainCaseStudy` returns. */
  readonly signal?: AbortSignal;
}

export type CaseStudyOutcome =
  | {
      readonly kind: 'finished';
      readonly modelId: string;
      /** Epoch whose weights the model has: with tunes held out the best, else the last. */
      readonly epoch: number;
      readonly heldOut: { readonly validation: TextScore; readonly test: TextScore } | null;
    }
  | { readonly kind: 'stopped'; readonly step: number };

const NO_TALLY: CaseStudyRecord['tally'] = {
  windows: 0,
  loss: 0,
  accuracy: 0,
  lastLoss: 0,
  lastAccuracy: 0,
};

/**
 * Trains as the case study did: the text as it stands, read window by window in its own order (text-windows.ts), Adam at one
 * rate, nothing clipped, no state zeroed ever. After every epoch a row in the log and a checkpoint; after every ten the
 * weights as a model of their own, in `out/epoch-010` and so on.
 *
 *     begin or resume -> [ step* -> validation -> row -> checkpoint ]* -> test -> model
 *                             \-> stopped: checkpoint
 *
 * Chance is drawn from the seed and the step, so a resumed run takes the very steps that it would have taken. Throws
 * EngineError 'bad-request' when the folder is taken, the text is too short, the run to resume was on another text, or the
 * loss stops being a number.
 */
export async function trainCaseStudy(input: CaseStudyInput): Promise<CaseStudyOutcome> {
  const { corpus, out, name, options, clock, resume, signal, onProgress } = input;
  await claimFolder(out, resume !== undefined);
  if (resume !== undefined) refuseAnotherText(resume.run, corpus);

  const { batch: rows, window: steps, embedding, hidden, layers, threads, epochs } = options;
  const vocabulary = vocabularyOf([corpus.text]);
  const shape: NetworkShape = { vocabulary: vocabulary.size, embedding, hidden, layers };
  const parts = options.heldOut ? splitByPlace(corpus.text) : null;
  const windows = textWindows(vocabulary.encode(parts?.training ?? corpus.text), rows, steps);
  const validation = parts && vocabulary.encode(parts.validation);
  const test = parts && vocabulary.encode(parts.test);
  const lastStep = epochs * windows.count;

  const start = { step: resume?.run.step ?? 0, seconds: resume?.run.seconds ?? 0 };
  let step = start.step;
  let tally = resume?.run.tally ?? NO_TALLY;
  let best = resume?.run.best ?? null;
  let bestWeights = resume?.bestWeights ?? null;
  let testScore: TextScore | null = null;
  const closedEpochs = () => (step - tally.windows) / windows.count;
  const book = await openEpochBook(out, name, closedEpochs());
  const begun = clock().getTime();
  const secondsSince = (time: number) => (clock().getTime() - time) / 1000;
  const seconds = () => start.seconds + secondsSince(begun);

  const weights = resume?.state.weights ?? initialWeights(shape, seedOf(options.seed, 'weights'));
  const trainer = await input.openTrainer({ shape, weights, rows, steps, threads });

  const takeStep = async () => {
    const { loss, accuracy } = await trainer.step(windows.at(step % windows.count), {
      learningRate: options.learningRate,
      clipNorm: 0,
      dropout: options.dropout,
      dropoutSeed: mix(seedOf(options.seed, 'dropout'), step),
    });
    if (!Number.isFinite(loss)) throw diverged(step + 1);
    step += 1;
    tally = {
      windows: tally.windows + 1,
      loss: tally.loss + loss,
      accuracy: tally.accuracy + accuracy,
      lastLoss: loss,
      lastAccuracy: accuracy,
    };
  };

  const score = (text: Int32Array) => scoreText(trainer, text, { rows, steps, signal });

  const keep = async () => {
    const { path, name: file, sha256, tunes } = corpus;
    const run: CaseStudyRecord = {
      ...{ name, options, corpus: { path, name: file, sha256, tunes } },
      ...{ step, tally, seconds: seconds(), best },
    };
    await writeCaseStudyCheckpoint(out, { run, state: await trainer.save(), bestWeights });
  };

  const finish = (folder: string, of: Pick<FinishedRun, 'name' | 'weights' | 'best' | 'card'>) =>
    finishModel(folder, {
      ...of,
      ...{ textForm: 'raw', shape, vocabulary, options, steps: step, seconds: seconds() },
      corpora: [corpus],
      texts: {
        training: parts === null ? corpus.tunes : blocksOf(parts.training).length,
        heldOut: parts === null ? 0 : blocksOf(parts.validation + parts.test).length,
      },
      ...(best && testScore && { rawHeldOut: { validation: best.score, test: testScore } }),
      ...{ software: input.software, hardware: input.hardware },
    });

  /** Measures, logs and keeps an epoch that has had all its steps. False when the signal ended it half-way. */
  const closeEpoch = async (): Promise<boolean> => {
    const epoch = step / windows.count;
    report('evaluating');
    const valid = validation && (await score(validation));
    if (validation !== null && valid === null) return false;
    if (valid && (best === null || valid.natsPerCharacter < best.score.natsPerCharacter)) {
      best = { epoch, step, score: valid };
      bestWeights = (await trainer.save()).weights;
    }
    await book.writeRow({
      epoch,
      loss: tally.loss / tally.windows,
      accuracy: tally.accuracy / tally.windows,
      lastLoss: tally.lastLoss,
      lastAccuracy: tally.lastAccuracy,
      validLoss: valid?.natsPerCharacter ?? null,
      validAccuracy: valid?.accuracy ?? null,
      seconds: seconds(),
    });
    tally = NO_TALLY;
    const folder = join(out, `epoch-${String(epoch).padStart(3, '0')}`);
    // A run that was killed between this and its checkpoint finds the folder there, with these very weights.
    if (epoch % options.keepEvery === 0 && !(await isModelFolder(folder))) {
      const { weights: now } = await trainer.save();
      const itsName = `${name}, epoch ${epoch}`;
      await finish(folder, {
        name: itsName,
        weights: now,
        best: { step, heldOut: null },
        card: null,
      });
    }
    return true;
  };

  const report = (phase: EpochProgress['phase']) => {
    const perStep = secondsSince(begun) / (step - start.step);
    onProgress?.({
      phase,
      step,
      steps: lastStep,
      epoch: Math.min(epochs, Math.floor(step / windows.count) + 1),
      epochs,
      loss: tally.windows > 0 ? tally.loss / tally.windows : (book.last?.loss ?? null),
      accuracy: tally.windows > 0 ? tally.accuracy / tally.windows : (book.last?.accuracy ?? null),
      validLoss: book.last?.validLoss ?? null,
      bestEpoch: best?.epoch ?? null,
      charactersPerSecond: step > start.step ? (rows * steps) / perStep : null,
      secondsLeft: step > start.step ? perStep * (lastStep - step) : null,
    });
  };

  let last: ReadonlyMap<string, Float32Array>;
  try {
    if (resume !== undefined) await trainer.restore(resume.state);
    for (;;) {
      if (tally.windows === windows.count) {
        if (!(await closeEpoch())) break;
        await keep();
      }
      report('training');
      if (step >= lastStep) break;
      // A trainer on this thread never leaves the microtasks: signals and sockets get their turn here.
      await setImmediate();
      if (signal?.aborted) break;
      await takeStep();
    }
    const isTrained = step >= lastStep && tally.windows === 0;
    const state = await trainer.save();
    last = state.weights;
    if (isTrained && test !== null && bestWeights !== null) {
      report('evaluating');
      await trainer.restore({ ...state, weights: bestWeights });
      testScore = await score(test);
      await trainer.restore(state);
    }
    if (!isTrained || (test !== null && testScore === null)) {
      await keep();
      return { kind: 'stopped', step };
    }
  } finally {
    await trainer.close();
  }

  const heldOut = best && testScore && { validation: best.score, test: testScore };
  const bestStep = best?.step ?? step;
  await book.writePicture(best?.epoch ?? null);
  const modelId = await finish(out, {
    ...{ name, weights: bestWeights ?? last, best: { step: bestStep, heldOut: null } },
    ...(input.card && { card: input.card }),
  });
  await removeCheckpoint(out);
  return { kind: 'finished', modelId, epoch: bestStep / windows.count, heldOut };
}

function refuseAnotherText(run: CaseStudyRecord, corpus: RawText): void {
  if (run.corpus.sha256 === corpus.sha256) return;
  throw new EngineError(
    'bad-request',
    `The run was on another text: ${corpus.path} is not the file that it began with. Give that one again ` +
      `(--corpus ${run.corpus.path}), unchanged, or begin a new run.`,
    { corpus: run.corpus.name },
  );
}

function diverged(step: number): EngineError {
  return new EngineError(
    'bad-request',
    `The loss was no longer a number at step ${step}. The rate of the case study is fixed; begin again with another --seed.`,
    { step },
  );
}
