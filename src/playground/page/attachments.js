import { el } from './dom.js';
import { readFile } from './read-file.js';

/** The longest message; what is pasted beyond that becomes a file, as on Discord. */
export const LONGEST_MESSAGE = 2000;
const MOST_FILES = 10;

/**
 * Files that go with the next message: a button that chooses them, and a list that takes them back.
 *
 * @param {(words: string) => void} say shows trouble
 */
export function attachments(say) {
  /** @type {File[]} */
  let chosen = [];
  const input = el('input', {
    type: 'file',
    multiple: true,
    class: 'unseen',
    tabindex: '-1',
    'aria-hidden': 'true',
    onchange: () => {
      add(...input.files);
      input.value = '';
    },
  });
  const button = el(
    'button',
    {
      type: 'button',
      class: 'attach',
      title: 'Attach files',
      'aria-label': 'Attach files',
      onclick: () => input.click(),
    },
    el('span', { 'aria-hidden': 'true' }, '+'),
  );
  const list = el('ul', { class: 'attached', 'aria-label': 'Attached files' });

  /** @param {...File} files */
  function add(...files) {
    if (chosen.length + files.length > MOST_FILES) say(`A message takes ${MOST_FILES} files.`);
    chosen = [...chosen, ...files].slice(0, MOST_FILES);
    draw();
  }

  function draw() {
    list.replaceChildren(
      ...chosen.map((file) =>
        el(
          'li',
          {},
          file.name,
          el(
            'button',
            {
              type: 'button',
              class: 'link',
              'aria-label': `Do not attach ${file.name}`,
              onclick: () => {
                chosen = chosen.filter((one) => one !== file);
                draw();
                button.focus();
              },
            },
            '✕',
          ),
        ),
      ),
    );
  }

  return {
    button,
    input,
    list,
    add,
    get any() {
      return chosen.length > 0;
    },
    read: () => Promise.all(chosen.map(readFile)),
    clear() {
      chosen = [];
      draw();
    },
    /** @param {boolean} off */
    disable(off) {
      button.disabled = off;
    },
  };
}
