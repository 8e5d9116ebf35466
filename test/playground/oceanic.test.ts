import {
  type AnyInteractionGateway,
  Client,
  type MessageActionRow,
  type ModalData,
} from 'oceanic.js';
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
  if (interaction.isModalSubmitInteraction()) {
    const name = interaction.data.components.getTextInput('name', true);
    await interaction.createMessage({ content: name });
  } else if (interaction.isComponentInteraction()) {
    const { data } = interaction;
    if ('values' in data) {
      await interaction.editParent({ content: `picked ${data.values.raw.join()}` });
    } else {
      await interaction.createModal(FORM);
    }
  } else if (interaction.isCommandInteraction()) {
    if (interaction.isMessageCommand()) {
      const { content, author } = interaction.data.target;
      await interaction.createMessage({ content: `${author.username}: ${content}` });
    } else if (interaction.data.name === 'menu') {
      await interaction.createMessage({ content: 'pick', components: MENUS });
    } else {
      await interaction.defer();
      await interaction.editOriginal({
        content: 'from another library',
        files: [{ name: 'a.png', contents: Buffer.from('png') }],
      });
    }
  }
}

const FORM: ModalData = {
  title: 'A form',
  customID: 'form',
  components: [
    {
      type: 1,
      components: [{ type: 4, customID: 'name', label: 'Name', style: 1, required: true }],
    },
  ],
};
const MENUS: MessageActionRow[] = [
  {
    type: 1,
    components: [{ type: 3, customID: 'm', options: [{ label: 'One', value: '1' }] }],
  },
  { type: 1, components: [{ type: 2, style: 1, label: 'Form', customID: 'f' }] },
];
const EVERYWHERE = { integrationTypes: [0, 1], contexts: [0, 1, 2] };

test('logs in, registers a command, answers it', async () => {
  await client.application.bulkEditGlobalCommands([
    { type: 1, name: 'hi', description: 'Says hello' },
    { type: 1, name: 'menu', description: 'Shows a menu', ...EVERYWHERE },
    { type: 3, name: 'Read It Aloud', ...EVERYWHERE },
  ]);
  expect(discord.commands.map((one) => one.name)).toEqual(['hi', 'menu', 'Read It Aloud']);
  const message = await discord.run('oisin', 'tunes', 'hi').until();
  expect(message.content).toBe('from another library');
  expect(message.attachments).toMatchObject([{ filename: 'a.png', size: 3 }]);
});

test('answers out of a message’s menu, wherever somebody brings it', async () => {
  discord.install('tadhg');
  for (const place of ['tunes', 'snug', 'dm', 'carpool']) {
    const said = discord.say('tadhg', place, `in ${place}`);
    const seen = discord.useMessageCommand('tadhg', said.id, 'Read It Aloud');
    expect((await seen.until()).content).toBe(`tadhg: in ${place}`);
  }
});

test('a menu is picked from, a button opens a form', async () => {
  const message = await discord.run('aoife', 'dm', 'menu').until();
  discord.select('aoife', message.id, 'm', ['1']);
  await discord.waitFor(() => discord.messagesIn('dm', 'aoife').at(-1)?.content === 'picked 1');
  const opened = discord.press('aoife', message.id, 'f');
  await discord.waitFor(() => opened.answer?.type === 9);
  expect((await discord.submit(opened, { name: 'The Kettle' }).until()).content).toBe('The Kettle');
});

test('comes to a guild', async () => {
  const joined = new Promise<string>((resolve) =>
    client.once('guildCreate', ({ name }) => resolve(name)),
  );
  discord.invite('oisin', 'cellar');
  expect(await joined).toBe('The Cellar');
});

test('nothing of it broke a rule or a published schema', () => {
  expect(discord.problems).toEqual([]);
  expect(errors).toEqual([]);
});
