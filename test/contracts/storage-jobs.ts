import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { NewTrainingJob, Storage, TrainingJob } from '../../src/engine/ports.ts';

export function someJob(changes: Partial<NewTrainingJob> = {}): NewTrainingJob {
  return {
    id: randomUUID().replaceAll('-', '').slice(0, 10),
    guildId: randomUUID(),
    requesterId: '123456789012345678',
    modelName: 'Session №2',
    baseModelId: '0123456789ab',
    contributionIds: ['set0000002', 'set0000001'],
    threads: 2,
    ...changes,
  };
}

/** Longer than any test. */
const LONG = 1_000_000_000;
/** Over before anybody can ask. */
const SHORT = 1;
const leaseIsOver = () => sleep(20);

/** What TrainingJobStore promises. */
export function jobsContract(storage: () => Storage): void {
  describe('trainings', () => {
    const jobs = () => storage().jobs;

    /** Ends everything that is left, for the next test. */
    async function clear(): Promise<void> {
      for (const { id, workerId } of await jobs().list({
        states: ['queued', 'running'],
        limit: 1_000,
      })) {
        await jobs().cancel(id);
        if (workerId) await jobs().finish(id, workerId, { state: 'cancelled' });
      }
    }
    beforeEach(clear);
    afterEach(clear);

    /** Adds a job for each server named, in this order. */
    async function added(...guildIds: string[]): Promise<TrainingJob[]> {
      const list = [];
      for (const guildId of guildIds) list.push(await jobs().add(someJob({ guildId })));
      return list;
    }
    async function claimed(workerId: string, leaseMs = LONG): Promise<TrainingJob> {
      const job = await jobs().claim(workerId, leaseMs);
      return job ?? expect.fail('nothing to claim');
    }
    /** Ids in the order in which one worker does all that there is. */
    async function done(): Promise<string[]> {
      const ids = [];
      for (;;) {
        const job = await jobs().claim('one', LONG);
        if (job === null) return ids;
        ids.push(job.id);
        expect(await jobs().finish(job.id, 'one', { state: 'done', result: null })).toBe(true);
      }
    }

    test('come back as they were added, queued', async () => {
      const job = someJob();
      const stored = await jobs().add(job);
      expect(stored).toEqual({
        ...job,
        ...{ state: 'queued', createdAt: expect.any(Date), startedAt: null, endedAt: null },
        ...{ updatedAt: stored.createdAt, cancelRequestedAt: null, workerId: null },
        ...{ leaseUntil: null, attempts: 0, progress: null, checkpoint: null, result: null },
        ...{ error: null, channelId: null, messageId: null, reportedAt: null },
      });
      expect(await jobs().get(job.id)).toEqual(stored);
      expect(await jobs().get('nosuchjob0')).toBeNull();
      expect(await jobs().get('no\0such')).toBeNull();
    });

    test('with an id that is taken are refused, and the first one stays', async () => {
      const first = await jobs().add(someJob());
      await expect(jobs().add({ ...first, modelName: 'another' })).rejects.toMatchObject({
        code: 'storage',
        context: { taken: true },
      });
      expect(await jobs().get(first.id)).toEqual(first);
      expect(await done()).toEqual([first.id]);
    });

    test.each([
      ['NUL in the name', { modelName: 'a\0b' }],
      ['no threads', { threads: 0 }],
      ['half of a pair in a set’s id', { contributionIds: ['\ud83c'] }],
    ])('that cannot be kept are refused: %s', async (_, changes) => {
      await expect(jobs().add(someJob(changes))).rejects.toMatchObject({ code: 'storage' });
      expect(await jobs().claim('one', LONG)).toBeNull();
    });

    test('are listed newest first, by server and state, with a limit', async () => {
      const guildId = randomUUID();
      const [first, second, third] = await added(guildId, guildId, guildId);
      await added(randomUUID());
      const running = await claimed('one');
      expect(running.id).toBe(first?.id);
      expect(await jobs().list({ guildId, limit: 9 })).toEqual([third, second, running]);
      expect(await jobs().list({ guildId, limit: 1 })).toEqual([third]);
      expect(await jobs().list({ guildId, states: ['running', 'done'], limit: 9 })).toEqual([
        running,
      ]);
      expect(await jobs().list({ guildId, states: [], limit: 9 })).toEqual([]);
      expect(await jobs().list({ states: ['queued'], limit: 9 })).toHaveLength(3);
      expect(await jobs().list({ guildId: 'no\0such', limit: 9 })).toEqual([]);
    });

    describe('turns', () => {
      test('a claimed job is running, and the worker’s', async () => {
        const [job] = await added('a');
        const running = await claimed('one');
        expect(running).toEqual({
          ...job,
          ...{ state: 'running', workerId: 'one', attempts: 1 },
          ...{ startedAt: expect.any(Date), leaseUntil: expect.any(Date) },
          updatedAt: expect.any(Date),
        });
        expect(running.updatedAt > running.createdAt).toBe(true);
        expect(running.leaseUntil?.getTime()).toBeGreaterThan(running.updatedAt.getTime());
        expect(await jobs().get(running.id)).toEqual(running);
      });

      test('one at a time for a server', async () => {
        const [first, second] = await added('a', 'a', 'b');
        expect((await claimed('one')).id).toBe(first?.id);
        expect((await claimed('two')).guildId).toBe('b');
        expect(await jobs().claim('three', LONG)).toBeNull();
        await jobs().finish(first?.id ?? '', 'one', { state: 'failed', error: 'no.' });
        expect((await claimed('three')).id).toBe(second?.id);
      });

      test('servers take turns, and the place in line says so', async () => {
        const list = await added('a', 'a', 'a', 'a', 'b', 'c', 'c', 'd');
        const places = new Map<string, number>();
        for (const { id } of list) places.set(id, await jobs().placeInLine(id));
        const order = await done();
        const guildOf = new Map(list.map(({ id, guildId }) => [id, guildId]));
        expect(order.map((id) => guildOf.get(id)).join('')).toBe('abcdacaa');
        expect(order.map((id) => places.get(id))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
        // Within a server, first come, first served.
        const ofA = list.filter(({ guildId }) => guildId === 'a').map(({ id }) => id);
        expect(order.filter((id) => ofA.includes(id))).toEqual(ofA);
      });

      test('who comes while another server’s job is running is next, whatever that one has queued', async () => {
        await added('a', 'a');
        const running = await claimed('one');
        const [, more, late] = await added('a', 'a', 'b');
        expect(await jobs().placeInLine(late?.id ?? '')).toBe(0);
        expect(await jobs().placeInLine(more?.id ?? '')).toBe(3);
        expect(await jobs().placeInLine(running.id)).toBe(0);
        expect(await jobs().placeInLine('nosuchjob0')).toBe(0);
        await jobs().finish(running.id, 'one', { state: 'done', result: null });
        expect((await claimed('one')).id).toBe(late?.id);
      });

      test('20 workers at once get different servers’ jobs, each once', async () => {
        const guildIds = Array.from({ length: 12 }, (_, i) => `guild ${i}`);
        await added(...guildIds, ...guildIds);
        const workers = Array.from({ length: 20 }, (_, i) => `worker ${i}`);
        const taken = await Promise.all(workers.map((worker) => jobs().claim(worker, LONG)));
        const held = taken.filter((job) => job !== null);
        expect(held.map(({ guildId }) => guildId).sort()).toEqual([...guildIds].sort());
        expect(new Set(held.map(({ workerId }) => workerId)).size).toBe(12);
        // The first one of each server, not the second.
        const queued = await jobs().list({ states: ['queued'], limit: 100 });
        expect(new Set(queued.map(({ guildId }) => guildId)).size).toBe(12);
        for (const { guildId, createdAt } of queued) {
          const first = held.find((job) => job.guildId === guildId);
          expect((first?.createdAt ?? createdAt) <= createdAt).toBe(true);
        }
      });

      test('adding, claiming, finishing and cancelling at once lose no job and do none twice', async () => {
        const guildIds = Array.from({ length: 5 }, (_, i) => `guild ${i}`);
        const begun: string[] = [];
        const ended = new Set<string>();
        const running = new Map<string, string>();
        const cancelled = new Set<string>();
        let adding = true;
        const work = async (worker: string) => {
          for (;;) {
            const more = adding;
            const job = await jobs().claim(worker, LONG);
            if (job === null && !more) return;
            if (job === null) {
              await sleep(1);
              continue;
            }
            expect(running.get(job.guildId)).toBeUndefined();
            running.set(job.guildId, job.id);
            begun.push(job.id);
            await sleep(1);
            running.delete(job.guildId);
            ended.add(job.id);
            expect(await jobs().finish(job.id, worker, { state: 'done', result: null })).toBe(true);
          }
        };
        const add = async (guildId: string) => {
          for (let i = 0; i < 6; i++) {
            const { id } = await jobs().add(someJob({ guildId }));
            if (i % 3 === 2 && (await jobs().cancel(id)).state === 'cancelled') cancelled.add(id);
          }
        };
        const workers = Promise.all(['one', 'two', 'three'].map(work));
        await Promise.all(guildIds.map(add));
        adding = false;
        await workers;
        // A turn may have been given back by one worker while another looked.
        await work('one');
        expect(new Set(begun).size).toBe(begun.length);
        expect(begun.length + cancelled.size).toBe(30);
        expect(await jobs().list({ states: ['queued', 'running'], limit: 9 })).toEqual([]);
      });
    });

    describe('leases', () => {
      test('a job whose worker is gone goes to another, with its checkpoint', async () => {
        await added('a', 'a');
        const first = await claimed('one', SHORT);
        const checkpoint = { 'weights.safetensors': 'a'.repeat(64), 'run.json': 'b'.repeat(64) };
        await jobs().renew(first.id, 'one', SHORT, { progress: { step: 20 }, checkpoint });
        await leaseIsOver();
        const second = await claimed('two');
        expect(second).toMatchObject({
          ...{ id: first.id, state: 'running', workerId: 'two', attempts: 2, checkpoint },
          ...{ progress: { step: 20 }, startedAt: first.startedAt },
        });
        expect(await jobs().claim('three', LONG)).toBeNull();

        // Who has lost it changes nothing.
        expect(await jobs().renew(first.id, 'one', LONG, { progress: 'no' })).toBeNull();
        expect(await jobs().finish(first.id, 'one', { state: 'done', result: 1 })).toBe(false);
        await jobs().release(first.id, 'one');
        expect(await jobs().get(first.id)).toEqual(second);
        expect(await jobs().finish(first.id, 'two', { state: 'done', result: 1 })).toBe(true);
      });

      test('a renewed lease holds, and alone is no change of the job', async () => {
        await added('a');
        const job = await claimed('one', SHORT);
        await leaseIsOver();
        // Nobody has taken it yet.
        const renewed = await jobs().renew(job.id, 'one', LONG);
        expect(renewed).toEqual({ ...job, leaseUntil: renewed?.leaseUntil });
        expect((renewed?.leaseUntil ?? 0) > (job.leaseUntil ?? 0)).toBe(true);
        expect(await jobs().claim('two', LONG)).toBeNull();
      });

      test('at 20 at once, one gets the job of a worker that is gone', async () => {
        await added('a');
        const { id } = await claimed('gone', SHORT);
        await leaseIsOver();
        const workers = Array.from({ length: 20 }, (_, i) => `worker ${i}`);
        const taken = await Promise.all(workers.map((worker) => jobs().claim(worker, LONG)));
        expect(taken.filter((job) => job !== null).map((job) => job.id)).toEqual([id]);
      });

      test('the worker that was late and the one that takes over: one of them has it', async () => {
        for (let round = 0; round < 5; round++) {
          await added('a');
          const { id } = await claimed('late', SHORT);
          await leaseIsOver();
          const [finished, renewed, taken] = await Promise.all([
            jobs().finish(id, 'late', { state: 'done', result: 'late' }),
            jobs().renew(id, 'late', LONG, { progress: 1 }),
            jobs().claim('next', LONG),
          ]);
          const job = await jobs().get(id);
          if (finished) expect(job).toMatchObject({ state: 'done', result: 'late' });
          if (taken) expect(job).toMatchObject({ state: 'running', workerId: 'next' });
          expect([finished, taken !== null].filter(Boolean).length).toBe(1);
          if (taken) expect(renewed === null || renewed.attempts === 1).toBe(true);
          await clear();
        }
      });

      test('released, it is next for whoever comes, and goes on', async () => {
        await added('a', 'b', 'a');
        const { id } = await claimed('one');
        const checkpoint = { file: 'c'.repeat(64) };
        await jobs().renew(id, 'one', LONG, { checkpoint });
        await jobs().release(id, 'one');
        expect(await jobs().get(id)).toMatchObject({
          ...{ state: 'queued', workerId: null, leaseUntil: null, checkpoint },
        });
        expect(await jobs().placeInLine(id)).toBe(0);
        expect(await claimed('two')).toMatchObject({ id, attempts: 2, checkpoint });
        await jobs().release('nosuchjob0', 'two');
        await jobs().release('no\0such', 'two');
      });
    });

    describe('ends', () => {
      test.each([
        [{ state: 'done', result: { modelId: 'm', odd: 'a\0b\ud83c "№', list: [1.5, null] } }],
        [{ state: 'done', result: null }],
        [{ state: 'failed', error: 'Too few tunes were left: 3. Give 20 or more.' }],
        [{ state: 'cancelled' }],
      ] as const)('%j', async (end) => {
        await added('a', 'a');
        const { id } = await claimed('one');
        expect(await jobs().finish(id, 'two', end)).toBe(false);
        expect(await jobs().finish(id, 'one', end)).toBe(true);
        const job = await jobs().get(id);
        expect(job).toMatchObject({
          ...{ result: null, error: null, ...end },
          ...{ endedAt: expect.any(Date), workerId: null, leaseUntil: null },
        });
        expect(await jobs().finish(id, 'one', { state: 'cancelled' })).toBe(false);
        expect(await jobs().renew(id, 'one', LONG)).toBeNull();
        expect(await jobs().get(id)).toEqual(job);
        // The next one of the server comes after it.
        expect((await claimed('two')).id).not.toBe(id);
      });

      test('of two at once, one counts', async () => {
        await added('a');
        const { id } = await claimed('one');
        const ends = await Promise.all([
          jobs().finish(id, 'one', { state: 'done', result: 'done' }),
          jobs().finish(id, 'one', { state: 'failed', error: 'failed' }),
        ]);
        expect(ends.filter(Boolean)).toHaveLength(1);
        expect((await jobs().get(id))?.state).toBe(ends[0] ? 'done' : 'failed');
      });

      test('a queued job is cancelled at once, and leaves its place', async () => {
        const [first, second, third] = await added('a', 'b', 'c');
        const cancelled = await jobs().cancel(second?.id ?? '');
        expect(cancelled).toMatchObject({ state: 'cancelled', endedAt: expect.any(Date) });
        expect(await jobs().placeInLine(third?.id ?? '')).toBe(1);
        expect(await jobs().cancel(cancelled.id)).toEqual(cancelled);
        expect(await done()).toEqual([first?.id, third?.id]);
        expect(await jobs().get(cancelled.id)).toEqual(cancelled);
      });

      test('a server whose only job was cancelled can add another', async () => {
        const [job] = await added('a');
        await jobs().cancel(job?.id ?? '');
        const [again] = await added('a');
        expect(await done()).toEqual([again?.id]);
      });

      test('a running job is asked to stop, and its worker told', async () => {
        await added('a');
        const { id } = await claimed('one');
        const asked = await jobs().cancel(id);
        expect(asked).toMatchObject({ state: 'running', cancelRequestedAt: expect.any(Date) });
        expect(await jobs().cancel(id)).toEqual(asked);
        const told = await jobs().renew(id, 'one', LONG);
        expect(told?.cancelRequestedAt).toEqual(asked.cancelRequestedAt);
        expect(await jobs().finish(id, 'one', { state: 'cancelled' })).toBe(true);
        expect(await jobs().cancel(id)).toMatchObject({ state: 'cancelled' });
      });

      test.each(['gone', 'released'])('asked to stop and %s, it is cancelled', async (how) => {
        const [, next] = await added('a', 'a');
        const { id } = await claimed('one', how === 'gone' ? SHORT : LONG);
        await jobs().cancel(id);
        if (how === 'released') await jobs().release(id, 'one');
        else await leaseIsOver();
        expect((await claimed('two')).id).toBe(next?.id);
        expect(await jobs().get(id)).toMatchObject({
          ...{ state: 'cancelled', endedAt: expect.any(Date), workerId: null },
        });
      });

      test('cancelled and claimed at once, it is either cancelled or asked to stop', async () => {
        for (let round = 0; round < 5; round++) {
          const [job] = await added('a');
          const [cancelled, taken] = await Promise.all([
            jobs().cancel(job?.id ?? ''),
            jobs().claim('one', LONG),
          ]);
          expect(cancelled.state).toBe(taken ? 'running' : 'cancelled');
          if (taken) expect(cancelled.cancelRequestedAt).not.toBeNull();
          await clear();
        }
      });

      test.each(['nosuchjob0', 'no\0such'])('there is nothing to cancel with id %j', async (id) => {
        await expect(jobs().cancel(id)).rejects.toMatchObject({ code: 'not-found' });
      });
    });

    describe('reports', () => {
      const unreported = async () => (await jobs().unreported()).map(({ id }) => id);

      test('are due for a job with a message that has changed since', async () => {
        const [job] = await added('a', 'b');
        const id = job?.id ?? '';
        expect(await unreported()).not.toContain(id);
        await jobs().setMessage(id, 'channel', 'message');
        expect(await jobs().get(id)).toEqual({
          ...job,
          ...{ channelId: 'channel', messageId: 'message' },
        });
        expect(await unreported()).toContain(id);
        await jobs().setReported(id, job?.updatedAt ?? new Date(0));
        expect(await unreported()).not.toContain(id);

        const running = await claimed('one');
        expect(await unreported()).toContain(id);
        const further = await jobs().renew(id, 'one', LONG, { progress: 1 });
        // A report of what it was before is late already, and one of what it is holds.
        await jobs().setReported(id, running.updatedAt);
        expect(await unreported()).toContain(id);
        await jobs().setReported(id, further?.updatedAt ?? new Date(0));
        await jobs().setReported(id, running.updatedAt);
        await jobs().renew(id, 'one', LONG);
        expect(await unreported()).not.toContain(id);
        await jobs().setMessage(id, 'channel', 'another');
        expect(await unreported()).toContain(id);
        await jobs().setMessage('nosuchjob0', 'channel', 'message');
        await jobs().setReported('nosuchjob0', new Date());
      });

      test('miss no change, however fast they come', async () => {
        const [job] = await added('a');
        await claimed('one');
        let last = job?.updatedAt ?? new Date();
        for (let step = 0; step < 20; step++) {
          const changed = await jobs().renew(job?.id ?? '', 'one', LONG, { progress: step });
          expect(changed?.progress).toBe(step);
          expect((changed?.updatedAt ?? 0) > last).toBe(true);
          last = changed?.updatedAt ?? last;
        }
      });
    });

    describe('news', () => {
      beforeEach(() => {
        // Nothing but the news itself may call back.
        vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      });
      afterEach(() => {
        vi.useRealTimers();
      });

      test('come after each change, to all who listen and no one else', async () => {
        const [one, other] = [vi.fn(), vi.fn()];
        const ends = [jobs().onNews(one), jobs().onNews(other)];
        const heard = async (work: () => Promise<unknown>) => {
          // What came before has been told.
          await sleep(50);
          one.mockClear();
          const result = await work();
          await vi.waitFor(() => expect(one).toHaveBeenCalled(), { timeout: 20_000 });
          return result;
        };
        const job = someJob();
        await heard(() => jobs().add(job));
        await heard(() => claimed('one'));
        await heard(() => jobs().renew(job.id, 'one', LONG, { progress: 1 }));
        await heard(() => jobs().cancel(job.id));
        await heard(() => jobs().release(job.id, 'one'));
        expect(other).toHaveBeenCalled();
        ends[1]?.();
        other.mockClear();
        await heard(() => jobs().add(someJob()));
        expect(other).not.toHaveBeenCalled();
        ends[0]?.();
        ends[0]?.();
      });

      test('come now and then anyway', async () => {
        const listener = vi.fn();
        const end = jobs().onNews(listener);
        await sleep(50);
        listener.mockClear();
        vi.advanceTimersByTime(60_000);
        await vi.waitFor(() => expect(listener).toHaveBeenCalled());
        end();
      });
    });
  });
}
