/**
 * @typedef {{ key: string, id: string, name: string, about: string }} Person
 * @typedef {{ id: string, key: string, topic: string, may: string[] }} Channel
 * @typedef {{ key: string, id: string, name: string, role: string }} Member
 * @typedef {{ key: string, name: string, members: Member[], roles: {id: string, name: string}[], channels: Channel[] }} Guild
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
  /** @type {Guild[]} */
  guilds: [],
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
    commands: snapshot.commands,
    messages: new Map(snapshot.messages.map((/** @type {any} */ one) => [one.id, one])),
    deeds: new Map(snapshot.interactions.map((/** @type {any} */ one) => [one.id, one])),
    traffic: [],
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
