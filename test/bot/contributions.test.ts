import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Seen } from '../../src/playground/index.ts';
import { buttonOf, plant, privateAnswer, TUNES, textOf } from '../support/bot-house.ts';
import {
  abcFile,
  claim,
  finish,
  jobSays,
  openTrainingHouse,
  type TrainingHouse,
} from './training-house.ts';

let house: TrainingHouse;
beforeEach(async () => {
  house = await openTrainingHouse();
});
afterEach(() => house.close());

const kitchen = () => house.discord.guilds.find(({ key }) => key === 'kitchen')?.id ?? '';
const give = (name: string, first: number, person = 'aoife') =>
  house.discord
    .run(person, TUNES, 'train', { name, confirm: true, file: abcFile(24, 'a.abc', first) })
    .until();
const use = (sub: string, options = {}, person = 'aoife', place: object = TUNES): Seen =>
  house.discord.run(person, place as typeof TUNES, `contributions ${sub}`, options);
const sets = () => house.storage.contributions.list({ guildId: kitchen() });

test('the list says by whom, when and how many, withdrawn ones too', async () => {
  expect(textOf(await use('list').until())).toContain('No tunes were given yet');
  await give('First', 1);
  await give('Second', 100);
  const [second] = await sets();
  await house.storage.contributions.withdraw(second?.id ?? '', 'someone');
  const message = await use('list', {}, 'oisin').until();
  expect(message.flags & 64).not.toBe(0);
  expect(textOf(message)).toContain('## 24 tunes · 1 set');
  expect(textOf(message)).toContain(`**Second** \`${second?.id}\`: 24 tunes`);
  expect(textOf(message)).toMatch(/withdrawn <t:\d+:D> by <@someone>/);
  expect(house.discord.problems).toEqual([]);
});

test('a set is withdrawn after a question, and the models that know it are named', async () => {
  await give('Ours', 1);
  await jobSays(house, 'Waiting');
  const modelId = await finish(house.storage, await claim(house.storage));
  const asked = await use('withdraw', { set: 'ours' }).until();
  expect(asked.flags & 64).not.toBe(0);
  expect(textOf(asked)).toContain('Withdraw **Ours**? Its 24 tunes are deleted');
  expect((await sets())[0]?.withdrawnAt).toBeNull();
  const button = buttonOf(asked, 'withdraw');
  house.discord.press('aoife', asked.id, button);
  const shown = () => house.discord.messagesIn(TUNES, 'aoife').find(({ id }) => id === asked.id);
  const done = await house.discord.waitFor(() => {
    const now = shown();
    return now && textOf(now).includes('is withdrawn') && now;
  });
  expect(textOf(done)).toContain(`Marked as having learnt from it: **Ours** \`${modelId}\``);
  const [set] = await sets();
  expect(set?.withdrawnAt).toBeInstanceOf(Date);
  expect(await house.storage.contributions.tunes([set?.id ?? ''])).toEqual([]);
  const list = await house.discord.run('aoife', TUNES, 'model list').until();
  expect(textOf(list)).toContain('learnt from a set that was withdrawn since');
  expect(house.discord.problems).toEqual([]);
});

test('only who gave it, and who manages the server, may; a button changes nothing in that', async () => {
  await house.storage.guilds.set(kitchen(), {
    trainerRoleId: house.discord.guilds[0]?.roles.find(({ key }) => key === 'leader')?.id ?? '',
  });
  await give('Hers', 1, 'niamh');
  const [set] = await sets();
  expect(await privateAnswer(house, use('withdraw', { set: set?.id }, 'tadhg'))).toMatch(
    /who gave it/,
  );
  const planted = await plant(house, TUNES, [`v1:withdraw:${set?.id}`]);
  const pressed = house.discord.press('tadhg', planted, `v1:withdraw:${set?.id}`);
  expect(await privateAnswer(house, pressed)).toMatch(/by whoever gave it/);
  expect((await sets())[0]?.withdrawnAt).toBeNull();
  expect(textOf(await use('withdraw', { set: 'hers' }, 'niamh').until())).toContain(
    'Withdraw **Hers**?',
  );
  expect(textOf(await use('withdraw', { set: 'hers' }, 'aoife').until())).toContain(
    'Withdraw **Hers**?',
  );
});

test('a set is named by its id where several have its name, and is suggested', async () => {
  await give('Ours', 1);
  await give('Ours', 100);
  expect(await privateAnswer(house, use('withdraw', { set: 'OURS' }))).toMatch(
    /2 sets are called that.*`[a-z0-9]{10}`, `[a-z0-9]{10}`/,
  );
  expect(await privateAnswer(house, use('withdraw', { set: 'Theirs' }))).toMatch(/no set `Theirs`/);
  const choices = await house.discord.autocomplete(
    'aoife',
    TUNES,
    'contributions withdraw',
    'set',
    {
      set: 'ou',
    },
  );
  expect(choices.map(({ name }) => name)).toEqual(['Ours (24 tunes)', 'Ours (24 tunes)']);
  const floor = { guild: 'ceili', channel: 'dance-floor' };
  const elsewhere = use('withdraw', { set: choices[0]?.value }, 'tadhg', floor);
  expect(await privateAnswer(house, elsewhere)).toMatch(/no set/);
});
