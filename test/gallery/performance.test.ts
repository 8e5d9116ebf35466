import midiPackage from '@tonejs/midi';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { danceTempo } from '../../src/engine/render/dance-tempo.ts';
import { writeMidi } from '../../src/engine/render/write-midi.ts';
import { hasChromium, openBrowser } from '../playground/support/browser.ts';
import { ABC, type GalleryHouse, openGalleryHouse } from './support/gallery-house.ts';

interface PlayedNote {
  readonly at: number;
  readonly for: number;
  readonly pitch: number;
  readonly role: string;
}

const tune = (type: string, metre: string, key: string, music: string) =>
  `X:1\nT:A tune\nR:${type}\nM:${metre}\nL:1/8\nK:${key}\n${music}\n`;

/** Repeats, endings, swing, triplets, ties, accidentals in two octaves, a pick-up, rests, two notes at once. */
const TUNES: readonly (readonly [
  name: string,
  type: string,
  metre: readonly [number, number],
  abc: string,
])[] = [
  ['a jig', 'jig', [6, 8], ABC],
  [
    'a reel with endings',
    'reel',
    [4, 4],
    tune(
      'reel',
      '4/4',
      'D',
      '|: d2fd Adfd | e2ge cege |1 d2fd Adfa | gece d4 :|2 afge fdec | d2 A2 d4 |]',
    ),
  ],
  [
    'a hornpipe, which swings',
    'hornpipe',
    [4, 4],
    tune(
      'hornpipe',
      '4/4',
      'G',
      '|: Bc | d2 B>G D<G B/c/d | (3efg fe d>cBA | G2 z2 A>B (3cBA | G2 G2 G2 :|',
    ),
  ],
  [
    'accidentals that hold in other octaves, and ties',
    'waltz',
    [3, 4],
    tune('waltz', '3/4', 'Bb', '|: ^F2 f2 F2- | F2 =e2 E2 | [Bd]4 z2 | _A2 a2 =A2- | A6 :|'),
  ],
  [
    'a polka',
    'polka',
    [2, 4],
    tune('polka', '2/4', 'Ador', '|: A2 eA | BA GB | A>B cd | eA A2 :|'),
  ],
];

describe.skipIf(!hasChromium())("the player's notes", { timeout: 60_000 }, () => {
  let house: GalleryHouse;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    house = await openGalleryHouse();
    browser = await openBrowser();
    page = await browser.newPage();
    await page.goto(`${house.origin}/tunes/kitchen001`);
    await page.locator('#staff svg').waitFor();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  /** As performance.js has them, from the sheet that abcjs draws in the browser. Written as text: vitest rewrites imports. */
  function performed(abc: string, dance: { beat: number; swings: boolean }) {
    return page.evaluate(`(async () => {
      const { src } = document.querySelector('script[src$="/tune.js"]');
      const { performanceOf } = await import(src.replace('tune.js', 'performance.js'));
      const place = document.createElement('div');
      document.body.append(place);
      const [drawn] = ABCJS.renderAbc(place, ${JSON.stringify(abc)}, { add_classes: true });
      const { notes, events, bars, length } = performanceOf(drawn, ${JSON.stringify(dance)});
      return { notes, events: events.map(({ at }) => at), bars, length };
    })()`) as Promise<{ notes: PlayedNote[]; events: number[]; bars: number[]; length: number }>;
  }

  test.each(TUNES)('%s: those that the MIDI file has', async (_, type, [num, den], abc) => {
    const { beat, swings } = danceTempo(type, { num, den });
    const { notes, events, bars, length } = await performed(abc, { beat, swings });
    const { midi } = writeMidi(abc, { type });
    const { header, tracks } = new midiPackage.Midi(midi);
    const whole = header.ppq * 4;
    const expected = tracks
      .flatMap((track) => track.notes)
      .map(({ midi: pitch, ticks }) => `${pitch} at ${(ticks / whole).toFixed(3)}`)
      .sort();
    const melody = notes.filter(({ role }) => role === 'melody');
    expect(melody.map(({ pitch, at }) => `${pitch} at ${at.toFixed(3)}`).sort()).toEqual(expected);

    // Something stands on the staff for every note, swung or not, and every bar begins with something.
    expect(events).toEqual([...events].sort((a, b) => a - b));
    expect(new Set(events).size).toBe(events.length);
    for (const bar of bars) expect(events).toContain(bar);
    for (const { at } of melody) {
      expect(Math.min(...events.map((time) => Math.abs(time - at)))).toBeLessThan(1e-3);
    }
    expect(Math.max(...notes.map((note) => note.at + note.for))).toBeLessThanOrEqual(length + 1e-6);
  });

  test.each([
    // Two parts of two bars, each twice, and a pick-up before each time.
    [
      'a pick-up belongs to the bar before it',
      '|: D | G2G A2D | B2G G2 :|: d | g2g a2g | g2g g2 :|',
      8,
    ],
    ['no pick-up', '|: GAG A2D | B2G G3 :|', 4],
    ['a bar that is too short is a bar', 'GAG A2D | B2G G2 | GAG G3 |]', 3],
  ])('bars are counted as players count them: %s', async (_, music, count) => {
    const abc = `X:1\nT:A\nR:jig\nM:6/8\nL:1/8\nK:G\n${music}\n`;
    const { bars } = await performed(abc, { beat: 3 / 8, swings: false });
    expect(bars).toHaveLength(count);
    expect(bars[0]).toBe(0);
  });
});
