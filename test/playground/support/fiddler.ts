import toneMidi from '@tonejs/midi';
import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Client,
  type ClientOptions,
  ContainerBuilder,
  Events,
  FileBuilder,
  GatewayIntentBits,
  type Interaction,
  InteractionContextType,
  MediaGalleryBuilder,
  MessageFlags,
  type RESTPostAPIApplicationCommandsJSONBody,
  SlashCommandBuilder,
  TextDisplayBuilder,
} from 'discord.js';
import type { Playground } from '../../../src/playground/index.ts';
import { greyPng } from './pictures.ts';

export const PICTURE = greyPng(640, 200);
export const ABC = 'X:1\nT:The Playground\nR:jig\nM:6/8\nL:1/8\nK:D\n|:DFA dAF|G2B AFD:|\n';
const TYPES = ['jig', 'slip jig', 'reel', 'hornpipe', 'polka', 'waltz'];

/** A scale in D, as a MIDI file that sounds. */
export function scaleMidi(): Buffer {
  const midi = new toneMidi.Midi();
  midi.header.setTempo(120);
  const track = midi.addTrack();
  [62, 64, 66, 67, 69, 71, 73, 74].forEach((note, i) => {
    track.addNote({ midi: note, time: i * 0.25, duration: 0.25 });
  });
  return Buffer.from(midi.toArray());
}

/** In servers that have the bot, in its direct messages, and wherever people bring it who installed it for themselves. */
const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
};

/** Commands of a small bot that does what a bot of tunes does. */
export const COMMANDS: RESTPostAPIApplicationCommandsJSONBody[] = [
  new SlashCommandBuilder()
    .setName('tune')
    .setDescription('Write a new tune')
    .addStringOption((o) =>
      o.setName('type').setDescription('What kind').setRequired(true).setAutocomplete(true),
    )
    .addStringOption((o) => o.setName('seed').setDescription('Where it begins').setMaxLength(40))
    .addStringOption((o) =>
      o
        .setName('mode')
        .setDescription('Its mode')
        .addChoices({ name: 'Major', value: 'maj' }, { name: 'Dorian', value: 'dor' }),
    )
    .addNumberOption((o) =>
      o.setName('temperature').setDescription('How daring').setMinValue(0.1).setMaxValue(2),
    ),
  new SlashCommandBuilder().setName('whisper').setDescription('Say something to you alone'),
  new SlashCommandBuilder().setName('post').setDescription('Post by the bot’s own token'),
  new SlashCommandBuilder()
    .setName('keep')
    .setDescription('Keep a file')
    .addAttachmentOption((o) => o.setName('file').setDescription('The file').setRequired(true)),
  new SlashCommandBuilder().setName('title').setDescription('Name a tune in a form'),
  new SlashCommandBuilder().setName('gather').setDescription('Gather files in a form'),
  new SlashCommandBuilder().setName('sleep').setDescription('Never answers'),
  new SlashCommandBuilder()
    .setName('manage')
    .setDescription('For those who run the place')
    .setDefaultMemberPermissions(32),
  new SlashCommandBuilder()
    .setName('list')
    .setDescription('Lists of tunes')
    .addSubcommand((s) =>
      s
        .setName('add')
        .setDescription('Add to a list')
        .addIntegerOption((o) => o.setName('number').setDescription('Which').setRequired(true)),
    ),
]
  .map((one): RESTPostAPIApplicationCommandsJSONBody => one.toJSON())
  .concat(
    {
      name: 'where',
      description: 'Say where we are',
      description_localizations: { de: 'Sag, wo wir sind' },
      ...EVERYWHERE,
    },
    { name: 'menu', description: 'Show menus', ...EVERYWHERE },
    {
      name: 'greet',
      description: 'Greet somebody',
      options: [
        {
          type: ApplicationCommandOptionType.User,
          name: 'who',
          description: 'Whom',
          required: true,
        },
      ],
    },
    { type: ApplicationCommandType.Message, name: 'Count the Letters', ...EVERYWHERE },
  );

/** Menus, one of which opens a form, and a button that does so too. */
function menus() {
  const choose = (more: object) => ({
    type: 1,
    components: [
      { type: 3, options: KEYS.map((value) => ({ label: `In ${value}`, value })), ...more },
    ],
  });
  return [
    choose({ custom_id: 'key', placeholder: 'Which key?' }),
    choose({ custom_id: 'keys', placeholder: 'Which keys?', min_values: 0, max_values: 3 }),
    choose({ custom_id: 'off', placeholder: 'Not now', disabled: true }),
    { type: 1, components: [{ type: 2, style: 2, label: 'Name it', custom_id: 'name' }] },
  ];
}

const KEYS = ['D', 'G', 'Edor', 'a form'];

export interface Fiddler {
  readonly client: Client<true>;
  /** What went wrong in a handler, with Discord's code where it has one. */
  readonly errors: { code?: number | string; message: string }[];
  /** Replaces how one command or button is handled. */
  readonly handlers: Map<string, (interaction: never) => Promise<unknown>>;
  stop(): Promise<void>;
}

/** The reply to `/tune`: a container with title, picture, ABC, files and buttons. */
export function tuneReply(type: string, votes = 0) {
  const buttons = new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId('another').setLabel('Another').setStyle(ButtonStyle.Primary),
    new ButtonBuilder()
      .setCustomId(`vote:${votes}`)
      .setLabel(String(votes))
      .setEmoji('👍')
      .setStyle(ButtonStyle.Secondary),
  );
  const container = new ContainerBuilder()
    .setAccentColor(0x2f6b4f)
    .addTextDisplayComponents(
      new TextDisplayBuilder().setContent(`## The Playground\nA **${type}** in D`),
    )
    .addMediaGalleryComponents(
      new MediaGalleryBuilder().addItems({
        media: { url: 'attachment://tune.png' },
        description: `Notation of The Playground, a ${type}`,
      }),
    )
    .addTextDisplayComponents(new TextDisplayBuilder().setContent(`\`\`\`abc\n${ABC}\`\`\``))
    .addFileComponents(new FileBuilder().setURL('attachment://tune.mid'))
    .addFileComponents(new FileBuilder().setURL('attachment://tune.abc'))
    .addActionRowComponents(buttons);
  return { flags: MessageFlags.IsComponentsV2 as const, components: [container] };
}

export function tuneFiles(): AttachmentBuilder[] {
  return [
    new AttachmentBuilder(PICTURE, { name: 'tune.png', description: 'Notation' }),
    new AttachmentBuilder(scaleMidi(), { name: 'tune.mid' }),
    new AttachmentBuilder(Buffer.from(ABC), { name: 'tune.abc' }),
  ];
}

async function tune(interaction: ChatInputCommandInteraction): Promise<void> {
  await interaction.deferReply();
  const type = interaction.options.getString('type', true);
  await interaction.editReply({ ...tuneReply(type), files: tuneFiles() });
}

async function handle(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused().toLowerCase();
    const fitting = TYPES.filter((one) => one.includes(typed));
    await interaction.respond(fitting.map((one) => ({ name: one, value: one })));
  } else if (interaction.isModalSubmit() && interaction.customId === 'gather') {
    const files = [...(interaction.fields.getUploadedFiles('files')?.values() ?? [])];
    const texts = await Promise.all(files.map(async ({ url }) => (await fetch(url)).text()));
    const agreed = interaction.fields.getCheckboxGroup('agreed');
    await interaction.reply(
      `${interaction.fields.getTextInputValue('name')}: ${files.map(({ name }, i) => `${name} ${texts[i]}`)} (${agreed})`,
    );
  } else if (interaction.isModalSubmit() && interaction.isFromMessage()) {
    await interaction.update(`Called ${interaction.fields.getTextInputValue('name')}`);
  } else if (interaction.isModalSubmit()) {
    await interaction.reply(`Called ${interaction.fields.getTextInputValue('name')}`);
  } else if (interaction.isButton() && interaction.customId.startsWith('vote:')) {
    const votes = Number(interaction.customId.split(':')[1]) + 1;
    await interaction.update(tuneReply('jig', votes));
  } else if (interaction.isButton() && interaction.customId === 'name') {
    await interaction.showModal(NAMING);
  } else if (interaction.isStringSelectMenu()) {
    if (interaction.values.includes('a form')) await interaction.showModal(NAMING);
    else await interaction.update(`Picked ${interaction.values.join(' and ') || 'nothing'}`);
  } else if (interaction.isMessageContextMenuCommand()) {
    const { content, attachments, author } = interaction.targetMessage;
    const files = attachments.map(({ name }) => name);
    await interaction.reply(
      `${content.length} letters of ${author.displayName}, ${files.length} files`,
    );
  } else if (interaction.isButton()) {
    await interaction.reply({ content: 'Not now', flags: MessageFlags.Ephemeral });
  } else if (interaction.isChatInputCommand()) {
    await answerCommand(interaction);
  }
}

async function answerCommand(interaction: ChatInputCommandInteraction): Promise<void> {
  switch (interaction.commandName) {
    case 'tune':
      await tune(interaction);
      break;
    case 'post':
      await interaction.reply({ content: 'Posting', flags: MessageFlags.Ephemeral });
      if (interaction.channel?.isSendable()) await interaction.channel.send('By my own hand');
      break;
    case 'keep': {
      const file = interaction.options.getAttachment('file', true);
      const text = await (await fetch(file.url)).text();
      await interaction.reply(`${file.name}: ${text}`);
      break;
    }
    case 'title':
      await interaction.showModal(NAMING);
      break;
    case 'where':
      await interaction.reply(JSON.stringify(whereabouts(interaction)));
      break;
    case 'menu':
      await interaction.reply({ content: 'Pick', components: menus() as never });
      break;
    case 'greet':
      await interaction.reply(`Hello, ${interaction.options.getUser('who', true).displayName}`);
      break;
    case 'gather':
      await interaction.showModal({
        custom_id: 'gather',
        title: 'Gather files',
        components: [
          { type: 18, label: 'Name', component: { type: 4, custom_id: 'name', style: 1 } },
          {
            type: 18,
            label: 'Files',
            description: 'One or two',
            component: { type: 19, custom_id: 'files', max_values: 2 },
          },
          {
            type: 18,
            label: 'Yours?',
            component: { type: 22, custom_id: 'agreed', options: [{ label: 'Yes', value: 'yes' }] },
          },
        ],
      });
      break;
    case 'sleep':
      break;
    default:
      await interaction.reply({ content: 'Just between us', flags: MessageFlags.Ephemeral });
  }
}

/** A form with a field, as command, button and menu open it. */
const NAMING = {
  custom_id: 'title',
  title: 'Name the tune',
  components: [
    {
      type: 1,
      components: [
        { type: 4, custom_id: 'name', label: 'Name', style: 1, required: true } as const,
      ],
    },
  ],
};

/** What discord.js makes of the place that an interaction comes from. */
function whereabouts(interaction: ChatInputCommandInteraction) {
  return {
    context: interaction.context,
    guild: interaction.guildId,
    knowsGuild: interaction.guild !== null,
    owners: interaction.authorizingIntegrationOwners,
    locales: [interaction.locale, interaction.guildLocale],
    person: interaction.user.username,
    isMember: interaction.member !== null,
    mayAttach: interaction.appPermissions.has('AttachFiles'),
    largest: interaction.attachmentSizeLimit,
  };
}

/** Logs a real discord.js client in, as a bot with `COMMANDS`, and waits until they are there. */
export async function startFiddler(
  playground: Playground,
  options: Partial<ClientOptions> = {},
): Promise<Fiddler> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    rest: { api: playground.apiUrl },
    ...options,
  });
  const errors: Fiddler['errors'] = [];
  const handlers: Fiddler['handlers'] = new Map();
  client.on(Events.Error, (error) => errors.push(error));
  const answer = async (interaction: Interaction): Promise<void> => {
    const name = interaction.isCommand() ? interaction.commandName : '';
    try {
      await (handlers.get(name) ?? handle)(interaction as never);
    } catch (error) {
      errors.push(error as Error);
    }
  };
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(playground.token);
  const loggedIn = await ready;
  await loggedIn.application.commands.set(COMMANDS);
  return { client: loggedIn, errors, handlers, stop: () => client.destroy() };
}
