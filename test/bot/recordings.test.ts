import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openRecorder } from '../../src/engine/index.ts';
import type { Message } from '../../src/playground/index.ts';
import {
  type BotHouse,
  buttonOf,
  componentsOf,
  openBotHouse,
  plant,
  privateAnswer,
  TUNES,
  textOf,
  votesOn,
} from '../support/bot-house.ts';

let house: BotHouse;
beforeAll(async () => {
  house = await openBotHouse({ recorder: openRecorder() });
});
afterEach(() => expect(house.discord.problems).toEqual([]));
afterAll(() => house.close());

const PATIENCE = 60_000;

function ask(options: Record<string, string | number | boolean> = {}): Promise<Message> {
  return house.discord.run('aoife', TUNES, 'tune', { type: 'jig', ...options }).until();
}

const messageOf = ({ id }: Message) =>
  house.discord.messagesIn(TUNES).find((message) => message.id === id);
const namesOf = (message: Message | undefined) =>
  (message?.attachments ?? []).map(({ filename }) => filename.replace(/^.*\./, ''));

/** The message when it has its MP3. */
async function recorded(message: Message): Promise<Message> {
  const find = () => {
    const now = messageOf(message);
    return namesOf(now).includes('mp3') ? now : undefined;
  };
  return house.discord.waitFor(find, 'a recording', PATIENCE);
}

const mp3Of = async (message: Message): Promise<Buffer> => {
  const file = message.attachments.find(({ filename }) => filename.endsWith('.mp3'));
  return Buffer.from(await (await fetch(file?.url ?? '')).arrayBuffer());
};

describe('a tune is recorded', { timeout: PATIENCE }, () => {
  test('and the recording joins the files of its reply', async () => {
    const message = await ask({ seed: '7' });
    const now = await recorded(message);
    expect(namesOf(now)).toEqual(['png', 'abc', 'mid', 'mp3']);
    const files = componentsOf(now).filter(({ file }) => file !== undefined);
    expect(files.map(({ file }) => file?.url.replace(/^.*\/([^/?]*).*$/, '$1'))).toEqual(
      now.attachments.slice(1).map(({ filename }) => filename),
    );
    const linesOf = (one: Message) =>
      textOf(one)
        .split('\n')
        .filter((line) => line !== '');
    expect(linesOf(now)).toEqual(linesOf(message));
    const mp3 = await mp3Of(now);
    expect(mp3.subarray(0, 3).toString()).toBe('ID3');
    expect(mp3.length).toBeGreaterThan(100_000);
  });

  test('while people vote, and neither edit undoes the other', async () => {
    const message = await ask();
    for (const person of ['tadhg', 'niamh', 'oisin']) {
      house.discord.press(person, message.id, buttonOf(message, 'up'));
    }
    const now = await recorded(message);
    house.discord.press('aoife', message.id, buttonOf(message, 'up'));
    await house.discord.waitFor(() => votesOn(house, message.id) === '4 0', 'four votes');
    expect(namesOf(messageOf(now))).toEqual(['png', 'abc', 'mid', 'mp3']);
  });

  test('slow and fast, for whoever presses, and once for all who do', async () => {
    const message = await ask({ instrument: 'whistle', 'count-in': true, chords: false });
    const usual = await mp3Of(await recorded(message));
    const answers = await Promise.all(
      ['tadhg', 'niamh'].map((person) =>
        house.discord.press(person, message.id, buttonOf(message, 'slow')).until(),
      ),
    );
    expect(answers.map(({ flags = 0 }) => flags & 64)).toEqual([64, 64]);
    expect(textOf(answers[0] as Message)).toContain('Slow · Tin whistle');
    const [one, other] = await Promise.all(answers.map(mp3Of));
    expect(one?.equals(other as Buffer)).toBe(true);
    expect((one as Buffer).length / usual.length).toBeCloseTo(1 / 0.66, 0);
    const fast = await house.discord.press('tadhg', message.id, buttonOf(message, 'fast')).until();
    expect((await mp3Of(fast)).length).toBeLessThan(usual.length);
  });

  test('on what the server usually plays on', async () => {
    const guild = house.discord.guilds.find(({ key }) => key === TUNES.guild);
    await house.storage.guilds.set(guild?.id ?? '', { defaultInstrument: 'harp' });
    const message = await ask();
    const fast = await house.discord.press('tadhg', message.id, buttonOf(message, 'fast')).until();
    expect(textOf(fast)).toContain('Harp');
    await recorded(message);
    await house.storage.guilds.set(guild?.id ?? '', { defaultInstrument: null });
  });

  test('but not for another server', async () => {
    const message = await ask();
    await recorded(message);
    const place = { guild: 'ceili', channel: 'dance-floor' };
    const planted = await plant(house, place, [buttonOf(message, 'slow')]);
    const pressed = house.discord.press('aoife', planted, buttonOf(message, 'slow'));
    expect(await privateAnswer(house, pressed)).toContain('not kept here');
  });
});

test('a recording that fails leaves the tune as it is, and the reply says that there is none', async () => {
  const recorder = openRecorder();
  await recorder.close();
  const broken = await openBotHouse({ discord: house.discord, recorder });
  await house.bot.stop(5000);
  const message = await ask();
  const now = await house.discord.waitFor(() => {
    const edited = messageOf(message);
    return edited && textOf(edited).includes('There is no recording of this tune.')
      ? edited
      : undefined;
  }, 'the line');
  expect(namesOf(now)).toEqual(['png', 'abc', 'mid']);
  expect(broken.log.lines.join('')).toContain('a tune could not be recorded');
  const pressed = broken.discord.press('tadhg', message.id, buttonOf(message, 'slow'));
  expect(await privateAnswer(broken, pressed)).toContain('Too many recordings');
  await broken.bot.stop(5000);
});
