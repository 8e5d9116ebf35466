import { el } from './dom.js';
import { missing } from './files.js';
import { readFile } from './read-file.js';

const TYPE = { select: 3, text: 4, files: 19, radios: 21, boxes: 22, box: 23 };
const PARAGRAPH = 2;

/**
 * A field of a form, and what is in it.
 *
 * @param {any} one the component
 * @param {string} label
 * @param {string | undefined} about
 * @returns {{ element: HTMLElement, value: () => unknown }} the value may be a promise
 */
export function formField(one, label, about) {
  const id = `form-${one.custom_id}`;
  const make = FIELDS[one.type];
  if (!make) {
    const element = missing(`A field of type ${one.type} (${label}) is not shown here.`);
    return { element, value: () => undefined };
  }
  const { input, value, grouped } = make(one, id);
  const props = { class: 'form-label', id: `${id}-label`, for: grouped ? null : id };
  const words = el(grouped ? 'span' : 'label', props, label);
  // What it is about describes a field, and is no part of its name.
  const note = about ? el('span', { class: 'form-about', id: `${id}-about` }, about) : null;
  if (note && !grouped) input.setAttribute('aria-describedby', note.id);
  const element = el(
    'div',
    {
      class: 'form-field',
      // A group has no field of its own that a label could point at.
      role: grouped ? 'group' : null,
      'aria-labelledby': grouped ? `${id}-label` : null,
      'aria-describedby': grouped ? note?.id : null,
    },
    words,
    note,
    input,
  );
  return { element, value };
}

/** @type {Record<number, (one: any, id: string) => { input: any, value: () => unknown, grouped?: boolean }>} */
const FIELDS = {
  [TYPE.text](one, id) {
    const input = el(one.style === PARAGRAPH ? 'textarea' : 'input', {
      id,
      required: one.required !== false,
      minlength: one.min_length,
      maxlength: one.max_length ?? 4000,
      placeholder: one.placeholder,
    });
    input.value = one.value ?? '';
    return { input, value: () => input.value };
  },
  [TYPE.select](one, id) {
    const several = (one.max_values ?? 1) > 1;
    const options = one.options.map((/** @type {any} */ option) =>
      el('option', { value: option.value, selected: option.default === true }, option.label),
    );
    const none = el('option', { value: '' }, one.placeholder ?? 'Choose…');
    const input = el(
      'select',
      { id, required: one.required !== false, multiple: several },
      several ? null : none,
      ...options,
    );
    const picked = () => [...input.selectedOptions].map((option) => option.value).filter(Boolean);
    return { input, value: picked };
  },
  [TYPE.files](one, id) {
    const input = el('input', {
      id,
      type: 'file',
      required: one.required !== false,
      multiple: (one.max_values ?? 1) > 1,
      accept: one.file_types?.join(','),
    });
    return { input, value: () => Promise.all([...input.files].map(readFile)) };
  },
  [TYPE.box](one, id) {
    const input = el('input', { id, type: 'checkbox', checked: one.default === true });
    return { input, value: () => input.checked };
  },
  [TYPE.boxes]: (one, id) => choices(one, id, 'checkbox'),
  [TYPE.radios]: (one, id) => choices(one, id, 'radio'),
};

/**
 * @param {any} one
 * @param {string} id
 * @param {'checkbox' | 'radio'} type
 */
function choices(one, id, type) {
  // The browser itself asks for a radio, and for the only box there is; the others are counted when they arrive.
  const insisted = one.required !== false && (type === 'radio' || one.options.length === 1);
  const inputs = one.options.map((/** @type {any} */ option, /** @type {number} */ i) =>
    el('input', {
      id: `${id}-${i}`,
      type,
      name: id,
      value: option.value,
      checked: option.default === true,
      required: insisted,
    }),
  );
  const rows = one.options.map((/** @type {any} */ option, /** @type {number} */ i) =>
    el(
      'label',
      { class: 'form-choice', for: `${id}-${i}` },
      inputs[i],
      el('span', {}, option.label),
    ),
  );
  const value = () =>
    inputs
      .filter((/** @type {HTMLInputElement} */ input) => input.checked)
      .map((/** @type {HTMLInputElement} */ input) => input.value);
  return { input: el('div', { class: 'form-choices' }, ...rows), value, grouped: true };
}
