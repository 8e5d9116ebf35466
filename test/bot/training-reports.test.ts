import { DiscordAPIError } from 'discord.js';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type BotMessage, boxed, pictures, text } from '../../src/bot/message.ts';
import {
  createTrainingReports,
  type TrainingReports,
  type TrainingReportsParts,
} from '../../src/bot/training/reports.ts';
import type { TrainingJobView } from '../../src/engine/index.ts';

/** What the storage would say, and what Discord would be told, on a clock of its own. */
let jobs: Map<string, TrainingJobView & { reported: number }>;
let edits: { at: number; messageId: string; says: string; files: number }[];
let answer: (edit: number, message: BotMessage) => Promise<unknown>;
let drawings: number;
let listener: () => void;
let reports: TrainingReports;
let start: number;

const draw = (view: TrainingJobView) =>
  boxed(
    [
      text(`${view.state} ${view.attempts}`),
      pictures([{ attachment: Buffer.from(''), name: 'a.png' }]),
    ],
    [{ attachment: Buffer.from(''), name: 'a.png' }],
  );

beforeEach(() => {
  vi.useFakeTimers();
  start = Date.now();
  jobs = new Map();
  edits = [];
  drawings = 0;
  answer = async () => {};
  const parts: TrainingReportsParts = {
    training: {
      unreported: async () =>
        [...jobs.values()].filter((job) => job.updatedAt.getTime() > job.reported),
      setReported: async (id, at) => {
        const job = jobs.get(id);
        if (job) jobs.set(id, { ...job, reported: at.getTime() });
      },
      onNews: (call) => {
        listener = call;
        return () => {};
      },
    },
    draw: async (view) => {
      drawings += 1;
      if (view.modelName === 'broken') throw new Error('no such report');
      return draw(view);
    },
    drawPlainly: () => boxed([text('plainly')]),
    edit: async (_, messageId, message) => {
      const says = JSON.stringify(message.components);
      edits.push({ at: Date.now() - start, messageId, says, files: message.files.length });
      await answer(edits.length, message);
    },
    log: pino({ level: 'silent' }),
    now: Date.now,
    everyMs: 5000,
  };
  reports = createTrainingReports(parts);
});
afterEach(async () => {
  await reports.stop();
  vi.useRealTimers();
});

/** The job changed: it is at its nth state. */
function change(id: string, n: number, more: Partial<TrainingJobView> = {}): void {
  const job = {
    id,
    state: 'running',
    attempts: n,
    channelId: 'c',
    messageId: `m-${id}`,
    updatedAt: new Date(n),
    endedAt: null,
    reported: jobs.get(id)?.reported ?? 0,
    ...more,
  };
  jobs.set(id, job as TrainingJobView & { reported: number });
  listener();
}

const refusal = (status: number, code: number) =>
  new DiscordAPIError({ code, message: 'no' }, code, status, 'PATCH', '', {});

test('a hundred changes in three seconds are an edit now and one after five seconds', async () => {
  reports.start();
  for (let n = 1; n <= 100; n += 1) {
    change('a', n);
    await vi.advanceTimersByTimeAsync(30);
  }
  expect(edits).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(edits.map(({ at }) => Math.round(at / 1000))).toEqual([0, 5]);
  expect(edits[1]?.says).toContain('running 100');
});

test('jobs do not wait for each other, also where Discord holds one back', async () => {
  let release = () => {};
  answer = (edit) =>
    edit === 1
      ? new Promise<void>((resolve) => {
          release = resolve;
        })
      : Promise.resolve();
  reports.start();
  change('a', 1);
  await vi.advanceTimersByTimeAsync(10);
  change('a', 2);
  change('b', 1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(edits.map(({ messageId }) => messageId)).toEqual(['m-a', 'm-b']);
  release();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(edits.map(({ messageId }) => messageId)).toEqual(['m-a', 'm-b', 'm-a']);
});

test('what is not behind is left alone, and what was missed is looked up', async () => {
  reports.start();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(edits).toEqual([]);
  const call = listener;
  listener = () => {};
  change('a', 1);
  await vi.advanceTimersByTimeAsync(5000);
  expect(edits).toHaveLength(1);
  listener = call;
});

test('a message just sent is not edited at once', async () => {
  reports.start();
  reports.sent('a', { edit: async () => {}, until: 0 });
  change('a', 1);
  await vi.advanceTimersByTimeAsync(4900);
  expect(edits).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(edits).toHaveLength(1);
});

describe('a message that cannot be edited', () => {
  test.each([
    [404, 10008],
    [403, 50001],
  ])(
    '%i: is tried once without files, then never again, and is not behind any more',
    async (status, code) => {
      answer = async () => {
        throw refusal(status, code);
      };
      reports.start();
      change('a', 1);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(edits.map(({ files }) => files)).toEqual([1, 0]);
      change('a', 2);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(edits).toHaveLength(2);
      expect(jobs.get('a')?.reported).toBe(2);
    },
  );

  test('is edited by the interaction while that lives', async () => {
    const byAnswer: string[] = [];
    answer = async () => {
      throw refusal(403, 50001);
    };
    reports.start();
    reports.sent('a', {
      edit: async (message) => byAnswer.push(JSON.stringify(message.components)),
      until: Date.now() + 10_000,
    });
    change('a', 1);
    await vi.advanceTimersByTimeAsync(6000);
    expect(byAnswer).toHaveLength(1);
    change('a', 2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(byAnswer).toHaveLength(1);
    // Dead by now: without files, and that was refused too.
    expect(edits.at(-1)?.files).toBe(0);
  });

  test('shows what it can where only files are refused', async () => {
    answer = async (_, message) => {
      if (message.files.length > 0) throw refusal(403, 50013);
    };
    reports.start();
    change('a', 1);
    await vi.advanceTimersByTimeAsync(10);
    expect(edits[1]?.says).toContain('running 1');
    expect(edits[1]?.says).not.toContain('a.png');
    expect(edits[1]?.says).toContain('left out');
  });

  test('is tried again, later and later, while Discord is in trouble', async () => {
    answer = async (edit) => {
      if (edit <= 3) throw new Error('socket hang up');
    };
    reports.start();
    change('a', 1);
    await vi.advanceTimersByTimeAsync(300_000);
    expect(edits.map(({ at }) => Math.round(at / 1000))).toEqual([0, 10, 30, 70]);
    expect(jobs.get('a')?.reported).toBe(1);
  });

  test('is given up when it never works', async () => {
    answer = async () => {
      throw new Error('socket hang up');
    };
    reports.start();
    change('a', 1);
    await vi.advanceTimersByTimeAsync(24 * 3_600_000);
    expect(edits).toHaveLength(8);
    expect(jobs.get('a')?.reported).toBe(1);
  });
});

test('a report that cannot be drawn is told in words in the end', async () => {
  reports.start();
  change('a', 1, { state: 'done', modelName: 'broken', endedAt: new Date() });
  await vi.advanceTimersByTimeAsync(300_000);
  expect(drawings).toBe(3);
  expect(edits.map(({ says }) => says)).toEqual([expect.stringContaining('plainly')]);
});

test('a change that shows nothing new is no edit', async () => {
  reports.start();
  change('a', 1);
  await vi.advanceTimersByTimeAsync(10_000);
  change('a', 1, { updatedAt: new Date(2) });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(edits).toHaveLength(1);
  expect(jobs.get('a')?.reported).toBe(2);
});
