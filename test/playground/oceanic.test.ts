import { type AnyInteractionGateway, Client } from 'oceanic.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlayground, type Playground } from '../../src/playground/index.ts';

// A client library that shares no code with discord.js keeps the loopback honest.

let discord: Playground;
let client: Client;
const errors: unknown[] = [];

beforeAll(async () => {
  discord = await openPlayground({ port: 0 });
  client = new Client({
    auth: `Bot ${discord.token}`,
    rest: { baseURL: `${discord.apiUrl}/v10` },
    // zlib-stream, its default where it can: the compressed transport is tested along the way.
    gateway: { intents: ['GUILDS'], compress: 'zlib-stream' },
  });
  client.on('error', (error) => errors.push(error));
  client.on('interactionCreate', (interaction) => void answer(interaction));
  const ready = new Promise((resolve) => client.once('ready', () => resolve(undefined)));
  await client.connect();
  await ready;
});

afterAll(async () => {
  client.disconnect(false);
  await discord.stop();
});

async function answer(interaction: AnyInteractionGateway): Promise<void> {
  if (!interaction.isCommandInteraction()) return;
  await interaction.defer();
  await interaction.editOriginal({
    content: 'from another library',
    files: [{ name: 'a.png', contents: Buffer.from('png') }],
  });
}

test('logs in, registers a command, answers it', async () => {
  await client.application.bulkEditGlobalCommands([
    { type: 1, name: 'hi', description: 'Says hello' },
  ]);
  expect(discord.commands.map((one) => one.name)).toEqual(['hi']);
  const message = await discord.run('oisin', 'tunes', 'hi').until();
  expect(message.content).toBe('from another library');
  expect(message.attachments).toMatchObject([{ filename: 'a.png', size: 3 }]);
  expect(discord.problems).toEqual([]);
  expect(errors).toEqual([]);
});
