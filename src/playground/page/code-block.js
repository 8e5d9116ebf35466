import { announce, el } from './dom.js';

/**
 * A block of code with a button that copies it.
 *
 * @param {string} code
 * @param {string} language shown as a label
 */
export function codeBlock(code, language) {
  const button = el(
    'button',
    {
      type: 'button',
      class: 'copy',
      'aria-label': `Copy ${language || 'the text'}`,
      onclick: copy,
    },
    'Copy',
  );
  async function copy() {
    try {
      await navigator.clipboard.writeText(code);
      button.textContent = 'Copied';
      announce('Copied');
    } catch {
      button.textContent = 'Select and copy by hand';
    }
    setTimeout(() => {
      button.textContent = 'Copy';
    }, 2000);
  }
  return el(
    'div',
    { class: 'code-block' },
    el('div', { class: 'code-head' }, el('span', {}, language || 'text'), button),
    el('pre', { tabindex: '0' }, el('code', {}, code)),
  );
}
