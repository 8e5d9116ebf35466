import { COMPONENT } from '../rules/components.ts';
import { isRequired, type ModalField, modalFields } from '../rules/modals.ts';
import { listOf, type Wire, wireOf } from '../wire.ts';
import { NotPossible, type OptionFile } from './options.ts';

/** What a person does with a field of a form: types, ticks, picks from a list, hands over files. */
export type FormValue = string | boolean | readonly string[] | readonly OptionFile[];

/** Components of a form as its interaction carries them, and the files among them. */
export interface FilledForm {
  readonly components: readonly Wire[];
  readonly files: readonly { readonly id: string; readonly file: OptionFile }[];
}

/**
 * Checks what was filled in against the form, as Discord's client does before it sends anything, and shapes it for the
 * interaction.
 *
 * @throws NotPossible with a sentence that names the field
 */
export function fillForm(
  modal: Wire,
  values: Readonly<Record<string, FormValue>>,
  nextId: () => string,
): FilledForm {
  const files: { id: string; file: OptionFile }[] = [];
  const components = modalFields(modal).map((one, index): Wire => {
    const { field, row } = one;
    const filled = fill(one, values[String(field.custom_id)], (file) => {
      const id = nextId();
      files.push({ id, file });
      return id;
    });
    const component = {
      type: field.type,
      id: 2 * index + 2,
      custom_id: field.custom_id,
      ...filled,
    };
    return row === 'label'
      ? { type: COMPONENT.label, id: 2 * index + 1, component }
      : { type: COMPONENT.actionRow, id: 2 * index + 1, components: [component] };
  });
  return { components, files };
}

function fill(
  { field, label }: ModalField,
  given: FormValue | undefined,
  attach: (file: OptionFile) => string,
): Wire {
  switch (field.type) {
    case COMPONENT.textInput: {
      const value = typeof given === 'string' ? given : String(field.value ?? '');
      if (isRequired(field) && value === '') throw new NotPossible(`"${label}" is required.`);
      return { value: within(field, label, value) };
    }
    case COMPONENT.checkbox:
      return { value: given === undefined ? field.default === true : given === true };
    case COMPONENT.radioGroup: {
      const [value = null] = picked(field, label, given);
      return { value };
    }
    case COMPONENT.fileUpload: {
      const files = listOf(given).map((one) => one as OptionFile);
      countWithin(field, label, files.length, 1);
      return { values: files.map(attach) };
    }
    default: {
      const values = picked(field, label, given);
      countWithin(
        field,
        label,
        values.length,
        field.type === COMPONENT.checkboxGroup ? listOf(field.options).length : 1,
      );
      return { values };
    }
  }
}

/** Values of a list: those that were picked, or are from the start. Lists of people and places take any. */
function picked(field: Wire, label: string, given: FormValue | undefined): string[] {
  const options = listOf(field.options).map(wireOf);
  if (given === undefined) {
    return options.filter((one) => one.default === true).map((one) => String(one.value));
  }
  const values = (typeof given === 'string' ? [given] : listOf(given)).map(String);
  const known = options.map((one) => String(one.value));
  const odd = values.find((value) => options.length > 0 && !known.includes(value));
  if (odd !== undefined)
    throw new NotPossible(`"${odd}" is not one of the choices for "${label}".`);
  return values.filter((value) => value !== '');
}

function countWithin(field: Wire, label: string, count: number, usualMost: number): void {
  const least = isRequired(field) ? Math.max(1, Number(field.min_values ?? 1)) : 0;
  const most = Number(field.max_values ?? usualMost);
  if (count === 0 && least > 0) throw new NotPossible(`"${label}" is required.`);
  if (count > 0 && (count < Number(field.min_values ?? 0) || count > most)) {
    throw new NotPossible(`"${label}" takes ${least} to ${most}.`);
  }
}

function within(field: Wire, label: string, value: string): string {
  const min = value === '' ? 0 : Number(field.min_length ?? 0);
  const max = Number(field.max_length ?? 4000);
  if (value.length < min || value.length > max) {
    throw new NotPossible(`"${label}" must be ${min} to ${max} characters long.`);
  }
  return value;
}
