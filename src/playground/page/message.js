import { showComponents } from './components.js';
import { el } from './dom.js';
import { showEmbed } from './embeds.js';
import { fileCard } from './files.js';
import { markdown } from './markdown.js';
import { messageMenu } from './message-menu.js';
import { portrait } from './places.js';
import { names, state } from './state.js';

const EPHEMERAL = 64;
const LOADING = 128;
const COMPONENTS_V2 = 32768;

/**
 * A message as a list item.
 *
 * @param {any} message
 * @param {import('./components.js').Hands & { dismiss: () => void }} hands
 */
export function showMessage(message, hands) {
  const isBot = message.author_key === 'app';
  const name = isBot ? state.app.name : names.person(message.author.id);
  const body = el('div', { class: 'body' });
  if ((message.flags & LOADING) !== 0) body.append(thinking());
  else fill(body, message, hands);
  if (message.edited_timestamp && !isBot) body.append(el('small', { class: 'edited' }, '(edited)'));
  const failed = [...state.deeds.values()].some(
    (deed) => deed.message_id === message.id && deed.state === 'failed',
  );
  if (failed) body.append(el('p', { class: 'failed' }, noAnswer()));
  if ((message.flags & EPHEMERAL) !== 0) body.append(privately(hands.dismiss));
  const item = el(
    'li',
    {
      class: `message ${isBot ? 'by-bot' : ''} ${message.ephemeral ? 'ephemeral' : ''}`,
      dataset: { message: message.id },
    },
    usedBy(message),
    portrait(message.author_key, name),
    el(
      'div',
      { class: 'by' },
      el('b', {}, name),
      isBot ? el('span', { class: 'tag' }, 'bot') : null,
      time(message.timestamp),
      // A message that only one person sees, or that is still to come, has no menu on Discord either.
      (message.flags & (EPHEMERAL | LOADING)) === 0 ? messageMenu(message, name) : null,
    ),
    body,
  );
  return item;
}

/**
 * @param {HTMLElement} body
 * @param {any} message
 * @param {import('./components.js').Hands} hands
 */
function fill(body, message, hands) {
  if (message.content) {
    body.append(el('div', { class: 'text' }, markdown(message.content, names)));
  }
  for (const embed of message.embeds) body.append(showEmbed(embed));
  // With Components V2, a file shows only where a component names it.
  if ((message.flags & COMPONENTS_V2) === 0) {
    for (const file of message.attachments) {
      body.append(hands.keep(`file ${file.url}`, () => fileCard(file)));
    }
  }
  body.append(...showComponents(message.components, message, hands));
}

/**
 * A row for something that was begun and has no message yet: it is on its way, or came to nothing.
 *
 * @param {import('./state.js').Deed} deed
 * @param {() => void} again
 */
export function showDeed(deed, again) {
  const failed = deed.state === 'failed';
  return el(
    'li',
    { class: 'message by-bot ephemeral', dataset: { deed: deed.id } },
    el('p', { class: 'used' }, 'You used ', el('code', {}, deed.label)),
    portrait('app', state.app.name),
    el('div', { class: 'by' }, el('b', {}, state.app.name), el('span', { class: 'tag' }, 'bot')),
    el(
      'div',
      { class: 'body' },
      failed ? el('p', { class: 'failed' }, noAnswer()) : thinking(),
      failed ? privately(again) : null,
    ),
  );
}

function noAnswer() {
  return state.connected
    ? `${state.app.name} did not answer within 3 seconds.`
    : `${state.app.name} is not connected, so nobody answered.`;
}

export function thinking() {
  return el(
    'p',
    { class: 'thinking' },
    el('span', { class: 'notes', 'aria-hidden': 'true' }, el('i'), el('i'), el('i')),
    `${state.app.name} is thinking…`,
  );
}

/** @param {() => void} dismiss */
function privately(dismiss) {
  return el(
    'p',
    { class: 'only-you' },
    'Only you can see this · ',
    el('button', { type: 'button', class: 'link', onclick: dismiss }, 'Dismiss'),
  );
}

/** @param {any} message */
function usedBy(message) {
  const metadata = message.interaction_metadata;
  if (metadata?.type !== 2) return null;
  return el(
    'p',
    { class: 'used' },
    `${names.person(metadata.user.id)} used `,
    el('code', {}, message.used ?? `/${metadata.name}`),
  );
}

/** @param {string} iso */
function time(iso) {
  const date = new Date(iso);
  const words = date.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  return el('time', { datetime: iso }, words);
}
