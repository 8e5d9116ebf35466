import { el } from './dom.js';
import { emoji } from './emoji.js';
import { readPlace } from './place.js';
import { placeOf, state } from './state.js';

const TYPE = { words: 3, people: 5, roles: 6, mentionables: 7, channels: 8 };

/** How long typed letters count as one word that is looked for, in ms. */
const TYPING = 600;

/**
 * @typedef {{ value: string, label: string, description?: string, emoji?: { name?: string }, default?: boolean }} Option
 */

/**
 * A select menu of a message, after the ARIA pattern of a combobox without text: the focus stays on the button, arrows and letters
 * move, Enter picks. Where several can be picked, Space picks and Enter sends.
 *
 * @param {any} one the component
 * @param {(values: string[]) => void} send
 */
export function selectMenu(one, send) {
  const options = optionsOf(one);
  const least = one.min_values ?? 1;
  const most = one.max_values ?? 1;
  const several = most > 1 || least === 0;
  const id = `menu-${one.id}-${one.custom_id}`;
  const name = one.placeholder ?? 'Choose';
  /** @type {Set<string>} */
  let chosen = new Set(options.filter((x) => x.default).map((x) => x.value));
  let active = 0;
  let typed = '';
  let typedAt = 0;

  const words = el('span', {});
  const button = el(
    'button',
    {
      type: 'button',
      class: 'picker-button',
      role: 'combobox',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-controls': id,
      disabled: one.disabled === true,
      dataset: { focus: `component-${one.id}`, customId: one.custom_id },
      onclick: () => (isOpen() ? close() : open()),
      onkeydown: onKey,
    },
    words,
    el('span', { class: 'picker-arrow', 'aria-hidden': 'true' }, '▾'),
  );
  const list = el('ul', {
    id,
    role: 'listbox',
    'aria-label': name,
    'aria-multiselectable': several ? 'true' : null,
  });
  const done = el('button', {
    type: 'button',
    class: 'primary picker-done',
    tabindex: '-1',
    onclick: sendChosen,
  });
  const popup = el(
    'div',
    // Picking by mouse leaves the focus where it is.
    { class: 'picker-popup', onmousedown: (/** @type {Event} */ event) => event.preventDefault() },
    list,
    several ? el('div', { class: 'picker-foot' }, done) : null,
  );
  popup.hidden = true;
  const holder = el(
    'div',
    {
      class: 'picker',
      onfocusout: (/** @type {FocusEvent} */ event) => {
        if (!holder.contains(/** @type {Node | null} */ (event.relatedTarget))) close();
      },
    },
    button,
    popup,
  );
  sayChosen();

  const isOpen = () => !popup.hidden;

  function open() {
    popup.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    const first = options.findIndex((x) => chosen.has(x.value));
    active = Math.max(0, first);
    draw();
    popup.scrollIntoView({ block: 'nearest' });
  }

  function close() {
    popup.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    button.removeAttribute('aria-activedescendant');
  }

  function draw() {
    list.replaceChildren(
      ...options.map((x, i) =>
        el(
          'li',
          {
            id: `${id}-${i}`,
            role: 'option',
            class: i === active ? 'active' : null,
            'aria-selected': String(chosen.has(x.value)),
            onclick: () => pick(i),
            onmousemove: () => {
              if (active !== i) moveTo(i);
            },
          },
          x.emoji?.name ? emoji(x.emoji.name) : null,
          el('b', {}, x.label),
          x.description ? el('span', {}, x.description) : null,
        ),
      ),
    );
    button.setAttribute('aria-activedescendant', `${id}-${active}`);
    list.children[active]?.scrollIntoView({ block: 'nearest' });
    done.disabled = chosen.size < least || chosen.size > most;
    done.textContent = chosen.size === 0 ? 'Pick none' : `Pick ${chosen.size}`;
  }

  /** @param {number} to */
  function moveTo(to) {
    active = Math.min(options.length - 1, Math.max(0, to));
    draw();
  }

  /** @param {number} index */
  function pick(index) {
    const option = options[index];
    if (!option) return;
    active = index;
    if (!several) {
      chosen = new Set([option.value]);
      sendChosen();
    } else {
      if (!chosen.delete(option.value) && chosen.size < most) chosen.add(option.value);
      draw();
    }
  }

  function sendChosen() {
    if (chosen.size < least || chosen.size > most) return;
    close();
    sayChosen();
    send(options.filter((x) => chosen.has(x.value)).map((x) => x.value));
  }

  function sayChosen() {
    const labels = options.filter((x) => chosen.has(x.value)).map((x) => x.label);
    words.textContent = labels.length > 0 ? labels.join(', ') : name;
    words.className = labels.length > 0 ? '' : 'placeholder';
    button.setAttribute('aria-label', labels.length > 0 ? `${name}: ${labels.join(', ')}` : name);
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!isOpen()) {
      if (!['ArrowDown', 'ArrowUp'].includes(event.key)) return;
      event.preventDefault();
      open();
      return;
    }
    const to = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 8,
      PageUp: active - 8,
      Home: 0,
      End: options.length - 1,
    }[event.key];
    if (to !== undefined) moveTo(to);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter') several ? sendChosen() : pick(active);
    else if (event.key === ' ' && !isTyping(event.timeStamp)) pick(active);
    else if (event.key.length === 1) lookFor(event.key, event.timeStamp);
    else return;
    event.preventDefault();
  }

  /** Whether a blank belongs to a word that is being typed. @param {number} at */
  function isTyping(at) {
    return typed !== '' && at - typedAt < TYPING;
  }

  /**
   * @param {string} letter
   * @param {number} at
   */
  function lookFor(letter, at) {
    typed = (isTyping(at) ? typed : '') + letter.toLowerCase();
    typedAt = at;
    const found = options.findIndex((x) => x.label.toLowerCase().startsWith(typed));
    if (found >= 0) moveTo(found);
  }

  return holder;
}

/**
 * @param {any} one
 * @returns {Option[]}
 */
function optionsOf(one) {
  if (one.type === TYPE.words) return one.options;
  const { guild, channel } = placeOf(readPlace().in);
  const people = guild?.members.length ? guild.members : (channel?.people ?? []);
  const roles = guild?.roles ?? [];
  /** @type {Record<number, { id: string, name: string }[]>} */
  const all = {
    [TYPE.people]: people,
    [TYPE.roles]: roles,
    [TYPE.mentionables]: [...people, ...roles],
    [TYPE.channels]: (guild?.channels ?? []).map(({ id, title }) => ({ id, name: title })),
  };
  const chosen = (one.default_values ?? []).map((/** @type {any} */ x) => x.id);
  return (all[one.type] ?? state.people).map(({ id, name }) => ({
    value: id,
    label: name,
    default: chosen.includes(id),
  }));
}
