import { el } from './dom.js';
import { emoji } from './emoji.js';
import { fileCard, missing, picture } from './files.js';
import { markdown } from './markdown.js';
import { selectMenu } from './select-menu.js';
import { names, state } from './state.js';

/**
 * @typedef {object} Hands what buttons and menus do, and what is kept between two renderings
 * @property {(customId: string, values?: string[]) => void} press
 * @property {(key: string, make: () => HTMLElement) => HTMLElement} keep the same element again
 *   for the same file, so that a player goes on while a vote changes the message
 */

/** Button styles by number. */
const STYLES = ['', 'primary', 'plain', 'good', 'danger', 'plain', 'primary'];

/**
 * A message's components as elements.
 *
 * @param {any[]} components
 * @param {any} message
 * @param {Hands} hands
 * @returns {Node[]}
 */
export function showComponents(components, message, hands) {
  return components.map((one) => show(one, message, hands));
}

/**
 * @param {any} one
 * @param {any} message
 * @param {Hands} hands
 * @returns {Node}
 */
function show(one, message, hands) {
  switch (one.type) {
    case 1:
      return el('div', { class: 'row' }, ...showComponents(one.components, message, hands));
    case 2:
      return button(one, message, hands);
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return menu(one, message, hands);
    case 9:
      return el(
        'div',
        { class: 'section' },
        el('div', {}, ...showComponents(one.components, message, hands)),
        show(one.accessory, message, hands),
      );
    case 10:
      return el('div', { class: 'text' }, markdown(one.content, names));
    case 11:
      return el('div', { class: 'thumbnail' }, media(one, message, hands));
    case 12:
      return el(
        'div',
        { class: `gallery gallery-${Math.min(one.items.length, 3)}` },
        ...one.items.map((/** @type {any} */ item) => media(item, message, hands)),
      );
    case 13:
      return file(one, message, hands);
    case 14:
      return el('hr', { class: `gap-${one.spacing ?? 1}${one.divider === false ? ' bare' : ''}` });
    case 17:
      return container(one, message, hands);
    default:
      return missing(`A component of type ${one.type} is not shown here.`);
  }
}

/**
 * @param {any} one
 * @param {any} message
 * @param {Hands} hands
 */
function container(one, message, hands) {
  const box = el('div', { class: 'container' }, ...showComponents(one.components, message, hands));
  if (typeof one.accent_color === 'number') {
    box.style.setProperty('--edge', `#${one.accent_color.toString(16).padStart(6, '0')}`);
  }
  return box;
}

/**
 * @param {any} item with `media` and `description`
 * @param {any} message
 * @param {Hands} hands
 */
function media(item, message, hands) {
  const { attachment_id: id, url } = item.media;
  const gone = id && !message.attachments.some((/** @type {any} */ x) => x.id === id);
  if (gone) return missing('This picture was on the message, and an edit dropped it.');
  const words = item.description ?? '';
  if (/^audio\//.test(item.media.content_type ?? '')) {
    return fileCard({ ...item.media, filename: url.split('/').at(-1) });
  }
  return hands.keep(`picture ${url} ${words}`, () => picture(item.media, words));
}

/**
 * @param {any} one
 * @param {any} message
 * @param {Hands} hands
 */
function file(one, message, hands) {
  const found = message.attachments.find((/** @type {any} */ x) => x.id === one.file.attachment_id);
  if (!found) return missing(`${one.name ?? 'A file'} was on the message, and an edit dropped it.`);
  return hands.keep(`file ${found.url}`, () => fileCard(found));
}

/**
 * @param {any} one
 * @param {any} message
 * @param {Hands} hands
 */
function button(one, message, hands) {
  const label = [one.emoji?.name ? emoji(one.emoji.name) : null, one.label ?? null];
  if (one.style === 5) {
    return el(
      'a',
      { class: 'button plain', href: one.url, target: '_blank', rel: 'noopener noreferrer' },
      ...label,
      ' ↗',
    );
  }
  const busy = deedsOn(one, message).some((deed) => deed.state === 'waiting');
  return el(
    'button',
    {
      type: 'button',
      class: `button ${STYLES[one.style] ?? 'plain'}`,
      disabled: one.disabled === true,
      'aria-busy': busy ? 'true' : null,
      dataset: { focus: `component-${one.id}`, customId: one.custom_id ?? '' },
      onclick: () => hands.press(one.custom_id),
    },
    ...label,
  );
}

/**
 * @param {any} one
 * @param {any} message
 * @param {Hands} hands
 */
function menu(one, message, hands) {
  // The same as long as the bot leaves it as it is: what was picked then still stands there, as on Discord.
  const made = hands.keep(`menu ${JSON.stringify(one)}`, () =>
    selectMenu(one, (values) => hands.press(one.custom_id, values)),
  );
  const busy = deedsOn(one, message).some((deed) => deed.state === 'waiting');
  made.setAttribute('aria-busy', String(busy));
  return made;
}

/**
 * What this person did with a component and is waiting for.
 *
 * @param {any} one
 * @param {any} message
 */
function deedsOn(one, message) {
  return [...state.deeds.values()].filter(
    (deed) => deed.message_id === message.id && deed.custom_id === one.custom_id,
  );
}
