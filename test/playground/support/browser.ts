import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

/** Whether the browser is there; where it must be (REQUIRE_ALL=1), its absence is a failure. */
export function hasChromium(): boolean {
  if (existsSync(CHROMIUM)) return true;
  if (process.env.REQUIRE_ALL === '1') throw new Error(`REQUIRE_ALL=1, but no ${CHROMIUM}`);
  console.warn(`skipped: no ${CHROMIUM} (Debian: apt install chromium)`);
  return false;
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Lets a tune sound without a click of a real finger, and without a sound card.
      '--autoplay-policy=no-user-gesture-required',
    ],
  });
}

/** Tells what a page's Content-Security-Policy stops, and any error of a script. */
export function onComplaint(page: Page, tell: (what: string) => void): void {
  page.on('console', (line) => {
    if (['error', 'warning'].includes(line.type())) tell(line.text());
  });
  page.on('pageerror', (error) => tell(error.message));
}
