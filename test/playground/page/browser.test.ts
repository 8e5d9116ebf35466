import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Playground } from '../../../src/playground/index.ts';
import { hasChromium } from '../support/browser.ts';
import { openPageHouse, type PageHouse } from '../support/page-house.ts';

describe.skipIf(!hasChromium())('the page, in a browser', { timeout: 30_000 }, () => {
  let house: PageHouse;
  let discord: Playground;
  let page: Page;

  beforeAll(async () => {
    house = await openPageHouse({ examples: ['/tune waltz seed:7'] });
    ({ discord, page } = house);
  }, 60_000);
  afterAll(() => house.close());

  beforeEach(async () => {
    house.complaints = [];
    await openPage(1400);
  });
  afterEach(() => expect(house.complaints).toEqual([]));

  async function openPage(width: number, place = '#as=aoife&in=kitchen/tunes'): Promise<void> {
    await house.open(place, width);
    await box().waitFor();
  }

  const box = () => house.box();
  const replies = () => page.locator('.message', { has: page.locator('.picture') });

  test('a command typed as players write it is answered with a picture, text and files', async () => {
    const before = await replies().count();
    await box().fill('/tune slip jig seed:K');
    await expect.poll(() => page.locator('.hint').textContent()).toContain('type slip jig');
    await box().press('Enter');
    const reply = replies().nth(before);
    await reply.getByRole('heading', { name: 'The Playground' }).waitFor();
    const picture = reply.getByAltText('Notation of The Playground, a slip jig');
    await expect
      .poll(() => picture.evaluate((x) => (x as never as { naturalWidth: number }).naturalWidth))
      .toBe(640);
    expect(await reply.locator('pre').textContent()).toContain('|:DFA dAF|G2B AFD:|');
    const download = page.waitForEvent('download');
    await reply.getByRole('link', { name: 'Download tune.abc' }).click();
    expect((await download).suggestedFilename()).toBe('tune.abc');
    await picture.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    const sent = discord.log.findLast(
      (one) => one.kind === 'gateway' && one.name === 'INTERACTION_CREATE',
    );
    expect(sent).toMatchObject({
      data: {
        data: {
          options: [
            { name: 'type', value: 'slip jig' },
            { name: 'seed', value: 'K' },
          ],
        },
      },
    });
  });

  test('by keyboard alone: pick a command, complete an option, vote, and hear of it', async () => {
    const before = await replies().count();
    await box().focus();
    await page.keyboard.type('/tu');
    await page.getByRole('option', { name: '/tune' }).waitFor();
    expect(await box().getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Enter');
    const type = page.getByRole('combobox', { name: 'type' });
    await expect.poll(() => type.evaluate((x) => x === x.ownerDocument.activeElement)).toBe(true);
    await page.keyboard.type('horn');
    // Sooner than the bot can offer anything: it counts once the choices are there.
    await page.keyboard.press('Enter');
    await expect.poll(() => type.inputValue()).toBe('hornpipe');
    await page.keyboard.press('Enter');
    await replies().nth(before).waitFor();
    await expect.poll(() => page.getByRole('status').textContent()).toContain('Lilt');
    // The focus is back in the message box; the vote is as many steps of the tabulator away.
    const vote = replies().nth(before).getByRole('button', { name: '👍 0' });
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Shift+Tab');
      if (await vote.evaluate((x) => x === x.ownerDocument.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    const voted = replies().nth(before).getByRole('button', { name: '👍 1' });
    await voted.waitFor();
    // The message was drawn anew, and the focus stayed where it was.
    await expect.poll(() => voted.evaluate((x) => x === x.ownerDocument.activeElement)).toBe(true);
  });

  test('an empty room says what to do, and one press begins', async () => {
    await openPage(1400, '#as=aoife&in=ceili/dance-floor');
    await page.getByRole('button', { name: '/whisper Say something' }).waitFor();
    await page.getByRole('button', { name: '/tune waltz seed:7 Try this' }).click();
    expect(await box().inputValue()).toBe('/tune waltz seed:7');
    await box().press('Enter');
    await replies().first().waitFor();
    await page.getByText('Aoife used /tune type:waltz seed:7').waitFor();
    expect(await page.locator('.welcome').count()).toBe(0);
  });

  test('an ephemeral answer is seen by one person, and goes when put away', async () => {
    await box().fill('/whisper');
    // The first picks the command, which has no options; the second sends it.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByText('Just between us').last().waitFor();
    await page.getByText('Only you can see this').last().waitFor();
    await page.getByRole('radio', { name: /Tadhg/ }).check({ force: true });
    await page.waitForFunction("location.hash.includes('as=tadhg')");
    await expect.poll(() => page.getByText('Just between us').count()).toBe(0);
    await page.getByRole('radio', { name: /Aoife/ }).check({ force: true });
    await page.getByText('Just between us').last().waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).last().click();
    await expect.poll(() => page.getByText('Just between us').count()).toBe(0);
  });

  test('people see the places and commands that are theirs', async () => {
    await page.getByRole('radio', { name: /Oisín/ }).check({ force: true });
    await expect.poll(() => page.getByRole('link', { name: 'committee' }).count()).toBe(0);
    await page.getByRole('link', { name: 'slow-session' }).click();
    await expect.poll(() => box().isDisabled()).toBe(true);
    await page.getByRole('radio', { name: /Aoife/ }).check({ force: true });
    await expect.poll(() => box().isDisabled()).toBe(false);
    await box().fill('/mana');
    await page.getByRole('option', { name: '/manage' }).waitFor();
    await page.getByRole('radio', { name: /Tadhg/ }).check({ force: true });
    await page.waitForFunction("location.hash.includes('as=tadhg')");
    await box().fill('/mana');
    await page.getByText('There is no such command here').waitFor();
  });

  test('a reload changes nothing: who, where, and what was said', async () => {
    await page.goto(`${discord.origin}/#as=niamh&in=ceili/band-room`);
    await page.reload();
    await page.getByRole('heading', { name: '#band-room', level: 2 }).waitFor();
    const caller = discord.guilds[1]?.roles.find(({ key }) => key === 'caller')?.id;
    await box().fill(`Who has a **fiddle**? <b>not bold</b> <@&${caller}> https://example.org`);
    await box().press('Enter');
    await page.locator('strong', { hasText: 'fiddle' }).waitFor();
    await page.reload();
    const said = page.locator('.message').last();
    await said.waitFor();
    expect(await said.locator('.by b').textContent()).toBe('Niamh');
    expect(await said.locator('.text').innerHTML()).toContain('&lt;b&gt;not bold&lt;/b&gt;');
    expect(await said.locator('.mention').textContent()).toBe('@Caller');
    expect(await said.locator('.text a').getAttribute('href')).toBe('https://example.org');
  });

  test('the JSON is shown as it happens, and can be searched', async () => {
    await page.getByRole('button', { name: 'JSON' }).click();
    const wire = page.getByRole('complementary');
    await box().fill('/tune reel');
    await box().press('Enter');
    const entry = wire.locator('summary', { hasText: 'PATCH' }).first();
    await entry.click();
    await wire.getByText('"attachment://tune.png"').first().waitFor();
    await wire.getByRole('searchbox').fill('no such words');
    await wire.getByText('Nothing yet.').waitFor();
    await page.getByRole('button', { name: 'JSON' }).click();
    await expect.poll(() => wire.isVisible()).toBe(false);
  });

  test('the MIDI file plays, and goes on playing when a vote changes the message', async () => {
    const before = await replies().count();
    await box().fill('/tune polka');
    await box().press('Enter');
    const reply = replies().nth(before);
    await reply.getByRole('button', { name: 'Play tune.mid' }).click();
    await expect.poll(() => reply.locator('.player-time').textContent()).toContain('/ 0:02');
    await expect
      .poll(() => reply.getByRole('slider').inputValue().then(Number))
      .toBeGreaterThan(20);
    await reply.getByRole('button', { name: '👍 0' }).click();
    await reply.getByRole('button', { name: '👍 1' }).waitFor();
    await reply.getByRole('button', { name: /(Stop|Play) tune.mid/ }).waitFor();
    expect(await reply.getByRole('slider').inputValue().then(Number)).toBeGreaterThan(20);
  });

  test('a form that the bot shows can be filled in', async () => {
    await box().fill('/title x');
    await expect.poll(() => page.locator('.hint').textContent()).toContain('takes no options');
    await box().fill('/title ');
    await box().press('Enter');
    const form = page.getByRole('dialog');
    await form.getByLabel('Name').fill('The Kettle');
    await form.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('Called The Kettle').last().waitFor();
  });

  test('files are handed over in a form, and in an option of a command', async () => {
    const tune = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from('X:1') });
    await box().fill('/gather ');
    await box().press('Enter');
    const form = page.getByRole('dialog');
    await form.getByLabel('Name').fill('Ours');
    await form.getByLabel('Files').setInputFiles([tune('a.abc'), tune('b.abc')]);
    // The browser itself asks for the box that must be ticked.
    await form.getByRole('button', { name: 'Submit' }).click();
    expect(await form.isVisible()).toBe(true);
    await form.getByRole('group', { name: 'Yours?' }).getByLabel('Yes').check();
    await form.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('Ours: a.abc X:1,b.abc X:1 (yes)').last().waitFor();
    await box().fill('/keep');
    await page.getByRole('option', { name: '/keep' }).click();
    await page.locator('#option-file').setInputFiles(tune('c.abc'));
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('c.abc: X:1').last().waitFor();
  });

  test('what goes wrong is said in words', async () => {
    await box().fill('/tune');
    await page.keyboard.press('Escape');
    await box().press('Enter');
    await page.getByRole('alert').filter({ hasText: 'type is still missing' }).waitFor();
    await box().fill('/nonsense now');
    await box().press('Enter');
    await page.getByRole('alert').filter({ hasText: 'no command' }).waitFor();
    await box().fill('/tune jig temperature:9');
    await box().press('Enter');
    await page.getByRole('alert').filter({ hasText: 'between 0.1 and 2' }).waitFor();
    // The browser notes every refusal of the server; that is no complaint of the page.
    house.complaints = house.complaints.filter((one) => !one.includes('422'));
  });

  test.each([400, 1400])('fits into %i pixels, with everything open', async (width) => {
    await openPage(width, '#as=aoife&in=kitchen/tunes&wire=1');
    await box().fill('/tune jig seed:K');
    await box().press('Enter');
    await replies().last().waitFor();
    expect(await house.overflow()).toBe(0);
    await box().fill('/t');
    await page.getByRole('option', { name: '/tune' }).click();
    await page.getByRole('button', { name: 'Add seed' }).click();
    await page.getByRole('combobox', { name: 'seed' }).waitFor();
    expect(await house.overflow()).toBe(0);
    const card = await replies().last().locator('.container').boundingBox();
    expect((card?.x ?? 0) + (card?.width ?? 9999)).toBeLessThanOrEqual(width);
    if (width === 400) {
      await page.getByRole('button', { name: 'Places and people' }).click();
      await page.getByRole('link', { name: 'dance-floor' }).click();
      await page.waitForFunction("location.hash.includes('dance-floor')");
    }
  });
});
