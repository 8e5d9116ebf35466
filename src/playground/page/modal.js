import { ask } from './api.js';
import { byId, el } from './dom.js';
import { state } from './state.js';

const TEXT_INPUT = 4;
const PARAGRAPH = 2;

/**
 * Shows the form that the bot answered with.
 *
 * @param {import('./state.js').Deed} deed with its `modal`
 */
export function showModal(deed) {
  const dialog = /** @type {HTMLDialogElement} */ (byId('form'));
  const { modal } = deed;
  const trouble = el('p', { class: 'trouble', role: 'alert' });
  /** @type {Map<string, HTMLInputElement>} */
  const inputs = new Map();
  const rows = modal.components.flatMap((/** @type {any} */ row) => fieldsOf(row, inputs));
  const form = el(
    'form',
    {
      onsubmit: async (/** @type {Event} */ event) => {
        event.preventDefault();
        const values = Object.fromEntries([...inputs].map(([id, input]) => [id, input.value]));
        try {
          await ask('submit', { person: state.me, interaction: deed.id, values });
          dialog.close();
        } catch (error) {
          trouble.textContent = error instanceof Error ? error.message : String(error);
        }
      },
    },
    el('h2', { id: 'form-title' }, modal.title),
    ...rows,
    trouble,
    el(
      'div',
      { class: 'row' },
      el('button', { type: 'submit', class: 'primary' }, 'Submit'),
      el('button', { type: 'button', class: 'quiet', onclick: () => dialog.close() }, 'Cancel'),
    ),
  );
  dialog.replaceChildren(form);
  dialog.showModal();
}

/**
 * @param {any} row an action row with a text input, or a label around one
 * @param {Map<string, HTMLInputElement>} inputs
 * @returns {HTMLElement[]}
 */
function fieldsOf(row, inputs) {
  const fields = row.component ? [row.component] : (row.components ?? []);
  return fields
    .filter((/** @type {any} */ one) => one.type === TEXT_INPUT)
    .map((/** @type {any} */ one) => {
      const id = `form-${one.custom_id}`;
      const input = el(one.style === PARAGRAPH ? 'textarea' : 'input', {
        id,
        required: one.required !== false,
        minlength: one.min_length,
        maxlength: one.max_length ?? 4000,
        placeholder: one.placeholder,
      });
      input.value = one.value ?? '';
      inputs.set(one.custom_id, input);
      return el('label', { class: 'form-field', for: id }, row.label ?? one.label ?? '', input);
    });
}
