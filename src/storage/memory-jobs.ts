import type { Clock, TrainingJob, TrainingJobStore } from '../engine/ports.ts';
import { canBeKey, checkKeys } from './checks.ts';
import { checkJob, endOf, jsonOf, noSuchJob, takenId } from './checks-training.ts';
import { createNews, type News } from './job-news.ts';
import type { MemoryTables } from './memory-tables.ts';
import { placeInLine } from './turns.ts';

/** Jobs of one process: the workers are its own, but leases run out here too, so that it behaves as the databases do. */
export function memoryJobs(
  now: Clock,
  { jobs }: MemoryTables,
): { jobs: TrainingJobStore; news: News } {
  /** Servers whose turn comes; none that has a job running. */
  let line: string[] = [];
  const news = createNews();

  function change(job: TrainingJob, part: Partial<TrainingJob>): TrainingJob {
    const updatedAt = new Date(Math.max(now().getTime(), job.updatedAt.getTime() + 1));
    const changed = { ...job, ...part, updatedAt };
    jobs.set(job.id, changed);
    news.tell();
    return changed;
  }
  const all = () => [...jobs.values()];
  const waiting = () => all().filter(({ state }) => state === 'queued');
  const running = () => all().filter(({ state }) => state === 'running');
  const isRunning = (guildId: string) => running().some((job) => job.guildId === guildId);
  const nextOf = (guildId: string) => waiting().find((job) => job.guildId === guildId);

  function enqueue(guildId: string, where: 'front' | 'end'): void {
    if (isRunning(guildId) || line.includes(guildId) || !nextOf(guildId)) return;
    line = where === 'front' ? [guildId, ...line] : [...line, guildId];
  }

  /** The worker's running job of that id; undefined where it is no longer the worker's. */
  const ownOf = (id: string, workerId: string) =>
    running().find((job) => job.id === id && job.workerId === workerId);

  function end(job: TrainingJob, part: Partial<TrainingJob>): TrainingJob {
    const ended = change(job, { ...part, endedAt: now(), workerId: null, leaseUntil: null });
    enqueue(job.guildId, 'end');
    return ended;
  }

  function take(job: TrainingJob, workerId: string, leaseMs: number): TrainingJob {
    const at = now();
    const taken = change(job, {
      state: 'running',
      startedAt: job.startedAt ?? at,
      workerId,
      leaseUntil: new Date(at.getTime() + leaseMs),
      attempts: job.attempts + 1,
    });
    return structuredClone(taken);
  }

  const store: TrainingJobStore = {
    async add(job) {
      checkJob(job);
      if (jobs.has(job.id)) throw takenId('training', job.id);
      const at = now();
      const stored: TrainingJob = {
        ...structuredClone(job),
        ...{ state: 'queued', createdAt: at, startedAt: null, endedAt: null, updatedAt: at },
        ...{ cancelRequestedAt: null, workerId: null, leaseUntil: null, attempts: 0 },
        ...{ progress: null, checkpoint: null, result: null, error: null },
        ...{ channelId: null, messageId: null, reportedAt: null },
      };
      jobs.set(job.id, stored);
      enqueue(job.guildId, 'end');
      news.tell();
      return structuredClone(stored);
    },
    async get(id) {
      return structuredClone(jobs.get(id) ?? null);
    },
    async list({ guildId, states, limit }) {
      return all()
        .reverse()
        .filter((job) => guildId === undefined || job.guildId === guildId)
        .filter((job) => states === undefined || states.includes(job.state))
        .slice(0, limit)
        .map((job) => structuredClone(job));
    },
    async placeInLine(id) {
      const atWork = running().map(({ guildId }) => guildId);
      return placeInLine(id, waiting(), [...line, ...atWork]);
    },
    async cancel(id) {
      const job = jobs.get(id);
      if (job === undefined) throw noSuchJob(id);
      if (job.state === 'queued') return structuredClone(end(job, { state: 'cancelled' }));
      if (job.state !== 'running' || job.cancelRequestedAt) return structuredClone(job);
      return structuredClone(change(job, { cancelRequestedAt: now() }));
    },
    async setMessage(id, channelId, messageId) {
      checkKeys({ channelId, messageId });
      const job = jobs.get(id);
      if (job) jobs.set(id, { ...job, channelId, messageId, reportedAt: null });
    },
    async unreported() {
      return all()
        .filter(({ messageId, reportedAt, updatedAt }) =>
          messageId === null ? false : reportedAt === null || reportedAt < updatedAt,
        )
        .map((job) => structuredClone(job));
    },
    async setReported(id, updatedAt) {
      const job = jobs.get(id);
      if (!job || (job.reportedAt !== null && job.reportedAt >= updatedAt)) return;
      jobs.set(id, { ...job, reportedAt: updatedAt });
    },

    async claim(workerId, leaseMs) {
      checkKeys({ workerId });
      const at = now();
      const abandoned = running().filter(
        ({ leaseUntil }) => leaseUntil !== null && leaseUntil < at,
      );
      for (const job of abandoned) {
        if (job.cancelRequestedAt === null) return take(job, workerId, leaseMs);
        end(job, { state: 'cancelled' });
      }
      for (;;) {
        const guildId = line.shift();
        if (guildId === undefined) return null;
        const job = nextOf(guildId);
        if (job) return take(job, workerId, leaseMs);
      }
    },
    async renew(id, workerId, leaseMs, told = {}) {
      const progress = jsonOf('progress', told.progress);
      const checkpoint = jsonOf('checkpoint', told.checkpoint);
      const job = ownOf(id, workerId);
      if (job === undefined) return null;
      const kept = { ...job, leaseUntil: new Date(now().getTime() + leaseMs) };
      jobs.set(id, kept);
      if (progress === undefined && checkpoint === undefined) return structuredClone(kept);
      const changed = change(kept, {
        ...(progress === undefined ? {} : { progress: JSON.parse(progress) }),
        ...(checkpoint === undefined ? {} : { checkpoint: JSON.parse(checkpoint) }),
      });
      return structuredClone(changed);
    },
    async finish(id, workerId, how) {
      const { result, error } = endOf(how);
      const job = canBeKey(id) ? ownOf(id, workerId) : undefined;
      if (job === undefined) return false;
      end(job, { state: how.state, result: result === null ? null : JSON.parse(result), error });
      return true;
    },
    async release(id, workerId) {
      const job = ownOf(id, workerId);
      if (job === undefined) return;
      if (job.cancelRequestedAt !== null) {
        end(job, { state: 'cancelled' });
        return;
      }
      change(job, { state: 'queued', workerId: null, leaseUntil: null });
      enqueue(job.guildId, 'front');
    },
    onNews: (listener) => news.onNews(listener),
  };
  return { jobs: store, news };
}
