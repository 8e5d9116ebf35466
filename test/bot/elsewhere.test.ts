import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Message } from '../../src/playground/index.ts';
import {
  abcOf,
  type BotHouse,
  buttonOf,
  openBotHouse,
  privateAnswer,
  TUNES,
  textOf,
  tuneIdOf,
  votesOn,
} from '../support/bot-house.ts';

// Direct messages, servers without the bot, groups: where it is used because somebody brought it, and nowhere else.

const ABC = 'X:1\nT:The Kettle\nR:jig\nM:6/8\nL:1/8\nK:D\n|: DFA dAF | G2B AFD :|\n';

let house: BotHouse;
beforeAll(async () => {
  house = await openBotHouse();
});
afterEach(() => expect(house.discord.problems).toEqual([]));
afterAll(() => house.close());

const run = (who: string, where: string, command: string, options = {}) =>
  house.discord.run(who, where, command, options);
const list = async (who: string, where: string) =>
  textOf(await run(who, where, 'tunes').until((seen) => seen.message && textOf(seen.message)));

describe('alone with the bot', () => {
  test('a tune, its vote and its list are one’s own', async () => {
    const message = await run('niamh', 'dm', 'tune', { type: 'reel', seed: '7' }).until();
    expect(abcOf(message)).toContain('R:reel');
    const up = buttonOf(message, 'up');
    await house.discord.press('niamh', message.id, up).until((seen) => seen.answer);
    await house.discord.waitFor(() => votesOn(house, message.id) === '1 0', 'the vote');
    expect(await list('niamh', 'dm')).toContain('The reel of 7');
    expect(await list('aoife', 'dm')).not.toContain('The reel of 7');
    expect(await list('niamh', 'tunes')).not.toContain('The reel of 7');
    const elsewhere = run('aoife', 'tunes', 'show', { tune: tuneIdOf(message) });
    expect(await privateAnswer(house, elsewhere)).toMatch(/tune/);
  });

  test('people are answered in the language of their own Discord', async () => {
    house.discord.speak('tadhg', 'de');
    const message = await run('tadhg', 'dm', 'help').until();
    const english = await run('aoife', 'dm', 'help').until();
    expect(textOf(message)).not.toBe(textOf(english));
    const server = await run('tadhg', 'tunes', 'help').until();
    // There, everybody reads it: it is in the server's language.
    expect(textOf(server)).toBe(textOf(english));
    house.discord.speak('tadhg', 'en-GB');
  });

  test('what is for servers is not offered', () => {
    for (const command of ['train', 'settings show', 'model list', 'contributions list', 'duel']) {
      expect(() => run('aoife', 'dm', command)).toThrow('no command');
    }
  });
});

describe('where it is not', () => {
  test('people who brought it get their tunes, which are nobody’s else', async () => {
    house.discord.install('tadhg');
    const message = await run('tadhg', 'snug', 'tune', { type: 'jig', seed: '9' }).until();
    expect(message.interaction_metadata?.authorizing_integration_owners).toEqual({
      1: house.discord.people.find(({ key }) => key === 'tadhg')?.id,
    });
    const again = house.discord.press('tadhg', message.id, buttonOf(message, 'again'));
    expect(abcOf(await again.until())).toContain('R:jig');
    expect(await list('tadhg', 'dm')).toContain('The jig of 9');
    expect(await list('tadhg', 'tunes')).not.toContain('The jig of 9');
    expect(await list('tadhg', 'carpool')).toContain('The jig of 9');
  });

  test('others who press there are told so kindly, and alone', async () => {
    const message = await run('tadhg', 'snug', 'tune', { type: 'jig', seed: '10' }).until();
    const pressed = house.discord.press('aoife', message.id, buttonOf(message, 'up'));
    expect(await privateAnswer(house, pressed)).not.toMatch(/Something went wrong/);
    expect(votesOn(house, message.id)).toBe('0 0');
  });

  test('where people’s own apps whisper, a tune is for them alone', async () => {
    const message = await run('tadhg', 'library', 'tune', { type: 'jig', seed: '11' }).until();
    expect(message.flags & 64).toBe(64);
    expect(house.discord.messagesIn('library', 'aoife')).toEqual([]);
  });
});

describe('“Engrave this ABC”', () => {
  const engrave = (who: string, { id }: Message) =>
    house.discord.useMessageCommand(who, id, 'Engrave this ABC');

  test.each(['tunes', 'dm', 'snug', 'carpool'])('on words and on files (%s)', async (where) => {
    house.discord.install('tadhg');
    const words = house.discord.say('tadhg', where, ABC);
    const files = [
      { name: 'two.abc', bytes: Buffer.from(`${ABC}\n${ABC.replace('Kettle', 'Lid')}`) },
    ];
    const attached = house.discord.say('tadhg', where, 'From an old book:', files);
    const one = await engrave('tadhg', words).until();
    expect(textOf(one)).toContain('The Kettle');
    expect(one.attachments.map(({ filename }) => filename)).toContain('the-kettle.png');
    const two = await engrave('tadhg', attached).until();
    expect(textOf(two)).toMatch(/The Kettle[\s\S]*The Lid/);
    expect(two.attachments.filter(({ filename }) => filename.endsWith('.png'))).toHaveLength(2);
  });

  test('somebody else’s words, and one’s own answers of the bot', async () => {
    const said = house.discord.say('oisin', 'tunes', `\`\`\`abc\n${ABC}\`\`\``);
    expect(textOf(await engrave('niamh', said).until())).toContain('The Kettle');
    const tune = await run('aoife', 'tunes', 'tune', { type: 'jig', seed: '3' }).until();
    expect(textOf(await engrave('niamh', tune).until())).toContain('The jig of 3');
  });

  test('where there is no ABC, that is told alone', async () => {
    const said = house.discord.say('oisin', 'tunes', 'Grand evening');
    expect(await privateAnswer(house, engrave('niamh', said))).toMatch(/ABC/);
  });
});

describe('coming to a server', () => {
  const greetings = () => house.discord.messagesIn('snug').filter((one) => isGreeting(one));
  const isGreeting = ({ author, interaction_metadata: asked }: Message) =>
    author.id === house.discord.applicationId && asked === undefined;

  test('nobody is greeted who had the bot already', () => {
    for (const place of ['tunes', 'dance-floor']) {
      expect(house.discord.messagesIn(place).filter(isGreeting)).toEqual([]);
    }
  });

  test('it greets once, where the server has its greetings, in its language', async () => {
    house.discord.translate('cellar', 'fr');
    house.discord.invite('oisin', 'cellar');
    await house.discord.waitFor(() => greetings().length === 1, 'the greeting');
    expect(textOf(greetings()[0] as Message)).toMatch(/Lilt/);
    expect(textOf(greetings()[0] as Message)).not.toMatch(/Good evening/);
    // Its tunes are that server's from now on, and what somebody wrote there before stays theirs.
    const message = await run('aoife', 'snug', 'tune', { type: 'reel', seed: '12' }).until();
    await house.discord
      .press('tadhg', message.id, buttonOf(message, 'up'))
      .until((seen) => seen.answer);
    await house.discord.waitFor(() => votesOn(house, message.id) === '1 0', 'the vote');
    expect(await list('tadhg', 'snug')).toMatch(/of 12/);
    expect(await list('tadhg', 'snug')).not.toContain('The jig of 9');
    await house.restart();
    expect(greetings()).toHaveLength(1);
  });
});

test('nothing in the log is an error', () => {
  expect(house.log.lines.filter((line) => /"level":(?:50|60)/.test(line))).toEqual([]);
  expect(house.lost).toEqual([]);
  expect(house.discord.run('aoife', TUNES, 'help').interaction.owners).toHaveProperty('0');
});
