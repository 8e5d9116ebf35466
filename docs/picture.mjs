// Makes docs/reply.png anew, and the README's text beside it: the built bot in its playground, one command typed on the
// page, the reply photographed. To be run again when another model, or another way to draw, gives another tune.
//
//     npm run build && node docs/picture.mjs /tune jig seed:K
//
// Needs Debian's chromium.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const ROOT = join(import.meta.dirname, '..');
/** Of the page; the reply is some 690 px of it, and comes out about 1,000 px wide. */
const VIEW = { viewport: { width: 1000, height: 1600 }, deviceScaleFactor: 1.45 };
/** What is typed. With `seed:K` every run draws another tune; `seed:K#42` gives the same one again. */
const line = process.argv.slice(2).join(' ');
if (!line.startsWith('/')) throw new Error('give the command to type, such as /tune jig seed:K');

const data = mkdtempSync(join(tmpdir(), 'lilt-picture-'));
const bot = spawn(process.execPath, [join(ROOT, 'dist/main.js')], {
  cwd: data,
  env: { ...process.env, DISCORD_TOKEN: '', LILT_DATA: data, PORT: '0', LOG_LEVEL: 'warn' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const origin = await new Promise((found, failed) => {
    let said = '';
    bot.on('exit', (code) => failed(new Error(`the bot ended with ${code}`)));
    bot.stdout.on('data', (bytes) => {
      said += bytes;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address) found(address);
    });
  });
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'],
  });
  const page = await browser.newPage({ ...VIEW, colorScheme: 'light' });
  await page.goto(`${origin}/#as=aoife&in=kitchen/tunes`);
  await page.getByText('(the bot) is here').waitFor({ state: 'attached' });
  const box = page.getByLabel('Message, or / for commands');
  await box.fill(line);
  await box.press('Enter');
  const reply = page.locator('.message', { has: page.locator('.picture') });
  await reply.getByRole('button', { name: 'Another', exact: true }).waitFor();
  await page.waitForFunction('document.querySelector(".picture img, img.picture")?.complete');
  // The recording comes by an edit.
  await reply.locator('audio').first().waitFor({ state: 'attached' });
  await page.waitForTimeout(500);
  await page.evaluate('document.activeElement?.blur()');
  await page.mouse.move(0, 0);
  await reply.screenshot({ path: join(ROOT, 'docs/reply.png') });
  const abc = (await reply.locator('pre').innerText()).trimEnd();
  const again = /The same again: (\/tune .*)/.exec(await reply.innerText())?.[1];
  writeReadme(abc, again);
  process.stdout.write(`${abc}\n${again}\n`);
  await browser.close();
} finally {
  bot.kill('SIGTERM');
  await new Promise((ended) => bot.once('exit', ended));
  rmSync(data, { recursive: true, force: true });
}

function writeReadme(abc, again) {
  const file = join(ROOT, 'README.md');
  const text = readFileSync(file, 'utf8')
    .replace(/^`\/tune .*` gave$/m, () => `\`${line}\` gave`)
    .replace(/```abc\n[\s\S]*?```/, () => `\`\`\`abc\n${abc}\n\`\`\``)
    .replace(/^and gives it again with `.*`$/m, () => `and gives it again with \`${again}\``);
  writeFileSync(file, text);
}
