import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CONFIRMATION, type TrainingJob } from '../../src/engine/index.ts';
import type { Message, Seen } from '../../src/playground/index.ts';
import {
  buttonOf,
  componentsOf,
  plant,
  privateAnswer,
  TUNES,
  textOf,
} from '../support/bot-house.ts';
import {
  abcFile,
  claim,
  finish,
  jobMessageIn,
  jobSays,
  openTrainingHouse,
  progress,
  type TrainingHouse,
} from './training-house.ts';

let house: TrainingHouse;
beforeEach(async () => {
  house = await openTrainingHouse();
});
afterEach(() => house.close());

const kitchen = () => house.discord.guilds.find(({ key }) => key === 'kitchen')?.id ?? '';
const give = (options = {}, person = 'aoife'): Seen =>
  house.discord.run(person, TUNES, 'train', {
    name: 'Ours',
    confirm: true,
    file: abcFile(24),
    ...options,
  });
const textFile = async (message: Message, ending: string): Promise<string> => {
  const file = message.attachments.find(({ filename }) => filename.endsWith(ending));
  return (await fetch(file?.url ?? '')).text();
};

/** The newest job, when it is so. */
async function keptJob(test: (job: TrainingJob) => boolean): Promise<TrainingJob> {
  return vi.waitFor(async () => {
    const [job] = await house.storage.jobs.list({ limit: 1 });
    if (job === undefined || !test(job)) throw new Error(`the job is ${JSON.stringify(job)}`);
    return job;
  }, 15_000);
}

describe('tunes that are given as options', () => {
  test('are reported on, kept, and trained on', async () => {
    const odd = [
      'X:1\nT:Cut off\nM:6/8\nL:1/8\nK:G\n|:GAB cde|GAB GAB|gfe dcB|AGF DE|',
      'X:2\nT:Odd\nM:6/8\nK:G\nG$$$|',
      '',
    ];
    const more = { name: 'more.abc', bytes: Buffer.from(odd.join('\n\n') + abcFile(1).bytes) };
    const message = await give({ file2: more }).until();
    expect(textOf(message)).toContain('## Ours: 25 new tunes');
    expect(textOf(message)).toContain(
      '27 tunes in 2 files: 25 taken, 1 of them repaired, 1 refused, 1 there already.',
    );
    expect(textOf(message)).toMatch(/\*\*Refused\*\*\n- more\.abc, line \d+(, column \d+)?: \w/);
    expect(textOf(message)).toContain(CONFIRMATION);
    const report = await textFile(message, 'ours-report.txt');
    expect(report).toMatch(/^more\.abc: 1 tune, sha256 [0-9a-f]{64}$/m);
    expect(report).toMatch(/^ours\.abc, line 1: The scales of Bal Kil, jig in G, 6\/8$/m);
    const [set] = await house.storage.contributions.list({ guildId: kitchen() });
    expect(set).toMatchObject({ name: 'Ours', tuneCount: 25, confirmation: CONFIRMATION });
    const job = await jobSays(house, 'Waiting to begin; it is the next');
    expect(textOf(job)).toContain('## Ours');
    expect(job.flags & 64).toBe(0);
    const kept = await keptJob(({ messageId }) => messageId !== null);
    expect(kept).toMatchObject({ modelName: 'Ours', messageId: job.id, channelId: job.channel_id });
    expect(house.discord.problems).toEqual([]);
  });

  test('with nothing new in them: said so, and a training is offered', async () => {
    await give().until();
    await jobSays(house, 'Waiting');
    await house.storage.jobs.cancel((await claim(house.storage)).id);
    const again = await give().until();
    expect(textOf(again)).toContain('## Ours: nothing new');
    expect(textOf(again)).toContain('24 tunes in 1 file: 0 taken, 24 there already.');
    expect(await house.storage.contributions.list({ guildId: kitchen() })).toHaveLength(1);
    const before = jobMessageIn(house)?.id;
    const pressed = house.discord.press('aoife', again.id, buttonOf(again, 'train'));
    expect((await pressed.until()).content).toContain('It is begun');
    await house.discord.waitFor(() => jobMessageIn(house)?.id !== before);
    expect(house.discord.problems).toEqual([]);
  });

  test('too few to train on: kept, and told why nothing is trained', async () => {
    const message = await give({ file: abcFile(5) }).until();
    expect(textOf(message)).toMatch(/They are kept\. A training needs at least \d+ tunes/);
    expect(await house.storage.jobs.list({ limit: 1 })).toEqual([]);
    expect(jobMessageIn(house)).toBeUndefined();
  });
});

describe('refused to the asker alone, before a file is fetched', () => {
  test.each<[string, object, RegExp]>([
    ['without a confirmation', { confirm: false }, /traditional, my own/],
    ['without saying anything about it', { confirm: '' }, /set `confirm` to True/],
    ['without a name', { name: '' }, /what the set of tunes is called/],
    [
      'a file of another kind',
      { file: { name: 'song.mp3', bytes: Buffer.from('x') } },
      /song\.mp3/,
    ],
    [
      'more than ten megabytes',
      {
        file: { name: 'a.zip', bytes: Buffer.alloc(6 * 2 ** 20) },
        file2: { name: 'b.zip', bytes: Buffer.alloc(5 * 2 ** 20) },
      },
      /11\.0 MB together; at most 10 MB/,
    ],
  ])('%s', async (_, options, says) => {
    const seen = give(options);
    expect(await privateAnswer(house, seen)).toMatch(says);
    expect(seen.answer?.type).toBe(4);
    expect(house.read).toEqual([]);
    expect(house.discord.messagesIn(TUNES, 'tadhg')).toEqual([]);
  });

  test('who may not train here; a role can let them', async () => {
    const seen = give({}, 'niamh');
    expect(await privateAnswer(house, seen)).toMatch(/Only people who manage this server may give/);
    expect(house.read).toEqual([]);
    await house.discord.waitFor(() => house.discord.messagesIn(TUNES, 'tadhg').length === 0);
    const role = house.discord.guilds[0]?.roles.find(({ key }) => key === 'leader')?.id ?? '';
    await house.storage.guilds.set(kitchen(), { trainerRoleId: role });
    expect(textOf(await give({}, 'niamh').until())).toContain('24 new tunes');
    expect(await privateAnswer(house, give({}, 'oisin'))).toContain(`<@&${role}>`);
  });
});

describe('a form, for who names no file', () => {
  const open = async (person = 'aoife'): Promise<Seen> => {
    const seen = house.discord.run(person, TUNES, 'train', {});
    await house.discord.waitFor(() => seen.answer);
    return seen;
  };

  test('is the first answer, and does the same', async () => {
    const opened = await open();
    expect(opened.answer?.type).toBe(9);
    const filled = { name: ' By form ', files: [abcFile(21)], agreed: ['yes'] };
    const message = await house.discord.submit(opened, filled).until();
    expect(textOf(message)).toContain('## By form: 21 new tunes');
    await jobSays(house, 'By form');
    expect(house.discord.problems).toEqual([]);
  });

  test('says word for word what is agreed to, and cannot be sent without', async () => {
    const opened = await open();
    expect(JSON.stringify(opened.answer)).toContain(CONFIRMATION);
    expect(() => house.discord.submit(opened, { name: 'x', files: [abcFile(1)] })).toThrow(
      'required',
    );
  });

  test('is not shown to who may not train', async () => {
    const seen = house.discord.run('tadhg', TUNES, 'train', {});
    expect(await privateAnswer(house, seen)).toMatch(/Only people who manage this server/);
  });
});

describe('a training', () => {
  async function begun(): Promise<Message> {
    await give().until();
    return jobSays(house, 'Waiting');
  }

  test('is told from its beginning to its end, in one message', async () => {
    const { id } = await begun();
    const job = await claim(house.storage);
    await jobSays(house, 'Beginning');
    await progress(house.storage, job.id, { step: 100, secondsLeft: 61 });
    const running = await jobSays(house, '25 %');
    expect(textOf(running)).toContain('█████░');
    expect(textOf(running)).toContain(
      'epoch 3, step 100 of at most 400 · loss 1.234 a character · 2.345 a note on tunes held back · about 1 minute left',
    );
    const modelId = await finish(house.storage, job);
    const done = await jobSays(house, 'has learnt');
    expect(done.id).toBe(id);
    expect(textOf(done)).toContain('66 given, 6 of them held back');
    expect(textOf(done)).toContain('20.0 % better, 2.500 → 2.000 nats a note');
    expect(textOf(done)).toContain('1.0 % worse, 2.000 → 2.020 nats a note');
    expect(done.attachments.map(({ filename }) => filename)).toEqual([
      'curve.png',
      ...[1, 2, 3].flatMap((n) => [`before-${n}.png`, `after-${n}.png`]),
      'ours-compared.abc',
    ]);
    const galleries = componentsOf(done).flatMap(({ items }) => (items ? [items] : []));
    expect(galleries.map((items) => items.length)).toEqual([1, 2, 2, 2]);
    for (const { description } of galleries.flat()) expect(description).toMatch(/\w{4}/);
    expect(await textFile(done, '.abc')).toMatch(/X:1\nT:Before 0[\s\S]*X:6\nT:After 2/);
    // By the bot's own token, which lives on.
    const edits = house.discord.log.filter(
      (entry) =>
        entry.kind === 'request' && entry.method === 'PATCH' && entry.path.startsWith('/channels/'),
    );
    expect(edits.length).toBeGreaterThanOrEqual(3);
    expect(house.discord.problems).toEqual([]);

    const used = house.discord.press('aoife', done.id, buttonOf(done, 'use'));
    expect(textOf(await used.until())).toMatch(/Ours.*writes the tunes of this server from now on/);
    const guild = await house.storage.guilds.get(kitchen());
    expect(guild.activations.at(-1)?.modelId).toBe(modelId);
    // The report is still whole.
    expect(jobMessageIn(house)?.attachments).toHaveLength(8);
  });

  test('that is not worth it offers no button, and says how to use it all the same', async () => {
    await begun();
    const job = await claim(house.storage);
    await finish(house.storage, job, { offered: false, verdict: 'It has forgotten too much.' });
    const done = await jobSays(house, 'It has forgotten too much');
    expect(textOf(done)).toContain('`/model use`');
    expect(componentsOf(done).some(({ custom_id }) => custom_id)).toBe(false);
  });

  test('goes on being told after the bot was started again', async () => {
    const { id } = await begun();
    const job = await claim(house.storage);
    await progress(house.storage, job.id);
    await jobSays(house, '10 %');
    await house.bot.stop(1000);
    await progress(house.storage, job.id, { step: 200 });
    await house.restart();
    expect((await jobSays(house, '50 %')).id).toBe(id);
    await finish(house.storage, job);
    expect((await jobSays(house, 'has learnt')).id).toBe(id);
  });

  test('is cancelled by its button, at once while it waits', async () => {
    const message = await begun();
    house.discord.press('aoife', message.id, buttonOf(message, 'stop'));
    const ended = await jobSays(house, 'It was cancelled');
    expect(componentsOf(ended).some(({ custom_id }) => custom_id)).toBe(false);
    expect((await house.storage.jobs.list({ limit: 1 }))[0]?.state).toBe('cancelled');
  });

  test('is asked to stop where it runs, and says what became of it', async () => {
    const message = await begun();
    const job = await claim(house.storage);
    await jobSays(house, 'Beginning');
    house.discord.press('aoife', message.id, buttonOf(message, 'stop'));
    await jobSays(house, 'It is being cancelled');
    await house.storage.jobs.finish(job.id, 'the-test', { state: 'cancelled' });
    await jobSays(house, 'It was cancelled');
  });

  test('that failed says why', async () => {
    await begun();
    const job = await claim(house.storage);
    await house.storage.jobs.finish(job.id, 'the-test', {
      state: 'failed',
      error: 'The machine ran out of memory.',
    });
    await jobSays(house, 'It failed. The machine ran out of memory.');
  });

  test('is stopped by nobody else', async () => {
    const message = await begun();
    const pressed = house.discord.press('niamh', message.id, buttonOf(message, 'stop'));
    expect(await privateAnswer(house, pressed)).toMatch(/may stop a training that somebody else/);
    expect((await house.storage.jobs.list({ limit: 1 }))[0]?.state).toBe('queued');
    expect(textOf(jobMessageIn(house) as Message)).toContain('Waiting');
  });

  test('of another server is none here, whatever a button says', async () => {
    const message = await begun();
    const ids = [buttonOf(message, 'stop'), 'v1:use:abcdef012345', 'v1:withdraw:aaaaaaaaaa'];
    const floor = { guild: 'ceili', channel: 'dance-floor' };
    const planted = await plant(house, floor, ids);
    const says = [/no training/, /no model|There is no/, /no set of tunes/];
    for (const [i, id] of ids.entries()) {
      expect(await privateAnswer(house, house.discord.press('tadhg', planted, id))).toMatch(
        says[i] ?? /never/,
      );
    }
    expect((await house.storage.jobs.list({ limit: 1 }))[0]?.state).toBe('queued');
  });
});

test('a channel where the bot may answer but not write is reported in all the same', async () => {
  const notices = { guild: 'kitchen', channel: 'notices' };
  const options = { name: 'Ours', confirm: true, file: abcFile(24) };
  await house.discord.run('aoife', notices, 'train', options).until();
  await house.discord.waitFor(() => jobMessageIn(house, 'notices'));
  const job = await claim(house.storage);
  await finish(house.storage, job);
  // Its own token may not attach files there, but the interaction still lives.
  const done = await house.discord.waitFor(() => {
    const message = jobMessageIn(house, 'notices');
    return message && textOf(message).includes('has learnt') && message;
  });
  expect(done.attachments).toHaveLength(8);
});

test('a message that was deleted is not asked for again and again', async () => {
  await give().until();
  const message = await jobSays(house, 'Waiting');
  const { apiUrl, token } = house.discord;
  await fetch(`${apiUrl}/v10/channels/${message.channel_id}/messages/${message.id}`, {
    method: 'DELETE',
    headers: { authorization: `Bot ${token}` },
  });
  const job = await claim(house.storage);
  await house.discord.waitFor(() =>
    house.log.lines.some((line) => line.includes('goes on without')),
  );
  const asked = () => house.discord.log.filter((one) => one.kind === 'request').length;
  const before = asked();
  await progress(house.storage, job.id, { step: 300 });
  await vi.waitFor(async () => expect(await house.storage.jobs.unreported()).toEqual([]), 15_000);
  expect(asked()).toBe(before);
});
