import { ask } from './api.js';
import { complain, el } from './dom.js';
import { state } from './state.js';

/** A command in the menu of a message, as Discord numbers them. */
const OF_MESSAGE = 3;

/**
 * The button at a message that opens its menu, after the ARIA menu button pattern: arrows move, Enter picks, Escape goes back.
 *
 * @param {any} message
 * @param {string} name who wrote it
 */
export function messageMenu(message, name) {
  /** @type {HTMLElement | null} while it is open */
  let menu = null;
  const button = el(
    'button',
    {
      type: 'button',
      class: 'menu-button',
      title: 'Apps',
      'aria-label': `Apps for the message of ${name}`,
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      dataset: { focus: 'menu' },
      onclick: () => (menu ? close() : open()),
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        open();
      },
    },
    el('span', { 'aria-hidden': 'true' }, '⋯'),
  );
  const holder = el(
    'span',
    {
      class: 'menu-holder',
      onfocusout: (/** @type {FocusEvent} */ event) => {
        if (!holder.contains(/** @type {Node | null} */ (event.relatedTarget))) close();
      },
    },
    button,
  );

  function open() {
    close();
    const commands = (state.commands[message.channel_id] ?? []).filter(
      (one) => one.type === OF_MESSAGE,
    );
    const items = commands.map((one) => item(one.name, () => use(one.name)));
    if (items.length === 0) items.push(item('No app has anything for messages here', close));
    const props = { class: 'menu', role: 'menu', 'aria-label': 'Apps', onkeydown: onKey };
    menu = /** @type {HTMLElement} */ (el('div', props, ...items));
    holder.append(menu);
    button.setAttribute('aria-expanded', 'true');
    menu.scrollIntoView({ block: 'nearest' });
    items[0].focus();
  }

  function close() {
    // What is removed loses the focus, which closes once more.
    const closing = menu;
    menu = null;
    closing?.remove();
    button.setAttribute('aria-expanded', 'false');
  }

  /** @param {string} command */
  function use(command) {
    button.focus();
    close();
    ask('use', { person: state.me, message: message.id, command }).catch(complain);
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const items = [...holder.querySelectorAll('[role=menuitem]')];
    const now = items.indexOf(document.activeElement);
    const next = {
      ArrowDown: (now + 1) % items.length,
      ArrowUp: (now - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      items[next].focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      button.focus();
      close();
    }
  }

  return holder;
}

/**
 * @param {string} label
 * @param {() => void} pick
 */
function item(label, pick) {
  return el('button', { type: 'button', role: 'menuitem', tabindex: '-1', onclick: pick }, label);
}
