import type { Locator, Page } from 'playwright-core';
import {
  openPlayground,
  type Playground,
  type PlaygroundOptions,
} from '../../../src/playground/index.ts';
import { onComplaint, openBrowser } from './browser.ts';
import { type Fiddler, startFiddler } from './fiddler.ts';

/** A playground with a bot in it, and its page in a browser. */
export interface PageHouse {
  readonly discord: Playground;
  readonly bot: Fiddler;
  readonly page: Page;
  /** What the Content-Security-Policy stopped, and any error of a script; each test begins with none. */
  complaints: string[];
  /** Opens a place (`#as=aoife&in=kitchen/tunes`) anew; resolves when the bot is seen there. */
  open(place: string, width?: number): Promise<void>;
  /** Where messages and commands are typed. */
  box(): Locator;
  /** How many pixels the page is wider than its window. */
  overflow(): Promise<number>;
  close(): Promise<void>;
}

const WIDTH = 1400;
const HEIGHT = 800;

export async function openPageHouse(
  options: Omit<PlaygroundOptions, 'port'> = {},
): Promise<PageHouse> {
  const discord = await openPlayground({ port: 0, ...options });
  const bot = await startFiddler(discord);
  const browser = await openBrowser();
  const page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  onComplaint(page, (what) => house.complaints.push(what));
  const house: PageHouse = {
    discord,
    bot,
    page,
    complaints: [],
    async open(place, width = WIDTH) {
      await page.setViewportSize({ width, height: HEIGHT });
      // Away and back: with only the part after # changed, the page would not be loaded anew.
      await page.goto('about:blank');
      await page.goto(`${discord.origin}/${place}`);
      await page.getByText('(the bot) is here').waitFor({ state: 'attached' });
    },
    box: () => page.getByLabel('Message, or / for commands'),
    overflow: () =>
      page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    async close() {
      await browser.close();
      await bot.stop();
      await discord.stop();
    },
  };
  return house;
}
