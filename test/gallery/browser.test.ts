import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasChromium, onComplaint, openBrowser } from '../playground/support/browser.ts';
import { type GalleryHouse, GUILDS, openGalleryHouse } from './support/gallery-house.ts';

const TUNE = '/tunes/kitchen001';
const PAGES = ['/', `/communities/${GUILDS.kitchen}`, TUNE, '/playlists/playlist01'];
const DESKTOP = { viewport: { width: 1280, height: 900 } };
/** A machine may be busy with other things. */
const soon = <T>(look: () => T) => expect.poll(look, { timeout: 30_000 });
const PHONE = { viewport: { width: 320, height: 640 } };

describe.skipIf(!hasChromium())('the gallery, in a browser', { timeout: 60_000 }, () => {
  let house: GalleryHouse;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let elsewhere: string[];

  beforeAll(async () => {
    house = await openGalleryHouse();
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
    expect(house.faults).toEqual([]);
  });

  beforeEach(() => {
    complaints = [];
    elsewhere = [];
  });
  // What the Content-Security-Policy stops, any error of a script, and what was asked of anybody else.
  afterEach(async () => {
    await page.context().close();
    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
  });

  async function open(path: string, options: BrowserContextOptions = DESKTOP): Promise<void> {
    const context = await browser.newContext(options);
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    onComplaint(page, (what) => complaints.push(what));
    page.on('request', (request) => {
      if (!request.url().startsWith(house.origin)) elsewhere.push(request.url());
    });
    await page.goto(house.origin + path, { waitUntil: 'load' });
  }

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const place = () => page.getByRole('slider', { name: 'Place in the tune' });
  const state = () => page.locator('#player').getAttribute('data-state');
  const sounding = () => page.locator('#staff .sounding').first().getAttribute('class');
  const bar = async () =>
    Number(/\d+/.exec((await place().getAttribute('aria-valuetext')) ?? '')?.[0]);
  /** Chromium's own record of each AudioContext of the page. */
  const listen = () =>
    page.addInitScript(() => {
      const scope = globalThis as never as {
        AudioContext: new () => object;
        contexts: object[];
        started: number;
        AudioBufferSourceNode: { prototype: { start(...how: number[]): void } };
      };
      scope.contexts = [];
      scope.started = 0;
      scope.AudioContext = class extends scope.AudioContext {
        constructor() {
          super();
          scope.contexts.push(this);
        }
      };
      const { prototype } = scope.AudioBufferSourceNode;
      const { start } = prototype;
      prototype.start = function (...how) {
        scope.started += 1;
        start.apply(this, how);
      };
    });

  describe('the player', () => {
    test('plays, follows the notes on the staff, pauses, goes on, and stops', async () => {
      await open(TUNE);
      await listen();
      await page.reload();
      await page.locator('#staff svg').waitFor();
      expect(await page.locator('#sheet').isVisible()).toBe(false);
      expect(await page.locator('#staff .abcjs-note').count()).toBeGreaterThan(50);
      expect(await page.locator('#staff svg').getAttribute('aria-label')).toContain(
        "Sheet music of 'The Kitchen Jig'",
      );

      await button('Play').click();
      await soon(state).toBe('playing');
      const audio = () =>
        page.evaluate(() => {
          const scope = globalThis as never as { contexts: { state: string }[]; started: number };
          return [scope.contexts.map((one) => one.state), scope.started > 0];
        });
      await soon(audio).toEqual([['running'], true]);
      expect(await page.locator('#staff .frame.on').count()).toBe(1);
      const first = await sounding();
      await soon(sounding).not.toBe(first);
      await soon(bar).toBeGreaterThan(2);
      await soon(() => page.getByRole('status').textContent()).toBe('Playing');

      await button('Pause').click();
      expect(await state()).toBe('paused');
      const where = await place().inputValue();
      const shown = await sounding();
      await page.waitForTimeout(400);
      expect(await place().inputValue()).toBe(where);
      expect(await sounding()).toBe(shown);

      await button('Play').click();
      await soon(async () => Number(await place().inputValue())).toBeGreaterThan(Number(where));
      await button('Stop').click();
      expect(await place().inputValue()).toBe('0');
      expect(await page.locator('#staff .sounding').count()).toBe(0);
      expect(await page.getByRole('status').textContent()).toBe('Stopped');
    });

    test('stops at the end, or begins again; goes where it is told; slower, and without chords', async () => {
      await open(TUNE);
      await page.locator('#staff svg').waitFor();
      const seek = (value: string) => place().fill(value);
      await seek('500');
      // Two parts of 8 bars, each twice: half of it is the pick-up to the second part, in bar 16.
      expect(await bar()).toBe(16);
      await seek('980');
      await button('Play').click();
      await soon(state).toBe('playing');
      await soon(state).toBe('stopped');

      await page.getByRole('checkbox', { name: 'Loop' }).check();
      await seek('980');
      await button('Play').click();
      await soon(bar).toBeLessThan(4);
      expect(await state()).toBe('playing');

      await page.getByRole('slider', { name: 'Tempo' }).fill('60');
      expect(await page.locator('.tempo-text').textContent()).toBe('60');
      expect(await state()).toBe('playing');

      expect(await page.locator('#staff .abcjs-chord').count()).toBeGreaterThan(4);
      await page.getByRole('checkbox', { name: 'Chords' }).uncheck();
      expect(await page.locator('#staff .abcjs-chord').count()).toBe(0);
      await page.getByRole('combobox', { name: 'Instrument' }).selectOption('Flute');
      await soon(state).toBe('playing');

      // A note that is clicked on, or nearly, is gone to.
      await button('Pause').click();
      await page.locator('#staff .abcjs-note').nth(30).click({ force: true });
      expect(await sounding()).toBe(
        await page.locator('#staff .abcjs-note').nth(30).getAttribute('class'),
      );
    });

    test('is all there for a keyboard alone', async () => {
      await open(TUNE);
      await page.locator('#staff svg').waitFor();
      const focused = () =>
        page.evaluate(() => {
          const one = (globalThis as never as { document: { activeElement: HTMLElementLike } })
            .document.activeElement;
          return one.labels?.[0]?.textContent ?? one.getAttribute('aria-label') ?? one.textContent;
        });
      interface HTMLElementLike {
        readonly labels?: readonly { readonly textContent: string }[];
        readonly textContent: string;
        getAttribute(name: string): string | null;
      }
      const order: (string | null)[] = [];
      for (let step = 0; step < 12; step += 1) {
        await page.keyboard.press('Tab');
        order.push(((await focused()) ?? '').trim());
      }
      expect(order).toEqual([
        ...['Skip to the content', 'Lilt', 'Gallery', 'The Kitchen', 'Dark'],
        ...['Play', 'Stop', 'Place in the tune', 'Tempo', 'Instrument', 'Loop', 'Chords'],
      ]);
      await button('Play').focus();
      await page.keyboard.press('Space');
      await soon(state).toBe('playing');
      await page.keyboard.press('Enter');
      await soon(state).toBe('paused');
      await place().focus();
      const before = await bar();
      for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
      await soon(bar).toBe(before + 5);
      await page.keyboard.press('PageUp');
      await page.keyboard.press('ArrowLeft');
      await soon(bar).toBe(before + 8);
      expect(Number(await place().inputValue())).toBeGreaterThan(200);
      await page.keyboard.press('Home');
      await soon(bar).toBe(1);
      await page.keyboard.press('End');
      await soon(bar).toBe(32);
      expect(await place().inputValue()).toBe('1000');
    });

    test('says so where no note can be had, and the page stays as it is', async () => {
      await open(TUNE);
      await page.locator('#staff svg').waitFor();
      await page.route('**/notes/**', (route) => route.fulfill({ status: 503 }));
      await button('Play').click();
      await soon(() => page.getByRole('status').textContent()).toContain('cannot be played');
      expect(await state()).toBe('paused');
      await page.unroute('**/notes/**');
      await button('Play').click();
      await soon(state).toBe('playing');
      // Chromium itself writes a line for each answer that is no 200.
      complaints = complaints.filter((line) => !line.includes('503'));
    });
  });

  describe('the sheet', () => {
    test('is drawn to the width of the page, and anew when that changes', async () => {
      await open(TUNE, PHONE);
      await page.locator('#staff svg').waitFor();
      const staves = () => page.locator('#staff .abcjs-staff').count();
      const onPhone = await staves();
      expect(onPhone).toBeGreaterThanOrEqual(8);
      await page.setViewportSize({ width: 1100, height: 800 });
      await soon(staves).toBe(4);
      const wide = await page.locator('#staff svg').boundingBox();
      expect(wide?.width).toBeGreaterThan(700);
    });

    test('is a picture where there are no scripts, and everything else is there too', async () => {
      await open(TUNE, { ...DESKTOP, javaScriptEnabled: false });
      const picture = page.getByRole('img', { name: 'Sheet music of' });
      await picture.scrollIntoViewIfNeeded();
      expect(await picture.isVisible()).toBe(true);
      expect(await page.getByRole('link', { name: 'Text ABC' }).isVisible()).toBe(true);
      expect(await page.getByRole('button').count()).toBe(0);
      await page.getByRole('link', { name: 'The Kitchen' }).click();
      await page.getByRole('searchbox', { name: 'Title' }).fill('reel');
      await page.getByRole('button', { name: 'Search' }).click();
      expect(await page.getByRole('article').getByRole('heading').allTextContents()).toEqual([
        'The Reel',
      ]);
    });
  });

  test('light and dark are as the machine is set, until somebody says otherwise', async () => {
    await open('/', { ...DESKTOP, colorScheme: 'dark' });
    const ground = () =>
      page.evaluate(() => {
        const { document, getComputedStyle } = globalThis as never as {
          document: { body: object };
          getComputedStyle(element: object): { backgroundColor: string };
        };
        return getComputedStyle(document.body).backgroundColor;
      });
    const dark = await ground();
    await button('Light').click();
    const light = await ground();
    expect(light).not.toBe(dark);
    await page.goto(`${house.origin}${TUNE}`);
    expect(await ground()).toBe(light);
    await button('Dark').click();
    expect(await ground()).toBe(dark);
  });

  describe.each([
    ['light', { ...DESKTOP, colorScheme: 'light' }],
    ['dark', { ...DESKTOP, colorScheme: 'dark' }],
    ['on a phone', { ...PHONE, colorScheme: 'light' }],
  ] as const)('%s', (_, options) => {
    test.each(PAGES)('%s is for everybody, and no wider than the screen', async (path) => {
      await open(path, options);
      if (path === TUNE) {
        await page.locator('#staff svg').waitFor();
        await place().fill('100');
      }
      const wider = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(wider).toBe(0);
      expect(await violations(page)).toEqual([]);
    });
  });

  test('a page that is not there is for everybody too', async () => {
    await open('/nowhere');
    expect(await violations(page)).toEqual([]);
    complaints = complaints.filter((line) => !line.includes('404'));
  });
});

/** What axe finds: WCAG 2.2 AA and its own good advice. */
async function violations(page: Page): Promise<string[]> {
  const file = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  // Run by the debugger's protocol, which no policy of a page holds back.
  await page.evaluate(await readFile(file, 'utf8'));
  const { violations: found } = (await page.evaluate('axe.run()')) as {
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
  };
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}\n${failureSummary}`),
  );
}
