import { ask } from './api.js';
import { byId, el } from './dom.js';
import { formField } from './form-field.js';
import { markdown } from './markdown.js';
import { names, state } from './state.js';

const TEXT_DISPLAY = 10;
const LABEL = 18;

/**
 * Shows the form that the bot answered with.
 *
 * @param {import('./state.js').Deed} deed with its `modal`
 */
export function showModal(deed) {
  const dialog = /** @type {HTMLDialogElement} */ (byId('form'));
  const { modal } = deed;
  const trouble = el('p', { class: 'trouble', role: 'alert' });
  /** @type {Map<string, () => unknown>} the values of the fields, or promises of them */
  const fields = new Map();
  const rows = modal.components.flatMap((/** @type {any} */ row) => rowsOf(row, fields));
  const submit = el('button', { type: 'submit', class: 'primary' }, 'Submit');
  const form = el(
    'form',
    {
      onsubmit: async (/** @type {Event} */ event) => {
        event.preventDefault();
        submit.disabled = true;
        try {
          const read = [...fields].map(async ([id, value]) => [id, await value()]);
          const values = Object.fromEntries(await Promise.all(read));
          await ask('submit', { person: state.me, interaction: deed.id, values });
          dialog.close();
        } catch (error) {
          trouble.textContent = error instanceof Error ? error.message : String(error);
        } finally {
          submit.disabled = false;
        }
      },
    },
    el('h2', { id: 'form-title' }, modal.title),
    ...rows,
    trouble,
    el(
      'div',
      { class: 'row' },
      submit,
      el('button', { type: 'button', class: 'quiet', onclick: () => dialog.close() }, 'Cancel'),
    ),
  );
  dialog.replaceChildren(form);
  dialog.showModal();
}

/**
 * @param {any} row a label around a field, an action row with one, or text
 * @param {Map<string, () => unknown>} fields
 * @returns {HTMLElement[]}
 */
function rowsOf(row, fields) {
  if (row.type === TEXT_DISPLAY) {
    return [el('div', { class: 'text' }, markdown(row.content, names))];
  }
  const inner = row.type === LABEL ? [row.component] : (row.components ?? []);
  return inner.map((/** @type {any} */ one) => {
    const field = formField(one, row.label ?? one.label ?? '', row.description);
    fields.set(one.custom_id, field.value);
    return field.element;
  });
}
