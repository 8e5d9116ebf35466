import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  CONFIRMATION,
  EngineError,
  type ErrorCode,
  type Member,
  type TrainingDesk,
} from '../../../../src/engine/index.ts';
import type { NewModel, Storage } from '../../../../src/engine/ports.ts';
import type { JobProgress } from '../../../../src/engine/training-worker/job-notes.ts';
import { openTrainingDesk } from '../../../../src/engine/use-cases/training/open-training-desk.ts';
import { createMemoryStorage } from '../../../../src/storage/memory-storage.ts';
import { smallTunes } from '../../../support/small-tunes.ts';

const GUILD = 'kitchen';
const SHIPPED = '0123456789ab';
const LEASE_MS = 60_000;
const person = (personId: string, rights: Partial<Member> = {}): Member => ({
  ...{ personId, guildId: GUILD, managesGuild: false, roleIds: [] },
  ...rights,
});
const aoife = person('aoife', { managesGuild: true });
const tadhg = person('tadhg', { roleIds: ['trainers'] });
const niamh = person('niamh');
const elsewhere = person('aoife', { guildId: 'pub', managesGuild: true });

let storage: Storage;
let desk: TrainingDesk;
beforeEach(() => {
  let now = Date.UTC(2031, 0, 1);
  storage = createMemoryStorage(() => {
    now += 1000;
    return new Date(now);
  });
  desk = openTrainingDesk({ storage, shippedId: SHIPPED, threads: 3, random: randomBytes });
});

const abcFile = (count: number, seed = 1) => ({
  name: `tunes-${seed}.abc`,
  bytes: Buffer.from(
    smallTunes(count, 'turns', seed)
      .map(({ abc }) => abc)
      .join('\n'),
  ),
});
const give = (count = 12, seed = 1, member = aoife) =>
  desk.contribute({ name: `Set ${seed}`, files: [abcFile(count, seed)], confirmed: true }, member);
/** Gives a set that something is in. */
async function given(count = 12, seed = 1, member = aoife) {
  const { contribution } = await give(count, seed, member);
  if (contribution === null) throw new Error('nothing was taken');
  return contribution;
}
const begin = (modelName = 'Ours', member = aoife) => desk.begin({ modelName }, member);

async function refusal(work: Promise<unknown>, code: ErrorCode): Promise<string> {
  const error = await work.then(
    () => expect.fail('not refused'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(EngineError);
  expect((error as EngineError).code).toBe(code);
  return (error as EngineError).message;
}

const model = (id: string, parentId: string, contributionIds: readonly string[]): NewModel => ({
  ...{ id, name: id, parentId, manifest: '{}', files: {} },
  ...{ guildId: GUILD, authorId: 'aoife', contributionIds },
});

describe('giving tunes', () => {
  test('keeps who gave what, where, and under which sentence', async () => {
    const file = abcFile(12);
    const { report, contribution } = await desk.contribute(
      { name: '  Session ', files: [file], confirmed: true },
      aoife,
    );
    expect(report.tunes).toHaveLength(contribution?.tuneCount ?? -1);
    expect(contribution).toMatchObject({
      ...{ name: 'Session', guildId: GUILD, contributorId: 'aoife', confirmation: CONFIRMATION },
      ...{ files: [{ name: 'tunes-1.abc', sha256: report.files[0]?.sha256 }], withdrawnAt: null },
    });
    expect(contribution?.id).toMatch(/^[a-z0-9]{10}$/);
    const kept = await storage.contributions.tunes([contribution?.id ?? '']);
    expect(kept.map(({ abc }) => abc)).toEqual(report.tunes.map(({ abc }) => abc));
    expect(await desk.contributions(GUILD)).toEqual([contribution]);
    expect(await desk.contributions('pub')).toEqual([]);
  });

  test('twice at once: the second finds them there', async () => {
    const [one, other] = await Promise.all([give(), give()]);
    expect(one.contribution).not.toBeNull();
    expect(other.contribution).toBeNull();
    expect(other.report.duplicates).toHaveLength(other.report.found);
  });

  test('is for those who may train', async () => {
    expect(await refusal(give(12, 1, niamh), 'forbidden')).toMatch(/give tunes to train on/);
    await refusal(give(12, 1, tadhg), 'forbidden');
    await storage.guilds.set(GUILD, { trainerRoleId: 'trainers' });
    expect((await give(12, 1, tadhg)).contribution).not.toBeNull();
  });

  test.each([
    ['without a confirmation', { confirmed: false }, /agrees to this: "These tunes/],
    ['without a name', { name: ' ' }, /name of 1 to 60 characters/],
    ['with a name too long', { name: 'x'.repeat(61) }, /name of 1 to 60 characters/],
    ['with a name that breaks the line', { name: 'a\nb' }, /on one line/],
    ['with a name that turns the text round', { name: 'a\u202eb' }, /on one line/],
    ['without files', { files: [] }, /no file/],
  ])('%s is refused, and nothing is kept', async (_, changes, says) => {
    const upload = { name: 'Session', files: [abcFile(12)], confirmed: true, ...changes };
    expect(await refusal(desk.contribute(upload, aoife), 'bad-request')).toMatch(says);
    expect(await desk.contributions(GUILD)).toEqual([]);
  });

  test('a name of sixty emoji is one of sixty characters', async () => {
    const upload = { name: '🎻'.repeat(60), files: [abcFile(12)], confirmed: true };
    expect((await desk.contribute(upload, aoife)).contribution?.name).toBe('🎻'.repeat(60));
  });
});

describe('beginning a training', () => {
  test('queues it on all sets, the oldest first, from the model that ships', async () => {
    const one = await given(12, 1);
    const two = await given(12, 2);
    expect(await begin()).toMatchObject({
      ...{ state: 'queued', place: 0, live: null, error: null, requesterId: 'aoife' },
      ...{ modelName: 'Ours', baseModelId: SHIPPED, threads: 3 },
      contributionIds: [one.id, two.id],
    });
  });

  test('goes on from the model in use', async () => {
    await given();
    await storage.models.register(model('aaaaaaaaaaaa', SHIPPED, []));
    await storage.guilds.activate(GUILD, 'aaaaaaaaaaaa', 'aoife');
    expect((await begin()).baseModelId).toBe('aaaaaaaaaaaa');
  });

  test('but not from one that has learnt from what was withdrawn: from its nearest ancestor that has not', async () => {
    const [one, two, three] = [await given(12, 1), await given(12, 2), await given(12, 3)];
    await storage.models.register(model('aaaaaaaaaaaa', SHIPPED, [one.id]));
    await storage.models.register(model('bbbbbbbbbbbb', 'aaaaaaaaaaaa', [one.id, two.id]));
    await storage.models.register(model('cccccccccccc', 'bbbbbbbbbbbb', [one.id, two.id]));
    await storage.guilds.activate(GUILD, 'cccccccccccc', 'aoife');
    expect((await desk.withdraw(two.id, aoife)).marked.toSorted()).toEqual([
      'bbbbbbbbbbbb',
      'cccccccccccc',
    ]);
    expect(await begin()).toMatchObject({
      baseModelId: 'aaaaaaaaaaaa',
      contributionIds: [one.id, three.id],
    });
    await desk.withdraw(one.id, aoife);
    expect((await begin('Another')).baseModelId).toBe(SHIPPED);
  });

  test('needs enough tunes, withdrawn ones not counted', async () => {
    expect(await refusal(begin(), 'bad-request')).toMatch(/at least 8 tunes.*has none yet/);
    const { id } = await given(12, 1);
    await given(3, 2);
    await desk.withdraw(id, aoife);
    expect(await refusal(begin(), 'bad-request')).toMatch(/this server has 3/);
  });

  test('is for those who may train, with a name', async () => {
    await given();
    await refusal(begin('Ours', niamh), 'forbidden');
    await refusal(begin(''), 'bad-request');
  });

  test('the same tunes twice is refused, until the first is done or is to stop', async () => {
    await given();
    const job = await begin();
    expect(await refusal(begin(), 'bad-request')).toMatch(/waits for its turn already/);
    await storage.jobs.claim('w', LEASE_MS);
    expect(await refusal(begin(), 'bad-request')).toMatch(/is running already/);
    await desk.cancel(job.id, aoife);
    expect((await begin()).state).toBe('queued');
  });

  test('no more than three may wait', async () => {
    for (const seed of [1, 2, 3]) {
      await given(12, seed);
      await begin();
    }
    await given(12, 4);
    expect(await refusal(begin(), 'bad-request')).toMatch(/3 trainings of this server wait/);
    await storage.jobs.claim('w', LEASE_MS);
    expect((await begin()).place).toBe(2);
  });
});

describe('a training', () => {
  test('is another server’s business nowhere else', async () => {
    await given();
    const { id } = await begin();
    for (const work of [
      () => desk.job(id, 'pub'),
      () => desk.cancel(id, elsewhere),
      () => desk.report(id, 'pub'),
      () => desk.job('nosuchjob0', GUILD),
    ]) {
      await refusal(work(), 'not-found');
    }
    expect(await desk.list('pub', 10)).toEqual([]);
    expect(await desk.list(GUILD, 10)).toHaveLength(1);
  });

  test('is cancelled by who asked for it, and by those who may train, and by nobody else', async () => {
    await storage.guilds.set(GUILD, { trainerRoleId: 'trainers' });
    await given();
    const one = await begin('Ours', tadhg);
    await refusal(desk.cancel(one.id, niamh), 'forbidden');
    // The role is taken from him; it is his training all the same.
    expect((await desk.cancel(one.id, person('tadhg'))).state).toBe('cancelled');
    const two = await begin('Ours', tadhg);
    expect((await desk.cancel(two.id, aoife)).state).toBe('cancelled');
    expect((await desk.cancel(two.id, aoife)).state).toBe('cancelled');
  });

  test('that waits with a checkpoint leaves none when it is cancelled', async () => {
    await given();
    const { id } = await begin();
    const blob = await storage.blobs.put(Buffer.from('so far'), 'application/octet-stream');
    await storage.jobs.claim('w', LEASE_MS);
    await storage.jobs.renew(id, 'w', LEASE_MS, { checkpoint: { 'run/state': blob } });
    await storage.jobs.release(id, 'w');
    await desk.cancel(id, aoife);
    expect(await storage.blobs.get(blob)).toBeNull();
  });

  test('is seen as far as it is, and what a database has of another version is not trusted', async () => {
    await given();
    const { id } = await begin();
    const progress: JobProgress = {
      ...{ phase: 'training', epoch: 2, step: 7, steps: 100, loss: 1.5, heldOut: null },
      ...{ secondsLeft: 60, keptInAttempt: 1 },
    };
    await storage.jobs.claim('w', LEASE_MS);
    await storage.jobs.renew(id, 'w', LEASE_MS, { progress });
    const { keptInAttempt: _, ...live } = progress;
    expect((await desk.job(id, GUILD)).live).toEqual(live);
    await storage.jobs.renew(id, 'w', LEASE_MS, { progress: { phase: 'dreaming' } });
    expect((await desk.job(id, GUILD)).live).toBeNull();
    await refusal(desk.report(id, GUILD), 'not-found');
  });
});

describe('withdrawing a set', () => {
  test('is for who gave it and who manages the server', async () => {
    await storage.guilds.set(GUILD, { trainerRoleId: 'trainers' });
    const { id } = await given(12, 1, tadhg);
    await refusal(desk.withdraw(id, person('oisin', { roleIds: ['trainers'] })), 'forbidden');
    await refusal(desk.withdraw(id, elsewhere), 'not-found');
    const { contribution } = await desk.withdraw(id, person('tadhg'));
    expect(contribution).toMatchObject({ withdrawnBy: 'tadhg' });
    expect(contribution.withdrawnAt).not.toBeNull();
    expect(await storage.contributions.tunes([id])).toEqual([]);
    expect((await desk.withdraw(id, aoife)).contribution).toEqual(contribution);
    // They may be given again.
    expect((await give(12, 1)).contribution?.tuneCount).toBe(contribution.tuneCount);
  });

  test('stops a training that is at it, and says why', async () => {
    const { id } = await given();
    const job = await begin();
    await storage.jobs.claim('w', LEASE_MS);
    await desk.withdraw(id, aoife);
    expect((await storage.jobs.get(job.id))?.cancelRequestedAt).not.toBeNull();
    await storage.jobs.finish(job.id, 'w', { state: 'cancelled' });
    expect((await desk.job(job.id, GUILD)).error).toMatch(/The set "Set 1" was withdrawn/);
  });

  test('stops a training that goes on from a model which has learnt it', async () => {
    const [one] = [await given(12, 1)];
    await storage.models.register(model('aaaaaaaaaaaa', SHIPPED, [one.id]));
    await storage.guilds.activate(GUILD, 'aaaaaaaaaaaa', 'aoife');
    const two = await given(12, 2);
    await storage.jobs.add({
      ...{ id: 'aaaaaaaaaa', guildId: GUILD, requesterId: 'aoife', modelName: 'x', threads: 1 },
      ...{ baseModelId: 'aaaaaaaaaaaa', contributionIds: [two.id] },
    });
    await storage.jobs.claim('w', LEASE_MS);
    await desk.withdraw(one.id, aoife);
    expect((await storage.jobs.get('aaaaaaaaaa'))?.cancelRequestedAt).not.toBeNull();
  });

  test('leaves one alone that has nothing of it', async () => {
    const one = await given(12, 1);
    await given(12, 2);
    await desk.withdraw(one.id, aoife);
    const job = await begin();
    await storage.jobs.claim('w', LEASE_MS);
    await desk.withdraw(one.id, aoife);
    expect((await storage.jobs.get(job.id))?.cancelRequestedAt).toBeNull();
  });
});
