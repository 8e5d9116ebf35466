import type { Engine, UploadedFile } from '../../src/engine/index.ts';
import type { Storage, TrainingJob } from '../../src/engine/ports.ts';
import type { JobProgress, JobResult } from '../../src/engine/training-worker/job-notes.ts';
import type { Message } from '../../src/playground/index.ts';
import { greyPng } from '../playground/support/pictures.ts';
import { type BotHouse, openBotHouse, textOf } from '../support/bot-house.ts';
import { smallTunes } from '../support/small-tunes.ts';

/** A bot at home whose trainings the test carries out itself: it is the worker. */
export interface TrainingHouse extends BotHouse {
  /** The files that were handed on to be read, an upload each. */
  readonly read: (readonly UploadedFile[])[];
}

export async function openTrainingHouse({ reportEveryMs = 50 } = {}): Promise<TrainingHouse> {
  const read: (readonly UploadedFile[])[] = [];
  const engine = (sound: Engine): Engine => ({
    ...sound,
    training: {
      ...sound.training,
      contribute: (upload, member) => {
        read.push(upload.files);
        return sound.training.contribute(upload, member);
      },
    },
  });
  return Object.assign(await openBotHouse({ engine, reportEveryMs }), { read });
}

/** So many tunes as an ABC file; another seed is other tunes. */
export function abcFile(tunes: number, name = 'ours.abc', seed = 1) {
  const texts = smallTunes(tunes, 'scales', seed).map(({ abc }) => abc);
  return { name, bytes: Buffer.from(texts.join('\n')) };
}

export const WORKER = 'the-test';
const LEASE_MS = 60_000;

/** Takes the next job, as a worker does. */
export async function claim({ jobs }: Pick<Storage, 'jobs'>): Promise<TrainingJob> {
  const job = await jobs.claim(WORKER, LEASE_MS);
  if (job === null) throw new Error('there is no job to claim');
  return job;
}

/** Says how far it is. */
export async function progress(
  { jobs }: Pick<Storage, 'jobs'>,
  jobId: string,
  news: Partial<JobProgress> = {},
): Promise<void> {
  const whole: JobProgress = {
    phase: 'training',
    epoch: 3,
    step: 40,
    steps: 400,
    loss: 1.234,
    heldOut: 2.345,
    secondsLeft: 200,
    keptInAttempt: 0,
    ...news,
  };
  await jobs.renew(jobId, WORKER, LEASE_MS, { progress: whole });
}

const TUNE = 'X:1\nT:A tune\nR:jig\nM:6/8\nL:1/8\nK:G\n|:GAB cde|gfe dcB|GAB cde|G6:|\n';

/** Ends a job as a worker does, with a report of figures that can be looked for. */
export async function finish(
  storage: Pick<Storage, 'jobs' | 'blobs' | 'models'>,
  job: TrainingJob,
  more: Partial<JobResult['report']> = {},
): Promise<string> {
  const modelId = 'abcdef012345';
  const base = await storage.models.get(job.baseModelId);
  await storage.models.register({
    id: modelId,
    name: job.modelName,
    parentId: job.baseModelId,
    manifest: (base?.manifest ?? '').replaceAll(job.baseModelId, modelId),
    files: {},
    guildId: job.guildId,
    authorId: job.requesterId,
    contributionIds: job.contributionIds,
  });
  const written = (title: string) => ({ title, abc: TUNE.replace('A tune', title) });
  const result: JobResult = {
    curve: await storage.blobs.put(greyPng(64, 32), 'image/png'),
    report: {
      modelId,
      modelName: job.modelName,
      baseModelId: job.baseModelId,
      offered: true,
      verdict: 'It plays your tunes better, and has forgotten nothing.',
      contributed: { tunes: 60, heldOut: 6, before: 2.5, after: 2 },
      base: { tunes: 100, before: 2, after: 2.02 },
      samples: ['jig in G', 'reel in D', 'waltz in A'].map((request, i) => ({
        request,
        seed: String(i),
        before: written(`Before ${i}`),
        after: written(`After ${i}`),
      })),
      seconds: 130,
      steps: 400,
      ...more,
    },
  };
  await storage.jobs.finish(job.id, WORKER, { state: 'done', result });
  return modelId;
}

/** The newest message in the channel that speaks of a training, as it stands. */
export function jobMessageIn({ discord }: BotHouse, channel = 'tunes'): Message | undefined {
  return discord
    .messagesIn({ guild: 'kitchen', channel }, 'aoife')
    .findLast((message) => /Training |has learnt/.test(textOf(message)));
}

/** Waits until the message of the training says something. */
export async function jobSays(house: BotHouse, words: RegExp | string): Promise<Message> {
  return house.discord.waitFor(() => {
    const message = jobMessageIn(house);
    return message !== undefined && textOf(message).match(words) !== null && message;
  }, `a training that says ${words}`);
}
