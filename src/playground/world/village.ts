import { bits, type PermissionName } from './permissions.ts';

/** Who lives in the playground, and where: the tables that `world.ts` gives ids to. */
export interface PersonRow {
  /** Short name that tests and the page's address use. */
  readonly key: string;
  readonly name: string;
  /** A few words for the page: who this is here. */
  readonly about: string;
  readonly locale: string;
}

export interface RoleRow {
  readonly key: string;
  readonly name: string;
  readonly permissions: bigint;
}

export interface ChannelRow {
  readonly key: string;
  readonly topic: string;
  /** Role keys (`everyone` for all, `app` for the bot) with what they gain and lose here. */
  readonly rules?: readonly {
    readonly role: string;
    readonly allow?: readonly PermissionName[];
    readonly deny?: readonly PermissionName[];
  }[];
}

export interface GuildRow {
  readonly key: string;
  readonly name: string;
  readonly owner: string;
  /** False: the bot is not there at the start, and comes when somebody invites it. */
  readonly bot?: false;
  /** The channel where Discord itself greets people; none unless said. */
  readonly system?: string;
  readonly roles: readonly RoleRow[];
  /** Person key to role keys. */
  readonly members: Readonly<Record<string, readonly string[]>>;
  readonly channels: readonly ChannelRow[];
}

/** People who talk outside of servers, without the bot: only what they installed for themselves works there. */
export interface GroupRow {
  readonly key: string;
  readonly name: string;
  readonly topic: string;
  /** Person keys, the owner's first. */
  readonly people: readonly string[];
}

export const PEOPLE: readonly PersonRow[] = [
  { key: 'aoife', name: 'Aoife', about: 'runs the Kitchen Session', locale: 'en-GB' },
  { key: 'tadhg', name: 'Tadhg', about: 'fiddle player', locale: 'en-GB' },
  { key: 'niamh', name: 'Niamh', about: 'leads the slow session', locale: 'en-US' },
  { key: 'oisin', name: 'Oisín', about: 'listens, mostly', locale: 'en-US' },
];

/** What a new Discord server lets everyone do, as far as it matters here. */
const EVERYONE = bits(
  'VIEW_CHANNEL',
  'SEND_MESSAGES',
  'EMBED_LINKS',
  'ATTACH_FILES',
  'ADD_REACTIONS',
  'READ_MESSAGE_HISTORY',
  'USE_EXTERNAL_EMOJIS',
  'USE_APPLICATION_COMMANDS',
  'USE_EXTERNAL_APPS',
);

const APP: RoleRow = { key: 'app', name: 'The bot', permissions: EVERYONE };

export const GUILDS: readonly GuildRow[] = [
  {
    key: 'kitchen',
    name: 'The Kitchen Session',
    owner: 'aoife',
    system: 'tunes',
    roles: [
      { key: 'everyone', name: '@everyone', permissions: EVERYONE },
      {
        key: 'leader',
        name: 'Session leader',
        permissions: bits('MANAGE_MESSAGES', 'MENTION_EVERYONE'),
      },
      { key: 'listener', name: 'Listener', permissions: 0n },
      APP,
    ],
    members: { aoife: [], tadhg: [], niamh: ['leader'], oisin: ['listener'] },
    channels: [
      { key: 'tunes', topic: 'New tunes, day and night' },
      {
        key: 'slow-session',
        topic: 'Learn by ear, at half speed. Listeners listen here.',
        rules: [{ role: 'listener', deny: ['SEND_MESSAGES', 'USE_APPLICATION_COMMANDS'] }],
      },
      {
        key: 'committee',
        topic: 'For session leaders only',
        rules: [
          { role: 'everyone', deny: ['VIEW_CHANNEL'] },
          { role: 'leader', allow: ['VIEW_CHANNEL'] },
          { role: 'app', allow: ['VIEW_CHANNEL'] },
        ],
      },
      {
        key: 'notices',
        topic: 'The bot may answer here, but not post by itself',
        rules: [{ role: 'app', deny: ['SEND_MESSAGES', 'ATTACH_FILES'] }],
      },
    ],
  },
  {
    key: 'ceili',
    name: 'Céilí House',
    owner: 'tadhg',
    roles: [
      { key: 'everyone', name: '@everyone', permissions: EVERYONE },
      { key: 'caller', name: 'Caller', permissions: bits('MANAGE_GUILD') },
      APP,
    ],
    members: { aoife: [], tadhg: [], niamh: ['caller'] },
    channels: [
      { key: 'dance-floor', topic: 'Sets, waltzes and everything in between' },
      { key: 'band-room', topic: 'For those who play' },
    ],
  },
  {
    key: 'cellar',
    name: 'The Cellar',
    owner: 'oisin',
    bot: false,
    system: 'snug',
    roles: [{ key: 'everyone', name: '@everyone', permissions: EVERYONE }, APP],
    members: { aoife: [], tadhg: [], oisin: [] },
    channels: [
      { key: 'snug', topic: 'No bot here, unless it is invited or you bring your own' },
      {
        key: 'library',
        topic: 'Quiet: what people’s own apps answer here, only they see',
        rules: [{ role: 'everyone', deny: ['USE_EXTERNAL_APPS'] }],
      },
    ],
  },
];

export const GROUPS: readonly GroupRow[] = [
  {
    key: 'carpool',
    name: 'Carpool to the fleadh',
    topic: 'Between three people, without the bot',
    people: ['tadhg', 'niamh', 'oisin'],
  },
];
