import { ask } from './api.js';
import { typedOnes } from './command-line.js';
import { announce, byId, complain, el } from './dom.js';
import { showDeed, showMessage } from './message.js';
import { readPlace } from './place.js';
import { botIsIn, names, placeOf, state } from './state.js';

/** @type {Map<string, HTMLElement>} elements that outlive a new rendering of their message */
const kept = new Map();

/**
 * Shows a channel's messages and what the person is waiting for.
 *
 * @param {import('./state.js').Channel | undefined} channel
 * @param {(text: string) => void} suggest puts words into the message box
 */
export function showRoom(channel, suggest) {
  const list = byId('messages');
  kept.clear();
  list.replaceChildren();
  if (!channel) return;
  byId('room-name').textContent = channel.title;
  byId('room-topic').textContent = channel.topic;
  const here = [...state.messages.values()].filter((one) => one.channel_id === channel.id);
  for (const message of here) list.append(render(message));
  for (const deed of state.deeds.values()) {
    if (deed.channel_id === channel.id && !deed.message_id) list.append(renderDeed(deed));
  }
  showWelcome(channel, suggest);
  scrollDown();
}

/**
 * Shows one message that is new or has changed, in its place.
 *
 * @param {any} message
 * @param {import('./state.js').Channel | undefined} channel
 */
export function showOne(message, channel) {
  if (message.channel_id !== channel?.id) return;
  const list = byId('messages');
  const old = list.querySelector(`[data-message="${message.id}"]`);
  // A changed message stays where the eye is; only one that was "thinking" is as good as new.
  const low = isLow() && (!old || old.querySelector('.thinking') !== null);
  const focused = /** @type {HTMLElement | null} */ (
    old?.contains(document.activeElement) ? document.activeElement : null
  );
  const item = render(message);
  if (old) {
    old.replaceWith(item);
    refocus(item, focused);
  } else {
    list.querySelector('.welcome')?.remove();
    list.append(item);
    const name = names.person(message.author.id);
    announce(`${name}: ${item.querySelector('.body')?.textContent?.slice(0, 140) ?? ''}`);
  }
  if (low) scrollDown();
}

/** @param {string} id */
export function forget(id) {
  byId('messages').querySelector(`[data-message="${id}"]`)?.remove();
}

/**
 * Shows how something that the person did stands.
 *
 * @param {import('./state.js').Deed} deed
 * @param {import('./state.js').Channel | undefined} channel
 */
export function showProgress(deed, channel) {
  const list = byId('messages');
  if (deed.message_id) {
    const message = state.messages.get(deed.message_id);
    if (message) showOne(message, channel);
    return;
  }
  const low = isLow();
  const old = list.querySelector(`[data-deed="${deed.id}"]`);
  const open = deed.state === 'waiting' || deed.state === 'failed';
  if (!open || deed.channel_id !== channel?.id) old?.remove();
  else if (old) old.replaceWith(renderDeed(deed));
  else list.append(renderDeed(deed));
  if (deed.state === 'failed') announce(`${state.app.name} did not answer ${deed.label}`);
  list.querySelector('.welcome')?.remove();
  if (low) scrollDown();
}

/** @param {any} message */
function render(message) {
  return showMessage(message, {
    press(customId, values) {
      const body = { person: state.me, message: message.id, customId, values };
      ask('press', body).catch(complain);
    },
    keep(key, make) {
      const name = `${message.id} ${key}`;
      const found = kept.get(name) ?? make();
      kept.set(name, found);
      return found;
    },
    dismiss() {
      ask('dismiss', { person: state.me, message: message.id }).catch(complain);
    },
  });
}

/** @param {import('./state.js').Deed} deed */
function renderDeed(deed) {
  return showDeed(deed, () => {
    state.deeds.delete(deed.id);
    byId('messages').querySelector(`[data-deed="${deed.id}"]`)?.remove();
  });
}

/**
 * Gives the focus back to what had it before its message was drawn anew.
 *
 * @param {HTMLElement} item
 * @param {HTMLElement | null} focused
 */
function refocus(item, focused) {
  if (!focused) return;
  if (item.contains(focused)) return focused.focus({ preventScroll: true });
  const key = focused.dataset.focus;
  const next = key ? item.querySelector(`[data-focus="${key}"]`) : null;
  /** @type {HTMLElement | null} */ (next)?.focus({ preventScroll: true });
}

/**
 * An empty room says what can be done in it.
 *
 * @param {import('./state.js').Channel} channel
 * @param {(text: string) => void} suggest
 */
export function showWelcome(channel, suggest) {
  const list = byId('messages');
  list.querySelector('.welcome')?.remove();
  if (list.children.length > 0) return;
  const commands = typedOnes(state.commands[channel.id] ?? []);
  const may = channel.may.includes('USE_APPLICATION_COMMANDS');
  const person = state.people.find((one) => one.key === state.me)?.name ?? 'You';
  const words = !may
    ? `${person} may only read here. Be someone else, or go to another channel.`
    : commands.length > 0
      ? `Nothing here yet. Type / below, or begin with one of these:`
      : botIsIn(placeOf(readPlace().in))
        ? `${state.app.name} has registered no commands yet.`
        : `${state.app.name} is not here. Invite it if you manage this server, or take it everywhere you go: on the left.`;
  const offers = [
    ...state.examples.map((text) => ({ text, about: 'Try this' })),
    ...commands.map((/** @type {any} */ one) => ({ text: `/${one.name}`, about: one.description })),
  ];
  const buttons = (may && commands.length > 0 ? offers : []).map(({ text, about }) =>
    el(
      'button',
      { type: 'button', class: 'suggestion', onclick: () => suggest(text) },
      el('b', {}, text),
      el('span', {}, about),
    ),
  );
  list.append(
    el(
      'li',
      { class: 'welcome' },
      el('div', { class: 'stave', 'aria-hidden': 'true' }),
      el('h3', {}, channel.title),
      el('p', {}, words),
      ...buttons,
    ),
  );
}

function isLow() {
  const box = byId('scroll');
  const last = /** @type {HTMLElement | null} */ (byId('messages').lastElementChild);
  const slack = Math.max(160, last?.offsetHeight ?? 0);
  return box.scrollHeight - box.scrollTop - box.clientHeight < slack;
}

/**
 * Shows the newest message: its end, or its beginning where it is taller than the room.
 */
export function scrollDown() {
  const box = byId('scroll');
  const last = /** @type {HTMLElement | null} */ (byId('messages').lastElementChild);
  const show = () => {
    const tall = last && last.offsetHeight > box.clientHeight;
    box.scrollTop = tall ? last.offsetTop - byId('messages').offsetTop : box.scrollHeight;
  };
  show();
  // Pictures that arrive later move everything: look once more then.
  for (const image of last?.querySelectorAll('img') ?? []) {
    if (!image.complete) image.addEventListener('load', show, { once: true });
  }
}
