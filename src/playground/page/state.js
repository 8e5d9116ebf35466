/**
 * @typedef {{ key: string, id: string, name: string, about: string, locale: string, installed: boolean }} Person
 * @typedef {{ id: string, key: string, title: string, topic: string, people: { id: string, name: string }[], may: string[] }} Channel
 * @typedef {{ key: string, id: string, name: string, role: string }} Member
 * @typedef {{ id: string | null, key: string, name: string, here: boolean, manages: boolean, members: Member[], roles: {id: string, name: string}[], channels: Channel[] }} Guild
 * @typedef {{ id: string, state: string, label: string, channel_id: string, at: number, message_id: string | null, custom_id: string | null, modal: any }} Deed
 * @typedef {{ n: number, at: number, kind: 'request' | 'gateway' } & Record<string, any>} Traffic
 */

/** The most that the JSON pane keeps. */
const MOST_TRAFFIC = 400;

/** What the page knows. The server is where it comes from; nothing is stored here. */
export const state = {
  me: '',
  app: { id: '', name: 'The bot' },
  connected: false,
  /** @type {string[]} what an empty room offers to type */
  examples: [],
  /** Whether the line to the server is up. */
  online: true,
  /** @type {Person[]} */
  people: [],
  /** @type {Guild[]} the last one is what is outside of servers */
  guilds: [],
  /** @type {string[]} the languages that Discord comes in */
  locales: [],
  /** @type {Record<string, any[]>} commands by channel id */
  commands: {},
  /** @type {Map<string, any>} messages by id, in order of age */
  messages: new Map(),
  /** @type {Map<string, Deed>} what this person did and is still waiting for, or in vain */
  deeds: new Map(),
  /** @type {Traffic[]} */
  traffic: [],
};

/** @param {any} snapshot */
export function takeSnapshot(snapshot) {
  Object.assign(state, {
    me: snapshot.me,
    app: snapshot.app,
    connected: snapshot.connected,
    examples: snapshot.examples,
    online: true,
    people: snapshot.people,
    guilds: snapshot.guilds,
    locales: snapshot.locales,
    commands: snapshot.commands,
    messages: new Map(snapshot.messages.map((/** @type {any} */ one) => [one.id, one])),
    deeds: new Map(snapshot.interactions.map((/** @type {any} */ one) => [one.id, one])),
    traffic: [],
  });
}

/**
 * People, places and commands, anew.
 *
 * @param {any} places
 */
export function takePlaces(places) {
  Object.assign(state, {
    people: places.people,
    guilds: places.guilds,
    commands: places.commands,
  });
}

/** @param {Deed} deed */
export function takeDeed(deed) {
  if (deed.state === 'waiting' || deed.state === 'failed') state.deeds.set(deed.id, deed);
  else state.deeds.delete(deed.id);
}

/** @param {Traffic[]} entries */
export function takeTraffic(entries) {
  state.traffic.push(...entries);
  if (state.traffic.length > MOST_TRAFFIC) state.traffic = state.traffic.slice(-MOST_TRAFFIC);
}

/**
 * Guild and channel of `kitchen/tunes`; the first ones where there is no such place.
 *
 * @param {string} path
 * @returns {{ guild: Guild | undefined, channel: Channel | undefined }}
 */
export function placeOf(path) {
  const [guildKey, channelKey] = path.split('/').map(decodeURIComponent);
  const guild = state.guilds.find((one) => one.key === guildKey) ?? state.guilds[0];
  const channel = guild?.channels.find((one) => one.key === channelKey) ?? guild?.channels[0];
  return { guild, channel };
}

/**
 * Whether the bot itself is somewhere; where it is not, people can still bring their own.
 *
 * @param {{ guild: Guild | undefined, channel: Channel | undefined }} place
 */
export function botIsIn({ guild, channel }) {
  const inServer = guild !== undefined && guild.id !== null;
  return inServer ? guild.here : (channel?.people.some(({ id }) => id === state.app.id) ?? false);
}

/** How ids are written for people: `@Aoife`, `#tunes`. */
export const names = {
  /** @param {string} id */
  person: (id) =>
    id === state.app.id
      ? state.app.name
      : (state.people.find((one) => one.id === id)?.name ?? 'someone'),
  /** @param {string} id */
  channel: (id) =>
    state.guilds.flatMap((one) => one.channels).find((one) => one.id === id)?.key ?? 'somewhere',
  /** @param {string} id */
  role: (id) =>
    state.guilds.flatMap((one) => one.roles).find((one) => one.id === id)?.name ?? 'a role',
};
