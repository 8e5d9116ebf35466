import tonejsMidi from '@tonejs/midi';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Message } from '../../src/playground/index.ts';
import {
  type BotHouse,
  buttonOf,
  openBotHouse,
  pictureWordsOf,
  TUNES,
  textOf,
  tuneIdOf,
} from '../support/bot-house.ts';

let house: BotHouse;
let message: Message;
beforeAll(async () => {
  house = await openBotHouse();
  message = await house.discord
    .run('aoife', TUNES, 'tune', { type: 'jig', key: 'G', seed: '42', band: 'full band' })
    .until();
});
afterEach(() => expect(house.discord.problems).toEqual([]));
afterAll(() => house.close());

async function fetched(from: Message, ending: string): Promise<Buffer> {
  const attachment = from.attachments.find(({ filename }) => filename.endsWith(ending));
  return Buffer.from(await (await fetch(attachment?.url ?? '')).arrayBuffer());
}
const kept = async (from: Message) => house.storage.tunes.get(tuneIdOf(from));
const press = (from: Message, what: string) =>
  house.discord.press('tadhg', from.id, buttonOf(from, what)).until();

describe('a tune with a band', () => {
  test('has everybody’s parts in its ABC, its picture and its MIDI', async () => {
    const abc = (await fetched(message, '.abc')).toString();
    expect(abc.match(/^V:\w+$/gm)).toEqual(['V:melody', 'V:guitar', 'V:bass', 'V:bodhran']);
    expect(pictureWordsOf(message)[0]).toMatch(/on 4 staves: Melody, Guitar, Bass and Bodhrán\.$/);
    const { tracks } = new tonejsMidi.Midi(await fetched(message, '.mid'));
    const played = tracks.filter(({ notes }) => notes.length > 0);
    expect(played.map(({ channel, instrument }) => [channel, instrument.number])).toEqual([
      [0, 110],
      [1, 25],
      [2, 32],
      [9, 0],
    ]);
  });

  test('is kept with it, and comes again with it', async () => {
    expect(await kept(message)).toMatchObject({ request: { band: 'full band' } });
    expect(textOf(message)).toContain('`/tune type:jig key:G seed:42 band:full band`');
    const again = await press(message, 'again');
    expect(await kept(again)).toMatchObject({ request: { band: 'full band' } });
    expect(pictureWordsOf(again)[0]).toContain('on 4 staves');
  });

  test('goes to another key as the same music', async () => {
    const moved = await press(message, 'key');
    const tune = await kept(moved);
    expect(tune?.request).toMatchObject({ key: 'D', band: 'full band' });
    expect(tune?.abc).toContain('V:bodhran');
    expect(textOf(moved)).not.toContain('another tune');
  });

  test('is shown in another key, with fingerings, and as it was', async () => {
    const show = (options: Record<string, string | boolean>) =>
      house.discord.run('tadhg', TUNES, 'show', { tune: tuneIdOf(message), ...options }).until();
    const plain = await show({});
    expect((await fetched(plain, '.abc')).toString()).toBe((await kept(message))?.abc);
    const arranged = await show({ key: 'a', clef: 'bass', tab: 'banjo', chords: false });
    const abc = (await fetched(arranged, '.abc')).toString();
    expect(abc).toMatch(/^V:melody name="Melody" clef=bass$/m);
    expect(abc).toMatch(/^K:A$/m);
    expect(abc).toContain('V:bass');
    expect(pictureWordsOf(arranged)[0]).toMatch(
      /A major.*on 4 staves.*how a tenor banjo plays them/,
    );
  });

  test('is found by its first notes', async () => {
    const incipit = (await kept(message))?.incipit;
    const alone = await house.discord
      .run('aoife', TUNES, 'tune', { type: 'jig', key: 'G', seed: '42' })
      .until();
    expect(incipit).toBe((await kept(alone))?.incipit);
    expect(incipit).not.toBe('');
    expect((await kept(alone))?.request).not.toHaveProperty('band');
  });
});
