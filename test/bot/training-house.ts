import { createHash, randomBytes } from 'node:crypto';
import type { Engine, ParseReport, TrainingJobView, UploadedFile } from '../../src/engine/index.ts';
import type { Storage, TrainingJob } from '../../src/engine/ports.ts';
import type { JobProgress, JobResult } from '../../src/engine/training-worker/job-notes.ts';
import { openTrainingDesk } from '../../src/engine/use-cases/training/open-training-desk.ts';
import type { Message } from '../../src/playground/index.ts';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';
import { greyPng } from '../playground/support/pictures.ts';
import { type BotHouse, openBotHouse, textOf } from '../support/bot-house.ts';

/** A bot at home whose trainings the test carries out itself: it is the worker. */
export interface TrainingHouse extends BotHouse {
  /** What the reading of files was asked with, and what it is to say; null: it reads plainly. */
  readonly reading: { asked: (readonly UploadedFile[])[]; fails: Error | null };
}

export async function openTrainingHouse({ reportEveryMs = 50 } = {}): Promise<TrainingHouse> {
  const storage = createMemoryStorage(() => new Date());
  const reading: TrainingHouse['reading'] = { asked: [], fails: null };
  const engine = (sound: Engine): Engine => ({
    ...sound,
    training: openTrainingDesk({
      storage,
      random: randomBytes,
      shippedId: sound.modelId,
      threads: 1,
      readUploads: async (files, { known }) => {
        reading.asked.push(files);
        if (reading.fails) throw reading.fails;
        return readPlainly(files, known);
      },
    }),
  });
  const house = await openBotHouse({ storage, engine, reportEveryMs });
  return Object.assign(house, { reading });
}

/** So many tunes as an ABC file. */
export function abcFile(tunes: number, name = 'ours.abc', first = 1) {
  const texts = Array.from({ length: tunes }, (_, i) => {
    const n = first + i;
    return `X:${n}\nT:Tune ${n}\nM:6/8\nL:1/8\nK:G\n|:${'GAB cde|'.repeat((n % 5) + 1)}${'gfe dcB|'.repeat(Math.ceil(n / 5))}G6:|\n`;
  });
  return { name, bytes: Buffer.from(texts.join('\n')) };
}

/** A reader that takes everything that begins with X:, but for tunes called so: what reading finds is tested elsewhere. */
function readPlainly(files: readonly UploadedFile[], known: ReadonlySet<string>): ParseReport {
  const report = {
    found: 0,
    tunes: [] as ParseReport['tunes'][number][],
    refused: [] as ParseReport['refused'][number][],
    duplicates: [] as ParseReport['duplicates'][number][],
    characters: [],
    files: [] as ParseReport['files'][number][],
  };
  for (const { name, bytes } of files) {
    const before = report.tunes.length;
    for (const abc of Buffer.from(bytes)
      .toString()
      .split(/\n(?=X:)/)) {
      const title = /^T:(.*)$/m.exec(abc)?.[1] ?? '';
      const musicHash = sha256(abc.replace(/^[A-Z]:.*\n/gm, ''));
      const place = { file: name, line: report.found * 7 + 1, title };
      report.found += 1;
      if (!abc.startsWith('X:')) report.refused.push({ ...place, column: 3, why: 'No tune.' });
      else if (known.has(musicHash))
        report.duplicates.push({ ...place, of: 'a tune given before' });
      else {
        const repairs = title.endsWith('0')
          ? [`The last bar line was missing (line ${place.line}).`]
          : [];
        const music = { type: 'jig', key: 'G', metre: '6/8' };
        report.tunes.push({ ...place, abc, musicHash, ...music, repairs });
      }
    }
    report.files.push({
      name,
      tunes: report.tunes.length - before,
      sha256: sha256(Buffer.from(bytes)),
      remarks: [],
    });
  }
  return report;
}

function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
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

export type View = TrainingJobView;
