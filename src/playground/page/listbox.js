import { el } from './dom.js';

/**
 * @typedef {{ label: string, note?: string, pick: () => void }} Item
 */

/**
 * The list above a text field, after the ARIA combobox pattern: the focus stays in the field,
 * `aria-activedescendant` says which item is meant, arrows move, Enter and Tab pick.
 *
 * @param {HTMLElement} box where the list is shown
 * @param {string} id
 */
export function openListbox(box, id) {
  /** @type {Item[]} */
  let items = [];
  let active = 0;
  /** @type {HTMLElement | null} */
  let field = null;

  function draw() {
    if (!field || items.length === 0) return;
    const options = items.map((item, i) =>
      el(
        'li',
        {
          id: `${id}-${i}`,
          role: 'option',
          'aria-selected': String(i === active),
          onmousedown: (/** @type {Event} */ event) => event.preventDefault(),
          onclick: () => item.pick(),
        },
        el('b', {}, item.label),
        item.note ? el('span', {}, item.note) : null,
      ),
    );
    const old = box.querySelector('[role=listbox]');
    const list = el('ul', { id, role: 'listbox', 'aria-label': 'Suggestions' }, ...options);
    if (old) old.replaceWith(list);
    else box.append(list);
    // A field of several lines is a combobox only while there is something to pick: that is all that HTML allows.
    if (field.matches('textarea')) field.setAttribute('role', 'combobox');
    field.setAttribute('aria-expanded', 'true');
    field.setAttribute('aria-controls', id);
    field.setAttribute('aria-activedescendant', `${id}-${active}`);
    list.children[active]?.scrollIntoView({ block: 'nearest' });
  }

  return {
    /** Whether there is something to pick. */
    get isOpen() {
      return items.length > 0;
    },
    /** The item that Enter would pick. */
    get active() {
      return items[active];
    },
    get items() {
      return items;
    },
    /**
     * @param {HTMLElement} forField
     * @param {Item[]} next
     */
    show(forField, next) {
      if (next.length === 0) return this.hide();
      field = forField;
      items = next;
      active = 0;
      draw();
    },
    hide() {
      items = [];
      box.querySelector('[role=listbox]')?.remove();
      field?.removeAttribute('aria-activedescendant');
      if (field?.matches('textarea')) {
        for (const name of ['role', 'aria-expanded', 'aria-controls']) field.removeAttribute(name);
      } else {
        field?.setAttribute('aria-expanded', 'false');
      }
    },
    /**
     * Moves and picks by keys.
     *
     * @param {KeyboardEvent} event
     * @returns {boolean} whether the key was used up
     */
    onKey(event) {
      if (items.length === 0) return false;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        active = (active + step + items.length) % items.length;
        draw();
      } else if (event.key === 'Escape') {
        this.hide();
      } else {
        return false;
      }
      event.preventDefault();
      return true;
    },
  };
}
