import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Message } from '../../src/playground/index.ts';
import {
  abcOf,
  type BotHouse,
  buttonOf,
  componentsOf,
  fileNamesOf,
  openBotHouse,
  pictureWordsOf,
  privateAnswer,
  TUNES,
  textOf,
  tuneIdOf,
} from '../support/bot-house.ts';

let house: BotHouse;
let tune: Message;
let tuneId: string;
beforeAll(async () => {
  house = await openBotHouse();
  tune = await house.discord
    .run('aoife', TUNES, 'tune', { type: 'jig', key: 'Edor', seed: '42' })
    .until();
  tuneId = tuneIdOf(tune);
});
afterEach(() => expect(house.discord.problems).toEqual([]));
afterAll(() => house.close());

const show = (options: Record<string, string | number | boolean>, person = 'tadhg') =>
  house.discord.run(person, TUNES, 'show', { tune: tuneId, ...options });

describe('/show', () => {
  test('a tune as it is, with its files and a button to arrange it', async () => {
    const message = await show({}).until();
    expect(textOf(message)).toContain('## The jig of 42');
    expect(textOf(message)).toContain(`-# In Edor · tune \`${tuneId}\``);
    expect(abcOf(message)).toBe(abcOf(tune));
    expect(fileNamesOf(message)).toEqual([
      'the-jig-of-42.png',
      'the-jig-of-42.abc',
      'the-jig-of-42.mid',
    ]);
    expect(buttonOf(message, 'arrange')).toBe(`v1:arrange:${tuneId}`);
  });

  test('in another key, octave and clef, with chords and tab', async () => {
    const message = await show({
      ...{ key: 'a', octave: -1, clef: 'bass', tab: 'banjo', chords: true },
    }).until();
    expect(abcOf(message)).toMatch(/^K:Ador clef=bass$/m);
    expect(abcOf(message)).toContain('"Am"');
    expect(textOf(message)).toContain(
      '-# In Ador · An octave lower · Bass clef · Tab for tenor banjo, GDAE · With chords ·',
    );
    expect(textOf(message)).toContain('Figures are frets; 0 is the open string.');
    expect(textOf(message)).toMatch(/Below what the instrument has.*: \d+ of \d+ notes\./);
    expect(pictureWordsOf(message)[0]).toMatch(
      /A dorian.*in the bass clef.*how a tenor banjo plays them/i,
    );
  });

  test.each<[string, Record<string, string | number>, RegExp]>([
    [
      'a key of another mode',
      { key: 'Am' },
      /cannot be moved to Am\. Choose a key of its mode: Ador,/,
    ],
    ['no key', { key: '@everyone' }, /cannot be moved to @everyone/],
    ['a tune that is not there', { tune: 'aaaaaaaaaa' }, /tune/],
    ['no id', { tune: '../../etc' }, /tune/],
  ])('%s is told to the asker alone', async (_, options, expected) => {
    expect(await privateAnswer(house, show(options))).toMatch(expected);
  });

  test('a tune is found by its title, and suggested by it', async () => {
    const message = await show({ tune: 'jig of 42' }).until();
    expect(textOf(message)).toContain(`tune \`${tuneId}\``);
    const suggested = await house.discord.autocomplete('niamh', TUNES, 'show', 'tune', {
      tune: 'of 42',
    });
    expect(suggested).toEqual([{ name: `The jig of 42 · jig in Edor · ${tuneId}`, value: tuneId }]);
  });

  test('keys are suggested from those of the tune’s mode', async () => {
    const suggested = (typed: string) =>
      house.discord.autocomplete('niamh', TUNES, 'show', 'key', { tune: tuneId, key: typed });
    expect((await suggested('')).map(({ value }) => value)).toHaveLength(12);
    expect((await suggested('f')).map(({ value }) => value)).toEqual(['Fdor', 'F#dor']);
  });
});

describe('Arrange', () => {
  /** The menu of the panel for this; its options, and the one that is chosen. */
  function menuOf(message: Message, what: string) {
    const customId = buttonOf(message, what);
    const { options = [] } = componentsOf(message).find(
      ({ custom_id }) => custom_id === customId,
    ) as { options?: { value: string; default?: boolean }[] };
    const chosen = options.filter((option) => option.default).map(({ value }) => value);
    return { customId, chosen: chosen.join(' ') };
  }
  const chosenIn = (message: Message) =>
    ['key', 'octave', 'clef', 'tab', 'chords']
      .map((what) => menuOf(message, what).chosen)
      .join(' ');

  test('a panel for who pressed: every pick shows the tune anew, the last state is posted', async () => {
    const { discord } = house;
    const panel = await discord.press('niamh', tune.id, buttonOf(tune, 'arrange')).until();
    expect(panel.flags & 64).toBe(64);
    expect(chosenIn(panel)).toBe('Edor 0 treble as-it-is as-it-is');
    expect(fileNamesOf(panel)).toEqual(['the-jig-of-42.png']);

    const shown = () => discord.messagesIn(TUNES, 'niamh').find(({ id }) => id === panel.id);
    const pick = async (what: string, value: string, after: string) => {
      discord.press('niamh', panel.id, menuOf(shown() ?? panel, what).customId, [value]);
      await discord.waitFor(() => chosenIn(shown() ?? panel) === after, `${what} to be ${value}`);
    };
    await pick('key', 'Ador', 'Ador 0 treble as-it-is as-it-is');
    await pick('tab', 'whistle', 'Ador 0 treble whistle as-it-is');
    await pick('octave', '1', 'Ador 1 treble whistle as-it-is');
    await house.restart();
    await pick('clef', 'treble+8', 'Ador 1 treble+8 whistle as-it-is');
    await pick('chords', 'on', 'Ador 1 treble+8 whistle on');
    await pick('tab', 'as-it-is', 'Ador 1 treble+8 as-it-is on');
    await pick('octave', '0', 'Ador 0 treble+8 as-it-is on');
    expect(fileNamesOf(shown() ?? panel)).toEqual(['the-jig-of-42.png']);

    const posted = await discord
      .press('niamh', panel.id, buttonOf(shown() ?? panel, 'post'))
      .until();
    expect(posted.flags & 64).toBe(0);
    expect(abcOf(posted)).toMatch(/^K:Ador clef=treble\+8$/m);
    expect(fileNamesOf(posted)).toHaveLength(3);
    expect(textOf(posted)).toContain(
      'In Ador · Treble clef, written an octave lower · With chords',
    );
  });

  test('in another server the tune is not there', async () => {
    const other = house.discord.guilds.find(({ key }) => key !== TUNES.guild);
    const place = { guild: other?.key ?? '', channel: other?.channels[0]?.key ?? '' };
    const seen = house.discord.run('aoife', place, 'show', { tune: tuneId });
    expect(await privateAnswer(house, seen)).toMatch(/tune/i);
  });
});
