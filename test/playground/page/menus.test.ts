import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ChatInputCommandInteraction } from 'discord.js';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Playground } from '../../../src/playground/index.ts';
import { hasChromium } from '../support/browser.ts';
import { openPageHouse, type PageHouse } from '../support/page-house.ts';
import { beep } from '../support/recordings.ts';

describe.skipIf(!hasChromium())(
  'menus, places and recordings of the page',
  { timeout: 60_000 },
  () => {
    let house: PageHouse;
    let discord: Playground;
    let page: Page;

    beforeAll(async () => {
      house = await openPageHouse();
      ({ discord, page } = house);
    }, 60_000);
    afterAll(() => house.close());

    beforeEach(async () => {
      house.complaints = [];
      await house.open('#as=aoife&in=kitchen/tunes');
    });
    afterEach(() => {
      expect(house.complaints).toEqual([]);
      expect(discord.problems).toEqual([]);
    });

    const box = () => house.box();
    const said = (words: string) => page.locator('.messages').getByText(words);
    const last = () => page.locator('.message').last();
    const isFocused = (one: Locator) => one.evaluate((x) => x === x.ownerDocument.activeElement);
    /** Resolves when the answer stands there: until then `last()` is the answer to something else. */
    async function use(command: string): Promise<void> {
      const messages = page.locator('.message');
      const before = await messages.count();
      await box().fill(`/${command} `);
      await box().press('Enter');
      await messages.nth(before).waitFor();
    }

    test('a message’s menu, by keyboard: what the bot does with the message', async () => {
      await box().fill('X:1');
      await box().press('Shift+Enter');
      await page.keyboard.type('K:D');
      await box().press('Enter');
      await said('X:1').waitFor();
      const button = last().getByRole('button', { name: 'Apps for the message of Aoife' });
      await button.focus();
      await page.keyboard.press('Enter');
      const item = page.getByRole('menuitem', { name: 'Count the Letters' });
      expect(await isFocused(item)).toBe(true);
      await page.keyboard.press('Escape');
      expect(await isFocused(button)).toBe(true);
      expect(await page.getByRole('menu').count()).toBe(0);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      // Both lines arrived, with the end of the line between them.
      await said('7 letters of Aoife, 0 files').waitFor();
      await said('Aoife used Count the Letters').waitFor();
    });

    test('files are attached to a message, and taken back; too long a text becomes one', async () => {
      const files = ['a.abc', 'b.abc'].map((name) => ({
        ...{ name, mimeType: 'text/plain', buffer: Buffer.from('X:1') },
      }));
      await page.locator('.composer input[type=file]').setInputFiles(files);
      await page.getByRole('button', { name: 'Do not attach a.abc' }).click();
      await box().focus();
      await page.evaluate(
        `(() => {
        const data = new DataTransfer();
        data.setData('text', 'x'.repeat(2001));
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }));
      })()`,
      );
      await page.getByRole('listitem').filter({ hasText: 'message.txt' }).waitFor();
      await box().press('Enter');
      await last().getByRole('link', { name: 'Download message.txt' }).waitFor();
      const said = discord.messagesIn('tunes').at(-1);
      expect(said?.attachments.map(({ filename, size }) => [filename, size])).toEqual([
        ['b.abc', 3],
        ['message.txt', 2001],
      ]);
      expect(await page.getByRole('list', { name: 'Attached files' }).locator('li').count()).toBe(
        0,
      );
    });

    test('a menu that takes one, by keyboard', async () => {
      await use('menu');
      const menu = last().getByRole('combobox', { name: 'Which key?' });
      await menu.focus();
      await page.keyboard.press('ArrowDown');
      expect(await menu.getAttribute('aria-expanded')).toBe('true');
      const options = last().getByRole('option');
      expect(await options.allTextContents()).toEqual(['In D', 'In G', 'In Edor', 'In a form']);
      await page.keyboard.type('in e');
      const active = await menu.getAttribute('aria-activedescendant');
      expect(await page.locator(`#${active}`).textContent()).toBe('In Edor');
      await page.keyboard.press('Escape');
      expect(await menu.getAttribute('aria-expanded')).toBe('false');
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await last().getByText('Picked G').waitFor();
      const off = last().getByRole('combobox', { name: 'Not now' });
      expect(await off.isDisabled()).toBe(true);
      // What was picked still stands there, and the focus is where it was.
      expect(await last().getByRole('combobox', { name: 'Which key?: In G' }).count()).toBe(1);
      await expect.poll(() => isFocused(last().getByRole('combobox').first())).toBe(true);
    });

    test('a menu that takes several, by mouse and by keyboard', async () => {
      await use('menu');
      const menu = last().getByRole('combobox', { name: 'Which keys?' });
      await menu.click();
      for (const name of ['In Edor', 'In D', 'In G', 'In D']) {
        await last().getByRole('option', { name }).click();
      }
      await last().getByRole('button', { name: 'Pick 2' }).click();
      await last().getByText('Picked G and Edor').waitFor();
      const again = last().getByRole('combobox', { name: /Which keys\?/ });
      await again.focus();
      await page.keyboard.press('ArrowDown');
      // Opened at the first that is picked.
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await last().getByText('Picked nothing').waitFor();
    });

    test('forms out of a button and out of a menu change their message', async () => {
      await use('menu');
      await last().getByRole('button', { name: 'Name it' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('Name').fill('The Kettle');
      await form.getByRole('button', { name: 'Submit' }).click();
      await last().getByText('Called The Kettle').waitFor();
      await last().getByRole('combobox', { name: 'Which key?' }).click();
      await last().getByRole('option', { name: 'In a form' }).click();
      await form.getByLabel('Name').fill('The Lid');
      await form.getByRole('button', { name: 'Submit' }).click();
      await last().getByText('Called The Lid').waitFor();
    });

    test('directly with the bot, which says in which language one speaks', async () => {
      await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
      await page.getByRole('link', { name: 'Lilt' }).click();
      await page.getByRole('heading', { name: 'Lilt', level: 2 }).waitFor();
      await box().fill('/whe');
      await page.getByRole('option', { name: '/where Sag, wo wir sind' }).waitFor();
      await use('where');
      await said('"context":1').waitFor();
      await said('"locales":["de",null]').waitFor();
      await page.getByRole('combobox', { name: 'Language' }).selectOption('en-GB');
    });

    test('where the bot is not: people bring their own, or have it come', async () => {
      await house.open('#as=tadhg&in=cellar/snug');
      await page.getByText('Lilt is not in this server.').waitFor();
      await page.getByText('Lilt is not here. Invite it').waitFor();
      await page.getByRole('checkbox', { name: 'Take Lilt everywhere' }).check();
      await page.getByRole('button', { name: '/where Say where we are' }).waitFor();
      await use('where');
      await said('"knowsGuild":false').waitFor();
      await page.getByRole('link', { name: 'Carpool to the fleadh' }).click();
      await page.getByRole('heading', { name: 'Carpool to the fleadh', level: 2 }).waitFor();
      await use('where');
      await said('"context":2').waitFor();
      await page.getByRole('checkbox', { name: 'Take Lilt everywhere' }).uncheck();
      await house.open('#as=oisin&in=cellar/library');
      await page.getByRole('button', { name: 'Invite Lilt to The Cellar' }).click();
      await page.getByRole('button', { name: '/tune Write a new tune' }).waitFor();
      expect(await page.getByText('is not in this server').count()).toBe(0);
      discord.expel('oisin', 'cellar');
      await page.getByRole('button', { name: 'Invite Lilt to The Cellar' }).waitFor();
    });

    test('a recording plays where it stands, one at a time, and can be moved about in', async () => {
      const files = [{ attachment: beep(3), name: 'reel.wav' }];
      house.bot.handlers.set('whisper', async (interaction: ChatInputCommandInteraction) => {
        const components = [{ type: 13, file: { url: 'attachment://reel.wav' } }];
        await interaction.reply({ flags: 1 << 15, components, files } as never);
      });
      for (let i = 0; i < 2; i += 1) {
        await use('whisper');
        await expect.poll(() => page.getByLabel('Recording reel.wav').count()).toBe(i + 1);
      }
      house.bot.handlers.delete('whisper');
      const players = page.locator('audio');
      type Audio = {
        duration: number;
        currentTime: number;
        paused: boolean;
        play(): Promise<void>;
      };
      const first = players.nth(0);
      await expect
        .poll(() => first.evaluate((x) => (x as never as Audio).duration))
        .toBeCloseTo(3, 1);
      await first.evaluate((x) => {
        (x as never as Audio).currentTime = 2;
        return (x as never as Audio).play();
      });
      await expect
        .poll(() => first.evaluate((x) => (x as never as Audio).currentTime))
        .toBeGreaterThan(2);
      await players.nth(1).evaluate((x) => (x as never as Audio).play());
      await expect.poll(() => first.evaluate((x) => (x as never as Audio).paused)).toBe(true);
    });

    test('nothing that axe finds', async () => {
      await use('menu');
      await last().getByRole('combobox', { name: 'Which keys?' }).click();
      await last().getByRole('option').first().waitFor();
      const file = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
      await page.evaluate(readFileSync(file, 'utf8'));
      for (const scheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        const { violations } = (await page.evaluate('axe.run()')) as {
          violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
        };
        const found = violations.map(({ id, nodes }) => [
          id,
          ...nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
        ]);
        expect([scheme, found]).toEqual([scheme, []]);
      }
    });

    test('fits into 400 pixels, with menus open', async () => {
      await page.setViewportSize({ width: 400, height: 800 });
      await use('menu');
      await last().getByRole('combobox', { name: 'Which keys?' }).click();
      await last().getByRole('option').first().waitFor();
      expect(await house.overflow()).toBe(0);
      await box().fill('Slip jig');
      await box().press('Enter');
      await said('Slip jig').waitFor();
      await last()
        .getByRole('button', { name: /^Apps for/ })
        .click();
      await page.getByRole('menu').waitFor();
      expect(await house.overflow()).toBe(0);
    });
  },
);
