import type { BaseInteraction } from 'discord.js';
import { expect, test } from 'vitest';
import { COSTLY, createLimits } from '../../src/bot/limits.ts';
import { EngineError } from '../../src/engine/index.ts';

const asked = (personId: string, guildId: string | null = 'kitchen') =>
  ({ user: { id: personId }, guildId }) as unknown as BaseInteraction;

/** How often somebody may do it right away; the sentence that they then read. */
function spendAll(spend: () => void): { readonly times: number; readonly refusal: EngineError } {
  for (let times = 0; ; times += 1) {
    try {
      spend();
    } catch (error) {
      return { times, refusal: error as EngineError };
    }
  }
}

test('somebody may do so much at once, and goes on when the time has come that they were told', () => {
  let time = 1_000_000;
  const limits = createLimits(() => time);
  const { times, refusal } = spendAll(() => limits.spend('export', asked('aoife')));
  expect(times).toBe(COSTLY.export.person.atOnce);
  expect(refusal).toBeInstanceOf(EngineError);
  expect(refusal.code).toBe('busy');
  const seconds = Number(/<t:(\d+):R>/.exec(refusal.message)?.[1]);
  // Two a minute: the next one in half a minute.
  expect(seconds).toBe((time + 30_000) / 1000);
  time = seconds * 1000 - 1000;
  expect(() => limits.spend('export', asked('aoife'))).toThrow();
  time = seconds * 1000;
  limits.spend('export', asked('aoife'));
  expect(() => limits.spend('export', asked('aoife'))).toThrow();
});

test('what one person did is not held against another, nor one kind against another', () => {
  const limits = createLimits(() => 0);
  spendAll(() => limits.spend('export', asked('aoife')));
  limits.spend('export', asked('tadhg'));
  limits.spend('recording', asked('aoife'));
});

test('a server has a limit of its own, over all of its people; direct messages have none but the person’s', () => {
  const limits = createLimits(() => 0);
  let person = 0;
  const { times, refusal } = spendAll(() => {
    person += 1;
    limits.spend('duel', asked(`person ${person}`));
  });
  expect(times).toBe(COSTLY.duel.server.atOnce);
  expect(refusal.message).toMatch(/^This server asked/);
  limits.spend('duel', asked('somebody', 'cellar'));
  limits.spend('duel', asked('somebody', null));
});

test('who is refused has spent nothing, of their own or of the server’s', () => {
  let time = 0;
  const limits = createLimits(() => time);
  spendAll(() => limits.spend('export', asked('aoife')));
  for (let i = 0; i < 100; i += 1) {
    expect(() => limits.spend('export', asked('aoife'))).toThrow(/^That was a lot/);
  }
  limits.spend('export', asked('tadhg'));
  time += 60_000;
  limits.spend('export', asked('aoife'));
});

test('nobody has more at once than the allowance, however long they were away', () => {
  let time = 0;
  const limits = createLimits(() => time);
  limits.spend('upload', asked('aoife'));
  time += 24 * 60 * 60_000;
  const { times } = spendAll(() => limits.spend('upload', asked('aoife')));
  expect(times).toBe(COSTLY.upload.person.atOnce);
});

test('two hundred tunes asked for at once by a few people are let through', () => {
  const limits = createLimits(() => 0);
  for (let i = 0; i < 200; i += 1) limits.spend('tune', asked(`person ${i % 4}`));
});
