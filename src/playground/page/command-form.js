import { ask } from './api.js';
import { el } from './dom.js';
import { optionField } from './option-field.js';

/**
 * @typedef {object} FormParts
 * @property {import('./command-line.js').Command} command
 * @property {any} list what `openListbox` returns
 * @property {() => object} where person and channel
 * @property {(words: string) => void} say shows trouble
 * @property {(text?: string) => void} close back to the plain message box
 */

/**
 * A picked command: required options as fields, the others one press away. Enter sends.
 *
 * @param {FormParts} parts
 */
export function commandForm(parts) {
  const { command, where, say, close } = parts;
  /** @type {Map<string, ReturnType<typeof optionField>>} */
  const fields = new Map();
  const row = el('div', { class: 'fields' });
  const more = el('div', { class: 'more', role: 'group', 'aria-label': 'More options' });
  const about = el('p', { class: 'about' });
  const form = el(
    'form',
    {
      class: 'command-form',
      'aria-label': `Command ${command.name}`,
      onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        void send();
      },
    },
    el(
      'div',
      { class: 'say-row' },
      el(
        'button',
        {
          type: 'button',
          class: 'chip',
          title: 'Back to plain text',
          'aria-label': `/${command.name}: back to plain text`,
          onclick: () => close(),
        },
        `/${command.name}`,
      ),
      row,
      el('button', { type: 'submit', class: 'primary send' }, 'Send'),
    ),
    more,
  );

  const values = () =>
    Object.fromEntries(
      [...fields].map(([name, field]) => [name, field.value()]).filter(([, value]) => value !== ''),
    );

  /**
   * @param {import('./command-line.js').Option} option
   * @param {boolean} focus
   */
  function add(option, focus) {
    const field = optionField({
      ...parts,
      option,
      others: values,
      explain: (words) => {
        about.textContent = words;
      },
      send,
      next: () => {
        const empty = [...fields.values()].find((one) => one.required && one.value() === '');
        (empty ?? field).focus();
      },
      leave: (back) => {
        if (option.required || fields.size === 1) return back === 'escape' ? close() : close('/');
        remove(option);
      },
    });
    fields.set(option.name, field);
    row.append(field.element);
    showMore();
    if (focus) field.focus();
  }

  /** @param {import('./command-line.js').Option} option */
  function remove(option) {
    fields.get(option.name)?.element.remove();
    fields.delete(option.name);
    showMore();
    [...fields.values()].at(-1)?.focus();
  }

  function showMore() {
    const left = command.options.filter((one) => !fields.has(one.name));
    more.replaceChildren(
      about,
      ...left.map((option) =>
        el(
          'button',
          {
            type: 'button',
            class: 'add',
            title: option.description,
            'aria-label': `Add ${option.name}: ${option.description}`,
            onclick: () => add(option, true),
          },
          `+ ${option.name}`,
        ),
      ),
    );
  }

  let busy = false;
  async function send() {
    if (busy) return;
    busy = true;
    try {
      // Files may still be being read.
      const read = Object.entries(values()).map(async ([name, value]) => [name, await value]);
      const options = Object.fromEntries(await Promise.all(read));
      await ask('run', { ...where(), command: command.name, options });
      close();
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    } finally {
      busy = false;
    }
  }

  for (const option of command.options) if (option.required) add(option, false);
  showMore();
  return {
    element: form,
    focus() {
      const first = [...fields.values()][0];
      if (first) first.focus();
      else form.querySelector('.send')?.focus();
    },
  };
}
